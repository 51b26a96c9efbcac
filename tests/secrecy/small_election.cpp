#include "small_election.h"

#include <algorithm>
#include <stdexcept>

#include "crypto/belenios/archive_format.h"
#include "kiosk/package/members.h"
#include "kiosk/station/device_folder.h"
#include "stolen_store.h"
#include "sync/directory.h"
#include "sync/envelope.h"
#include "throwaway_commune.h"

namespace secrecy {

namespace fs = std::filesystem;
using kiosk::station::DevicePaths;

namespace {

constexpr std::size_t committee = 3;

void demand(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error(what);
}

kiosk::store::StoreKey store_key_of(const simulate::PreparedStation& prepared) {
  const DevicePaths paths(prepared.device);
  const auto file = sync::read_whole(paths.officers, kiosk::station::most_small_file_bytes);
  const auto officers = kiosk::station::parse_officers(file.value());
  const auto& head = officers.value().entries.at(0);
  const auto typed = simulate::entry(prepared.head_secret);
  const auto derived = typed.with([&](std::span<const std::uint8_t> digits) {
    return crypto::Derived::from(digits, head.salt, head.cost);
  });
  return kiosk::station::unwrap_store_key(head, derived.value()).value();
}

std::uint64_t rollback_journal_bytes(const fs::path& device) {
  std::error_code missing;
  const auto size = fs::file_size(DevicePaths(device).store.string() + "-journal", missing);
  return missing ? 0 : size;
}

void take_out_of_envelope(Artefacts& artefacts, const fs::path& file) {
  artefacts.envelope = sync::read_whole(file, sync::most_envelope_bytes).value();
  const auto envelope = sync::read_envelope(artefacts.envelope).value();
  artefacts.record = envelope.find(kiosk::package::record_member)->content;
  artefacts.result = envelope.find(kiosk::package::result_member)->content;
  artefacts.journal = envelope.find(kiosk::package::journal_member)->content;
}

// Which ballot of the record is whose: by the tracker that stood on the screen.
void find_in_record(Artefacts& artefacts) {
  std::string reason;
  const auto content = crypto::belenios::read_archive(artefacts.record, reason);
  demand(content.has_value(), reason);
  for (const auto& event : content->events) {
    if (event.type != crypto::belenios::EventType::ballot) continue;
    const auto tracker = crypto::sha256(event.data.at(0));
    const std::string raw(crypto::as_text(tracker.view()));
    const auto found = std::ranges::find(artefacts.ballots, raw, &CastBallot::tracker);
    demand(found != artefacts.ballots.end(), "a ballot of the record was never cast");
    found->json = event.data[0];
    constexpr std::string_view field = R"("credential":")";
    found->credential = found->json.substr(found->json.find(field) + field.size(), 64);
  }
}

}  // namespace

OpenedPolls::OpenedPolls(fs::path folder, std::mt19937_64& random) {
  simulate::ThrowawayCommune commune(folder / "commune");
  simulate::Hamlet hamlet;
  hamlet.households = households;
  hamlet.min_ballots = 1;
  prepared_ = commune.prepare(hamlet, folder / "device");
  demand(prepared_.codes.size() == slots(), "a slot a card");
  std::ranges::shuffle(prepared_.codes, random);
  key_.emplace(store_key_of(prepared_));
  simulate::BoothHands hands(prepared_);
  hands.unlock();
  hands.hold_meeting(households, committee);
  hands.key_ceremony();
  hands.open_polls();
  member_secrets_ = hands.member_secrets;
}

// Closing our own descriptor drops SQLite's locks on the store. Nobody else opens it here, so
// nothing is lost. Finds the slot and the card of the ballot that was cast just now: what was not
// used before.
void OpenedPolls::look_into_store(const fs::path& device, CastBallot& ballot,
                                  const std::vector<CastBallot>& before) const {
  const StolenStore stolen(DevicePaths(device).store, *key_, true);
  std::size_t found = 0;
  for (const auto& row :
       stolen.query("SELECT content FROM slots JOIN slot_contents USING (slot) WHERE used = 1")) {
    if (std::ranges::find(before, row[0], &CastBallot::sealed) != before.end()) continue;
    ballot.sealed = row[0];
    ++found;
  }
  for (const auto& row : stolen.query("SELECT card, tag FROM cards WHERE used = 1")) {
    if (std::ranges::find(before, row[1], &CastBallot::card_tag) != before.end()) continue;
    ballot.card = std::stoll(row[0]);
    ballot.card_tag = row[1];
    ++found;
  }
  demand(found == 2, "a cast fills one slot and spends one card");
}

void OpenedPolls::vote(simulate::BoothHands& hands, std::size_t ballots, Artefacts& artefacts,
                       std::mt19937_64& random) const {
  auto queue = prepared_.codes;
  std::ranges::shuffle(queue, random);
  const auto answers = hands.model().contest.answers.size();
  for (std::size_t i = 0; i < ballots; ++i) {
    hands.clock().now += static_cast<std::int64_t>(random() % 300);
    if (random() % 4 == 0) {  // somebody comes in and leaves without voting
      demand(hands.enter_card(queue.at(ballots)), "a good card was refused");
      hands.call_officer();
      hands.touch(kiosk::station::VoterLeft{});
    }
    if (random() % 8 == 0) hands.restart();
    const auto choice = random() % (answers + 1);
    const bool nobody = choice == answers;
    demand(hands.vote(queue.at(i),
                      nobody ? std::nullopt : std::optional(static_cast<std::uint8_t>(choice))),
           "a ballot was not cast");
    CastBallot ballot;
    ballot.time = hands.clock().now;
    const auto tracker = crypto::hash_from_base64(hands.trackers().back());
    ballot.tracker = crypto::as_text(tracker.value().view());
    artefacts.rollback_journal_bytes =
        std::max(artefacts.rollback_journal_bytes, rollback_journal_bytes(artefacts.sealed_device));
    look_into_store(artefacts.sealed_device, ballot, artefacts.ballots);
    artefacts.ballots.push_back(std::move(ballot));
  }
  artefacts.open_store = artefacts.sealed_device / ".." / "open.db";
  fs::copy_file(DevicePaths(artefacts.sealed_device).store, artefacts.open_store);
}

Artefacts OpenedPolls::play(std::size_t ballots, const fs::path& place,
                            std::mt19937_64& random) const {
  fs::remove_all(place);
  fs::create_directories(place);
  Artefacts artefacts;
  artefacts.sealed_device = place / "device";
  fs::copy(prepared_.device, artefacts.sealed_device, fs::copy_options::recursive);
  auto prepared = prepared_;
  prepared.device = artefacts.sealed_device;
  simulate::BoothHands hands(prepared);
  hands.member_secrets = member_secrets_;
  hands.unlock();
  vote(hands, ballots, artefacts, random);
  {
    const auto store = kiosk::store::StationStore::open(artefacts.open_store, *key_);
    demand(store.has_value(), "the copied store does not open");
    artefacts.journal_then = store->journal_lines().value();
  }
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  hands.seal();
  demand(hands.screen() == kiosk::station::Screen::sealed, "the result was not sealed");
  const DevicePaths paths(artefacts.sealed_device);
  take_out_of_envelope(artefacts, paths.outbox / hands.model().envelope_name);
  find_in_record(artefacts);
  return artefacts;
}

}  // namespace secrecy
