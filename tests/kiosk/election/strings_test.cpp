#include "kiosk/election/strings.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <unistd.h>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/languages.h"
#include "kiosk/election/text.h"

using namespace kiosk::election;

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const Languages& languages() {
  static const auto all = Languages::load(std::string(PHIEUKIN_ASSETS) + "/strings");
  if (!all) FAIL(all.error().detail);
  return *all;
}

const Strings& vietnamese() { return languages().spoken("vi").strings; }

// The names between the braces of `enum class <name> { ... }`, comments left out.
std::vector<std::string> enumerators(const std::string& header, const std::string& name) {
  const std::string source = std::regex_replace(
      read(std::string(PHIEUKIN_SOURCE_DIR) + "/" + header), std::regex("//[^\n]*"), "");
  std::smatch body;
  REQUIRE(std::regex_search(source, body, std::regex("enum class " + name + "\\s*\\{([^}]*)\\}")));
  const std::string inside = body[1];
  const std::regex word("[a-z_]+");
  std::vector<std::string> names;
  for (std::sregex_iterator at(inside.begin(), inside.end(), word), end; at != end; ++at) {
    names.push_back(at->str());
  }
  return names;
}

Result<Strings> load_text(const std::string& text) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("phieukin-strings-" + std::to_string(getpid()) + ".json");
  std::ofstream(file, std::ios::binary) << text;
  auto strings = Strings::load(file);
  std::filesystem::remove(file);
  return strings;
}

}  // namespace

TEST_CASE("every language in the folder is whole") {
  for (const auto& failure : languages().refused()) FAIL_CHECK(failure.detail);
  CHECK(languages().all().size() >= 2);
  CHECK(languages().spoken("en").name == "English");
  for (const auto& language : languages().all()) {
    CHECK(language.strings.all().size() == vietnamese().all().size());
  }
}

TEST_CASE("every problem tells what happened, who acts and what to do") {
  const auto problems = enumerators("kiosk/station/problem.h", "Problem");
  REQUIRE(problems.size() > 10);
  for (const auto& [code, name, strings] : languages().all()) {
    for (const std::string& problem : problems) {
      CAPTURE(code, problem);
      CHECK(strings.has("problem." + problem));
      if (problem != "none") CHECK(strings.text("problem." + problem).size() > 60);
    }
  }
}

TEST_CASE("every wait and every phase has its words") {
  const Strings& strings = vietnamese();
  for (const std::string& busy : enumerators("kiosk/station/model.h", "Busy")) {
    CAPTURE(busy);
    CHECK(strings.has("busy." + busy));
  }
  for (const std::string& phase : enumerators("kiosk/station/model.h", "Phase")) {
    CAPTURE(phase);
    CHECK(strings.has("phase." + phase));
  }
}

TEST_CASE("every screen has a title") {
  const Strings& strings = vietnamese();
  for (const std::string& screen : enumerators("kiosk/station/screen_of.h", "Screen")) {
    CAPTURE(screen);
    CHECK(strings.has(screen + ".title"));
  }
}

TEST_CASE("every method and outcome has its words") {
  const Strings& strings = vietnamese();
  for (const std::string& method : enumerators("kiosk/election/rules.h", "Method")) {
    CHECK(strings.has("method." + method));
  }
  for (const std::string& outcome : enumerators("kiosk/election/rules.h", "Outcome")) {
    CHECK(strings.has("result." + outcome));
  }
  for (const std::string& base : enumerators("kiosk/election/rules.h", "MajorityBase")) {
    CHECK(strings.has("result.base." + base));
  }
}

TEST_CASE("the sentences are clean text") {
  const std::regex placeholder("\\{[a-z_0-9]+\\}");
  for (const auto& [code, name, strings] : languages().all()) {
    for (const auto& [id, text] : strings.all()) {
      CAPTURE(code, id, text);
      CHECK(normalised(text) == text);
      CHECK(text.find("  ") == std::string::npos);
      CHECK(text.front() != ' ');
      CHECK(text.back() != ' ');
      const std::string rest = std::regex_replace(text, placeholder, "");
      CHECK(rest.find_first_of("{}") == std::string::npos);
      CHECK(rest.find("...") == std::string::npos);           // one character …
      CHECK(rest.find_first_of("\"'") == std::string::npos);  // “ ” ’
    }
  }
}

