#include "kiosk/store/ballot_box.h"

#include <algorithm>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "crypto/random.h"

namespace kiosk::store {

namespace {
constexpr std::size_t cards_max = 100'000;
constexpr std::size_t card_bytes_max = 4096;
constexpr std::size_t slots_max = 100'000;
constexpr std::size_t slot_bytes_max = 64 * 1024;

std::int64_t number_of(SQLite::Database& sql, const char* query) {
  SQLite::Statement statement(sql, query);
  return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

crypto::ByteString bytes_of(const SQLite::Column& column) {
  const auto* start = static_cast<const std::uint8_t*>(column.getBlob());
  return {start, start + column.getBytes()};
}

crypto::ByteString random_bytes(std::size_t size) {
  crypto::ByteString bytes(size);
  crypto::fill_random(bytes);
  return bytes;
}

bool is_tag(std::string_view tag) {
  return tag.size() == 32 && std::all_of(tag.begin(), tag.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

void add_row(SQLite::Statement& parent, SQLite::Statement& content, std::int64_t row,
             const crypto::ByteString& bytes) {
  parent.bind(1, row);
  parent.exec();
  parent.reset();
  content.bind(1, row);
  content.bindNoCopy(2, bytes.data(), static_cast<int>(bytes.size()));
  content.exec();
  content.reset();
}
}  // namespace

Result<void> BallotBox::add_cards(std::vector<Card> cards) const {
  if (cards.size() > cards_max) return fail(Error::malformed, "number of cards");
  // By tag, so that the rows do not keep the order in which the cards were printed.
  std::sort(cards.begin(), cards.end(),
            [](const Card& left, const Card& right) { return left.tag < right.tag; });
  auto& sql = database_.sql();
  sql.exec("INSERT INTO state (id) VALUES (1)");
  SQLite::Statement parent(sql, "INSERT INTO cards (card, tag) VALUES (?1, ?2)");
  SQLite::Statement content(sql, "INSERT INTO card_contents VALUES (?1, ?2)");
  std::int64_t row = 0;
  for (const auto& card : cards) {
    if (!is_tag(card.tag) || card.encrypted.empty() || card.encrypted.size() > card_bytes_max ||
        card.encrypted.size() != cards.front().encrypted.size()) {
      return fail(Error::malformed, "a card's tag or length");
    }
    parent.bind(2, card.tag);
    add_row(parent, content, ++row, card.encrypted);
  }
  return {};
}

Result<void> BallotBox::allocate(std::size_t slots, std::size_t slot_bytes) const {
  auto& sql = database_.sql();
  if (slots == 0 || slots > slots_max || slot_bytes == 0 || slot_bytes > slot_bytes_max ||
      number_of(sql, "SELECT slot_bytes FROM state") != 0) {
    return fail(Error::malformed, "slots are allocated once, within the limits");
  }
  SQLite::Statement parent(sql, "INSERT INTO slots (slot) VALUES (?1)");
  SQLite::Statement content(sql, "INSERT INTO slot_contents VALUES (?1, ?2)");
  for (std::size_t i = 1; i <= slots; ++i) {
    add_row(parent, content, static_cast<std::int64_t>(i), random_bytes(slot_bytes));
  }
  SQLite::Statement update(sql, "UPDATE state SET slot_bytes = ?1");
  update.bind(1, static_cast<std::int64_t>(slot_bytes));
  update.exec();
  return {};
}

std::optional<crypto::ByteString> BallotBox::unused_card(std::string_view tag) const {
  SQLite::Statement find(database_.sql(),
                         "SELECT content FROM cards JOIN card_contents USING (card), state "
                         "WHERE tag = ?1 AND used = 0 AND voided = 0 AND cards_erased = 0");
  find.bind(1, std::string(tag));
  if (!find.executeStep()) return std::nullopt;
  return bytes_of(find.getColumn(0));
}

bool BallotBox::was_used(std::string_view tag) const {
  SQLite::Statement find(database_.sql(), "SELECT 1 FROM cards WHERE tag = ?1 AND used = 1");
  find.bind(1, std::string(tag));
  return find.executeStep();
}

bool BallotBox::was_voided(std::string_view tag) const {
  SQLite::Statement find(database_.sql(), "SELECT 1 FROM cards WHERE tag = ?1 AND voided = 1");
  find.bind(1, std::string(tag));
  return find.executeStep();
}

std::uint64_t BallotBox::voided() const {
  return static_cast<std::uint64_t>(
      number_of(database_.sql(), "SELECT count(*) FROM cards WHERE voided = 1"));
}

Result<std::uint64_t> BallotBox::void_card(std::string_view tag) const {
  const auto card = spendable_card(tag);
  if (!card) return tl::make_unexpected(card.error());
  SQLite::Statement update(database_.sql(), "UPDATE cards SET voided = 1 WHERE card = ?1");
  update.bind(1, *card);
  update.exec();
  return overwrite_content(*card).map([&] { return voided(); });
}

Result<std::int64_t> BallotBox::spendable_card(std::string_view tag) const {
  SQLite::Statement find(database_.sql(),
                         "SELECT card, used OR voided, cards_erased FROM cards, state "
                         "WHERE tag = ?1");
  find.bind(1, std::string(tag));
  if (!find.executeStep()) return fail(Error::not_found, "card");
  if (find.getColumn(1).getInt() != 0) return fail(Error::already_used, "card");
  if (find.getColumn(2).getInt() != 0) return fail(Error::not_found, "cards are erased");
  return find.getColumn(0).getInt64();
}

Result<void> BallotBox::spend(std::int64_t card) const {
  SQLite::Statement update(database_.sql(), "UPDATE cards SET used = 1 WHERE card = ?1");
  update.bind(1, card);
  update.exec();
  return overwrite_content(card);
}

Result<void> BallotBox::overwrite_content(std::int64_t card) const {
  SQLite::Statement size(database_.sql(),
                         "SELECT length(content) FROM card_contents WHERE card = ?1");
  size.bind(1, card);
  if (!size.executeStep()) return fail(Error::damaged, "a card without content");
  const auto length = static_cast<std::size_t>(size.getColumn(0).getInt64());
  size.reset();
  return database_.overwrite("card_contents", card, random_bytes(length));
}

std::optional<std::int64_t> BallotBox::random_free_slot() const {
  const auto free = number_of(database_.sql(), "SELECT count(*) FROM slots WHERE used = 0");
  if (free == 0) return std::nullopt;
  SQLite::Statement find(database_.sql(),
                         "SELECT slot FROM slots WHERE used = 0 ORDER BY slot LIMIT 1 OFFSET ?1");
  find.bind(1, static_cast<std::int64_t>(crypto::random_below(static_cast<std::uint32_t>(free))));
  if (!find.executeStep()) return std::nullopt;
  return find.getColumn(0).getInt64();
}

Result<BallotBox::Placed> BallotBox::place(std::string_view tag, crypto::ByteView sealed) const {
  auto& sql = database_.sql();
  const auto slot_bytes = number_of(sql, "SELECT slot_bytes FROM state");
  if (slot_bytes == 0) return fail(Error::no_free_slot, "no slots are allocated");
  if (sealed.size() != static_cast<std::size_t>(slot_bytes)) {
    return fail(Error::malformed, "length of a sealed ballot");
  }
  const auto card = spendable_card(tag);
  if (!card) return tl::make_unexpected(card.error());
  const auto slot = random_free_slot();
  if (!slot) return fail(Error::no_free_slot, "every slot is used");
  if (auto filled = database_.overwrite("slot_contents", *slot, sealed); !filled) {
    return tl::make_unexpected(filled.error());
  }
  SQLite::Statement update(sql, "UPDATE slots SET used = 1 WHERE slot = ?1");
  update.bind(1, *slot);
  update.exec();
  if (auto spent = spend(*card); !spent) return tl::make_unexpected(spent.error());
  sql.exec("UPDATE state SET ballots = ballots + 1");
  return Placed{*slot, count()};
}

Result<void> BallotBox::read_back(const Placed& placed, crypto::ByteView sealed) const {
  database_.forget_pages();
  SQLite::Statement read(database_.sql(),
                         "SELECT content, used, ballots FROM slots "
                         "JOIN slot_contents USING (slot), state WHERE slot = ?1");
  read.bind(1, placed.slot);
  if (!read.executeStep() || read.getColumn(1).getInt() != 1 ||
      static_cast<std::uint64_t>(read.getColumn(2).getInt64()) != placed.count ||
      !std::ranges::equal(bytes_of(read.getColumn(0)), sealed)) {
    return fail(Error::read_back, "slot or counter");
  }
  return {};
}

std::uint64_t BallotBox::count() const {
  return static_cast<std::uint64_t>(number_of(database_.sql(), "SELECT ballots FROM state"));
}

std::vector<crypto::ByteString> BallotBox::sealed_ballots() const {
  SQLite::Statement read(database_.sql(),
                         "SELECT content FROM slots JOIN slot_contents USING (slot), state "
                         "WHERE used = 1 AND slots_erased = 0 ORDER BY slot");
  std::vector<crypto::ByteString> ballots;
  while (read.executeStep()) ballots.push_back(bytes_of(read.getColumn(0)));
  return ballots;
}

Result<void> BallotBox::overwrite_all(const char* query, const char* table) const {
  struct Row {
    std::int64_t id;
    std::size_t size;
  };
  std::vector<Row> rows;
  SQLite::Statement read(database_.sql(), query);
  while (read.executeStep()) {
    rows.push_back(
        {read.getColumn(0).getInt64(), static_cast<std::size_t>(read.getColumn(1).getInt64())});
  }
  read.reset();
  for (const auto& row : rows) {
    auto done = database_.overwrite(table, row.id, random_bytes(row.size));
    if (!done) return done;
  }
  return {};
}

Result<void> BallotBox::erase_unused_cards() const {
  database_.sql().exec("UPDATE state SET cards_erased = 1");
  return overwrite_all(
      "SELECT card, length(content) FROM cards JOIN card_contents USING (card) WHERE used = 0",
      "card_contents");
}

Result<void> BallotBox::erase_slots() const {
  database_.sql().exec("UPDATE state SET slots_erased = 1, cards_erased = 1");
  return overwrite_all("SELECT slot, length(content) FROM slot_contents", "slot_contents");
}

Result<void> BallotBox::release_slots() const {
  auto& sql = database_.sql();
  const bool touched =
      number_of(sql, "SELECT ballots + session_open + cards_erased + slots_erased FROM state") !=
          0 ||
      number_of(sql, "SELECT count(*) FROM slots WHERE used = 1") != 0 ||
      number_of(sql, "SELECT count(*) FROM cards WHERE used = 1") != 0;
  if (touched) return fail(Error::malformed, "slots are given back only before the first ballot");
  sql.exec("DELETE FROM slot_contents");
  sql.exec("DELETE FROM slots");
  sql.exec("UPDATE state SET slot_bytes = 0");
  return {};
}

void BallotBox::begin_session() const {
  database_.sql().exec("UPDATE state SET session_open = 1, session_ballots = ballots");
}

void BallotBox::end_session() const {
  database_.sql().exec("UPDATE state SET session_open = 0, session_ballots = 0");
}

StationStore::Recovered BallotBox::recovered() const {
  SQLite::Statement read(database_.sql(),
                         "SELECT session_open, ballots > session_ballots FROM state");
  StationStore::Recovered recovered;
  if (read.executeStep() && read.getColumn(0).getInt() == 1) {
    recovered.session_was_open = true;
    recovered.recorded = read.getColumn(1).getInt() == 1;
  }
  return recovered;
}

Result<void> BallotBox::check(std::uint64_t journal_casts) const {
  auto& sql = database_.sql();
  const auto ballots = count();
  const auto filled = number_of(sql, "SELECT count(*) FROM slots WHERE used = 1");
  const auto spent = number_of(sql, "SELECT count(*) FROM cards WHERE used = 1");
  const auto both = number_of(sql, "SELECT count(*) FROM cards WHERE used = 1 AND voided = 1");
  if (number_of(sql, "SELECT count(*) FROM state") != 1 || journal_casts != ballots ||
      static_cast<std::uint64_t>(filled) != ballots ||
      static_cast<std::uint64_t>(spent) != ballots || both != 0) {
    return fail(Error::damaged, "counter, slots, cards and journal disagree");
  }
  return {};
}

}  // namespace kiosk::store
