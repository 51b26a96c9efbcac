// The table ung_cu_vien: a candidate a row, and "disagree" where there is only one.
#include "kiosk/commune/report_columns.h"

namespace kiosk::commune {

namespace {

constexpr auto posted = Readers::posted;
constexpr auto internal = Readers::commune;
constexpr std::size_t year_length = 4;

struct PersonRow {
  const HamletView* view;
  std::size_t index;              // into the votes
  const HamletCandidate* person;  // nobody: "disagree"
  bool elected;
};
using PersonColumn = Column<PersonRow>;
using Columns = std::vector<PersonColumn>;

Cell yes_or_no(bool yes, const ReportFacts& facts) {
  return report_text(facts, yes ? "yes" : "no");
}

Cell yes_or_empty(bool yes, const ReportFacts& facts) {
  return yes ? Cell{report_text(facts, "yes")} : Cell{};
}

Share share_of(const PersonRow& row) {
  const bool stood = row.person == nullptr || !row.person->withdrawn;
  return stood ? votes_of(*row.view, row.index) : Share{};
}

Cell text_cell(const PersonRow& row, std::string plan::CandidateFacts::*fact) {
  if (row.person == nullptr || (row.person->facts.*fact).empty()) return {};
  return row.person->facts.*fact;
}

Cell name_cell(const PersonRow& row, const ReportFacts& facts) {
  if (row.person == nullptr) return facts.strings.text("result.disagree");
  return row.person->candidate.honorific + " " + row.person->candidate.name;
}

Cell nominated_cell(const PersonRow& row, const ReportFacts& facts) {
  if (row.person == nullptr) return {};
  const auto& by = row.person->candidate.nominated_by;
  if (by != "front" && by != "self" && by != "floor") return {};
  return report_text(facts, fmt::format("by.{}", by));
}

// Nobody wrote facts down of somebody who was named on the spot.
Cell incumbent_cell(const PersonRow& row, const ReportFacts& facts) {
  if (row.person == nullptr) return {};
  const bool incumbent = row.person->facts.incumbent;
  if (!incumbent && row.person->candidate.nominated_by == "floor") return {};
  return yes_or_no(incumbent, facts);
}

Cell sex_cell(const PersonRow& row, const ReportFacts& facts) {
  if (row.person == nullptr || !row.person->facts.sex) return {};
  return report_text(facts, *row.person->facts.sex == plan::Sex::male ? "sex.male" : "sex.female");
}

Cell party_cell(const PersonRow& row, const ReportFacts& facts) {
  if (row.person == nullptr || !row.person->facts.party) return {};
  switch (*row.person->facts.party) {
    case plan::PartyStatus::none: return report_text(facts, "party.none");
    case plan::PartyStatus::proposed: return report_text(facts, "party.proposed");
    case plan::PartyStatus::probationary: return report_text(facts, "party.probationary");
    case plan::PartyStatus::full: return report_text(facts, "party.full");
  }
  return {};
}

Columns name_columns() {
  return {{"code", posted,
           [](const PersonRow& row, const ReportFacts&) -> Cell { return row.view->code; }},
          {"unit", posted,
           [](const PersonRow& row, const ReportFacts&) -> Cell { return row.view->unit.name; }},
          {"position", posted,
           [](const PersonRow& row, const ReportFacts&) -> Cell {
             return row.person == nullptr ? Cell{} : count_cell(row.index + 1);
           }},
          {"candidate", posted, name_cell},
          {"birth_year", posted, [](const PersonRow& row, const ReportFacts&) -> Cell {
             if (row.person == nullptr || row.person->candidate.birth.empty()) return {};
             return row.person->candidate.birth.substr(0, year_length);
           }}};
}

Columns vote_columns() {
  return {{"votes", posted,
           [](const PersonRow& row, const ReportFacts&) -> Cell {
             return known_cell(share_of(row), share_of(row).part);
           }},
          {"base", posted,
           [](const PersonRow& row, const ReportFacts&) -> Cell {
             return known_cell(share_of(row), share_of(row).whole);
           }},
          {"share", posted,
           [](const PersonRow& row, const ReportFacts&) -> Cell {
             return percent_cell(share_of(row));
           }},
          {"elected", posted,
           [](const PersonRow& row, const ReportFacts& facts) {
             return yes_or_empty(row.elected, facts);
           }},
          {"withdrawn", posted,
           [](const PersonRow& row, const ReportFacts& facts) {
             return yes_or_empty(row.person != nullptr && row.person->withdrawn, facts);
           }},
          {"nominated_by", posted, nominated_cell}};
}

Columns fact_columns() {
  return {{"birth", internal,
           [](const PersonRow& row, const ReportFacts&) -> Cell {
             if (row.person == nullptr || row.person->candidate.birth.size() <= year_length) {
               return {};
             }
             return date_cell(row.person->candidate.birth);
           }},
          {"sex", internal, sex_cell},
          {"ethnicity", internal,
           [](const PersonRow& row, const ReportFacts&) {
             return text_cell(row, &plan::CandidateFacts::ethnicity);
           }},
          {"party", internal, party_cell},
          {"incumbent", internal, incumbent_cell},
          {"education", internal,
           [](const PersonRow& row, const ReportFacts&) {
             return text_cell(row, &plan::CandidateFacts::education);
           }},
          {"political_theory", internal, [](const PersonRow& row, const ReportFacts&) {
             return text_cell(row, &plan::CandidateFacts::political_theory);
           }}};
}

std::vector<PersonRow> rows_of(const std::vector<HamletView>& hamlets) {
  std::vector<PersonRow> rows;
  for (const auto& view : hamlets) {
    const auto winner = elected_of(view);
    const auto people = view.candidates.size();
    for (std::size_t index = 0; index < people; ++index) {
      rows.push_back({&view, index, &view.candidates[index], winner == index});
    }
    if (view.figures && view.figures->votes.size() > people) {
      rows.push_back({&view, people, nullptr, false});
    }
  }
  return rows;
}

}  // namespace

Table candidate_table(const ReportFacts& facts) {
  Columns columns = name_columns();
  for (const auto& part : {vote_columns(), fact_columns()}) {
    columns.insert(columns.end(), part.begin(), part.end());
  }
  return table_of(facts, "ung_cu_vien", columns, rows_of(facts.hamlets));
}

}  // namespace kiosk::commune
