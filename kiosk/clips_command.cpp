#include "kiosk/clips_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "kiosk/platform/clips.h"
#include "kiosk/reading_aloud.h"

namespace kiosk {

namespace {

struct Line {
  std::string id, text;
  std::optional<double> seconds;  // of its recording, if that is used
  bool recorded = false;          // there is one
};

struct Coverage {
  std::string language;
  std::vector<Line> lines;
  std::vector<std::string> recorded_for;
  std::vector<platform::RefusedClip> refused;
  bool list_agrees = false;  // with the device, as far as that can be known before unlocking

  std::size_t used() const {
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [](const Line& line) { return line.seconds.has_value(); }));
  }
};

// The candidates lie sealed in the store, so the report takes them from the list of the recordings;
// the booth compares that list with its own before it plays a name.
election::Definition definition_of(const election::Unit& unit,
                                   const std::vector<std::string>& lines) {
  election::Definition definition;
  definition.unit = unit;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string number = std::to_string(i) + ". ";
    const std::string whole =
        lines[i].starts_with(number) ? lines[i].substr(number.size()) : lines[i];
    const auto space = std::min(whole.find(' '), whole.size());
    const auto rest = std::min(space + 1, whole.size());
    definition.candidates.push_back({whole.substr(0, space), whole.substr(rest), "", ""});
  }
  return definition;
}

Coverage coverage_of(const ClipsRequest& request, const election::Language& language) {
  auto clips = platform::Clips::read(request.clips / language.code, clip_names(language.strings));
  Coverage coverage{language.code, {}, clips.recorded_for(), clips.refused(), false};
  const auto definition = definition_of(request.unit, clips.recorded_for());
  coverage.list_agrees = election::recorded_for(definition) == clips.recorded_for();
  for (const auto& utterance : screens::everything_spoken(definition, language.strings)) {
    Line line{std::string(utterance.clip.view()), std::string(utterance.text.view()), {}, false};
    line.recorded = clips.all().contains(line.id);
    if (const auto* wave = clips.find(utterance, definition)) line.seconds = wave->seconds();
    coverage.lines.push_back(std::move(line));
  }
  return coverage;
}

void print_list(const Coverage& coverage, const election::Unit& unit) {
  if (coverage.recorded_for.empty()) {
    fmt::print("  Không có recorded_for.txt: tên người ứng cử và chức danh do máy đọc.\n");
  } else if (!coverage.list_agrees) {
    fmt::print(
        "  recorded_for.txt không đúng với máy này: tên người ứng cử và chức danh do máy đọc.\n"
        "  Dòng đầu phải là “{}, {}”, rồi mỗi người ứng cử một dòng: “1. Ông …”.\n",
        unit.title, unit.name);
  } else {
    fmt::print("  Ghi âm cho danh sách này (đối chiếu với danh sách niêm yết):\n");
    for (const auto& line : coverage.recorded_for) fmt::print("    {}\n", line);
  }
}

void print_one(const Coverage& coverage, const election::Unit& unit) {
  fmt::print("{}: {}/{} câu có bản ghi âm, {} câu do máy đọc.\n", coverage.language,
             coverage.used(), coverage.lines.size(), coverage.lines.size() - coverage.used());
  print_list(coverage, unit);
  for (const auto& line : coverage.lines) {
    if (line.seconds) {
      fmt::print("  + {}.wav ({:.1f} s): {}\n", line.id, *line.seconds, line.text);
    } else {
      const char* why = line.recorded ? ", bản ghi âm không được dùng" : "";
      fmt::print("  - {}.wav (máy đọc{}): {}\n", line.id, why, line.text);
    }
  }
  for (const auto& refused : coverage.refused) {
    fmt::print("  ! {}: {}\n", refused.file, refused.reason);
  }
}

nlohmann::ordered_json json_of(const Coverage& coverage) {
  nlohmann::ordered_json json{{"language", coverage.language},
                              {"needed", coverage.lines.size()},
                              {"recorded", coverage.used()},
                              {"recorded_for", coverage.recorded_for},
                              {"recorded_for_agrees", coverage.list_agrees}};
  json["utterances"] = nlohmann::ordered_json::array();
  for (const auto& line : coverage.lines) {
    nlohmann::ordered_json one{{"id", line.id}, {"text", line.text}, {"clip", line.recorded}};
    one["used_seconds"] = nullptr;
    if (line.seconds) one["used_seconds"] = *line.seconds;
    json["utterances"].push_back(std::move(one));
  }
  json["refused"] = nlohmann::ordered_json::array();
  for (const auto& refused : coverage.refused) {
    json["refused"].push_back({{"file", refused.file}, {"reason", refused.reason}});
  }
  return json;
}

}  // namespace

bool report_clips(const ClipsRequest& request, const election::Languages& languages) {
  std::error_code error;
  if (!std::filesystem::is_directory(request.clips, error)) {
    fmt::print(stderr, "Không có thư mục bản ghi âm: {}\n", request.clips.string());
    return false;
  }
  bool all_used = true;
  nlohmann::ordered_json json{{"languages", nlohmann::ordered_json::array()}};
  for (const auto& language : languages.all()) {
    const auto coverage = coverage_of(request, language);
    all_used = all_used && coverage.refused.empty();
    if (request.json) {
      json["languages"].push_back(json_of(coverage));
    } else {
      print_one(coverage, request.unit);
    }
  }
  using Handler = nlohmann::ordered_json::error_handler_t;
  if (request.json) fmt::print("{}\n", json.dump(-1, ' ', false, Handler::replace));
  return all_used;
}

}  // namespace kiosk
