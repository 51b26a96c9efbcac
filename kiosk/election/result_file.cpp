#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/meeting_reader.h"
#include "kiosk/election/outcome.h"
#include "kiosk/election/refusal.h"

namespace kiosk::election {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-result";
constexpr std::size_t most_bytes = 64 << 10;
constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_reason = 1000;
constexpr std::size_t hash_digits = 64;
constexpr std::uint64_t most_people = 1'000'000;
constexpr std::uint64_t most_notes = 32;
constexpr Range people{0, most_people};

ordered_json object_of(const Reconciliation& cards) {
  return {{"cards_made", cards.cards_made},     {"cards_used", cards.cards_used},
          {"cards_unused", cards.cards_unused}, {"cards_void", cards.cards_void},
          {"ballots", cards.ballots},           {"reason", cards.reason}};
}

ordered_json object_of(const Figures& figures) {
  const Decision& decision = figures.decision;
  ordered_json out = {{"households", figures.households},
                      {"present", figures.present},
                      {"ballots", figures.ballots},
                      {"votes", ordered_json(figures.votes)},
                      {"outcome", name_of(decision.outcome)}};
  out["winner"] = nullptr;
  if (decision.winner) out["winner"] = *decision.winner;
  out["blank"] = decision.blank;
  out["valid"] = decision.valid;
  out["invalid"] = decision.invalid;
  out["base"] = decision.base;
  return out;
}

ordered_json object_of(const NoteCounts& notes) {
  return {{"incident", notes.incident},
          {"complaint", notes.complaint},
          {"denunciation", notes.denunciation},
          {"party_member", notes.party_member}};
}

NoteCounts read_notes(ObjectReader reader) {
  NoteCounts notes;
  notes.incident = reader.number("incident", {0, most_notes});
  notes.complaint = reader.number("complaint", {0, most_notes});
  notes.denunciation = reader.number("denunciation", {0, most_notes});
  notes.party_member = reader.number("party_member", {0, most_notes});
  reader.finish();
  return notes;
}

Reconciliation read_reconciliation(ObjectReader reader) {
  Reconciliation cards;
  cards.cards_made = reader.number("cards_made", people);
  cards.cards_used = reader.number("cards_used", people);
  cards.cards_unused = reader.number("cards_unused", people);
  cards.cards_void = reader.number("cards_void", people);
  cards.ballots = reader.number("ballots", people);
  cards.reason = reader.optional_text("reason", longest_reason);
  reader.finish();
  return cards;
}

void read_decision(ObjectReader& reader, std::size_t answers, Decision& decision) {
  const std::string outcome = reader.text("outcome", longest_name);
  if (const auto known = outcome_named(outcome)) {
    decision.outcome = *known;
  } else {
    reader.refuse("outcome", outcome);
  }
  if (!reader.is_null("winner")) {
    decision.winner = static_cast<std::size_t>(reader.number("winner", {0, most_candidates - 1}));
  }
  decision.blank = reader.number("blank", people);
  decision.valid = reader.number("valid", people);
  decision.invalid = reader.number("invalid", people);
  decision.base = reader.number("base", people);
  const bool elected = decision.outcome == Outcome::elected;
  const bool named = decision.winner && *decision.winner < answers;
  if (elected == named && elected == decision.winner.has_value()) return;
  reader.state().fail(impossible("figures.winner không phù hợp với figures.outcome."));
}

Figures read_figures(ObjectReader reader) {
  Figures figures;
  figures.households = reader.number("households", {0, most_households});
  figures.present = reader.number("present", people);
  figures.ballots = reader.number("ballots", people);
  for (const json& value : reader.array("votes", {0, most_candidates})) {
    const bool counts = value.is_number_unsigned() && value.get<std::uint64_t>() <= most_people;
    if (!counts) reader.refuse("votes", "?");
    figures.votes.push_back(counts ? value.get<std::uint64_t>() : 0);
  }
  read_decision(reader, figures.votes.size(), figures.decision);
  reader.finish();
  return figures;
}

std::string read_hash(ObjectReader& reader, std::string_view name, bool may_be_empty) {
  std::string value = reader.optional_text(name, hash_digits);
  const bool good = is_hex(value, hash_digits) || (may_be_empty && value.empty());
  if (reader.state().ok() && !good) reader.refuse(name, value);
  return value;
}

std::string read_id(ObjectReader& reader, std::string_view name) {
  std::string value = reader.text(name, longest_name);
  if (reader.state().ok() && !is_identifier(value)) reader.refuse(name, value);
  return value;
}

// What two parts of the file say twice must agree; everything else is recomputed from the record.
void check(const ResultFile& result, ReadState& state) {
  if (!state.ok()) return;
  if (result.meeting.present != result.figures.present) {
    state.fail(impossible("meeting.present khác figures.present."));
  }
  const bool hands = result.meeting.method == Method::hands;
  if (hands && result.meeting.hands != result.figures.votes) {
    state.fail(impossible("meeting.hands khác figures.votes."));
  }
  // Raised hands are no ballots of this booth.
  const auto ballots = hands ? 0 : result.figures.ballots;
  if (result.reconciliation.ballots != ballots) {
    state.fail(impossible("reconciliation.ballots khác figures.ballots."));
  }
  if (result.record_hash.empty() != result.setup_event.empty()) {
    state.fail(impossible("record_hash và setup_event phải cùng có hoặc cùng trống."));
  }
  if (!result.has_record() && ballots > 0) {
    state.fail(impossible("Có phiếu nhưng không có hồ sơ kiểm phiếu."));
  }
  std::uint64_t sum = 0;
  for (const std::uint64_t votes : result.figures.votes) sum += votes;
  if (sum > result.figures.ballots) {
    state.fail(impossible("Tổng số phiếu bầu cho các lựa chọn lớn hơn số phiếu thu vào."));
  }
}

}  // namespace

