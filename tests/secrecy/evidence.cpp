#include "evidence.h"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <unordered_map>

#include <fmt/format.h>

#include "crypto/belenios/archive_format.h"
#include "stolen_store.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace secrecy {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t telling_bytes = 48;  // of a sealed ballot: enough to find it again

std::string bytes_of_hex(std::string_view hex, bool reversed) {
  auto bytes = crypto::from_hex(hex).value_or(crypto::ByteString());
  if (reversed) std::ranges::reverse(bytes);
  return std::string(crypto::as_text(bytes));
}

// Every spelling in which one ballot could be named.
std::vector<std::pair<std::string, std::string>> names_of(const CastBallot& ballot) {
  const auto tracker = crypto::Hash::from(crypto::as_bytes(ballot.tracker)).value();
  return {{"sealed ballot", ballot.sealed.substr(0, telling_bytes)},
          {"end of the sealed ballot", ballot.sealed.substr(ballot.sealed.size() - telling_bytes)},
          {"card's tag", ballot.card_tag},
          {"tracker", ballot.tracker},
          {"tracker in hexadecimal", tracker.hex()},
          {"tracker in Base64", crypto::base64_of(tracker)},
          {"credential", ballot.credential},
          {"credential's bytes", bytes_of_hex(ballot.credential, false)},
          {"credential's point", bytes_of_hex(ballot.credential, true)}};
}

// All spellings of all ballots of one election, looked for in one pass.
class Names {
 public:
  explicit Names(const Artefacts& artefacts) : ballots_(artefacts.ballots.size()) {
    for (std::size_t ballot = 0; ballot < ballots_; ++ballot) {
      auto names = names_of(artefacts.ballots[ballot]);
      for (std::size_t kind = 0; kind < names.size(); ++kind) {
        if (ballot == 0) kinds_.push_back(names[kind].first);
        const auto start = beginning(names[kind].second);
        seen_[start % seen_.size()] = true;
        texts_[start].push_back({kind, ballot, std::move(names[kind].second)});
      }
    }
  }

  // Where in `bytes` each ballot is named, 0 for nowhere: one number a ballot for each spelling.
  void compare(const std::string& where, std::string_view bytes,
               OrderStatistics& statistics) const {
    std::vector<std::vector<std::uint64_t>> places(kinds_.size(),
                                                   std::vector<std::uint64_t>(ballots_));
    for (std::size_t at = 0; at + beginning_bytes <= bytes.size(); ++at) {
      const auto start = beginning(bytes.substr(at, beginning_bytes));
      if (!seen_[start % seen_.size()]) continue;
      const auto found = texts_.find(start);
      if (found == texts_.end()) continue;
      for (const auto& [kind, ballot, text] : found->second) {
        auto& place = places[kind][ballot];
        if (place == 0 && bytes.substr(at).starts_with(text)) place = at + 1;
      }
    }
    for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
      if (std::ranges::count(places[kind], 0U) == std::ssize(places[kind])) continue;
      const auto what = kinds_[kind] + " in " + where;
      statistics.number(what, places[kind]);
      statistics.ranks(what, places[kind]);
    }
  }

 private:
  static constexpr std::size_t beginning_bytes = 8;
  static std::uint64_t beginning(std::string_view text) {
    std::uint64_t value = 0;
    std::memcpy(&value, text.data(), beginning_bytes);
    return value;
  }
  struct Text {
    std::size_t kind, ballot;
    std::string text;
  };

  std::size_t ballots_;
  std::vector<std::string> kinds_;
  std::bitset<65521> seen_;  // a prime: beginnings are looked up only where one may be
  std::unordered_map<std::uint64_t, std::vector<Text>> texts_;
};

const StolenRow* row_with(const StolenStore::Table& table, std::int64_t id) {
  const auto found = std::ranges::find(table.rows, id, &StolenRow::id);
  return found == table.rows.end() ? nullptr : &*found;
}

// The row of a table that belongs to a ballot: by the number of its slot or card, or because the
// row names the ballot.
const StolenRow* row_of(const StolenStore::Table& table, const CastBallot& ballot,
                        std::int64_t slot) {
  if (table.sql.find("slot INTEGER PRIMARY KEY") != std::string::npos) {
    return row_with(table, slot);
  }
  if (table.sql.find("card INTEGER PRIMARY KEY") != std::string::npos) {
    return row_with(table, ballot.card);
  }
  for (const auto& [name, text] : names_of(ballot)) {
    const auto found = std::ranges::find_if(table.rows, [&](const StolenRow& row) {
      return row.cell.find(text) != std::string_view::npos;
    });
    if (found != table.rows.end()) return &*found;
  }
  return nullptr;
}

struct Copy {
  std::string when;
  const StolenStore& stolen;
  std::string encrypted;
};

