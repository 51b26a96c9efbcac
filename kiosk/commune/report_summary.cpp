// The table tong_hop: a figure a row.
#include "kiosk/commune/report_columns.h"

namespace kiosk::commune {

namespace {

class Rows {
 public:
  explicit Rows(const ReportFacts& facts) : facts_(facts), table_(empty_table(facts, "tong_hop")) {
    for (const auto* column : {"figure", "count", "of", "percent"}) {
      table_.header.push_back(report_text(facts, fmt::format("col.{}", column)));
    }
  }

  void share(std::string_view label, const Share& share) {
    const bool known = share.whole > 0;
    table_.rows.push_back({text(label), known ? count_cell(share.part) : Cell{},
                           known ? count_cell(share.whole) : Cell{}, percent_cell(share)});
  }
  void count(std::string_view label, std::size_t count) {
    table_.rows.push_back({text(label), count_cell(count), {}, {}});
  }
  void points(std::string_view label, const Share& now, const Share& before) {
    table_.rows.push_back({text(label), {}, {}, points_cell(now, before)});
  }
  Table take() { return std::move(table_); }

 private:
  Cell text(std::string_view label) const {
    return label.starts_with("com.") ? facts_.strings.text(label)
                                     : report_text(facts_, fmt::format("row.{}", label));
  }

  const ReportFacts& facts_;
  Table table_;
};

void add_progress(Rows& rows, const Summary& summary) {
  rows.count("units", summary.held.whole);
  rows.share("held", summary.held);
  rows.share("com.report.elected", summary.elected);
  rows.share("com.report.notelected",
             {summary.elected.whole - summary.elected.part, summary.elected.whole});
  rows.share("com.report.turnout", summary.turnout);
  rows.share("previous", summary.previous_turnout);
  rows.points("points", summary.turnout, summary.previous_turnout);
  rows.count("paper", summary.paper);
  rows.count("hands", summary.hands);
  rows.count("house_to_house", summary.house_to_house);
  rows.share("over_90", {summary.band_over_90, summary.elected.part});
  rows.share("from_70_to_90", {summary.band_70_to_90, summary.elected.part});
  rows.share("under_70", {summary.band_under_70, summary.elected.part});
  rows.share("not_told", {summary.band_not_told, summary.elected.part});
}

// Of few people a percentage tells about each of them: what is nobody's business but the commune's
// is not posted as a sum either.
void add_persons(Rows& rows, const Summary& summary) {
  rows.share("com.report.incumbent", summary.incumbents);
  rows.share("com.report.women", summary.women);
  rows.share("com.report.ethnic", summary.minorities);
  rows.share("com.report.young", summary.under_40);
  rows.share("party_full", summary.party_full);
  rows.share("party_probationary", summary.party_probationary);
  rows.share("party_proposed", summary.party_proposed);
  rows.share("not_party", summary.not_party);
  rows.count("not_stated_incumbent", summary.not_stated_incumbent);
  rows.count("not_stated_sex", summary.not_stated_sex);
  rows.count("not_stated_ethnicity", summary.not_stated_ethnicity);
  rows.count("not_stated_age", summary.not_stated_age);
  rows.count("not_stated_party", summary.not_stated_party);
}

void add_offices(Rows& rows, const Summary& summary) {
  rows.share("unified", summary.unified);
  const auto held = summary.unified.whole;
  rows.share("com.export.role.secretary", {summary.roles.secretary, held});
  rows.share("com.export.role.deputy_secretary", {summary.roles.deputy_secretary, held});
  rows.share("com.export.role.committee_member", {summary.roles.committee_member, held});
  rows.share("com.export.role.front_head", {summary.roles.front_head, held});
  rows.share("com.export.role.none", {summary.roles.none, held});
}

}  // namespace

Table summary_table(const ReportFacts& facts) {
  const auto& summary = facts.summary;
  Rows rows(facts);
  add_progress(rows, summary);
  if (facts.readers == Readers::commune) {
    add_persons(rows, summary);
    add_offices(rows, summary);
  }
  rows.share("recognised", summary.recognised);
  rows.count("reruns", summary.reruns);
  rows.count("interim", summary.interim);
  if (facts.readers == Readers::commune) {
    rows.count("complaints", summary.complaints);
    rows.count("overdue", summary.overdue);
    rows.count("com.export.col.quarantined", summary.quarantined);
  }
  return rows.take();
}

}  // namespace kiosk::commune
