#include "kiosk/election/definition.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/election/meeting_reader.h"
#include "kiosk/election/refusal.h"
#include "kiosk/election/rules_reader.h"

namespace kiosk::election {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-definition";
constexpr std::size_t most_bytes = 4 << 20;
constexpr std::size_t short_text = 120;
constexpr std::size_t long_text = 300;
constexpr std::size_t most_attempts = 2;
constexpr std::size_t credential_digits = 64;
constexpr std::size_t shortest_uuid = 14;

ordered_json object_of(const Round& round) {
  return {{"id", round.id},
          {"name", round.name},
          {"date", round.date},
          {"date_reason", round.date_reason},
          {"term_from", round.term_from},
          {"term_to", round.term_to}};
}

ordered_json object_of(const Commune& commune) {
  return {{"code", commune.code},
          {"name", commune.name},
          {"province_code", commune.province_code},
          {"province", commune.province}};
}

ordered_json object_of(const Unit& unit) {
  return {{"code", unit.code}, {"kind", unit.kind}, {"name", unit.name}, {"title", unit.title}};
}

ordered_json object_of(const Attempt& attempt) {
  ordered_json booths = ordered_json::array();
  for (const Booth& booth : attempt.booths) {
    booths.push_back(
        ordered_json{{"number", booth.number}, {"credentials", ordered_json(booth.credentials)}});
  }
  return {{"uuid", attempt.uuid}, {"booths", std::move(booths)}};
}

std::string read_checked(ObjectReader& reader, std::string_view name,
                         bool (*accepts)(std::string_view)) {
  std::string value = reader.text(name, short_text);
  if (reader.state().ok() && !accepts(value)) reader.refuse(name, value);
  return value;
}

bool is_term_end(std::string_view text) {
  if (text.size() != 7) return is_date_or_year(text);
  return is_date(std::string(text) + "-01");
}

Round read_round(ObjectReader reader) {
  Round round;
  round.id = read_checked(reader, "id", is_identifier);
  round.name = reader.text("name", long_text);
  round.date = read_checked(reader, "date", is_date);
  round.date_reason = reader.optional_text("date_reason", long_text);
  round.term_from = read_checked(reader, "term_from", is_term_end);
  round.term_to = read_checked(reader, "term_to", is_term_end);
  reader.finish();
  if (!reader.state().ok()) return round;
  if (round.date_reason.empty() && !is_sunday(round.date)) {
    reader.state().fail(
        impossible(fmt::format("Ngày {} không phải Chủ nhật và không ghi lý do.", round.date)));
  }
  if (round.term_to < round.term_from) {
    reader.state().fail(impossible("Nhiệm kỳ kết thúc trước khi bắt đầu."));
  }
  return round;
}

Commune read_commune(ObjectReader reader) {
  Commune commune;
  commune.code = read_checked(reader, "code", [](std::string_view t) { return is_digits(t, 5); });
  commune.name = reader.text("name", short_text);
  commune.province_code =
      read_checked(reader, "province_code", [](std::string_view t) { return is_digits(t, 2); });
  commune.province = reader.text("province", short_text);
  reader.finish();
  return commune;
}

bool is_unit_code(std::string_view code) {
  return code.size() == 9 && is_digits(code.substr(0, 5), 5) && code[5] == '-' &&
         is_digits(code.substr(6), 3);
}

Unit read_unit(ObjectReader reader, const Commune& commune) {
  Unit unit;
  unit.code = read_checked(reader, "code", is_unit_code);
  unit.kind = reader.text("kind", short_text);
  unit.name = reader.text("name", short_text);
  unit.title = reader.text("title", short_text);
  reader.finish();
  if (reader.state().ok() && !unit.code.starts_with(commune.code)) {
    reader.state().fail(
        impossible(fmt::format("Mã {} không thuộc xã có mã {}.", unit.code, commune.code)));
  }
  return unit;
}

std::vector<Candidate> read_candidates(ObjectReader& parent) {
  std::vector<Candidate> candidates;
  std::set<std::pair<std::string, std::string>> people;
  for (const json& value : parent.array("candidates", {1, most_candidates})) {
    const std::string path = fmt::format("candidates[{}]", candidates.size());
    Candidate candidate = read_candidate(ObjectReader(value, path, parent.state()));
    if (parent.state().ok() && !people.emplace(candidate.name, candidate.birth).second) {
      parent.state().fail(
          impossible(fmt::format("{}: “{}” trùng cả họ tên và ngày sinh.", path, candidate.name)));
    }
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

Booth read_booth(ObjectReader reader, std::size_t position) {
  Booth booth;
  booth.number = reader.small_number("number", {1, most_booths});
  if (booth.number != position + 1) {
    reader.state().fail(impossible(reader.path_of("number") + ": các máy phải đánh số từ 1."));
  }
  const std::string path = reader.path_of("credentials");
  for (const json& value : reader.array("credentials", {1, 2 * most_households})) {
    std::string text = text_at(value, path, credential_digits, reader.state());
    if (!reader.state().ok()) return booth;
    if (!is_hex(text, credential_digits)) reader.refuse("credentials", text);
    if (!booth.credentials.empty() && booth.credentials.back() >= text) {
      reader.state().fail(impossible(path + ": phải xếp tăng dần và không trùng nhau."));
    }
    booth.credentials.push_back(std::move(text));
  }
  reader.finish();
  return booth;
}

bool is_uuid(std::string_view text) {
  const bool plain = is_identifier(text) && text.find_first_of("-_.") == std::string_view::npos;
  return plain && text.size() >= shortest_uuid;
}

Attempt read_attempt(ObjectReader reader) {
  Attempt attempt;
  attempt.uuid = read_checked(reader, "uuid", is_uuid);
  for (const json& value : reader.array("booths", {1, most_booths})) {
    const std::string path = fmt::format("{}[{}]", reader.path_of("booths"), attempt.booths.size());
    attempt.booths.push_back(
        read_booth(ObjectReader(value, path, reader.state()), attempt.booths.size()));
    if (!reader.state().ok()) return attempt;
  }
  reader.finish();
  return attempt;
}

std::vector<Attempt> read_attempts(ObjectReader& parent) {
  std::vector<Attempt> attempts;
  for (const json& value : parent.array("attempts", {1, most_attempts})) {
    const std::string path = fmt::format("attempts[{}]", attempts.size());
    attempts.push_back(read_attempt(ObjectReader(value, path, parent.state())));
    if (!parent.state().ok()) break;
  }
  return attempts;
}

// No credential may open two ballots: not at two booths, not in two attempts.
void check_attempts(const Definition& definition, ReadState& state) {
  if (!state.ok()) return;
  std::set<std::string_view> uuids, credentials;
  for (const Attempt& attempt : definition.attempts) {
    std::uint64_t count = 0;
    if (!uuids.insert(attempt.uuid).second) {
      state.fail(impossible("Hai lần thiết lập có cùng một uuid."));
    }
    if (attempt.booths.size() != definition.attempts.front().booths.size()) {
      state.fail(impossible("Hai lần thiết lập có số máy khác nhau."));
    }
    for (const Booth& booth : attempt.booths) {
      count += booth.credentials.size();
      for (const std::string& credential : booth.credentials) {
        if (credentials.insert(credential).second) continue;
        state.fail(impossible("Một mã công khai của thẻ có ở hai danh sách."));
      }
    }
    if (count == definition.households + definition.reserve) continue;
    state.fail(impossible(fmt::format("Có {} thẻ, nhưng {} hộ và {} thẻ dự phòng.", count,
                                      definition.households, definition.reserve)));
  }
}

Definition read_definition(ObjectReader& reader) {
  Definition definition;
  definition.round = read_round(reader.object("round"));
  definition.commune = read_commune(reader.object("commune"));
  definition.unit = read_unit(reader.object("unit"), definition.commune);
  definition.station = read_checked(reader, "station", is_identifier);
  definition.households = reader.number("households", {1, most_households});
  definition.reserve = reader.number("reserve", {0, most_households});
  definition.roll_commitment =
      read_checked(reader, "roll_commitment", [](std::string_view t) { return is_hex(t, 64); });
  definition.rules = read_rules(reader.object("rules"));
  definition.candidates = read_candidates(reader);
  definition.attempts = read_attempts(reader);
  reader.finish();
  check_attempts(definition, reader.state());
  return definition;
}

}  // namespace

std::string definition_json(const Definition& definition) {
  ordered_json out;
  out["format"] = format_name;
  out["version"] = 1;
  out["round"] = object_of(definition.round);
  out["commune"] = object_of(definition.commune);
  out["unit"] = object_of(definition.unit);
  out["station"] = definition.station;
  out["households"] = definition.households;
  out["reserve"] = definition.reserve;
  out["roll_commitment"] = definition.roll_commitment;
  out["rules"] = rules_object(definition.rules);
  out["candidates"] = ordered_json::array();
  for (const auto& candidate : definition.candidates) {
    out["candidates"].push_back(candidate_object(candidate));
  }
  out["attempts"] = ordered_json::array();
  for (const auto& attempt : definition.attempts) out["attempts"].push_back(object_of(attempt));
  // A text that is not UTF-8 must not throw here; the parser refuses what replaces it.
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Definition> parse_definition(std::string_view json_text) {
  const auto parsed = parse_object(json_text, "definition", most_bytes);
  if (!parsed) return tl::unexpected(parsed.error());
  ReadState state;
  ObjectReader reader(*parsed, "", state);
  if (reader.text("format", short_text) != format_name || reader.number("version", {1, 1}) != 1) {
    return tl::unexpected(wrong_format("definition"));
  }
  Definition definition = read_definition(reader);
  if (!state.ok()) return tl::unexpected(state.failure());
  return definition;
}

}  // namespace kiosk::election
