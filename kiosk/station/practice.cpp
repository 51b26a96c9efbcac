#include "kiosk/station/practice.h"

#include <algorithm>
#include <array>

#include "crypto/belenios/election.h"
#include "crypto/random.h"
#include "kiosk/package/card.h"
#include "kiosk/package/members.h"
#include "kiosk/package/practice.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/device_sentences.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

namespace {

// What lies in the practice folder before a device is made: a commune that lives as long as this
// function.
struct ThrowAway {
  std::filesystem::path folder;
  crypto::SignKeyPair sign = crypto::random_sign_keys();
  crypto::SealKeyPair seal = crypto::random_seal_keys();
};

struct Fruit {
  const char* honorific;
  const char* name;
};
constexpr std::array<Fruit, 3> fruits{
    {{"Bà", "Cam Ngọt"}, {"Ông", "Dừa Xiêm"}, {"Ông", "Xoài Chín"}}};

election::Definition practice_definition(const std::string& today) {
  election::Definition definition;
  definition.round = {"practice", std::string(package::practice_words), today, "2026", "2031",
                      "chạy thử"};
  definition.commune = {"00000", "Xã Chạy Thử", "00", "Tỉnh Chạy Thử"};
  definition.unit = {"00000-000", "thôn", "Thôn Trái Cây", "Trưởng thôn"};
  definition.station = package::practice_station;
  definition.households = practice_households;
  definition.reserve = election::reserve_for(practice_households);
  definition.roll_commitment = std::string(64, '0');
  definition.rules.min_ballots = 1;
  for (const auto& fruit : fruits) {
    definition.candidates.push_back({fruit.honorific, fruit.name, "1990", "front"});
  }
  election::sort_officially(definition.candidates);
  return definition;
}

// The digits of a practice card or officer are shown to everybody: they are no secret.
std::string shown(const crypto::DigitEntry& digits) {
  return digits.with(
      [](std::span<const std::uint8_t> bytes) { return std::string(crypto::as_text(bytes)); });
}

struct MadePackage {
  package::PackageContent content;
  std::vector<std::string> codes;
};

Outcome<MadePackage> make_package(const std::string& device, const std::string& today,
                                  crypto::Cost cost) {
  MadePackage made;
  auto& content = made.content;
  content.definition = practice_definition(today);
  const auto salt = crypto::random_salt();
  content.card_salt = salt.hex();
  content.card_cost = cost;
  content.devices = {device};
  content.cards.emplace_back();
  std::vector<election::Attempt> attempts(2, {"", {{1, {}}}});  // as a commune makes them
  for (auto& attempt : attempts) attempt.uuid = crypto::belenios::random_uuid();
  const auto cards = content.definition.households + content.definition.reserve;
  for (std::uint64_t i = 0; i < cards; ++i) {
    const auto code = package::random_card_code();
    const auto key = package::card_key(code, salt, content.card_cost);
    if (!key) return package::refuse(sentences::no_memory);
    const auto credential = crypto::belenios::random_credential();
    const auto locked = package::encrypt_credential(*key, credential, content.definition.station);
    content.cards.front().push_back({key->tag, crypto::to_hex(locked)});
    for (auto& attempt : attempts) {
      attempt.booths.front().credentials.push_back(
          crypto::belenios::public_credential(credential, attempt.uuid).text());
    }
    made.codes.push_back(shown(code));
  }
  for (auto& attempt : attempts) std::ranges::sort(attempt.booths.front().credentials);
  std::ranges::sort(content.cards.front(), {}, &package::CardEntry::tag);
  content.definition.attempts = std::move(attempts);
  return made;
}

std::string package_envelope(const package::PackageContent& content,
                             const crypto::SealPublicKey& device, const ThrowAway& commune) {
  const auto sealed =
      crypto::seal_to_all(std::span(&device, 1), crypto::as_bytes(package::package_json(content)));
  sync::Manifest manifest;
  manifest.kind = package::package_kind;
  manifest.election = content.definition.attempts.front().uuid;
  manifest.station = content.definition.station;
  manifest.device = package::commune_device;
  const sync::Member member{std::string(package::package_member),
                            std::string(crypto::as_text(sealed))};
  return sync::write_envelope(manifest, {member}, commune.sign.secret_key).bytes;
}

// A folder of a real device has none of this name; whatever is there was made here.
bool begin_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::remove_all(folder, error);
  if (error) return false;
  std::filesystem::create_directories(folder, error);
  if (error) return false;
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  return !error;
}

}  // namespace

Outcome<PracticeDay> make_practice(const std::filesystem::path& folder, crypto::Cost cost,
                                   const Clock& clock) {
  const ThrowAway commune{folder / "practice"};
  PracticeDay day{commune.folder / "device", {}};
  const auto trust = commune.folder / "commune.pub";
  const auto keys =
      package::commune_keys_file({commune.sign.public_key, commune.seal.public_key}, "practice");
  if (!begin_folder(commune.folder) || !sync::write_whole(trust, keys, true)) {
    return package::refuse(sentences::cannot_write);
  }
  auto made_device =
      enrol(day.device, "practice", trust, commune.folder / "device.envelope", cost, clock);
  if (!made_device) return tl::unexpected(made_device.error());
  const auto known = read_known_device(DevicePaths(day.device));
  if (!known) return tl::unexpected(known.error());
  auto made =
      make_package(made_device->device_id, package::vietnamese_day(clock.unix_seconds()), cost);
  if (!made) return tl::unexpected(made.error());
  const auto file = commune.folder / "package.envelope";
  if (!sync::write_whole(file, package_envelope(made->content, known->record.seal, commune),
                         true)) {
    return package::refuse(sentences::cannot_write);
  }
  const auto loaded = load(day.device, file, std::move(made_device->device_secret), cost, clock);
  if (!loaded) return tl::unexpected(loaded.error());
  day.aids.officer_code = shown(loaded->officers.front().digits);
  day.aids.second_code = shown(loaded->officers.back().digits);
  day.aids.cards = std::move(made->codes);
  return day;
}

}  // namespace kiosk::station
