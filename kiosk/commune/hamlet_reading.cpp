#include "kiosk/commune/hamlet_reading.h"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/hamlet_sum.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/plan/deadlines.h"

namespace kiosk::commune {

namespace {

using package::refuse;

struct Accepted {
  std::string hash;
  std::int64_t time = 0;
};

// What concerns all hamlets, read once.
struct Sources {
  const Commune& commune;
  const Commune::Impl& impl;
  std::map<std::string, Accepted, std::less<>> accepted;    // by station
  std::map<std::string, std::size_t, std::less<>> waiting;  // in the tray, by station
  std::set<std::string> packaged;                           // stations
};

Outcome<Sources> open_sources(const Commune& commune, const Commune::Impl& impl) {
  const auto packaged = impl.store.ids(package_kind);
  if (!packaged) return tl::unexpected(refusal_of(packaged.error()));
  Sources sources{commune, impl, {}, {}, {packaged->begin(), packaged->end()}};
  const auto received = impl.store.all_received();
  if (!received) return tl::unexpected(refusal_of(received.error()));
  for (const auto& row : *received) {
    if (row.fate == "accepted") sources.accepted[row.station] = {row.hash, row.time};
    if (row.fate == "quarantined") ++sources.waiting[row.station];
  }
  return sources;
}

// A canonical roll has one line per household; after the roll was deleted the package still says
// how many there were.
Outcome<std::uint64_t> households_of(const Commune::Impl& impl,
                                     const plan::PlannedStation& station) {
  const auto roll = impl.document(roll_kind, station.id);
  if (!roll) return tl::unexpected(roll.error());
  if (*roll) return static_cast<std::uint64_t>(std::count((*roll)->begin(), (*roll)->end(), '\n'));
  return impl.package_of(station.id).map([](const auto& package) {
    return package ? package->definition.households : std::uint64_t{0};
  });
}

template <class T, class Parse>
Outcome<void> read_document(const Commune::Impl& impl, std::string_view kind,
                            const std::string& hamlet, T& into, Parse parse) {
  const auto text = impl.document(kind, hamlet);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return {};
  auto read = parse(**text);
  if (!read) return tl::unexpected(read.error());
  into = std::move(*read);
  return {};
}

Outcome<void> read_decisions(const Commune::Impl& impl, HamletView& view) {
  return read_document(impl, decision_kind, view.code, view.decisions, parse_decisions)
      .and_then([&] {
        return read_document(impl, complaint_kind, view.code, view.complaints, parse_complaints);
      })
      .and_then([&] {
        return read_document(impl, congress_kind, view.code, view.congress, parse_congress);
      });
}

struct Intake {
  std::vector<election::ResultFile> results;
  std::int64_t last = 0;
};

Outcome<Intake> read_stations(const Sources& from,
                              const std::vector<const plan::PlannedStation*>& stations,
                              HamletReading& reading) {
  Intake intake;
  for (const auto* station : stations) {
    const auto households = households_of(from.impl, *station);
    if (!households) return tl::unexpected(households.error());
    reading.view.households += *households;
    reading.view.packaged += from.packaged.count(station->id);
    const auto waiting = from.waiting.find(station->id);
    if (waiting != from.waiting.end()) reading.view.quarantined += waiting->second;
    const auto text = from.impl.document(result_kind, station->id);
    if (!text) return tl::unexpected(text.error());
    if (!*text) continue;
    auto result = election::parse_result(**text);
    if (!result) return refuse(sentences::damaged);
    intake.results.push_back(std::move(*result));
    const auto accepted = from.accepted.find(station->id);
    if (accepted == from.accepted.end()) continue;
    reading.view.envelopes.push_back(accepted->second.hash);
    intake.last = std::max(intake.last, accepted->second.time);
  }
  reading.view.stations = stations.size();
  reading.view.received = intake.results.size();
  return intake;
}

bool has_voted(const HamletSum& sum) {
  return sum.figures &&
         (sum.method == election::Method::secret || sum.method == election::Method::hands);
}

bool was_ordered_to_houses(const HamletView& view) {
  return std::any_of(view.decisions.begin(), view.decisions.end(), [](const auto& decision) {
    return decision.kind == DecisionKind::house_to_house;
  });
}

// Paper stands where no vote on the booths does, and always once house-to-house ballots came in
// that the commune had ordered.
Outcome<HamletSum> take_sum(const Sources& from, const HamletList& list, const Intake& intake,
                            HamletReading& reading, std::int64_t& last) {
  auto& view = reading.view;
  const bool complete = view.received == view.stations;
  auto sum = complete ? sum_of(list, intake.results) : sum_of_nothing(list);
  last = complete ? intake.last : 0;
  const auto paper = from.commune.paper(view.code);
  if (!paper) return tl::unexpected(paper.error());
  if (!paper->agreed()) return sum;
  const bool houses = paper->first->house_to_house;
  if (has_voted(sum) && !(houses && was_ordered_to_houses(view))) return sum;
  view.paper = true;
  view.from_houses = houses;
  last = std::max(paper->first->at, paper->second->at);
  return sum_of_paper(list, *paper->first);
}

void take_dates(const Sources& from, const election::Rules& rules, std::int64_t last,
                HamletReading& reading) {
  auto& view = reading.view;
  if (last == 0) return;
  const auto& plan = from.impl.plan;
  view.received_on = package::vietnamese_day(last);
  view.due = plan::add_working_days(view.received_on, rules.recognition_days, plan.holidays);
  const auto today = package::vietnamese_day(from.impl.clock->unix_seconds());
  const auto state = reading.standing.state;
  const bool open = state == HamletState::received || state == HamletState::verified;
  view.overdue = open && !reading.standing.refused && !view.due.empty() && today > view.due;
}

std::string winner_of(const HamletView& view) {
  if (!view.figures || !view.figures->decision.winner) return {};
  const auto place = *view.figures->decision.winner;
  if (place >= view.candidates.size()) return {};
  const auto& person = view.candidates[place].candidate;
  return person.honorific + " " + person.name;
}

Outcome<HamletReading> read_hamlet(const Sources& from, const std::string& code) {
  const auto stations = stations_of(from.impl.plan, code);
  const auto& first = *stations.front();
  const auto& plan = from.impl.plan;
  HamletReading reading;
  auto& [view, facts, standing] = reading;
  view.code = code;
  view.unit = first.unit;
  if (auto decided = read_decisions(from.impl, view); !decided) {
    return tl::unexpected(decided.error());
  }
  const auto intake = read_stations(from, stations, reading);
  if (!intake) return tl::unexpected(intake.error());
  std::int64_t last = 0;
  auto sum = take_sum(from, {first.rules, first.candidates, first.facts}, *intake, reading, last);
  if (!sum) return tl::unexpected(sum.error());
  view.reruns = plan.rerun_of ? plan.rerun_of->number : 0;
  view.most_reruns = first.rules.max_reruns;
  view.candidates = std::move(sum->candidates);
  view.method = sum->method;
  view.not_held = std::move(sum->not_held);
  view.figures = std::move(sum->figures);
  view.problem = std::move(sum->problem);
  view.winner = winner_of(view);
  facts = facts_of(view);
  standing = standing_of(view);
  view.state = standing.shown();
  take_dates(from, first.rules, last, reading);
  return reading;
}

}  // namespace

std::vector<const plan::PlannedStation*> stations_of(const plan::Plan& plan,
                                                     std::string_view hamlet) {
  std::vector<const plan::PlannedStation*> stations;
  for (const auto& station : plan.stations) {
    if (station.unit.code == hamlet) stations.push_back(&station);
  }
  return stations;
}

std::vector<std::string> hamlets_of(const plan::Plan& plan) {
  std::vector<std::string> codes;
  std::set<std::string_view> seen;
  for (const auto& station : plan.stations) {
    if (seen.insert(station.unit.code).second) codes.push_back(station.unit.code);
  }
  return codes;
}

Outcome<std::vector<HamletReading>> read_hamlets(const Commune& commune, const Commune::Impl& impl,
                                                 std::string_view only) {
  const auto sources = open_sources(commune, impl);
  if (!sources) return tl::unexpected(sources.error());
  std::vector<HamletReading> all;
  for (const auto& code : hamlets_of(impl.plan)) {
    if (!only.empty() && code != only) continue;
    auto reading = read_hamlet(*sources, code);
    if (!reading) return tl::unexpected(reading.error());
    all.push_back(std::move(*reading));
  }
  return all;
}

}  // namespace kiosk::commune
