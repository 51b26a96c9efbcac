// docs/journal.md beside what the booth really writes: the kinds in its sources, and every line of
// days on which everything happens that can.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "journal_days.h"

namespace kiosk::station {

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;
using Row = std::vector<std::string>;

const fs::path root = PHIEUKIN_SOURCE_DIR;

std::string text_of(const fs::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  const auto last = text.find_last_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

// The rows of the one table below a heading, without its head.
std::vector<Row> table_below(const std::string& heading) {
  std::istringstream document(text_of(root / "docs" / "journal.md"));
  std::vector<Row> rows;
  bool here = false;
  for (std::string line; std::getline(document, line);) {
    if (line.starts_with("## ")) here = line == "## " + heading;
    if (!here || !line.starts_with("| ")) continue;
    std::istringstream cells(line.substr(1));
    Row row;
    for (std::string cell; std::getline(cells, cell, '|');) row.push_back(trimmed(cell));
    rows.push_back(std::move(row));
  }
  REQUIRE(rows.size() > 1);
  rows.erase(rows.begin());
  return rows;
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> all;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
    all.push_back((*at)[1]);
  }
  return all;
}

std::vector<std::string> words_in_code(const std::string& cell) {
  static const std::regex word("`([a-z_0-9]+)`");
  return matches(cell, word);
}

struct Promise {
  std::string time;  // yes, hour, never
  std::vector<std::string> always, sometimes;
};

// "`a`, `b`, sometimes `c`".
std::map<std::string, Promise> promised() {
  std::map<std::string, Promise> all;
  for (const auto& row : table_below("Lines")) {
    REQUIRE(row.size() == 4);
    const auto kinds = words_in_code(row[0]);
    REQUIRE(kinds.size() == 1);
    const auto split = std::min(row[2].find("sometimes"), row[2].size());
    Promise promise{row[1], words_in_code(row[2].substr(0, split)),
                    words_in_code(row[2].substr(split))};
    INFO(kinds.front());
    CHECK((promise.time == "yes" || promise.time == "hour" || promise.time == "never"));
    CHECK(all.emplace(kinds.front(), promise).second);
  }
  return all;
}

std::string without_comments(const std::string& text) {
  static const std::regex comment("//[^\n]*");
  return std::regex_replace(text, comment, "");
}

// Every kind that a booth's sources write. A line is begun by assigning or returning an event whose
// first member is the kind; where that is a parameter, the kind stands where the function is used.
Names kinds_in(const std::string& source) {
  static const std::regex begun(R"((?:[eE]vent\s*=|JournalEvent\s*\w*)\s*\{([^,}]*),)");
  static const std::regex returned(R"(return\s*\{\s*("[a-z_]+")\s*,\s*now)");
  static const std::regex named(R"(kind\s*=\s*("[a-z_]+"))");
  static const std::regex handed(R"re(\b(?:note|change_polls)\([^;"]*("[a-z_]+"))re");
  static const std::regex literal("\"([a-z_]+)\"");
  Names kinds;
  for (const auto* pattern : {&begun, &returned, &named, &handed}) {
    for (const auto& part : matches(source, *pattern)) {
      for (const auto& kind : matches(part, literal)) kinds.insert(kind);
    }
  }
  return kinds;
}

Names written() {
  Names kinds;
  std::vector<fs::path> files{root / "kiosk/store/station_store.cpp",
                              root / "kiosk/store/journal_line.h"};
  for (const auto& entry : fs::directory_iterator(root / "kiosk/station")) {
    files.push_back(entry.path());
  }
  for (const auto& file : files) kinds.merge(kinds_in(without_comments(text_of(file))));
  return kinds;
}

Names cases_in_tests() {
  static const std::regex begun(R"re(TEST_CASE\(\s*"((?:[^"\\]|\\.)*)")re");
  Names cases;
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests")) {
    if (entry.path().extension() != ".cpp") continue;
    for (auto& name : matches(text_of(entry.path()), begun)) cases.insert(std::move(name));
  }
  return cases;
}

void check_lines(const testing::JournalDay& day, Names& seen) {
  const auto table = promised();
  for (const auto& line : day.lines) {
    INFO(line.text);
    REQUIRE(table.contains(line.kind));
    const auto& promise = table.at(line.kind);
    CHECK(line.timed == (promise.time != "never"));
    std::size_t expected = promise.always.size();
    for (const auto& name : promise.always) CHECK(std::ranges::count(line.facts, name) == 1);
    for (const auto& name : promise.sometimes) {
      expected += static_cast<std::size_t>(std::ranges::count(line.facts, name));
    }
    CHECK(line.facts.size() == expected);
    for (const auto& secret : day.forbidden) {
      INFO(secret);
      CHECK(line.text.find(secret) == std::string::npos);
    }
    seen.insert(line.kind);
  }
}

}  // namespace

TEST_CASE("the kinds that the booth's sources write are those in the table") {
  Names listed;
  for (const auto& [kind, promise] : promised()) listed.insert(kind);
  const auto in_sources = written();
  for (const auto& kind : in_sources) {
    INFO(kind << " is written and not in docs/journal.md");
    CHECK(listed.contains(kind));
  }
  for (const auto& kind : listed) {
    INFO(kind << " is in docs/journal.md and nothing writes it");
    CHECK(in_sources.contains(kind));
  }
}

TEST_CASE("kinds are found in every way sources write them") {
  CHECK(kinds_in("change.event = {a ? \"one\" : \"two\", now, \"{}\"};") == Names{"one", "two"});
  CHECK(kinds_in("JournalEvent event = {\"three\", 0,\n \"{}\"};") == Names{"three"});
  CHECK(kinds_in("return {\"four\", now, f};  event.kind = \"five\";") == Names{"four", "five"});
  CHECK(kinds_in("return note(\"six\");") == Names{"six"});
  CHECK(kinds_in("{ return change_polls(Phase::open,\n Phase::paused, \"seven\"); }") ==
        Names{"seven"});
  CHECK(kinds_in("constexpr std::string_view lost_kind = \"eight\";") == Names{"eight"});
}

TEST_CASE("every line that a booth writes is in the table, with its time or none and its facts") {
  Names seen;
  check_lines(testing::day_of_a_vote(), seen);
  check_lines(testing::day_without_a_vote(), seen);
  for (const auto& [kind, promise] : promised()) {
    INFO(kind << " was not written on days on which everything should happen");
    CHECK(seen.contains(kind));
  }
}

TEST_CASE("every event of the guidelines has a line and a test, or a reason") {
  const auto table = promised();
  const auto cases = cases_in_tests();
  static const std::regex quoted("\"([^\"]+)\"");
  Names covered;
  for (const auto& row : table_below("Events of table 15-1 that apply")) {
    REQUIRE(row.size() == 4);
    INFO(row[0]);
    const auto kinds = words_in_code(row[1]);
    const auto tests = matches(row[3], quoted);
    CHECK_FALSE(kinds.empty());
    CHECK_FALSE(row[2].empty());
    CHECK_FALSE(tests.empty());
    for (const auto& kind : kinds) {
      INFO(kind);
      CHECK(table.contains(kind));
      covered.insert(kind);
    }
    for (const auto& test : tests) {
      INFO(test);
      CHECK(cases.contains(test));
    }
  }
  for (const auto& [kind, promise] : table) {
    INFO(kind << " answers no event");
    CHECK(covered.contains(kind));
  }
  for (const auto& row : table_below("Events of table 15-1 that have no line")) {
    REQUIRE(row.size() == 2);
    CHECK(row[1].size() > 20);
  }
}

}  // namespace kiosk::station
