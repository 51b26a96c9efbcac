// The house rules that a compiler does not know: who may include whom, how long things may be, and
// which words and calls have no place here. Reads the sources as text.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Source {
  std::string path;  // relative to the repository
  std::vector<std::string> lines;
};

std::vector<Source> sources_below(const std::vector<std::string>& folders) {
  std::vector<Source> found;
  const fs::path root = PHIEUKIN_SOURCE_DIR;
  for (const auto& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      Source source{fs::relative(entry.path(), root).string(), {}};
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) source.lines.push_back(line);
      found.push_back(std::move(source));
    }
  }
  return found;
}

const std::vector<Source>& product() {
  static const auto all = sources_below({"crypto", "sync", "kiosk"});
  return all;
}

const std::vector<Source>& everything() {
  static const auto all = sources_below({"crypto", "sync", "kiosk", "tests"});
  return all;
}

std::string joined(const std::vector<std::string>& findings) {
  std::ostringstream out;
  for (const auto& finding : findings) out << finding << '\n';
  return out.str();
}

std::size_t columns(const std::string& line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // count code points, not bytes
  }));
}

// A program's main file may include everything on its side.
bool is_main(const std::string& path) { return path.ends_with("_main.cpp"); }

std::string room_of(const std::string& path) {
  if (path.starts_with("crypto/")) return "crypto";
  if (path.starts_with("sync/")) return "sync";
  const auto slash = path.find('/', 6);  // behind "kiosk/"
  return path.starts_with("kiosk/") && slash != std::string::npos ? path.substr(0, slash) : "";
}

const std::map<std::string, std::set<std::string>>& allowed_rooms() {
  static const std::map<std::string, std::set<std::string>> table{
      {"crypto", {}},
      {"sync", {"crypto"}},
      {"kiosk/election", {}},
      {"kiosk/package", {"kiosk/election", "crypto", "sync"}},
      {"kiosk/store", {"kiosk/election", "crypto"}},
      {"kiosk/reports", {"kiosk/election", "crypto"}},
      {"kiosk/rolls", {"kiosk/election", "kiosk/package"}},
      {"kiosk/photos", {"kiosk/election"}},
      {"kiosk/plan", {"kiosk/election", "kiosk/package", "kiosk/photos", "sync"}},
      {"kiosk/station", {"kiosk/election", "kiosk/package", "kiosk/store", "sync", "crypto"}},
      {"kiosk/commune",
       {"kiosk/election", "kiosk/package", "kiosk/plan", "kiosk/rolls", "kiosk/store",
        "kiosk/reports", "sync", "crypto"}},
      {"kiosk/ui", {"kiosk/election", "crypto"}},
      {"kiosk/screens", {"kiosk/ui", "kiosk/station", "kiosk/election", "crypto"}},
      {"kiosk/platform", {"kiosk/station", "kiosk/ui", "kiosk/election", "crypto"}},
      {"kiosk/desk",
       {"kiosk/ui", "kiosk/commune", "kiosk/plan", "kiosk/rolls", "kiosk/package", "kiosk/election",
        "crypto"}},
      {"kiosk/commands",
       {"kiosk/desk", "kiosk/platform", "kiosk/commune", "kiosk/plan", "kiosk/rolls",
        "kiosk/package", "kiosk/reports", "kiosk/election", "sync", "crypto"}},
  };
  return table;
}

// Edges that are allowed to single headers only.
const std::map<std::string, std::set<std::string>>& allowed_headers() {
  static const std::map<std::string, std::set<std::string>> table{
      {"kiosk/ui>crypto", {"crypto/secret.h"}},
      {"kiosk/screens>crypto", {"crypto/secret.h"}},
      {"kiosk/reports>crypto", {"crypto/secret.h"}},
      {"kiosk/screens>kiosk/station",
       {"kiosk/station/model.h", "kiosk/station/event.h", "kiosk/station/screen_of.h",
        "kiosk/station/slots.h", "kiosk/station/problem.h", "kiosk/station/waiting_times.h"}},
      {"kiosk/platform>kiosk/station", {"kiosk/station/ports.h"}},
      // The prompt on a terminal, and what a scanner types.
      {"kiosk/platform>crypto", {"crypto/secret.h", "crypto/text_entry.h"}},
  };
  return table;
}