TEST_CASE("no Vietnamese is left in English") {
  const Strings& english = languages().spoken("en").strings;
  const std::set<std::string> names = {"app.name"};
  const std::set<std::string> signs = {"“", "”", "’", "–", "…"};
  for (const auto& [id, text] : english.all()) {
    if (names.contains(id)) continue;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (static_cast<unsigned char>(text[at]) < 0x80) continue;
      CAPTURE(id, text);
      CHECK(signs.contains(text.substr(at, 3)));
      at += 2;
    }
    const bool same = vietnamese().text(id) == text && text.find('{') == std::string::npos;
    CAPTURE(id, text);
    CHECK_FALSE(same);
  }
}

TEST_CASE("what is quoted from a button stands on a button") {
  constexpr std::string_view open = "“";
  constexpr std::string_view close = "”";
  for (const auto& [code, name, strings] : languages().all()) {
    std::set<std::string> all;
    for (const auto& [id, text] : strings.all()) all.insert(text);
    std::size_t quotations = 0;
    for (const auto& [id, text] : strings.all()) {
      for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        const std::string words = text.substr(at, text.find(close, at) - at);
        CAPTURE(code, id, words);
        if (words.find('{') != std::string::npos) continue;
        CHECK(all.contains(words));
        ++quotations;
      }
    }
    CHECK(quotations > 5);
  }
}

TEST_CASE("no English is left") {
  // Vietnamese words have no f, j, w, z and do not end in these letters; names of formats may.
  const std::set<std::string> formats = {"excel", "csv",  "pdf",     "usb",  "pin",  "mb", "vni",
                                         "ubnd",  "mttq", "unicode", "tcvn", "xlsx", "tab"};
  const std::regex placeholder("\\{[a-z_0-9]+\\}");
  const std::regex english(
      "([a-z]*[fjwz][a-z]*)|([a-z]+[bdfgklqrsvwxz])|the|and|not|your|please|vote|ballot|error|ok");
  for (const auto& [id, text] : vietnamese().all()) {
    const std::string plain = std::regex_replace(text, placeholder, " ");
    std::string word;
    for (const char letter : plain + " ") {
      const bool ascii_letter =
          (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
      const bool other = static_cast<unsigned char>(letter) >= 0x80;
      if (ascii_letter || other) {
        word += ascii_letter ? static_cast<char>(letter | 0x20) : letter;
        continue;
      }
      CAPTURE(id, text, word);
      const bool ng = word.ends_with("ng");  // the only Vietnamese ending in g
      CHECK((formats.contains(word) || ng || !std::regex_match(word, english)));
      word.clear();
    }
  }
}

TEST_CASE("every file keeps one id a line, sorted") {
  const std::regex line("\n \"([a-zA-Z0-9_.]+)\": \"");
  for (const auto& language : languages().all()) {
    const std::string file =
        read(std::string(PHIEUKIN_ASSETS) + "/strings/" + language.code + ".json");
    CAPTURE(language.code);
    std::vector<std::string> ids;
    for (std::sregex_iterator at(file.begin(), file.end(), line), end; at != end; ++at) {
      ids.push_back((*at)[1]);
    }
    CHECK(ids.size() == language.strings.all().size());
    CHECK(std::is_sorted(ids.begin(), ids.end()));
  }
}

TEST_CASE("placeholders are replaced once") {
  const auto strings = load_text(R"({"a": "{x} và {y} và {x}", "b": "không có gì", "c": "hở {x"})");
  REQUIRE(strings);
  CHECK(strings->text("a", {{"x", "{y}"}, {"y", "2"}}) == "{y} và 2 và {y}");
  CHECK(strings->text("a", {{"x", "1"}}) == "1 và {y} và 1");
  CHECK(strings->text("b", {{"x", "1"}}) == "không có gì");
  CHECK(strings->text("c", {{"x", "1"}}) == "hở {x");
  CHECK(strings->text("missing") == "⟦missing⟧");
  CHECK(strings->text("missing", {{"x", "1"}}) == "⟦missing⟧");
  CHECK_FALSE(strings->has("missing"));
}

TEST_CASE("a broken file of strings is refused with a reason") {
  CHECK(!load_text("{"));
  CHECK(!load_text("[]"));
  CHECK(!load_text(R"({"a": 1})"));
  CHECK(!load_text(R"({"a": ""})"));
  CHECK(!load_text(R"({"a": "1", "a": "2"})"));
  CHECK(!load_text("{\"a\": \"e\xCC\x82\"}"));  // not NFC
  CHECK(!load_text(std::string(2 << 20, ' ')));
  const auto missing = Strings::load("/nonexistent/vi.json");
  REQUIRE(!missing);
  CHECK_FALSE(missing.error().detail.empty());
}
