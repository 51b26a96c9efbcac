// The tables with a hamlet a row: thon, chua_bau_duoc, so_sanh, kiem_nhiem.
#include <algorithm>

#include "kiosk/commune/report_columns.h"

namespace kiosk::commune {

namespace {

constexpr auto posted = Readers::posted;
constexpr auto internal = Readers::commune;

struct HamletRow {
  const HamletView* view;
  std::optional<std::size_t> winner;
  const plan::PreviousTerm* previous;
};
using HamletColumn = Column<HamletRow>;
using Columns = std::vector<HamletColumn>;

Cell text_cell(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }

// Only of ballots that were counted; a vote without a quorum has none that are valid or not.
const HamletFigures* counted(const HamletRow& row) {
  const auto& figures = row.view->figures;
  return figures && !figures->votes.empty() ? &*figures : nullptr;
}

const HamletFigures* held(const HamletRow& row) {
  return row.view->figures ? &*row.view->figures : nullptr;
}

std::uint64_t households_of(const HamletRow& row) {
  return held(row) != nullptr ? held(row)->households : row.view->households;
}

Share winner_share(const HamletRow& row) {
  return row.winner ? votes_of(*row.view, *row.winner) : Share{};
}

Share turnout_of(const HamletRow& row) {
  if (held(row) == nullptr) return {};
  return {held(row)->present, held(row)->households};
}

Share previous_turnout_of(const HamletRow& row) {
  if (row.previous == nullptr) return {};
  return {row.previous->voted, row.previous->households};
}

// Where the rules do not count them as invalid. Ballots that nobody opened are in no such line.
Cell blank_cell(const HamletRow& row, const ReportFacts& facts) {
  const auto* figures = counted(row);
  if (figures == nullptr) return {};
  const auto& stations = facts.plan.stations;
  const auto station = std::find_if(stations.begin(), stations.end(), [&](const auto& each) {
    return each.unit.code == row.view->code;
  });
  const auto policy =
      station == stations.end() ? election::BlankPolicy::invalid : station->rules.blank;
  return count_cell(policy == election::BlankPolicy::separate ? figures->decision.blank : 0);
}

Cell winner_cell(const HamletRow& row) {
  if (!row.winner) return {};
  const auto& candidate = row.view->candidates[*row.winner].candidate;
  return candidate.honorific + " " + candidate.name;
}

Cell method_cell(const HamletRow& row, const ReportFacts& facts) {
  if (!row.view->method) return {};
  return facts.strings.text(fmt::format("method.{}", election::name_of(*row.view->method)));
}

Cell decision_cell(const HamletRow& row, const ReportFacts& facts) {
  if (row.view->decisions.empty()) return {};
  switch (row.view->decisions.back().kind) {
    case DecisionKind::recognise: return report_text(facts, "decision.recognise");
    case DecisionKind::rerun: return facts.strings.text("com.rerun.title");
    case DecisionKind::interim:
      return facts.strings.text("com.status.interim", {{"title", row.view->unit.title}});
    case DecisionKind::house_to_house: return facts.strings.text("com.house.title");
    case DecisionKind::refuse: return report_text(facts, "decision.refuse");
  }
  return {};
}

Cell role_cell(const HamletRow& row, const ReportFacts& facts) {
  if (!row.view->congress) return {};
  switch (row.view->congress->role) {
    case UnifiedRole::not_yet: return report_text(facts, "role.not_yet");
    case UnifiedRole::secretary: return report_text(facts, "role.secretary");
    case UnifiedRole::deputy_secretary: return report_text(facts, "role.deputy_secretary");
    case UnifiedRole::committee_member: return report_text(facts, "role.committee_member");
    case UnifiedRole::front_head: return report_text(facts, "role.front_head");
    case UnifiedRole::none: return report_text(facts, "role.none");
  }
  return {};
}

const HamletColumn code{"code", posted, [](const HamletRow& row, const ReportFacts&) -> Cell {
                          return row.view->code;
                        }};
const HamletColumn unit{"unit", posted, [](const HamletRow& row, const ReportFacts&) -> Cell {
                          return row.view->unit.name;
                        }};
const HamletColumn state{"state", posted, [](const HamletRow& row, const ReportFacts& facts) {
                           return state_cell(*row.view, facts);
                         }};
const HamletColumn households{"households", posted,
                              [](const HamletRow& row, const ReportFacts&) -> Cell {
                                const auto all = households_of(row);
                                return all == 0 ? Cell{} : count_cell(all);
                              }};
const HamletColumn present{"present", posted, [](const HamletRow& row, const ReportFacts&) -> Cell {
                             return held(row) == nullptr ? Cell{} : count_cell(held(row)->present);
                           }};
const HamletColumn turnout{"turnout", posted, [](const HamletRow& row, const ReportFacts&) -> Cell {
                             return percent_cell(turnout_of(row));
                           }};
const HamletColumn winner{"winner", posted, [](const HamletRow& row, const ReportFacts&) -> Cell {
                            return winner_cell(row);
                          }};

Columns ballot_columns() {
  return {{"ballots", posted,
           [](const HamletRow& row, const ReportFacts&) -> Cell {
             return held(row) == nullptr ? Cell{} : count_cell(held(row)->ballots);
           }},
          {"valid", posted,
           [](const HamletRow& row, const ReportFacts&) -> Cell {
             return counted(row) == nullptr ? Cell{} : count_cell(counted(row)->decision.valid);
           }},
          {"invalid", posted,
           [](const HamletRow& row, const ReportFacts&) -> Cell {
             return counted(row) == nullptr ? Cell{} : count_cell(counted(row)->decision.invalid);
           }},
          {"blank", posted, blank_cell}};
}

Columns winner_columns() {
  return {winner,
          {"votes", posted,
           [](const HamletRow& row, const ReportFacts&) -> Cell {
             return known_cell(winner_share(row), winner_share(row).part);
           }},
          {"base", posted,
           [](const HamletRow& row, const ReportFacts&) -> Cell {
             return known_cell(winner_share(row), winner_share(row).whole);
           }},
          {"share", posted,
           [](const HamletRow& row, const ReportFacts&) -> Cell {
             return percent_cell(winner_share(row));
           }},
          {"band", posted,
           [](const HamletRow& row, const ReportFacts& facts) -> Cell {
             const auto votes = winner_share(row);
             return votes.whole == 0 ? Cell{} : band_cell(band_of(votes), facts);
           }},
          {"method", posted, method_cell},
          {"paper", posted, [](const HamletRow& row, const ReportFacts& facts) -> Cell {
             return row.view->paper ? Cell{report_text(facts, "yes")} : Cell{};
           }}};
}

Columns decision_columns() {
  return {{"decision", posted, decision_cell},
          {"number", posted,
           [](const HamletRow& row, const ReportFacts&) -> Cell {
             const auto& all = row.view->decisions;
             return all.empty() ? Cell{} : text_cell(all.back().number);
           }},
          {"date", posted, [](const HamletRow& row, const ReportFacts&) -> Cell {
             const auto& all = row.view->decisions;
             return all.empty() ? Cell{} : date_cell(all.back().date);
           }}};
}

std::vector<HamletRow> rows_of(const ReportFacts& facts) {
  std::vector<HamletRow> rows;
  for (const auto& view : facts.hamlets) {
    const auto& terms = facts.plan.previous;
    const auto term = std::find_if(terms.begin(), terms.end(),
                                   [&](const auto& each) { return each.unit == view.code; });
    rows.push_back({&view, elected_of(view), term == terms.end() ? nullptr : &*term});
  }
  return rows;
}

Columns joined(std::initializer_list<Columns> parts) {
  Columns all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace

Table hamlet_table(const ReportFacts& facts) {
  const Columns names{
      code,
      {"kind", posted,
       [](const HamletRow& row, const ReportFacts&) -> Cell { return row.view->unit.kind; }},
      unit,
      {"title", posted,
       [](const HamletRow& row, const ReportFacts&) -> Cell { return row.view->unit.title; }},
      state,
      households,
      present,
      turnout};
  const Columns rest{
      {"due", posted,
       [](const HamletRow& row, const ReportFacts&) -> Cell { return date_cell(row.view->due); }},
      {"quarantined", internal, [](const HamletRow& row, const ReportFacts&) -> Cell {
         return count_cell(row.view->quarantined);
       }}};
  const auto columns =
      joined({names, ballot_columns(), winner_columns(), decision_columns(), rest});
  return table_of(facts, "thon", columns, rows_of(facts));
}

Table not_elected_table(const ReportFacts& facts) {
  auto rows = rows_of(facts);
  std::erase_if(rows, [](const HamletRow& row) { return row.winner.has_value(); });
  const Columns columns{
      code,
      unit,
      {"why", posted,
       [](const HamletRow& row, const ReportFacts& of) -> Cell {
         return report_text(of, fmt::format("why.{}", reason_of(*row.view)));
       }},
      state,
      {"stations", posted,
       [](const HamletRow& row, const ReportFacts&) { return count_cell(row.view->stations); }},
      {"received", posted,
       [](const HamletRow& row, const ReportFacts&) { return count_cell(row.view->received); }},
      {"problem", internal,
       [](const HamletRow& row, const ReportFacts&) { return text_cell(row.view->problem); }}};
  return table_of(facts, "chua_bau_duoc", joined({columns, decision_columns()}), rows);
}

Table comparison_table(const ReportFacts& facts) {
  auto rows = rows_of(facts);
  std::erase_if(rows, [](const HamletRow& row) { return row.previous == nullptr; });
  const Columns columns{
      code,
      unit,
      {"previous_households", posted,
       [](const HamletRow& row, const ReportFacts&) {
         return count_cell(row.previous->households);
       }},
      {"previous_present", posted,
       [](const HamletRow& row, const ReportFacts&) { return count_cell(row.previous->voted); }},
      {"previous_turnout", posted,
       [](const HamletRow& row, const ReportFacts&) {
         return percent_cell(previous_turnout_of(row));
       }},
      households,
      present,
      turnout,
      {"points", posted, [](const HamletRow& row, const ReportFacts&) {
         return points_cell(turnout_of(row), previous_turnout_of(row));
       }}};
  return table_of(facts, "so_sanh", columns, rows);
}

Table offices_table(const ReportFacts& facts) {
  const Columns columns{code,
                        unit,
                        winner,
                        {"congress", internal,
                         [](const HamletRow& row, const ReportFacts&) -> Cell {
                           return row.view->congress ? date_cell(row.view->congress->date) : Cell{};
                         }},
                        {"role", internal, role_cell}};
  return table_of(facts, "kiem_nhiem", columns, rows_of(facts));
}

}  // namespace kiosk::commune