struct ThirdParty {
  std::string header;           // how the include begins
  std::set<std::string> rooms;  // who may
};

const std::vector<ThirdParty>& third_party() {
  static const std::vector<ThirdParty> table{
      {"sodium.h", {"crypto"}},
      {"archive", {"sync", "kiosk/rolls"}},
      {"SQLiteCpp/", {"kiosk/store"}},
      {"sqlcipher/", {"kiosk/store"}},
      {"sqlite3.h", {"kiosk/store"}},
      {"imgui", {"kiosk/ui", "kiosk/screens", "kiosk/desk", "kiosk/platform"}},
      {"backends/imgui", {"kiosk/platform"}},
      {"GLFW/", {"kiosk/platform"}},
      {"GL/", {"kiosk/platform"}},
      {"unicode/", {"kiosk/election"}},
      {"qrencode.h", {"kiosk/ui", "kiosk/reports"}},
      {"pango/", {"kiosk/reports"}},
      {"cairo", {"kiosk/reports"}},
      {"fontconfig/", {"kiosk/reports"}},
      {"jpeglib.h", {"kiosk/photos"}},
      {"png.h", {"kiosk/photos"}},
      {"pugixml", {"kiosk/rolls"}},
      {"xlsxwriter", {"kiosk/reports"}},
      {"spdlog/", {"kiosk/station", "kiosk/commune"}},
      {"sys/socket.h", {}},
      {"netinet/", {}},
      {"CLI/", {"kiosk/commands"}},
  };
  return table;
}

std::string included(const std::string& line) {
  static const std::regex pattern(R"(^\s*#include\s*[<"]([^>"]+)[>"])");
  std::smatch match;
  return std::regex_search(line, match, pattern) ? match[1].str() : "";
}

}  // namespace