void compare_rows(const Copy& copy, const StolenStore::Table& table,
                  const std::vector<const StolenRow*>& rows, OrderStatistics& statistics) {
  const auto what = [&](std::string_view part) {
    return fmt::format("{} of {} {}", part, table.name, copy.when);
  };
  const auto numbers = [&](auto&& of) {
    std::vector<std::uint64_t> values;
    for (const auto* row : rows) values.push_back(of(*row));
    return values;
  };
  const auto ids = numbers([](const auto& row) { return static_cast<std::uint64_t>(row.id); });
  const auto pages = numbers([](const auto& row) { return std::uint64_t{row.pages.front()}; });
  const auto offsets = numbers([](const auto& row) { return std::uint64_t{row.offset}; });
  statistics.number(what("row"), ids);
  statistics.ranks(what("row"), ids);
  statistics.number(what("page"), pages);
  statistics.ranks(what("page"), pages);
  statistics.number(what("place in the page"), offsets);
  std::vector<std::string_view> cells;
  std::size_t fewest_pages = rows.front()->pages.size();
  for (const auto* row : rows) {
    cells.push_back(row->cell);
    fewest_pages = std::min(fewest_pages, row->pages.size());
  }
  statistics.bytes(what("bytes"), cells);
  const auto page_bytes = copy.stolen.page_bytes();
  for (std::size_t page = 0; page < fewest_pages; ++page) {
    std::vector<std::string_view> encrypted;
    for (const auto* row : rows) {
      encrypted.push_back(
          std::string_view(copy.encrypted).substr(row->pages[page] * page_bytes, page_bytes));
    }
    statistics.bytes(what(fmt::format("encrypted page {}", page + 1)), encrypted, false);
  }
}

void compare_tables(const Copy& copy, const Artefacts& artefacts,
                    const std::vector<std::int64_t>& slots, OrderStatistics& statistics) {
  for (const auto& table : copy.stolen.tables()) {
    std::vector<const StolenRow*> rows;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      rows.push_back(row_of(table, artefacts.ballots[i], slots[i]));
    }
    if (std::ranges::count(rows, nullptr) == 0) compare_rows(copy, table, rows, statistics);
  }
  const Names names(artefacts);
  names.compare("the decrypted pages " + copy.when, copy.stolen.image(), statistics);
  names.compare("the encrypted file " + copy.when, copy.encrypted, statistics);
}

std::string whole_file(const fs::path& file) {
  return sync::read_whole(file, sync::most_envelope_bytes).value();
}

std::vector<std::int64_t> slots_of(const StolenStore& stolen, const Artefacts& artefacts) {
  std::map<std::string, std::int64_t> slot_of;
  for (const auto& row : stolen.query("SELECT slot, content FROM slot_contents")) {
    slot_of[row[1].substr(0, telling_bytes)] = std::stoll(row[0]);
  }
  std::vector<std::int64_t> slots;
  for (const auto& ballot : artefacts.ballots) {
    slots.push_back(slot_of.at(ballot.sealed.substr(0, telling_bytes)));
  }
  return slots;
}

void compare_record(const Artefacts& artefacts, OrderStatistics& statistics) {
  std::string reason;
  const auto content = crypto::belenios::read_archive(artefacts.record, reason).value();
  std::vector<std::string_view> in_record;
  for (const auto& event : content.events) {
    if (event.type == crypto::belenios::EventType::ballot) in_record.push_back(event.data[0]);
  }
  std::vector<std::size_t> places;
  std::vector<std::uint64_t> numbers;
  for (const auto& ballot : artefacts.ballots) {
    const auto at = std::ranges::find(in_record, ballot.json) - in_record.begin();
    places.push_back(static_cast<std::size_t>(at));
    numbers.push_back(static_cast<std::uint64_t>(at));
  }
  statistics.places("record", places, in_record.size());
  statistics.number("place in the record", numbers);
}

}  // namespace

void collect(const Artefacts& artefacts, const kiosk::store::StoreKey& key,
             OrderStatistics& statistics) {
  StolenStore open(artefacts.open_store, key);
  open.read_pages();
  const auto slots = slots_of(open, artefacts);
  std::vector<std::size_t> from_zero;
  for (const auto slot : slots) from_zero.push_back(static_cast<std::size_t>(slot - 1));
  statistics.places("slot", from_zero, OpenedPolls::slots());
  compare_tables({"while open", open, whole_file(artefacts.open_store)}, artefacts, slots,
                 statistics);

  const auto store = artefacts.sealed_device / "station.db";
  StolenStore sealed(store, key);
  sealed.read_pages();
  compare_tables({"when sealed", sealed, whole_file(store)}, artefacts, slots, statistics);
  const Names names(artefacts);
  for (const auto& [name, value] : sealed.documents()) {
    names.compare("document " + name, value, statistics);
  }
  for (const auto& entry : fs::recursive_directory_iterator(artefacts.sealed_device)) {
    if (!entry.is_regular_file() || entry.path() == store) continue;
    names.compare("file " + entry.path().extension().string(), whole_file(entry.path()),
                  statistics);
  }
  names.compare("the journal while open", artefacts.journal_then, statistics);
  names.compare("the envelope", artefacts.envelope, statistics);
  names.compare("the record", artefacts.record, statistics);
  names.compare("the result", artefacts.result, statistics);
  names.compare("the journal", artefacts.journal, statistics);
  compare_record(artefacts, statistics);
}

std::string broken_rule(const Artefacts& artefacts) {
  if (artefacts.rollback_journal_bytes != 0) return "the rollback journal is not empty";
  std::string previous(64, '0');
  std::size_t sequence = 0, casts = 0;
  for (std::string_view rest = artefacts.journal; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    ++sequence;
    if (line.find("ballot_cast") != std::string_view::npos) {
      const auto expected =
          fmt::format(R"({{"seq":{},"previous":"{}","kind":"ballot_cast","facts":{{"count":{}}}}})",
                      sequence, previous, ++casts);
      if (line != expected) return "a cast's line says more than its number: " + std::string(line);
    }
    previous = crypto::sha256(line).hex();
  }
  if (casts != artefacts.ballots.size()) return "not every cast has its line";
  if (!artefacts.journal.starts_with(artefacts.journal_then)) return "the journal was rewritten";
  return {};
}

}  // namespace secrecy
