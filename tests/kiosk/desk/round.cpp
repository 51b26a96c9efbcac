// The round of the fixtures.

#include <array>

#include "tests/kiosk/desk/fixtures.h"
#include "tests/kiosk/desk/round_plan.h"

namespace desk_tests {

using namespace kiosk::commune;
using kiosk::desk::Snapshot;
using kiosk::election::Method;
using kiosk::election::Outcome;

namespace {

constexpr std::size_t hamlet_count = 60;

const std::array<const char*, 8> names{"Khu phố Văn Miếu - Quốc Tử Giám",
                                       "Thôn Pa Cheng",
                                       "Tổ dân phố Nguyễn Thị Minh Khai",
                                       "Bản Nậm Pồ Con",
                                       "Khu dân cư Hoàng Hoa Thám 2",
                                       "Thôn Đăk Kđem",
                                       "Tổ dân phố số 14",
                                       "Thôn Kon Pring"};

const std::array<const char*, 6> people{
    "Nguyễn Hoàng Phương Nam", "Y Hạnh", "Trần Thị Kim Oanh", "A Blong", "Lê Văn Bảy",
    "Tôn Nữ Thị Ninh"};

HamletState state_at(std::size_t i) {
  static constexpr std::array<HamletState, 15> states{
      HamletState::recognised, HamletState::verified,          HamletState::recognised,
      HamletState::verified,   HamletState::recognised,        HamletState::handed_over,
      HamletState::verified,   HamletState::rerun_ordered,     HamletState::recognised,
      HamletState::interim,    HamletState::complaint_pending, HamletState::received,
      HamletState::recognised, HamletState::planned,           HamletState::verified};
  return states[i % states.size()];
}

bool has_result(HamletState state) {
  return state != HamletState::planned && state != HamletState::handed_over &&
         state != HamletState::received;
}

std::string code_at(std::size_t i) {
  const std::string number = std::to_string(i + 1);
  return "VM-" + std::string(3 - number.size(), '0') + number;
}

void add_candidates(HamletView& hamlet, std::size_t i) {
  const std::size_t count = i % 5 == 1 ? 1 : i % 7 == 3 ? 8 : 2 + i % 2;
  for (std::size_t k = 0; k < count; ++k) {
    HamletCandidate one;
    one.candidate.honorific = k % 2 == 0 ? "Ông" : "Bà";
    one.candidate.name = people[(i + k) % people.size()];
    one.candidate.birth = "1975-03-02";
    one.withdrawn = count == 3 && k == 2 && i % 3 == 0;
    hamlet.candidates.push_back(one);
  }
}

void add_figures(HamletView& hamlet, std::size_t i) {
  const bool elected = i % 15 != 7 && i % 15 != 9 && i % 15 != 14;
  HamletFigures figures;
  figures.households = hamlet.households;
  figures.present = hamlet.households - 7 - i % 11;
  figures.ballots = figures.present;
  std::uint64_t left = figures.present - 3;
  for (std::size_t k = 0; k < hamlet.candidates.size(); ++k) {
    const std::uint64_t votes = k == 0 && elected ? left * 3 / 4 : left / 3;
    hamlet.candidates[k].votes = votes;
    figures.votes.push_back(votes);
    left -= votes;
  }
  if (hamlet.candidates.size() == 1) figures.votes.push_back(left);
  figures.decision.base = hamlet.households;
  figures.decision.valid = figures.present - 3;
  figures.decision.invalid = 3;
  figures.decision.outcome = elected ? Outcome::elected : Outcome::no_winner;
  if (elected) {
    figures.decision.winner = 0;
    // One name is longer than any column.
    if (i == 4) {
      hamlet.candidates.front().candidate.name =
          "Công Tằng Tôn Nữ Thị Huyền Trang Nguyễn Phúc Bảo Ngọc Khánh Linh";
    }
    const auto& first = hamlet.candidates.front().candidate;
    hamlet.winner = first.honorific + " " + first.name;
  }
  hamlet.figures = figures;
  hamlet.method = i % 6 == 5 ? Method::hands : Method::secret;
  hamlet.received_on = "2026-11-29";
  hamlet.due = i % 4 == 1 ? "2026-12-01" : "2026-12-04";
}

void add_history(HamletView& hamlet, std::size_t i) {
  CommuneDecision decision;
  decision.number = "05/QĐ-UBND";
  decision.date = "2026-12-01";
  decision.by = "Nguyễn Thị Phương Thảo";
  switch (hamlet.state) {
    case HamletState::recognised: hamlet.decisions.push_back(decision); break;
    case HamletState::rerun_ordered:
      decision.kind = DecisionKind::rerun;
      decision.reason = "Không có người ứng cử nào đạt quá nửa số hộ trong danh sách.";
      hamlet.decisions.push_back(decision);
      break;
    case HamletState::interim:
      decision.kind = DecisionKind::interim;
      decision.person = "Bà Trần Thị Kim Oanh";
      decision.reason = "Đã bầu lại hai lần mà không bầu được.";
      hamlet.decisions.push_back(decision);
      break;
    case HamletState::complaint_pending:
      hamlet.complaints.push_back(
          {"Hộ ông A Tơ cho rằng mình không có tên trong danh sách niêm "
           "yết tại nhà văn hóa thôn.",
           "2026-12-01", "Nguyễn Thị Phương Thảo", "", "", i % 2 == 0});
      break;
    case HamletState::received:
      hamlet.problem =
          "Hai điểm bỏ phiếu của thôn có danh sách người ứng cử khác nhau nên không cộng được.";
      break;
    case HamletState::planned:
    case HamletState::handed_over:
    case HamletState::verified: break;
  }
}

HamletView hamlet_at(std::size_t i) {
  HamletView hamlet;
  hamlet.code = code_at(i);
  hamlet.unit = {hamlet.code, "khu phố", names[i % names.size()], "Trưởng khu phố"};
  hamlet.state = state_at(i);
  hamlet.stations = 1 + i % 3;
  hamlet.packaged = hamlet.state == HamletState::planned ? 0 : hamlet.stations;
  hamlet.most_reruns = 2;
  hamlet.households = hamlet.state == HamletState::planned ? 0 : 210 + 17 * (i % 20);
  add_candidates(hamlet, i);
  if (has_result(hamlet.state)) {
    hamlet.received = hamlet.stations;
    add_figures(hamlet, i);
    hamlet.overdue = hamlet.state == HamletState::verified && i % 4 == 1;
  }
  if (hamlet.state == HamletState::received) hamlet.received = 1;
  hamlet.paper = hamlet.state == HamletState::verified && i % 6 == 0;
  hamlet.quarantined = i == 10 ? 2 : 0;
  if (i == 2) hamlet.congress = CellCongress{"2026-12-02", UnifiedRole::secretary};
  if (i == 14) {
    hamlet.winner.clear();
    hamlet.figures.reset();
    hamlet.method = Method::not_held;
    hamlet.not_held = "quorum";
  }
  add_history(hamlet, i);
  return hamlet;
}

TrayRow tray_at(std::size_t i) {
  TrayRow row;
  row.envelope = code_at(i).substr(3) + std::string(61, 'a');
  row.station = "VM-00" + std::to_string(i + 1) + "-1";
  row.device = "PK-7F3A-22C1";
  row.hamlet = i == 2 ? "" : names[i % names.size()];
  if (i == 2) row.station.clear();
  row.epoch = 1 + i % 2;
  row.sequence = 7 + i;
  row.reason = i % 2 == 0 ? "takeover" : "bad_signature";
  row.sentence = i % 2 == 0 ? "Máy dự phòng đã tiếp nhận điểm bỏ phiếu này; kết quả đến từ máy "
                              "trước khi tiếp nhận."
                            : "Chữ ký không hợp lệ hoặc gói bị sửa đổi.";
  row.evidence =
      "Kết quả đang giữ: 4f1c 90aa 27de, lần khởi động 1, 285 phiếu.\n"
      "Kết quả này: 8e02 11bc 6a40, lần khởi động 2, 285 phiếu.\n"
      "Số phiếu của từng người giống nhau; biên bản có mã kiểm tra của lần khởi động 2.";
  row.may_take_in = i % 2 == 0;
  if (i == 6) {
    row.ruling = "dismiss";
    row.by = "Nguyễn Thị Phương Thảo";
  }
  return row;
}

Summary summary_at(const std::vector<HamletView>& hamlets) {
  Summary all;
  all.round = "Bầu Trưởng thôn, Tổ trưởng tổ dân phố nhiệm kỳ 2026–2031";
  all.commune = "Phường Văn Miếu - Quốc Tử Giám";
  all.date = "2026-11-29";
  all.held = {48, 60};
  all.elected = {40, 60};
  all.turnout = {15214, 15706};
  all.previous_turnout = {14877, 15390};
  all.paper = 2;
  all.band_over_90 = 11;
  all.band_70_to_90 = 19;
  all.band_under_70 = 8;
  all.band_not_told = 2;
  all.unified = {14, 18};
  all.roles = {9, 3, 2, 1, 3};
  all.incumbents = {26, 40};
  all.women = {13, 40};
  all.minorities = {7, 40};
  all.under_40 = {9, 40};
  all.party_full = {28, 40};
  all.party_probationary = {3, 40};
  all.overdue = 5;
  all.complaints = 4;
  all.quarantined = 6;
  static constexpr std::array<const char*, 6> why{"no_winner",   "no_quorum", "planned",
                                                  "handed_over", "tie",       "interim"};
  const auto not_elected = all.elected.whole - all.elected.part;
  for (std::size_t i = 0; i < hamlets.size() && all.not_elected.size() < not_elected; ++i) {
    if (!hamlets[i].winner.empty()) continue;
    all.not_elected.push_back({hamlets[i].code, hamlets[i].unit.name, why[i % why.size()]});
  }
  return all;
}

}  // namespace

Snapshot snapshot() {
  Snapshot all;
  all.round = "Bầu Trưởng thôn, Tổ trưởng tổ dân phố nhiệm kỳ 2026–2031";
  all.commune = "Phường Văn Miếu - Quốc Tử Giám";
  for (std::size_t i = 0; i < hamlet_count; ++i) all.hamlets.push_back(hamlet_at(i));
  all.summary = summary_at(all.hamlets);
  for (std::size_t i = 0; i < 7; ++i) all.tray.push_back(tray_at(i));
  for (std::size_t i = 0; i < 12; ++i) {
    all.stations.push_back({code_at(i) + "-1", names[i % names.size()], i == 3 ? 0U : 310 + i,
                            i == 4 ? 0U : 2U, 2, i < 3, i == 0});
  }
  all.deadlines = {
      {"Chậm nhất 09/11/2026: triển khai kế hoạch bầu cử (trước 20 ngày)", "2026-11-09", false},
      {"Chậm nhất 14/11/2026: Ban công tác Mặt trận gửi danh sách người ứng cử (trước 15 ngày)",
       "2026-11-14", true},
      {"Chậm nhất 19/11/2026: thành lập Tổ bầu cử (trước 10 ngày)", "2026-11-19", false},
      {"Chậm nhất 22/11/2026: niêm yết, thông báo đến Nhân dân (trước 07 ngày)", "2026-11-22",
       false},
      {"Chậm nhất 04/12/2026: xem xét công nhận kết quả (05 ngày làm việc)", "2026-12-04", true}};
  for (std::size_t i : {0U, 2U, 3U}) all.deadlines[i].passed = true;
  all.warnings = {"Ngày bầu cử không phải Chủ nhật."};
  all.plan = round_plan(all.hamlets);
  all.next_round = "2026-11-r1";
  return all;
}

}  // namespace desk_tests