TEST_CASE("rooms include only the rooms below them") {
  std::vector<std::string> findings;
  for (const auto& source : product()) {
    const auto room = room_of(source.path);
    if (room.empty() || is_main(source.path)) continue;
    REQUIRE(allowed_rooms().contains(room));
    for (const auto& line : source.lines) {
      const auto header = included(line);
      const auto target = room_of(header);
      if (target.empty() || target == room) continue;
      const auto edge = allowed_headers().find(room + ">" + target);
      const bool allowed = edge != allowed_headers().end()
                               ? edge->second.contains(header)
                               : allowed_rooms().at(room).contains(target);
      if (!allowed) findings.push_back(source.path + " includes " + header);
    }
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}

TEST_CASE("third-party headers stay in the rooms that need them") {
  std::vector<std::string> findings;
  for (const auto& source : product()) {
    if (is_main(source.path)) continue;
    const auto room = room_of(source.path);
    for (const auto& line : source.lines) {
      const auto header = included(line);
      for (const auto& library : third_party()) {
        if (header.starts_with(library.header) && !library.rooms.contains(room)) {
          findings.push_back(source.path + " includes " + header);
        }
      }
    }
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}

TEST_CASE("files, lines and functions stay small") {
  std::vector<std::string> findings;
  for (const auto& source : everything()) {
    if (source.lines.size() > 400) findings.push_back(source.path + " is over 400 lines");
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const auto& line = source.lines[i];
      if (columns(line) > 100) {
        findings.push_back(source.path + ":" + std::to_string(i + 1) + " is over 100 columns");
      }
      if (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) {
        findings.push_back(source.path + ":" + std::to_string(i + 1) + " ends in white space");
      }
    }
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}

TEST_CASE("no function of the product is over 60 lines") {
  // clang-format puts a function's closing brace at the indentation of its first line.
  static const std::regex opens(R"(^( {0,4})[A-Za-z~:].*[^;]$)");
  static const std::regex not_a_function(
      R"(^\s*(namespace|class|struct|enum|union|if|for|while|switch|return|using|case)\b)");
  std::vector<std::string> findings;
  for (const auto& source : product()) {
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      std::smatch match;
      if (!std::regex_match(source.lines[i], match, opens)) continue;
      if (std::regex_search(source.lines[i], not_a_function)) continue;
      if (source.lines[i].find('(') == std::string::npos) continue;
      const auto closing = match[1].str() + "}";
      for (std::size_t j = i + 1; j < source.lines.size(); ++j) {
        if (source.lines[j].starts_with(closing)) {
          if (j - i + 1 > 60) {
            findings.push_back(source.path + ":" + std::to_string(i + 1) + " has " +
                               std::to_string(j - i + 1) + " lines");
          }
          break;
        }
        if (source.lines[j].empty() && match[1].length() > 0) continue;
        const auto indent = source.lines[j].find_first_not_of(' ');
        if (indent != std::string::npos && indent < match[1].str().size()) break;  // a declaration
      }
    }
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}

TEST_CASE("calls and words that do not belong in a voting program") {
  static const std::regex weak(
      R"(\b(rand|srand|random_shuffle|mt19937|mt19937_64|system|popen|strcpy|sprintf)\s*\()");
  // The generators of the standard library can be predicted from what they gave before.
  static const std::regex predictable(
      R"(#include\s*<random>|\b(mt19937|minstd_rand|default_random_engine))");
  static const std::regex unfinished(R"(\b(TODO|FIXME|XXX|HACK)\b)");
  static const std::regex text_input(R"(ImGui::InputText)");
  static const std::regex raw_button(R"(ImGui::(Button|SmallButton|InvisibleButton|Selectable)\b)");
  std::vector<std::string> findings;
  const auto report = [&](const Source& source, std::size_t line, const char* what) {
    findings.push_back(source.path + ":" + std::to_string(line + 1) + " " + what);
  };
  for (const auto& source : product()) {
    const bool widgets = source.path.starts_with("kiosk/ui/widgets");
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const auto& line = source.lines[i];
      if (std::regex_search(line, weak)) report(source, i, "makes a weak call");
      if (std::regex_search(line, predictable)) report(source, i, "draws predictable numbers");
      if (std::regex_search(line, unfinished)) report(source, i, "names unfinished work");
      if (std::regex_search(line, text_input)) report(source, i, "lets ImGui keep typed text");
      if (!widgets && std::regex_search(line, raw_button)) report(source, i, "has a raw button");
    }
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}

TEST_CASE("no file is named after a drawer for odds and ends") {
  static const std::regex drawer(
      R"((^|[/_])(util|utils|common|helper|helpers|manager|base|misc)(_|\.))");
  std::vector<std::string> findings;
  for (const auto& source : product()) {
    if (std::regex_search(source.path, drawer)) findings.push_back(source.path);
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}

TEST_CASE("sync and crypto do not know what an election is about") {
  static const std::regex election_words(R"(\b([Cc]andidates?|[Hh]amlets?|[Hh]ouseholds?)\b)");
  std::vector<std::string> findings;
  for (const auto& source : product()) {
    if (!source.path.starts_with("crypto/") && !source.path.starts_with("sync/")) continue;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      if (std::regex_search(source.lines[i], election_words)) {
        findings.push_back(source.path + ":" + std::to_string(i + 1) + " " + source.lines[i]);
      }
    }
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}

TEST_CASE("every public header begins with what it is") {
  std::vector<std::string> findings;
  for (const auto& source : product()) {
    if (!source.path.ends_with(".h")) continue;
    const bool starts_well = source.lines.size() > 1 && source.lines[0] == "#pragma once" &&
                             source.lines[1].starts_with("// ");
    if (!starts_well) findings.push_back(source.path);
  }
  INFO(joined(findings));
  CHECK(findings.empty());
}
