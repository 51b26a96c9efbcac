#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "definition_fixture.h"
#include "kiosk/election/outcome.h"

using namespace kiosk::election;
using nlohmann::ordered_json;

namespace {

ResultFile plain_result() {
  ResultFile result;
  result.station = "23504-001";
  result.uuid = "AbCdEfGhJkLmNp";
  result.device = "0123456789abcdef";
  result.meeting = {11, Method::secret, {"Đinh Văn A", "Y Bel", "Trần Ưng"}, {"A Xim", "Lê Ân"}};
  result.meeting.chair = "Đỗ Thị Chủ";
  result.meeting.secretary = "Đỗ Văn Thư";
  result.meeting.secretary_hands = result.meeting.method_hands = 9;
  result.meeting.committee_hands = 10;
  result.meeting.report_heard = true;
  result.reconciliation = {32, 11, 20, 1, 11, ""};
  const auto figures = figures_of(small_definition(), result.meeting, 11, {7, 2, 1});
  REQUIRE(figures);
  result.figures = *figures;
  result.record_hash = std::string(64, '1');
  result.package_hash = std::string(64, '2');
  result.setup_event = std::string(64, '3');
  result.journal_head = std::string(64, '4');
  return result;
}

const ordered_json& plain() {
  static const auto object = ordered_json::parse(result_json(plain_result()));
  return object;
}

bool refused(const ordered_json& result) { return !parse_result(result.dump()); }

}  // namespace

TEST_CASE("a result survives the way to JSON and back") {
  const std::string text = result_json(plain_result());
  const auto parsed = parse_result(text);
  REQUIRE(parsed);
  CHECK(result_json(*parsed) == text);
  CHECK(parsed->figures.decision.outcome == Outcome::elected);
  CHECK(parsed->figures.decision.winner == 0U);
  CHECK(parsed->meeting.committee[1] == "Y Bel");
  CHECK(parsed->has_record());
}

TEST_CASE("a result without a record is a result") {
  ResultFile result = plain_result();
  result.meeting.method = Method::hands;
  result.reconciliation = {};
  const auto figures = figures_of(small_definition(), result.meeting, 0, {});
  REQUIRE(figures);
  result.figures = *figures;
  result.record_hash.clear();
  result.setup_event.clear();
  const auto parsed = parse_result(result_json(result));
  REQUIRE(parsed);
  CHECK_FALSE(parsed->has_record());
}

TEST_CASE("a result by hands carries its counts, and says that hands gave them") {
  ResultFile result = plain_result();
  result.meeting.method = Method::hands;
  result.meeting.hands = {7, 2, 1};
  result.reconciliation = {};
  const auto figures = figures_of(small_definition(), result.meeting, 0, {});
  REQUIRE(figures);
  CHECK(figures->ballots == 10);
  CHECK(figures->decision.outcome == Outcome::elected);
  result.figures = *figures;
  result.record_hash.clear();
  result.setup_event.clear();
  const auto parsed = parse_result(result_json(result));
  REQUIRE(parsed);
  CHECK(parsed->meeting.hands == result.meeting.hands);
  result.meeting.hands[1] = 1;
  CHECK(!parse_result(result_json(result)));
  // More hands than households, or for other answers than there are.
  for (const auto& hands :
       {std::vector<std::uint64_t>{7, 4, 1}, std::vector<std::uint64_t>{7, 2}}) {
    result.meeting.hands = hands;
    CHECK(!figures_of(small_definition(), result.meeting, 0, {}));
  }
  // Few hands are no secret: the smallest number of ballots is for ballots.
  Definition strict = small_definition();
  strict.rules.min_ballots = 100;
  result.meeting.hands = {7, 2, 1};
  CHECK(figures_of(strict, result.meeting, 0, {})->decision.outcome == Outcome::elected);
}

TEST_CASE("each field of a result is needed, and no other") {
  for (const auto& [name, value] : plain().items()) {
    CAPTURE(name);
    ordered_json result = plain();
    result.erase(name);
    CHECK(refused(result));
    if (!value.is_object()) continue;
    for (const auto& [inner, ignored] : value.items()) {
      CAPTURE(inner);
      ordered_json missing = plain();
      missing[name].erase(inner);
      CHECK(refused(missing));
      ordered_json wrong = plain();
      wrong[name][inner] = ordered_json::object();
      CHECK(refused(wrong));
    }
    ordered_json extra = plain();
    extra[name]["extra"] = 1;
    CHECK(refused(extra));
  }
}

