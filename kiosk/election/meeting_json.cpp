#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/meeting_reader.h"
#include "kiosk/election/refusal.h"

namespace kiosk::election {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t most_bytes = 32 << 10;
constexpr std::size_t short_text = 120;
constexpr std::uint64_t most_people = 1'000'000;
constexpr Range people{0, most_people};
constexpr std::size_t most_committee = 5;
constexpr std::size_t most_witnesses = 2;

constexpr std::array<std::pair<NotHeld, std::string_view>, 4> reasons{
    {{NotHeld::none, "none"},
     {NotHeld::quorum, "quorum"},
     {NotHeld::weather, "weather"},
     {NotHeld::other, "other"}}};

std::vector<std::string> read_names(ObjectReader& reader, std::string_view name, std::size_t most) {
  std::vector<std::string> names;
  for (const json& value : reader.array(name, {0, most})) {
    names.push_back(text_at(value, reader.path_of(name), most_person_bytes, reader.state()));
    if (reader.state().ok() && names.back().empty()) reader.refuse(name, "");
  }
  return names;
}

std::vector<Candidate> read_nominated(ObjectReader& reader) {
  std::vector<Candidate> nominated;
  for (const json& value : reader.array("nominated", {0, most_candidates})) {
    const auto path = fmt::format("{}[{}]", reader.path_of("nominated"), nominated.size());
    nominated.push_back(read_candidate(ObjectReader(value, path, reader.state())));
    if (!reader.state().ok()) break;
  }
  return nominated;
}

std::vector<Withdrawal> read_withdrawn(ObjectReader& reader) {
  std::vector<Withdrawal> withdrawn;
  for (const json& value : reader.array("withdrawn", {0, most_candidates})) {
    const auto path = fmt::format("{}[{}]", reader.path_of("withdrawn"), withdrawn.size());
    ObjectReader one(value, path, reader.state());
    const auto candidate = one.number("candidate", {0, most_candidates - 1});
    withdrawn.push_back(
        {static_cast<std::size_t>(candidate), one.optional_text("reason", most_note_bytes)});
    one.finish();
    if (!reader.state().ok()) break;
  }
  return withdrawn;
}

std::vector<std::uint64_t> read_hands(ObjectReader& reader) {
  std::vector<std::uint64_t> hands;
  for (const json& value : reader.array("hands", {0, most_candidates})) {
    const bool counts = value.is_number_unsigned() && value.get<std::uint64_t>() <= most_people;
    if (!counts) reader.refuse("hands", "?");
    hands.push_back(counts ? value.get<std::uint64_t>() : 0);
  }
  return hands;
}

template <class Value>
Value read_named(ObjectReader& reader, std::string_view name,
                 std::optional<Value> (*named)(std::string_view)) {
  const std::string text = reader.text(name, short_text);
  const auto value = named(text);
  if (!value) reader.refuse(name, text);
  return value.value_or(Value{});
}

std::optional<NotHeld> reason_named(std::string_view name) {
  for (const auto& [reason, known] : reasons) {
    if (known == name) return reason;
  }
  return std::nullopt;
}

bool is_honorific(std::string_view text) { return text == "Ông" || text == "Bà"; }
bool is_nominator(std::string_view text) {
  return text == "front" || text == "self" || text == "floor";
}

std::string read_checked(ObjectReader& reader, std::string_view name,
                         bool (*accepts)(std::string_view)) {
  std::string value = reader.text(name, short_text);
  if (reader.state().ok() && !accepts(value)) reader.refuse(name, value);
  return value;
}

}  // namespace

std::string_view name_of(NotHeld reason) {
  return reasons.at(static_cast<std::size_t>(reason)).second;
}

std::string_view name_of(NomineeWarning warning) {
  switch (warning) {
    case NomineeWarning::under_age: return "under_age";
    case NomineeWarning::officer: return "officer";
    case NomineeWarning::same_name: return "same_name";
  }
  return {};
}

ordered_json candidate_object(const Candidate& candidate) {
  return {{"honorific", candidate.honorific},
          {"name", candidate.name},
          {"birth", candidate.birth},
          {"nominated_by", candidate.nominated_by}};
}

Candidate read_candidate(ObjectReader reader) {
  Candidate candidate;
  candidate.honorific = read_checked(reader, "honorific", is_honorific);
  candidate.name = reader.text("name", short_text);
  candidate.birth = read_checked(reader, "birth", is_date_or_year);
  candidate.nominated_by = read_checked(reader, "nominated_by", is_nominator);
  reader.finish();
  return candidate;
}

ordered_json meeting_object(const Meeting& meeting) {
  ordered_json out = {{"present", meeting.present},
                      {"method", name_of(meeting.method)},
                      {"chair", meeting.chair},
                      {"secretary", meeting.secretary},
                      {"secretary_hands", meeting.secretary_hands},
                      {"report_heard", meeting.report_heard},
                      {"method_hands", meeting.method_hands},
                      {"committee", ordered_json(meeting.committee)},
                      {"witnesses", ordered_json(meeting.witnesses)},
                      {"committee_hands", meeting.committee_hands}};
  out["nominated"] = ordered_json::array();
  for (const auto& one : meeting.nominated) out["nominated"].push_back(candidate_object(one));
  out["withdrawn"] = ordered_json::array();
  for (const auto& one : meeting.withdrawn) {
    out["withdrawn"].push_back(ordered_json{{"candidate", one.candidate}, {"reason", one.reason}});
  }
  out["hands"] = meeting.hands;
  out["not_held"] = name_of(meeting.not_held);
  out["note"] = meeting.note;
  return out;
}

Meeting read_meeting(ObjectReader reader) {
  Meeting meeting;
  meeting.present = reader.number("present", people);
  meeting.method = read_named<Method>(reader, "method", method_named);
  meeting.chair = reader.optional_text("chair", most_person_bytes);
  meeting.secretary = reader.optional_text("secretary", most_person_bytes);
  meeting.secretary_hands = reader.number("secretary_hands", people);
  meeting.report_heard = reader.flag("report_heard");
  meeting.method_hands = reader.number("method_hands", people);
  meeting.committee = read_names(reader, "committee", most_committee);
  meeting.witnesses = read_names(reader, "witnesses", most_witnesses);
  meeting.committee_hands = reader.number("committee_hands", people);
  meeting.nominated = read_nominated(reader);
  meeting.withdrawn = read_withdrawn(reader);
  meeting.hands = read_hands(reader);
  meeting.not_held = read_named<NotHeld>(reader, "not_held", reason_named);
  meeting.note = reader.optional_text("note", most_note_bytes);
  reader.finish();
  return meeting;
}

std::string meeting_json(const Meeting& meeting) {
  return meeting_object(meeting).dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Meeting> parse_meeting(std::string_view text) {
  const auto parsed = parse_object(text, "meeting", most_bytes);
  if (!parsed) return tl::unexpected(parsed.error());
  ReadState state;
  Meeting meeting = read_meeting(ObjectReader(*parsed, "", state));
  if (!state.ok()) return tl::unexpected(state.failure());
  return meeting;
}

}  // namespace kiosk::election
