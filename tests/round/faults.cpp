#include "tests/round/faults.h"

#include <algorithm>
#include <stdexcept>

#include "crypto/random.h"
#include "kiosk/package/practice.h"
#include "tests/round/polling.h"

namespace phieukin::round {

namespace {

using kiosk::commune::Day;
using kiosk::commune::FakeBooth;

std::string nowhere(const World& world) { return world.plan.commune.code + "-999-9"; }

// Some letters of equal length in place of the first that are there: a tar's sizes stay right.
std::string replaced(std::string bytes, std::string_view from, std::string_view to) {
  const auto at = bytes.find(from);
  if (at == std::string::npos) throw std::logic_error("nothing to replace in a letter");
  return bytes.replace(at, from.size(), to);
}

std::string noise() {
  std::string bytes(5000, '\0');
  crypto::fill_random({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
  return bytes;
}

void swap_winner(election::ResultFile& result) {
  auto& votes = result.figures.votes;
  const auto most = std::max_element(votes.begin(), votes.end());
  std::iter_swap(most, most == votes.begin() ? most + 1 : votes.begin());
}

void send_as(Day& day, std::string station) {
  day.manifest = [station = std::move(station)](auto& manifest) { manifest.station = station; };
}

void send_by(Day& day, std::string device) {
  day.manifest = [device = std::move(device)](auto& manifest) { manifest.device = device; };
}

void take_over(Day& day) {
  day.sequence = 1;
  day.result = [](auto& result) { result.epoch = 2; };
  day.manifest = [](auto& manifest) { manifest.epoch = 2; };
}

// Whose key signs a letter of the booth's, and what is bent in it.
std::string forge_identity(Fault fault, const Scene& scene, Day day) {
  const auto& booth = scene.desks.own.booth(scene.place);
  const auto& thief = scene.desks.own.booth(scene.thief);
  const FakeBooth stranger;
  if (fault == Fault::stranger) send_by(day, stranger.id());
  if (fault == Fault::stolen_key) send_by(day, thief.id());
  const bool stolen = fault == Fault::stolen_key || fault == Fault::stolen_key_in_its_name;
  return booth.hold(day, stolen ? thief.key() : stranger.key());
}

std::string forge_content(Fault fault, const Scene& scene, Day day) {
  if (fault == Fault::changed_figures) day.result = swap_winner;
  if (fault == Fault::changed_record) {
    day.record = [](auto& record) { record = with_flipped_bit(std::move(record)); };
  }
  if (fault == Fault::changed_journal) {
    day.journal = [](auto& journal) { journal.erase(0, journal.find('\n') + 1); };
  }
  day.sequence = 3;
  return scene.desks.own.booth(scene.place).hold(day);
}

std::string forge_envelope(Fault fault, const Scene& scene, Day day) {
  day.sequence = 3;
  if (fault == Fault::other_station) send_as(day, scene.world.station(scene.thief).id);
  if (fault == Fault::unknown_station) send_as(day, nowhere(scene.world));
  if (fault == Fault::practice) {
    day.manifest = [](auto& manifest) {
      manifest.kind = kiosk::package::practice_kind;
      manifest.station = kiosk::package::practice_station;
    };
  }
  if (fault == Fault::broken_chain) {
    day.manifest = [](auto& manifest) { manifest.previous = std::string(64, 'a'); };
  }
  return scene.desks.own.booth(scene.place).hold(day);
}

// The true device again or its spare, with another paper than the one that counts.
std::string forge_sequel(Fault fault, const Scene& scene, Day day) {
  if (!day.choices.empty()) day.choices.front() = -1;
  day.sequence = fault == Fault::older ? 1 : 3;
  const bool spare = fault == Fault::second_device || fault == Fault::second_epoch;
  if (!spare) return scene.desks.own.booth(scene.place).hold(day);
  if (fault == Fault::second_epoch) take_over(day);
  return scene.desks.own.spare(scene.place).hold(day);
}

// The device's own key under a package of another round.
std::string forge_round(const Scene& scene, Day day) {
  const auto& booth = scene.desks.own.booth(scene.place);
  day.sequence = 3;
  send_by(day, booth.id());
  return scene.desks.other_round.booth(scene.place).hold(day, booth.key());
}

std::string bytes_of(Fault fault, const Scene& scene) {
  const auto day = day_of(scene.world, scene.place);
  switch (fault) {
    case Fault::cut_short: return scene.honest.substr(0, scene.honest.size() / 2);
    case Fault::flipped_bit: return with_flipped_bit(scene.honest);
    case Fault::noise: return noise();
    case Fault::empty: return "";
    case Fault::changed_manifest: return replaced(scene.honest, "\"sequence\":2", "\"sequence\":3");
    case Fault::newer_format: return replaced(scene.honest, "\"version\":1", "\"version\":2");
    case Fault::no_result: return FakeBooth().enrolment();
    case Fault::stranger:
    case Fault::stranger_in_its_name:
    case Fault::stolen_key:
    case Fault::stolen_key_in_its_name: return forge_identity(fault, scene, day);
    case Fault::changed_figures:
    case Fault::changed_record:
    case Fault::changed_journal: return forge_content(fault, scene, day);
    case Fault::other_station:
    case Fault::unknown_station:
    case Fault::practice:
    case Fault::broken_chain: return forge_envelope(fault, scene, day);
    case Fault::other_round: return forge_round(scene, day);
    case Fault::older:
    case Fault::conflicting:
    case Fault::second_device:
    case Fault::second_epoch: return forge_sequel(fault, scene, day);
  }
  throw std::logic_error("a fault nobody knows");
}

std::string claimed_station(Fault fault, const Scene& scene) {
  if (fault == Fault::no_result) return "";  // an enrolment has none
  if (fault == Fault::practice) return std::string(kiosk::package::practice_station);
  if (fault == Fault::unknown_station) return nowhere(scene.world);
  const auto& from = fault == Fault::other_station ? scene.thief : scene.place;
  return scene.world.station(from).id;
}

}  // namespace

BadLetter forge(const FaultKind& kind, const Scene& scene) {
  return {bytes_of(kind.fault, scene),
          kind.names_station ? claimed_station(kind.fault, scene) : std::string()};
}

std::string with_flipped_bit(std::string bytes) {
  auto& middle = bytes[bytes.size() / 2];
  middle = static_cast<char>(static_cast<unsigned char>(middle) ^ 1U);
  return bytes;
}

std::string hold_after_take_over(const World& world, const Desk& desk, const World::Place& place) {
  auto day = day_of(world, place);
  take_over(day);
  return desk.spare(place).hold(day);
}

}  // namespace phieukin::round