TEST_CASE("each field of a result has bounds") {
  const auto with = [](const char* pointer, ordered_json value) {
    ordered_json result = plain();
    result[ordered_json::json_pointer(pointer)] = std::move(value);
    return refused(result);
  };
  CHECK(with("/version", 2));
  CHECK(with("/format", "phieukin-definition"));
  CHECK(with("/station", "a b"));
  CHECK(with("/attempt", 3));
  CHECK(with("/booth", 0));
  CHECK(with("/booth", 9));
  CHECK(with("/epoch", 0));
  CHECK(with("/meeting/method", "mail"));
  CHECK(with("/meeting/committee", {"a", "b", "c", "d", "e", "f"}));
  CHECK(with("/meeting/witnesses", {"a", ""}));
  CHECK(with("/meeting/witnesses", {"a", "b", "c"}));
  CHECK(with("/meeting/chair", std::string(121, 'a')));
  CHECK(with("/meeting/secretary", "a\nb"));
  CHECK(with("/meeting/secretary_hands", 1'000'001));
  CHECK(with("/meeting/report_heard", 1));
  CHECK(with("/meeting/hands", std::vector<int>(9, 1)));
  CHECK(with("/meeting/hands", {-1}));
  CHECK(with("/meeting/hands", {1'000'001}));
  CHECK(with("/meeting/not_held", "rain"));
  CHECK(with("/meeting/note", std::string(501, 'a')));
  const ordered_json candidate = {
      {"honorific", "Bà"}, {"name", "Lê Ánh"}, {"birth", "1970"}, {"nominated_by", "floor"}};
  CHECK_FALSE(with("/meeting/nominated", ordered_json::array({candidate})));
  CHECK(with("/meeting/nominated", ordered_json(std::vector<ordered_json>(9, candidate))));
  for (const auto& [field, value] :
       {std::pair{"honorific", "Cụ"}, std::pair{"name", ""}, std::pair{"birth", "1970-02-30"},
        std::pair{"nominated_by", "crowd"}}) {
    auto changed = candidate;
    changed[field] = value;
    CAPTURE(field);
    CHECK(with("/meeting/nominated", ordered_json::array({changed})));
    changed.erase(field);
    CHECK(with("/meeting/nominated", ordered_json::array({changed})));
  }
  const ordered_json withdrawal = {{"candidate", 1}, {"reason", "Tự xin rút"}};
  CHECK_FALSE(with("/meeting/withdrawn", ordered_json::array({withdrawal})));
  auto unknown = withdrawal;
  unknown["candidate"] = 8;
  CHECK(with("/meeting/withdrawn", ordered_json::array({unknown})));
  unknown = withdrawal;
  unknown["who"] = "x";
  CHECK(with("/meeting/withdrawn", ordered_json::array({unknown})));
  unknown = withdrawal;
  unknown["reason"] = std::string(501, 'a');
  CHECK(with("/meeting/withdrawn", ordered_json::array({unknown})));
  CHECK(with("/figures/votes", {7, -2, 1}));
  CHECK(with("/figures/votes", {7, "2", 1}));
  CHECK(with("/figures/votes", std::vector<int>(9, 1)));
  CHECK(with("/figures/outcome", "won"));
  CHECK(with("/figures/winner", 3));
  CHECK(with("/record_hash", std::string(64, 'A')));
  CHECK(with("/record_hash", std::string(63, '1')));
  CHECK(with("/journal_head", ""));
  CHECK(with("/notes/incident", 33));
  CHECK(with("/notes/complaint", -1));
  CHECK(with("/reconciliation/reason", std::string(1001, 'a')));
  CHECK_FALSE(with("/reconciliation/reason", "Thiếu một thẻ"));
}

TEST_CASE("a result that contradicts itself is refused as inconsistent") {
  const auto inconsistent = [](const ResultFile& result) {
    const auto parsed = parse_result(result_json(result));
    return !parsed && parsed.error().error == Error::inconsistent;
  };
  ResultFile result = plain_result();
  result.meeting.present = 10;
  CHECK(inconsistent(result));
  result = plain_result();
  result.reconciliation.ballots = 10;
  CHECK(inconsistent(result));
  result = plain_result();
  result.figures.votes[0] = 9;
  CHECK(inconsistent(result));
  result = plain_result();
  result.record_hash.clear();
  CHECK(inconsistent(result));
  result.setup_event.clear();
  CHECK(inconsistent(result));
  result = plain_result();
  result.figures.decision.winner.reset();
  CHECK(inconsistent(result));
  result = plain_result();
  result.figures.decision.outcome = Outcome::no_winner;
  CHECK(inconsistent(result));
}

TEST_CASE("malformed, truncated, doubled and huge results are refused") {
  const std::string text = result_json(plain_result());
  for (std::size_t length = 0; length < text.size(); ++length) {
    if (parse_result(text.substr(0, length))) FAIL(length);
  }
  std::string twice = text;
  twice.insert(twice.find("\"votes\""), "\"votes\":[11,0,0],");
  CHECK(!parse_result(twice));
  CHECK(!parse_result(text + text));
  const auto huge = parse_result(std::string(1 << 20, ' '));
  REQUIRE(!huge);
  CHECK(huge.error().error == Error::too_large);
}
