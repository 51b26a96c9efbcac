#include <catch2/catch_test_macros.hpp>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
std::string sample() {
  const Folder folder;
  auto store = opened_polls(folder / "station.db", 4, 4, 100);
  REQUIRE(store.cast(tag_of(0), ballot_of(0, 100)));
  auto named = change("officers_named");
  named.event.facts_json = R"({"head":"Lò Văn Ún","members":["Vì Thị Hà",2,true,null]})";
  REQUIRE(store.commit(named));
  REQUIRE(store.cast(tag_of(1), ballot_of(1, 100)));
  return *store.journal_lines();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}
}  // namespace

TEST_CASE("the journal's lines are the documented bytes") {
  const auto lines = sample();
  const auto first = lines.substr(0, lines.find('\n'));
  CHECK(first == R"({"seq":1,"previous":")" + std::string(64, '0') +
                     R"(","kind":"loaded","time":1800000000,"facts":{}})");
  // A cast has no time and nothing but its count.
  const auto cast = R"(,"kind":"ballot_cast","facts":{"count":1}})";
  CHECK(lines.find(cast) != std::string::npos);
  const auto second = lines.substr(first.size() + 1);
  CHECK(second.starts_with(R"({"seq":2,"previous":")" + crypto::sha256(first).hex() + "\""));
}

TEST_CASE("the chain of a sound journal checks, and its head is the hash of the last line") {
  const auto lines = sample();
  const auto head = check_journal(lines);
  REQUIRE(head);
  CHECK(head->length == 5);
  const auto last = lines.substr(lines.rfind('\n', lines.size() - 2) + 1);
  CHECK(head->hash == crypto::sha256(last.substr(0, last.size() - 1)));
  CHECK(check_journal("")->length == 0);
}

TEST_CASE("no byte of a journal can be changed without the check noticing") {
  const auto lines = sample();
  const auto sound = check_journal(lines);
  REQUIRE(sound);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const int mask : {1, 0x20, 0x80}) {
      auto changed = lines;
      changed[i] = static_cast<char>(changed[i] ^ mask);
      const auto head = check_journal(changed);
      // A change in the last line can leave a chain that is sound in itself; then the head differs.
      CHECK((!head || head->hash != sound->hash));
    }
  }
}

TEST_CASE("lines that are missing, repeated, exchanged or cut break the chain") {
  const auto lines = sample();
  const auto second = lines.find('\n') + 1;
  const auto third = lines.find('\n', second) + 1;
  const auto one = lines.substr(0, second);
  const auto two = lines.substr(second, third - second);
  const auto rest = lines.substr(third);
  REQUIRE(check_journal(one + two + rest));
  CHECK_FALSE(check_journal(two + rest));
  CHECK_FALSE(check_journal(one + rest));
  CHECK_FALSE(check_journal(one + one + two + rest));
  CHECK_FALSE(check_journal(two + one + rest));
  CHECK_FALSE(check_journal(one + two.substr(0, two.size() - 1)));
  CHECK_FALSE(check_journal("\n" + lines));
  CHECK_FALSE(check_journal(lines + "\n"));
  CHECK(check_journal(two + rest).error().error == Error::damaged);
}

TEST_CASE("journal lines in any other spelling are refused") {
  const auto line = R"({"seq":1,"previous":")" + std::string(64, '0') +
                    R"(","kind":"loaded","time":7,"facts":{"a":1}})" + "\n";
  REQUIRE(check_journal(line));
  CHECK_FALSE(check_journal(replaced(line, ":7,", ":07,")));
  CHECK_FALSE(check_journal(replaced(line, ":7,", ":0,")));
  CHECK_FALSE(check_journal(replaced(line, ":7,", ":7e1,")));
  CHECK_FALSE(check_journal(replaced(line, ":7,", ":99999999999999999999,")));
  CHECK_FALSE(check_journal(replaced(line, "loaded", "Loaded")));
  CHECK_FALSE(check_journal(replaced(line, "loaded", "")));
  CHECK_FALSE(check_journal(replaced(line, "{\"a\":1}", "{\"a\": 1}")));
  CHECK_FALSE(check_journal(replaced(line, "{\"a\":1}", "{\"a\":1,\"a\":1}")));
  CHECK_FALSE(check_journal(replaced(line, "{\"a\":1}", "[1]")));
  CHECK_FALSE(check_journal(replaced(line, "{\"a\":1}", "{\"a\":1}}")));
  CHECK_FALSE(check_journal(replaced(line, "{\"a\":1}", "{}],\"facts\":{}")));
  CHECK_FALSE(check_journal(replaced(line, "\"seq\":1", "\"seq\":+1")));
  CHECK_FALSE(check_journal(replaced(line, "\"seq\":1", "\"seq\":-1")));
}

TEST_CASE("deep, huge and empty journals do no harm") {
  const auto wrap = [](const std::string& facts) {
    return R"({"seq":1,"previous":")" + std::string(64, '0') + R"(","kind":"a","facts":)" + facts +
           "}\n";
  };
  CHECK_FALSE(check_journal(wrap(R"({"a":)" + std::string(100'000, '[') + "}")));
  CHECK_FALSE(check_journal(wrap(R"({"a":)" + std::string(9, '[') + std::string(9, ']') + "}")));
  CHECK_FALSE(check_journal(wrap(R"({"a":")" + std::string(20'000, 'x') + "\"}")));
  CHECK(check_journal(wrap(R"({"a":")" + std::string(16'000, 'x') + "\"}")));
  CHECK_FALSE(check_journal(wrap("{\"a\":\"\xff\"}")));
  CHECK_FALSE(check_journal(std::string(1'000'000, 'x')));
  CHECK_FALSE(check_journal(std::string(1000, '\0')));
}

TEST_CASE("a journal whose ballot counts jump is refused even with sound hashes") {
  const auto line = [](const std::string& facts) {
    return R"({"seq":1,"previous":")" + std::string(64, '0') +
           R"(","kind":"ballot_cast","facts":)" + facts + "}\n";
  };
  CHECK(check_journal(line(R"({"count":1})")));
  CHECK_FALSE(check_journal(line(R"({"count":2})")));
  CHECK_FALSE(check_journal(line(R"({"count":1,"slot":4})")));
}

TEST_CASE("events that break the rules are refused and nothing of their change is kept") {
  const Folder folder;
  auto store = opened_polls(folder / "station.db", 2, 2, 100);
  const auto head = store.journal_head();
  for (const auto& bad : {event("Upper"), event(""), event("with space"), event("ballot_cast"),
                          event("a\"b"), event("fine", 1, ""), event("fine", 1, "null"),
                          event("fine", 1, "{ }"), event("fine", 1, "{\"a\":\"\xc0\"}")}) {
    Change attempt;
    attempt.documents = {{"note", "must not stay"}};
    attempt.secrets = {{"share", crypto::ByteString(10, 1)}};
    attempt.event = bad;
    const auto done = store.commit(attempt);
    REQUIRE_FALSE(done);
    CHECK(done.error().error == Error::malformed);
  }
  CHECK(store.document("note").value() == std::nullopt);
  CHECK(store.secret("share").value() == std::nullopt);
  CHECK(store.journal_head()->hash == head->hash);
}
