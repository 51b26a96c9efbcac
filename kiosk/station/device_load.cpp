#include <array>

#include "crypto/random.h"
#include "kiosk/election/text.h"
#include "kiosk/station/day_state.h"
#include "kiosk/station/device.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/device_sentences.h"
#include "kiosk/station/earlier_vote.h"
#include "kiosk/station/lockout.h"
#include "kiosk/station/officer_pins.h"
#include "kiosk/station/opened_station.h"
#include "kiosk/station/package_opening.h"
#include "kiosk/station/slots.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

namespace {

constexpr std::array<std::string_view, 2> officer_roles{"head", "secretary"};

struct Issued {
  Officers officers;
  std::vector<IssuedSecret> secrets;
};

Outcome<Issued> issue_officers(const store::StoreKey& key, const crypto::SealPublicKey& escrow,
                               crypto::Cost cost) {
  Issued issued;
  for (const auto role : officer_roles) {
    IssuedSecret secret{std::string(role), crypto::random_digits(officer_secret_digits)};
    WrappedUnderDigits entry{secret.role, crypto::random_salt(), cost, {}};
    const auto derived = secret.digits.with([&](std::span<const std::uint8_t> digits) {
      return crypto::Derived::from(digits, entry.salt, cost);
    });
    if (!derived) return package::refuse(sentences::no_memory);
    entry.wrapped = wrap_store_key(key, *derived, role);
    issued.officers.entries.push_back(std::move(entry));
    issued.secrets.push_back(std::move(secret));
  }
  issued.officers.escrow = key.with(
      [&](std::span<const std::uint8_t, 32> bytes) { return crypto::seal(escrow, bytes); });
  return issued;
}

std::vector<store::Card> cards_of(const std::vector<package::CardEntry>& entries) {
  std::vector<store::Card> cards;
  cards.reserve(entries.size());
  for (const auto& entry : entries) {
    cards.push_back({entry.tag, crypto::from_hex(entry.encrypted).value_or(crypto::ByteString{})});
  }
  return cards;
}

struct Loading {
  const OpenedPackage& package;
  const Identity& identity;
  const CommuneKeys& commune;
};

store::Change first_change(const Loading& loading, const store::StoreKey& key, std::int64_t now) {
  const auto& [opened, identity, commune] = loading;
  const auto identity_key = key.with(
      [](std::span<const std::uint8_t, 32> bytes) { return crypto::subkey(bytes, "phk-iden"); });
  store::Change change;
  change.documents = {
      {"definition", election::definition_json(opened.content.definition)},
      {"package", opened.manifest_hash},
      {"cards", card_work_json({opened.content.card_salt, opened.content.card_cost})},
      {"neighbours", package::neighbours_json(opened.content.neighbours)},
      {"state", day_state_json({})},
      {"pins", pins_json({})},
      {"commune", commune.seal.hex()},
      {"notes", package::notes_json({})}};  // as long as it will ever be
  if (!opened.photos.empty()) change.documents.emplace_back(document::photos, opened.photos);
  change.secrets = {{"identity", wrap_identity(identity, identity_key, stored_identity_context)}};
  change.event = {"loaded", now, R"({"package":")" + opened.manifest_hash + R"("})"};
  return change;
}

// Everything is written under another name first: a store that can be seen is a store that is
// whole.
bool make_store(const DevicePaths& paths, const store::StoreKey& key,
                const std::vector<store::Card>& cards, const store::Change& first) {
  std::error_code error;
  for (const auto* const ending : {"", "-journal", "-wal", "-shm"}) {
    std::filesystem::remove(paths.unfinished_store.string() + ending, error);
  }
  {
    const auto made = store::StationStore::create(paths.unfinished_store, key, cards, first);
    if (!made) return false;
  }
  std::filesystem::permissions(
      paths.unfinished_store,
      std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
  if (error) return false;
  std::filesystem::remove(paths.unfinished_store.string() + "-journal", error);
  std::filesystem::rename(paths.unfinished_store, paths.store, error);
  if (error) return false;
  if (flush_folder(paths.folder)) return true;
  std::filesystem::remove(paths.store, error);  // not known to last: load is repeated
  return false;
}

// A device that is not ready for another vote says what it still waits for.
std::string_view why_loaded(const DevicePaths& paths, std::string_view package, bool again) {
  const auto loaded = sync::read_whole(paths.package, sync::most_envelope_bytes);
  if (!again || (loaded && *loaded == package)) return sentences::loaded_already;
  return has_sealed(paths) ? sentences::follows_other_result : sentences::not_sealed_yet;
}

}  // namespace

Outcome<Loaded> load(const std::filesystem::path& device, const std::filesystem::path& package,
                     crypto::DigitEntry device_secret, crypto::Cost cost, const Clock& clock) {
  const DevicePaths paths(device);
  const auto known = read_known_device(paths);
  if (!known) return tl::unexpected(known.error());
  const auto identity = open_identity(paths, *known, device_secret);
  if (!identity) return tl::unexpected(identity.error());
  auto opened = open_package(package, *known, *identity);
  if (!opened) return tl::unexpected(opened.error());
  const auto& follows = opened->content.follows;
  const bool aside = follows && set_aside_earlier_vote(paths, *follows);
  std::error_code error;
  if (!aside && std::filesystem::exists(paths.store, error)) {
    return package::refuse(why_loaded(paths, opened->bytes, follows.has_value()));
  }

  const auto key = store::StoreKey::random();
  auto issued = issue_officers(key, known->commune.seal, cost);
  if (!issued) return tl::unexpected(issued.error());
  const auto facts = facts_json(facts_of(opened->content.definition));
  if (!sync::write_whole(paths.package, opened->bytes, true, private_file) ||
      !sync::write_whole(paths.station, facts, true, private_file) ||
      !sync::write_whole(paths.tries, tries_text({}), true, private_file) ||
      !sync::write_whole(paths.officers, officers_json(issued->officers), true, private_file)) {
    return package::refuse(sentences::cannot_write);
  }
  const auto cards = cards_of(opened->content.cards.front());
  const auto first = first_change({*opened, *identity, known->commune}, key, clock.unix_seconds());
  if (!make_store(paths, key, cards, first)) return package::refuse(sentences::cannot_make_store);
  return Loaded{std::move(opened->content.definition), election::check_words(opened->manifest_hash),
                std::move(issued->secrets)};
}

}  // namespace kiosk::station
