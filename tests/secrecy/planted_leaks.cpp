#include "planted_leaks.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "crypto/belenios/archive.h"
#include "crypto/belenios/archive_format.h"
#include "kiosk/package/members.h"
#include "stolen_store.h"
#include "sync/envelope.h"

namespace secrecy {

namespace {

using kiosk::store::StoreKey;
using Random = std::mt19937_64;

struct Slots {
  std::map<std::int64_t, std::string> content;
  std::vector<std::int64_t> by_cast;
};

Slots read_slots(const StolenStore& stolen, const Artefacts& artefacts) {
  Slots slots;
  for (const auto& row : stolen.query("SELECT slot, content FROM slot_contents")) {
    slots.content[std::stoll(row[0])] = row[1];
  }
  for (const auto& ballot : artefacts.ballots) {
    const auto found = std::ranges::find(slots.content, ballot.sealed,
                                         &std::map<std::int64_t, std::string>::value_type::second);
    slots.by_cast.push_back(found->first);
  }
  return slots;
}

// The ballots lie in these slots, and random bytes where they lay before.
void move_ballots(const StolenStore& stolen, const Slots& slots,
                  const std::vector<std::int64_t>& to) {
  auto content = slots.content;
  for (std::size_t i = 0; i < to.size(); ++i) {
    auto from = std::ranges::find(content, slots.content.at(slots.by_cast[i]),
                                  &std::map<std::int64_t, std::string>::value_type::second);
    std::swap(from->second, content.at(to[i]));
  }
  stolen.change("BEGIN; UPDATE slots SET used = 0");
  for (const auto slot : to) {
    stolen.change(fmt::format("UPDATE slots SET used = 1 WHERE slot = {}", slot));
  }
  for (const auto& [slot, bytes] : content) {
    if (bytes == slots.content.at(slot)) continue;
    stolen.change("UPDATE slot_contents SET content = ?1 WHERE slot = ?2", bytes, slot);
  }
  stolen.change("COMMIT");
}

// A store that appends: the slots that were filled anyway, but in the order of casting.
void rowid_order(Artefacts& artefacts, const StoreKey& key, Random&) {
  const StolenStore stolen(artefacts.open_store, key);
  const auto slots = read_slots(stolen, artefacts);
  auto to = slots.by_cast;
  std::ranges::sort(to);
  move_ballots(stolen, slots, to);
}

// A table of its own in which casting appends: nothing but the card's tag.
void appended_table(Artefacts& artefacts, const StoreKey& key, Random&) {
  const StolenStore stolen(artefacts.open_store, key);
  stolen.change("BEGIN; CREATE TABLE audit (id INTEGER PRIMARY KEY, tag TEXT NOT NULL)");
  for (const auto& ballot : artefacts.ballots) {
    stolen.change(fmt::format("INSERT INTO audit (tag) VALUES ('{}')", ballot.card_tag));
  }
  stolen.change("COMMIT");
}

// A column with the time of casting.
void timestamp_column(Artefacts& artefacts, const StoreKey& key, Random&) {
  const StolenStore stolen(artefacts.open_store, key);
  const auto slots = read_slots(stolen, artefacts);
  stolen.change("BEGIN; ALTER TABLE slots ADD COLUMN cast_at INTEGER NOT NULL DEFAULT 1795914000");
  for (std::size_t i = 0; i < slots.by_cast.size(); ++i) {
    stolen.change(fmt::format("UPDATE slots SET cast_at = {} WHERE slot = {}",
                              artefacts.ballots[i].time, slots.by_cast[i]));
  }
  stolen.change("COMMIT");
}

// The same hidden in the padding of the sealed ballot, where no column shows it.
void hidden_timestamp(Artefacts& artefacts, const StoreKey& key, Random&) {
  const StolenStore stolen(artefacts.open_store, key);
  const auto slots = read_slots(stolen, artefacts);
  for (std::size_t i = 0; i < slots.by_cast.size(); ++i) {
    auto& ballot = artefacts.ballots[i];
    for (std::size_t byte = 0; byte < 4; ++byte) {
      ballot.sealed[ballot.sealed.size() / 2 + byte] =
          static_cast<char>(ballot.time >> static_cast<int>(8 * byte));
    }
    stolen.change("UPDATE slot_contents SET content = ?1 WHERE slot = ?2", ballot.sealed,
                  slots.by_cast[i]);
  }
}

// A record to which every ballot was appended when it was cast.
void appended_record(Artefacts& artefacts, const StoreKey&, Random&) {
  std::string reason;
  const auto content = crypto::belenios::read_archive(artefacts.record, reason).value();
  crypto::belenios::ArchiveWriter writer(content.timestamp);
  const auto& setup = content.events.front().data;
  writer.add_setup(setup[0], setup[1], setup[2]);
  for (const auto& ballot : artefacts.ballots) writer.add_ballot(ballot.json);
  writer.add_end_of_ballots();
  const auto envelope = sync::read_envelope(artefacts.envelope).value();
  auto members = envelope.members;
  for (auto& member : members) {
    if (member.name == kiosk::package::record_member) member.content = writer.bytes();
  }
  artefacts.record = writer.bytes();
  artefacts.envelope =
      sync::write_envelope(envelope.manifest, members, crypto::random_sign_keys().secret_key).bytes;
}

// Slots counted through with a stride, beginning anywhere.
void counted_slots(Artefacts& artefacts, const StoreKey& key, Random& random) {
  constexpr std::size_t stride = 7;
  const StolenStore stolen(artefacts.open_store, key);
  std::vector<std::int64_t> to;
  for (auto slot = random() % OpenedPolls::slots(); to.size() < artefacts.ballots.size();
       slot += stride) {
    to.push_back(static_cast<std::int64_t>(slot % OpenedPolls::slots()) + 1);
  }
  move_ballots(stolen, read_slots(stolen, artefacts), to);
}

}  // namespace

const std::vector<PlantedLeak>& planted_leaks() {
  static const std::vector<PlantedLeak> leaks{{"rows in the order of casting", rowid_order},
                                              {"a table that casting appends to", appended_table},
                                              {"a timestamp for each ballot", timestamp_column},
                                              {"a timestamp inside the slot", hidden_timestamp},
                                              {"a record that is appended to", appended_record},
                                              {"slots chosen by a counter", counted_slots}};
  return leaks;
}

}  // namespace secrecy
