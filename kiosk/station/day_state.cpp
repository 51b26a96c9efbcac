// Read back strictly: what was read, written again, must give the same bytes.
#include "kiosk/station/day_state.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "kiosk/station/json_bounds.h"

namespace kiosk::station {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t most_state_bytes = 64U << 10;
constexpr std::size_t most_depth = 5;

constexpr std::array<std::string_view, 16> phase_names{
    "present", "opening", "candidates", "method",   "hands",   "committee", "ceremony",  "zero",
    "open",    "paused",  "reconcile",  "counting", "tallied", "counted",   "no_record", "sealed"};
static_assert(static_cast<std::size_t>(Phase::sealed) + 1 == phase_names.size());

Json json_of(const election::Reconciliation& cards) {
  return {{"made", cards.cards_made}, {"used", cards.cards_used}, {"unused", cards.cards_unused},
          {"void", cards.cards_void}, {"ballots", cards.ballots}, {"reason", cards.reason}};
}

// nlohmann throws on a missing field or a wrong type; here is the place that catches it.
template <class Read>
auto read(std::string_view text, Read&& into) -> std::optional<decltype(into(Json{}))> {
  if (!json_is_bounded(text, most_state_bytes, most_depth)) return std::nullopt;
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  try {
    return into(json);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

// What is refused reads as an empty meeting, which is then not what stands there.
election::Meeting meeting_of(const Json& json) {
  return election::parse_meeting(json.dump()).value_or(election::Meeting{});
}

election::Reconciliation reconciliation_of(const Json& json) {
  return {.cards_made = json.at("made").get<std::uint64_t>(),
          .cards_used = json.at("used").get<std::uint64_t>(),
          .cards_unused = json.at("unused").get<std::uint64_t>(),
          .cards_void = json.at("void").get<std::uint64_t>(),
          .ballots = json.at("ballots").get<std::uint64_t>(),
          .reason = json.at("reason").get<std::string>()};
}

}  // namespace

std::string_view name_of(Phase phase) { return phase_names.at(static_cast<std::size_t>(phase)); }

std::optional<Phase> phase_named(std::string_view name) {
  const auto found = std::ranges::find(phase_names, name);
  if (found == phase_names.end()) return std::nullopt;
  return static_cast<Phase>(found - phase_names.begin());
}

std::string day_state_json(const DayState& state) {
  return Json{{"phase", name_of(state.phase)},
              {"meeting", Json::parse(election::meeting_json(state.meeting))},
              {"cards", json_of(state.reconciliation)},
              {"attempt", state.attempt},
              {"setup_time", state.setup_time},
              {"setup_event", state.setup_event},
              {"counts", state.counts},
              {"envelope_hash", state.envelope_hash},
              {"envelope_name", state.envelope_name},
              {"last_call", state.last_call}}
      .dump();
}

std::optional<DayState> parse_day_state(std::string_view text) {
  auto state = read(text, [](const Json& json) {
    DayState read;
    const auto phase = phase_named(json.at("phase").get<std::string>());
    read.phase = phase.value_or(Phase::present);
    read.meeting = meeting_of(json.at("meeting"));
    read.reconciliation = reconciliation_of(json.at("cards"));
    read.attempt = json.at("attempt").get<std::uint32_t>();
    read.setup_time = json.at("setup_time").get<std::int64_t>();
    read.setup_event = json.at("setup_event").get<std::string>();
    read.counts = json.at("counts").get<std::vector<std::uint64_t>>();
    read.envelope_hash = json.at("envelope_hash").get<std::string>();
    read.envelope_name = json.at("envelope_name").get<std::string>();
    read.last_call = json.at("last_call").get<bool>();
    return read;
  });
  if (!state || day_state_json(*state) != text) return std::nullopt;
  return state;
}

std::string card_work_json(const CardWork& work) {
  return Json{
      {"salt", work.salt}, {"passes", work.cost.passes}, {"memory_bytes", work.cost.memory_bytes}}
      .dump();
}

std::optional<CardWork> parse_card_work(std::string_view text) {
  auto work = read(text, [](const Json& json) {
    return CardWork{
        json.at("salt").get<std::string>(),
        {json.at("passes").get<std::uint64_t>(), json.at("memory_bytes").get<std::uint64_t>()}};
  });
  if (!work || card_work_json(*work) != text) return std::nullopt;
  return work;
}

std::string members_json(const std::vector<MemberWork>& members) {
  auto json = Json::array();
  for (const auto& member : members) {
    json.push_back({{"salt", member.salt.hex()},
                    {"passes", member.cost.passes},
                    {"memory_bytes", member.cost.memory_bytes}});
  }
  return json.dump();
}

std::optional<std::vector<MemberWork>> parse_members(std::string_view text) {
  auto members = read(text, [](const Json& json) {
    std::vector<MemberWork> read;
    for (const auto& member : json) {
      const auto salt = crypto::Salt::from_hex(member.at("salt").get<std::string>());
      read.push_back({salt.value_or(crypto::Salt{}),
                      {member.at("passes").get<std::uint64_t>(),
                       member.at("memory_bytes").get<std::uint64_t>()}});
    }
    return read;
  });
  if (!members || members_json(*members) != text) return std::nullopt;
  return members;
}

}  // namespace kiosk::station
