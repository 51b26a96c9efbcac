#include "kiosk/desk/journal_text.h"

#include <nlohmann/json.hpp>

#include "kiosk/election/text.h"
#include "kiosk/package/clock.h"

namespace kiosk::desk {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_line = 20U << 10;
constexpr std::size_t longest_fact = 200;  // bytes
constexpr std::size_t hash_digits = 64;

std::string two(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string time_words(std::int64_t time) {
  if (time <= 0) return "–";
  const auto minutes = (time + 7 * 3600) / 60 % 1440;
  return election::vietnamese_date(package::vietnamese_day(time)) + " " + two(minutes / 60) + ":" +
         two(minutes % 60);
}

std::string words_of(const Json& fact) {
  if (fact.is_number_unsigned()) return std::to_string(fact.get<std::uint64_t>());
  if (!fact.is_string()) return {};
  auto words = fact.get<std::string>();
  const bool hash = words.size() == hash_digits &&
                    words.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (hash) return words.substr(0, 12) + "…";
  return words.size() > longest_fact || !election::normalised(words) ? std::string() : words;
}

std::string detail_of(const Json& facts) {
  std::string detail;
  for (const auto& fact : facts) {
    const auto words = words_of(fact);
    if (!words.empty()) detail += (detail.empty() ? "" : ", ") + words;
  }
  return detail;
}

std::optional<JournalEntry> entry_of(std::string_view line) {
  if (line.size() > longest_line) return std::nullopt;
  const auto object = Json::parse(line, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  const auto sequence = object.find("seq");
  const auto kind = object.find("kind");
  if (sequence == object.end() || !sequence->is_number_unsigned()) return std::nullopt;
  if (kind == object.end() || !kind->is_string()) return std::nullopt;
  JournalEntry entry;
  entry.sequence = sequence->get<std::uint64_t>();
  entry.event = kind->get<std::string>();
  const auto time = object.find("time");
  const bool timed = time != object.end() && time->is_number_integer();
  entry.time = time_words(timed ? time->get<std::int64_t>() : 0);
  const auto facts = object.find("facts");
  if (facts != object.end() && facts->is_object()) entry.detail = detail_of(*facts);
  return entry;
}

}  // namespace

std::vector<JournalEntry> journal_entries(std::string_view lines, std::size_t most) {
  std::vector<JournalEntry> entries;
  while (!lines.empty() && entries.size() < most) {
    if (lines.back() == '\n') lines.remove_suffix(1);
    const auto end = lines.rfind('\n');
    const auto line = end == lines.npos ? lines : lines.substr(end + 1);
    if (auto entry = entry_of(line)) entries.push_back(std::move(*entry));
    lines = end == lines.npos ? std::string_view() : lines.substr(0, end + 1);
  }
  return entries;
}

}  // namespace kiosk::desk
