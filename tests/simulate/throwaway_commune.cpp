#include "throwaway_commune.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "crypto/belenios/election.h"
#include "crypto/random.h"
#include "kiosk/package/device_record.h"
#include "kiosk/package/members.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace simulate {

namespace election = kiosk::election;
namespace package = kiosk::package;

namespace {

template <class T>
T must(kiosk::station::Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().sentence);
  return std::move(*outcome);
}

// Made-up people with names nobody has, so that a search through files finds only them.
constexpr std::array<std::string_view, 8> names{
    "Nguyễn Kiểm Thử An", "Trần Kiểm Thử Bình", "Lê Kiểm Thử Cúc",    "Phạm Kiểm Thử Dần",
    "Vũ Kiểm Thử Gấm",    "Đỗ Kiểm Thử Hòa",    "Hoàng Kiểm Thử Ích", "Bùi Kiểm Thử Khuê"};

std::vector<election::Candidate> candidates_of(std::size_t count) {
  std::vector<election::Candidate> candidates;
  for (std::size_t i = 0; i < count; ++i) {
    candidates.push_back({i % 2 == 0 ? "Ông" : "Bà", std::string(names.at(i)),
                          fmt::format("{}", 1960 + i), "front"});
  }
  election::sort_officially(candidates);
  return candidates;
}

election::Definition definition_of(const Hamlet& hamlet) {
  election::Definition definition;
  definition.round = {"thu-2026", "Bầu thử để kiểm tra phần mềm", "2026-11-29", "2026", "2031"};
  definition.commune = {"99999", "Xã Thử", "99", "Tỉnh Thử"};
  definition.unit = {"99999-001", "thôn", "Thôn Thử", "Trưởng thôn"};
  definition.station = "99999-001-1";
  definition.households = hamlet.households;
  definition.reserve = election::reserve_for(hamlet.households);
  definition.roll_commitment = std::string(64, 'a');
  definition.rules.min_ballots = hamlet.min_ballots;
  definition.candidates = candidates_of(hamlet.candidates);
  return definition;
}

struct MadeCard {
  package::CardEntry entry;
  std::string code, credential;
  std::vector<std::string> public_credentials;  // one an attempt
};

MadeCard make_card(const crypto::Salt& salt, const election::Definition& definition,
                   const std::vector<election::Attempt>& attempts) {
  const auto code = package::random_card_code();
  const auto key = package::card_key(code, salt, crypto::test_cost);
  if (!key) throw std::runtime_error("no memory for a card");
  const auto credential = crypto::belenios::random_credential();
  MadeCard card;
  card.entry = {key->tag,
                crypto::to_hex(package::encrypt_credential(*key, credential, definition.station))};
  card.code = plain(code);
  card.credential = credential.with([](std::span<const std::uint8_t, 25> text) {
    return std::string(crypto::as_text(crypto::ByteView(text)));
  });
  for (const auto& attempt : attempts) {
    card.public_credentials.push_back(
        crypto::belenios::public_credential(credential, attempt.uuid).text());
  }
  return card;
}

}  // namespace

ThrowawayCommune::ThrowawayCommune(std::filesystem::path folder)
    : folder_(std::move(folder)),
      trust_(folder_ / "commune.pub"),
      sign_(crypto::random_sign_keys()),
      seal_(crypto::random_seal_keys()) {
  std::filesystem::create_directories(folder_);
  const auto keys = package::commune_keys_file({sign_.public_key, seal_.public_key}, "xa thu");
  if (!sync::write_whole(trust_, keys, true)) throw std::runtime_error("no place to write");
}

ThrowawayCommune::Enrolled ThrowawayCommune::enrol(const std::filesystem::path& device) {
  const auto laptop = enrol_laptop(device, trust_, folder_ / "device.envelope", clock_);
  const auto bytes = sync::read_whole(laptop.enrolment, sync::most_envelope_bytes);
  const auto envelope = sync::read_envelope(bytes.value());
  const auto record =
      must(package::parse_device_record(envelope.value().find(package::device_member)->content));
  return {laptop, record.seal};
}

ThrowawayCommune::Package ThrowawayCommune::make_package(const Hamlet& hamlet,
                                                         const Enrolled& device) const {
  Package made;
  auto& content = made.content;
  content.definition = definition_of(hamlet);
  const auto salt = crypto::random_salt();
  content.card_salt = salt.hex();
  content.card_cost = crypto::test_cost;
  content.devices = {device.device_id};
  content.neighbours = hamlet.neighbours;
  auto& attempts = content.definition.attempts;
  attempts.resize(hamlet.attempts);
  for (auto& attempt : attempts) attempt.uuid = crypto::belenios::random_uuid();
  const auto cards = content.definition.households + content.definition.reserve;
  for (std::size_t booth = 0; booth < hamlet.booths; ++booth) {
    for (auto& attempt : attempts) {
      attempt.booths.push_back({static_cast<std::uint32_t>(booth + 1), {}});
    }
    content.cards.emplace_back();
  }
  for (std::uint64_t i = 0; i < cards; ++i) {
    auto card = make_card(salt, content.definition, attempts);
    for (std::size_t a = 0; a < attempts.size(); ++a) {
      attempts[a].booths[i % hamlet.booths].credentials.push_back(card.public_credentials[a]);
    }
    content.cards[i % hamlet.booths].push_back(card.entry);
    made.codes.push_back(card.code);
    made.credentials.push_back(card.credential);
  }
  for (auto& attempt : attempts) {
    for (auto& booth : attempt.booths) std::ranges::sort(booth.credentials);
  }
  for (auto& booth : content.cards) std::ranges::sort(booth, {}, &package::CardEntry::tag);
  return made;
}

std::filesystem::path ThrowawayCommune::write_package(const package::PackageContent& content,
                                                      const crypto::SealPublicKey& to,
                                                      const std::string& station,
                                                      const std::vector<sync::Member>& more) const {
  const auto json = package::package_json(content);
  const auto sealed = crypto::seal_to_all(std::span(&to, 1), crypto::as_bytes(json));
  sync::Manifest manifest;
  manifest.kind = package::package_kind;
  manifest.election = content.definition.attempts.front().uuid;
  manifest.station = station;
  manifest.device = package::commune_device;
  std::vector<sync::Member> members{
      {std::string(package::package_member), std::string(crypto::as_text(sealed))}};
  members.insert(members.end(), more.begin(), more.end());
  const auto envelope = sync::write_envelope(manifest, members, sign_.secret_key);
  const auto file = folder_ / "package.envelope";
  if (!sync::write_whole(file, envelope.bytes, true)) throw std::runtime_error("cannot write");
  return file;
}

PreparedStation ThrowawayCommune::prepare(const Hamlet& hamlet,
                                          const std::filesystem::path& device) {
  const auto enrolled = enrol(device);
  auto made = make_package(hamlet, enrolled);
  const auto file = write_package(made.content, enrolled.seal, made.content.definition.station);
  auto prepared = load_laptop(enrolled, file, clock_);
  prepared.codes = std::move(made.codes);
  prepared.credentials = std::move(made.credentials);
  return prepared;
}

}  // namespace simulate