std::string result_json(const ResultFile& result) {
  ordered_json out;
  out["format"] = format_name;
  out["version"] = 1;
  out["station"] = result.station;
  out["uuid"] = result.uuid;
  out["device"] = result.device;
  out["attempt"] = result.attempt;
  out["booth"] = result.booth;
  out["epoch"] = result.epoch;
  out["meeting"] = meeting_object(result.meeting);
  out["reconciliation"] = object_of(result.reconciliation);
  out["figures"] = object_of(result.figures);
  out["record_hash"] = result.record_hash;
  out["package_hash"] = result.package_hash;
  out["setup_event"] = result.setup_event;
  out["journal_head"] = result.journal_head;
  out["notes"] = object_of(result.notes);
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<ResultFile> parse_result(std::string_view json_text) {
  const auto parsed = parse_object(json_text, "result.json", most_bytes);
  if (!parsed) return tl::unexpected(parsed.error());
  ReadState state;
  ObjectReader reader(*parsed, "", state);
  if (reader.text("format", longest_name) != format_name || reader.number("version", {1, 1}) != 1) {
    return tl::unexpected(wrong_format("result.json"));
  }
  ResultFile result;
  result.station = read_id(reader, "station");
  result.uuid = read_id(reader, "uuid");
  result.device = read_id(reader, "device");
  result.attempt = reader.small_number("attempt", {1, 2});
  result.booth = reader.small_number("booth", {1, most_booths});
  result.epoch = reader.number("epoch", {1, most_people});
  result.meeting = read_meeting(reader.object("meeting"));
  result.reconciliation = read_reconciliation(reader.object("reconciliation"));
  result.figures = read_figures(reader.object("figures"));
  result.record_hash = read_hash(reader, "record_hash", true);
  result.package_hash = read_hash(reader, "package_hash", false);
  result.setup_event = read_hash(reader, "setup_event", true);
  result.journal_head = read_hash(reader, "journal_head", false);
  result.notes = read_notes(reader.object("notes"));
  reader.finish();
  check(result, state);
  if (!state.ok()) return tl::unexpected(state.failure());
  return result;
}

}  // namespace kiosk::election
