#include "kiosk/commune/report.h"

#include "kiosk/commune/report_columns.h"
#include "kiosk/election/text.h"

namespace kiosk::commune {

Table empty_table(const ReportFacts& facts, std::string_view name) {
  const auto what = report_text(facts, fmt::format("title.{}", name));
  const auto mark =
      report_text(facts, facts.readers == Readers::posted ? "mark.posted" : "mark.internal");
  const auto date = election::vietnamese_date(facts.plan.round.date);
  Table table;
  table.name = name;
  table.title = facts.strings.text("com.export.headline", {{"what", what},
                                                           {"round", facts.plan.round.name},
                                                           {"commune", facts.plan.commune.name},
                                                           {"date", date},
                                                           {"mark", mark}});
  return table;
}

Cell count_cell(std::uint64_t count) { return static_cast<std::int64_t>(count); }

Cell known_cell(const Share& share, std::uint64_t count) {
  return share.whole == 0 ? Cell{} : count_cell(count);
}

Cell percent_cell(const Share& share) {
  if (share.whole == 0) return {};
  return static_cast<double>(hundredths_of(share)) / 100;
}

Cell date_cell(std::string_view iso) {
  if (iso.empty()) return {};
  return election::vietnamese_date(iso);
}

Cell points_cell(const Share& now, const Share& before) {
  if (now.whole == 0 || before.whole == 0) return {};
  const auto difference = static_cast<std::int64_t>(hundredths_of(now)) -
                          static_cast<std::int64_t>(hundredths_of(before));
  return static_cast<double>(difference) / 100;
}

Cell state_cell(const HamletView& hamlet, const ReportFacts& facts) {
  const auto& strings = facts.strings;
  switch (hamlet.state) {
    case HamletState::planned: return report_text(facts, "state.planned");
    case HamletState::handed_over: return report_text(facts, "state.handed_over");
    case HamletState::received: return strings.text("com.status.received");
    case HamletState::verified: return report_text(facts, "state.verified");
    case HamletState::recognised: return strings.text("com.status.recognised");
    case HamletState::rerun_ordered: return strings.text("com.status.rerun");
    case HamletState::interim:
      return strings.text("com.status.interim", {{"title", hamlet.unit.title}});
    case HamletState::complaint_pending: return report_text(facts, "state.complaint_pending");
  }
  return {};
}

Cell band_cell(Band band, const ReportFacts& facts) {
  switch (band) {
    case Band::over_90: return report_text(facts, "band.over_90");
    case Band::from_70_to_90: return report_text(facts, "band.from_70_to_90");
    case Band::under_70: return report_text(facts, "band.under_70");
  }
  return {};
}

std::vector<Table> report_tables(const ReportFacts& facts) {
  std::vector<Table> tables{summary_table(facts), hamlet_table(facts), candidate_table(facts),
                            not_elected_table(facts), comparison_table(facts)};
  // Who is what in the Party is for the commune's eyes.
  if (facts.readers == Readers::commune) tables.push_back(offices_table(facts));
  return tables;
}

}  // namespace kiosk::commune
