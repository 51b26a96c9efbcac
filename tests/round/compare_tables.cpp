#include "tests/round/compare_tables.h"

#include <array>

#include <fmt/format.h>

#include "tests/round/added_up.h"

namespace phieukin::round {

namespace {

constexpr std::array personal = {"Ngày sinh",   "Giới tính",
                                 "Dân tộc",     "Đảng viên",
                                 "Đương nhiệm", "Trình độ chuyên môn",
                                 "Kiêm nhiệm",  "Lý luận chính trị",
                                 "Vướng mắc",   "Tệp kết quả bị giữ lại"};

std::string why_words(const std::string& word) {
  static const std::map<std::string, std::string> words = {
      {"planned", "Chưa tổ chức: chưa giao đủ gói dữ liệu"},
      {"handed_over", "Chưa nhận kết quả"},
      {"received", "Chưa nhận đủ kết quả của các điểm bỏ phiếu"},
      {"problem", "Kết quả của các điểm bỏ phiếu chưa cộng được"},
      {"no_quorum", "Không đủ số hộ tham gia theo quy định"},
      {"weather", "Không bỏ phiếu được vì thời tiết"},
      {"no_winner", "Không ai đạt tỷ lệ trúng cử"},
      {"tie", "Số phiếu cao nhất bằng nhau"},
      {"too_few_ballots", "Quá ít phiếu nên không mở phiếu"}};
  return words.at(word);
}

class Tables {
 public:
  Tables(const Truth& truth, const Sheets& sheets, bool posted)
      : truth_(truth), sheets_(sheets), posted_(posted) {}

  Findings compare() {
    compare_hamlet_rows();
    compare_people();
    compare_not_elected();
    compare_terms();
    compare_totals();
    if (posted_) compare_secrecy();
    return std::move(findings_);
  }

 private:
  const Sheet& sheet(const std::string& name) {
    static const Sheet none{{{}}};
    const auto found = sheets_.find(name);
    if (found == sheets_.end()) findings_.push_back("the table " + name + " is missing");
    return found == sheets_.end() ? none : found->second;
  }

  void compare_cells(const Sheet& sheet, const std::string& what, const Row& row,
                     const Cells& cells) {
    for (const auto& [header, text] : cells) {
      if (posted_ && !sheet.has(header)) continue;
      expect_same(findings_, fmt::format("table, {}, {}", what, header), sheet.cell(row, header),
                  text);
    }
  }

  // Rows of hamlets, in the order of the plan.
  void compare_hamlet_rows() {
    const auto& table = sheet("thon");
    const auto& hamlets = truth_.world.hamlets;
    expect_same(findings_, "rows of hamlets", table.rows.size() - 1, hamlets.size());
    for (std::size_t i = 0; i < hamlets.size() && i + 1 < table.rows.size(); ++i) {
      const auto& row = table.rows[i + 1];
      expect_same(findings_, "a row", table.cell(row, "Mã"), hamlets[i].unit.code);
      compare_cells(table, hamlets[i].unit.code, row, hamlet_cells(truth_, hamlets[i]));
    }
  }

  void compare_people() {
    const auto& table = sheet("ung_cu_vien");
    std::map<std::string, std::map<std::string, Cells>> expected;
    for (const auto& hamlet : truth_.world.hamlets) {
      expected[hamlet.unit.code] = person_cells(hamlet);
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      const auto& row = table.rows[i];
      auto& people = expected[table.cell(row, "Mã")];
      const auto name = table.cell(row, "Người ứng cử");
      const auto person = people.find(name);
      if (person == people.end()) {
        findings_.push_back("table: nobody expects " + name);
        continue;
      }
      compare_cells(table, name, row, person->second);
      people.erase(person);
    }
    for (const auto& [code, people] : expected) {
      for (const auto& [name, cells] : people) {
        findings_.push_back("table: " + name + " of " + code + " is missing");
      }
    }
  }

  void compare_not_elected() {
    const auto& table = sheet("chua_bau_duoc");
    std::vector<std::string> found, expected;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      found.push_back(table.cell(table.rows[i], "Mã") + " " + table.cell(table.rows[i], "Lý do"));
    }
    for (const auto& one : added_up(truth_).not_elected) {
      expected.push_back(one.code + " " + why_words(one.why));
    }
    expect_same(findings_, "table, nobody elected", found, expected);
  }

  // The term before, of the hamlets the plan knows it of.
  void compare_terms() {
    const auto& table = sheet("so_sanh");
    std::map<std::string, const kiosk::plan::PreviousTerm*> terms;
    for (const auto& term : truth_.world.plan.previous) terms[term.unit] = &term;
    expect_same(findings_, "rows of the term before", table.rows.size() - 1, terms.size());
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      const auto code = table.cell(table.rows[i], "Mã");
      if (!terms.contains(code)) {
        findings_.push_back("table: no term before is known of " + code);
        continue;
      }
      const auto& term = *terms.at(code);
      compare_cells(table, code, table.rows[i],
                    {{"Số hộ nhiệm kỳ trước", std::to_string(term.households)},
                     {"Số hộ tham gia nhiệm kỳ trước", std::to_string(term.voted)},
                     {"Tỷ lệ nhiệm kỳ trước (%)", percent(term.voted, term.households)}});
    }
  }

  void total(const std::string& label, const kiosk::commune::Share& share) {
    const auto& table = sheet("tong_hop");
    for (const auto& row : table.rows) {
      if (row.front() != label) continue;
      const bool known = share.whole > 0;
      compare_cells(table, label, row,
                    {{"Số lượng", known ? std::to_string(share.part) : ""},
                     {"Trên tổng số", known ? std::to_string(share.whole) : ""},
                     {"Tỷ lệ (%)", percent(share.part, share.whole)}});
      return;
    }
    findings_.push_back("table: no row " + label);
  }

  void compare_totals() {
    const auto sum = added_up(truth_);
    total("Số thôn, tổ dân phố đã có kết quả", sum.held);
    total("Tỷ lệ đại diện hộ gia đình đi bầu nhiệm kỳ trước", sum.previous_turnout);
    total("Trúng cử với trên 90% số phiếu", {sum.band_over_90, sum.elected.part});
    total("Trúng cử với từ 70% đến 90% số phiếu", {sum.band_70_to_90, sum.elected.part});
    total("Trúng cử với dưới 70% số phiếu", {sum.band_under_70, sum.elected.part});
    total("Đã công nhận kết quả", sum.recognised);
    if (posted_) return;
    total("Đảng viên chính thức", sum.party_full);
    total("Ngoài Đảng", sum.not_party);
  }

  // What hangs on the wall tells nothing of a person but name, year of birth and votes.
  void compare_secrecy() {
    for (const auto& [name, sheet] : sheets_) {
      for (const auto* header : personal) {
        if (sheet.has(header)) findings_.push_back(name + ", posted, shows: " + header);
      }
    }
    if (sheets_.contains("kiem_nhiem")) findings_.push_back("offices are posted");
  }

  const Truth& truth_;
  const Sheets& sheets_;
  bool posted_;
  Findings findings_;
};

}  // namespace

Findings compare_tables(const Truth& truth, const Exported& found) {
  auto findings = Tables(truth, found.internal, false).compare();
  const auto posted = Tables(truth, found.posted, true).compare();
  findings.insert(findings.end(), posted.begin(), posted.end());
  return findings;
}

}  // namespace phieukin::round
