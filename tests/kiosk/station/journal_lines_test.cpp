// What the journal says of the machine and of who came to it, on a day on which everything happens.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "journal_days.h"
#include "kiosk/station/journal_names.h"

namespace kiosk::station {

namespace {

const testing::JournalDay& day() {
  static const auto once = testing::day_of_a_vote();
  return once;
}

// From its kind to its end: sequence and hash differ from day to day, and so do times.
std::vector<std::string> facts_of(const std::string& kind) {
  std::vector<std::string> all;
  for (const auto& line : day().lines) {
    if (line.kind != kind) continue;
    const auto at = line.text.find("\"facts\":") + 8;
    all.push_back(line.text.substr(at, line.text.size() - at - 1));
  }
  return all;
}

using Facts = std::vector<std::string>;

}  // namespace

TEST_CASE("who came to the booth stands in the journal") {
  CHECK(facts_of("secrets_refused") == Facts{R"({"wrong":1})"});
  CHECK(facts_of("locked_out") == Facts{R"({"wrong":5})"});
  const auto entered = facts_of("officer_entered");
  CHECK(entered.size() > 3);
  CHECK(std::ranges::count(entered, R"({"officer":"secretary"})") ==
        static_cast<std::ptrdiff_t>(entered.size()));
  CHECK(facts_of("member_accepted") == Facts{R"({"member":3})", R"({"member":2})"});
}

TEST_CASE("the journal says whether a voter was inside when the booth stopped") {
  CHECK(facts_of("store_unlocked") ==
        Facts{R"({"officer":"head","start":true,"interrupted":false})",
              R"({"officer":"head","start":true,"interrupted":false})",
              R"({"officer":"head","start":true,"interrupted":true})"});
}

TEST_CASE("a measured screen stands in the journal") {
  CHECK(facts_of("screen_measured") == Facts{R"({"px_per_m":5570,"width":1366,"height":768})"});
}

TEST_CASE("what officers saw of the machine before the meeting stands in the journal") {
  const auto seen = facts_of("readiness_seen");
  REQUIRE(seen.size() == 1);
  CHECK(seen.front().starts_with(R"({"box":"good","clock":)"));
  CHECK(seen.front().find(R"("battery":"unknown")") != std::string::npos);
}

TEST_CASE("what failed and what broke stands in the journal") {
  CHECK(facts_of("fault") == Facts{R"({"problem":"seal_failed"})"});
  CHECK(facts_of("mains_lost") == Facts{"{}"});
  CHECK(facts_of("mains_back") == Facts{"{}"});
  CHECK(facts_of("sound_failed") == Facts{"{}"});
  CHECK(facts_of("polls_paused") == Facts{R"({"battery":true})", "{}"});
  // What a person typed wrong is no fault of the machine.
  CHECK_FALSE(fault_of(Problem::wrong_pin));
  CHECK_FALSE(fault_of(Problem::card_used));
}

TEST_CASE("a ceremony that starts over stands in the journal") {
  // Interrupted and begun anew, then begun for the second attempt.
  CHECK(facts_of("ceremony_started") == Facts(3, R"({"members":3})"));
  CHECK(facts_of("key_ceremony_done").size() == 2);
  CHECK(facts_of("attempt_abandoned").size() == 1);
}

TEST_CASE("a copy to a stick and how it ended stand in the journal") {
  CHECK(facts_of("result_exported") == Facts{R"({"end":"no_volume"})", R"({"end":"full"})",
                                             R"({"end":"read_only"})", R"({"end":"verified"})",
                                             R"({"end":"was_there"})"});
  std::set<std::string_view> names;
  for (int end = 0; end <= static_cast<int>(ExportEnd::differs); ++end) {
    CHECK(names.insert(name_of(static_cast<ExportEnd>(end))).second);
  }
  CHECK_FALSE(names.contains(""));
}

}  // namespace kiosk::station
