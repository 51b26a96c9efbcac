#include "kiosk/store/journal_line.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/store/failure.h"

namespace kiosk::store {

namespace {
constexpr std::size_t kind_bytes_max = 40;
constexpr std::size_t depth_max = 8;

bool is_kind(std::string_view kind) {
  return !kind.empty() && kind.size() <= kind_bytes_max &&
         std::all_of(kind.begin(), kind.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// Counted before parsing: the parser recurses once for every level.
bool is_shallow(std::string_view json) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
      continue;
    }
    if (c == '"') quoted = true;
    if ((c == '{' || c == '[') && ++depth > depth_max) return false;
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return true;
}

// Written again in its own order the object must give the same bytes: that excludes white space,
// duplicate names, needless escapes and numbers written in two ways, all at once.
bool is_compact_object(std::string_view json) {
  if (json.size() > facts_bytes_max || !is_shallow(json)) return false;
  try {
    const auto parsed = nlohmann::ordered_json::parse(json, nullptr, false);
    return parsed.is_object() && parsed.dump() == json;
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

bool take(std::string_view& rest, std::string_view expected) {
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(expected.size());
  return true;
}

// Decimal without leading zeros; the sign only before a number that is not zero.
std::optional<std::int64_t> take_number(std::string_view& rest) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (error != std::errc()) return std::nullopt;
  const auto length = static_cast<std::size_t>(end - rest.data());
  if (std::to_string(value) != rest.substr(0, length)) return std::nullopt;
  rest.remove_prefix(length);
  return value;
}

struct Entry {
  std::int64_t sequence = 0;
  std::string_view previous;
  JournalEvent event;
};

std::optional<Entry> parse_line(std::string_view rest) {
  Entry entry;
  if (!take(rest, R"({"seq":)")) return std::nullopt;
  const auto sequence = take_number(rest);
  if (!sequence || !take(rest, R"(,"previous":")")) return std::nullopt;
  entry.sequence = *sequence;
  entry.previous = rest.substr(0, 2 * crypto::Hash::size);
  rest.remove_prefix(entry.previous.size());
  if (!take(rest, R"(","kind":")")) return std::nullopt;
  entry.event.kind = std::string(rest.substr(0, rest.find('"')));
  rest.remove_prefix(entry.event.kind.size());
  if (!take(rest, "\"")) return std::nullopt;
  if (take(rest, R"(,"time":)")) {
    const auto time = take_number(rest);
    if (!time || *time == 0) return std::nullopt;
    entry.event.time = *time;
  }
  if (!take(rest, R"(,"facts":)") || !rest.ends_with('}')) return std::nullopt;
  rest.remove_suffix(1);
  entry.event.facts_json = std::string(rest);
  if (!check_event(entry.event)) return std::nullopt;
  return entry;
}

bool is_cast_number(const JournalEvent& event, std::uint64_t number) {
  return event.time == 0 && event.facts_json == R"({"count":)" + std::to_string(number) + "}";
}
}  // namespace

Result<void> check_event(const JournalEvent& event) {
  if (!is_kind(event.kind)) return fail(Error::malformed, "kind of a journal line");
  if (!is_compact_object(event.facts_json)) return fail(Error::malformed, "facts of " + event.kind);
  return {};
}

std::string journal_line(std::uint64_t sequence, const crypto::Hash& previous,
                         const JournalEvent& event) {
  std::string line = R"({"seq":)" + std::to_string(sequence) + R"(,"previous":")" + previous.hex() +
                     R"(","kind":")" + event.kind + '"';
  if (event.time != 0) line += R"(,"time":)" + std::to_string(event.time);
  return line + R"(,"facts":)" + event.facts_json + '}';
}

Result<ChainSummary> summarise_chain(std::string_view lines) {
  if (lines.size() > journal_bytes_max) return fail(Error::damaged, "journal too long");
  ChainSummary summary;
  while (!lines.empty()) {
    const auto number = summary.head.length + 1;
    const auto broken = [&] { return fail(Error::damaged, "line " + std::to_string(number)); };
    const auto end = lines.find('\n');
    if (end == std::string_view::npos || end > journal_line_bytes_max) return broken();
    const auto line = lines.substr(0, end);
    lines.remove_prefix(end + 1);
    const auto entry = parse_line(line);
    if (!entry || entry->sequence < 1 || static_cast<std::uint64_t>(entry->sequence) != number ||
        entry->previous != summary.head.hash.hex()) {
      return broken();
    }
    if (entry->event.kind == cast_kind && !is_cast_number(entry->event, ++summary.casts)) {
      return broken();
    }
    summary.head = {number, crypto::sha256(line)};
  }
  return summary;
}

Result<StationStore::JournalHead> check_journal(std::string_view journal_lines) {
  return summarise_chain(journal_lines).map([](const ChainSummary& chain) { return chain.head; });
}

}  // namespace kiosk::store
