// The plan of the fixtures' round: twelve hamlets, the third with two stations, the first with the
// longest of everything.

#include "tests/kiosk/desk/round_plan.h"

#include <array>

namespace desk_tests {

using namespace kiosk::plan;

namespace {

constexpr std::size_t hamlet_count = 12;

std::string code_at(std::size_t i) {
  const std::string number = std::to_string(i + 1);
  return "VM-" + std::string(3 - number.size(), '0') + number;
}

CandidateFacts facts_at(std::size_t i) {
  CandidateFacts facts;
  if (i % 3 == 2) return facts;
  facts.sex = i % 2 == 0 ? Sex::male : Sex::female;
  facts.ethnicity = i % 2 == 0 ? "Kinh" : "Xơ Đăng";
  facts.religion = "Công giáo";
  facts.hometown = "Phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội";
  facts.residence = "Số 14, ngõ Văn Hương, phường Văn Miếu - Quốc Tử Giám";
  facts.occupation = "Cán bộ hưu trí, Phó Chủ tịch Hội Người cao tuổi phường";
  facts.workplace = "Hội Người cao tuổi phường Văn Miếu - Quốc Tử Giám";
  facts.education = "12/12; Đại học Kinh tế Quốc dân, cử nhân kế toán";
  facts.political_theory = "Trung cấp";
  facts.party = i % 2 == 0 ? PartyStatus::full : PartyStatus::proposed;
  if (i % 2 == 0) facts.party_date = "1998-05-19";
  facts.incumbent = i == 0;
  facts.note = "Đã có đơn xin ứng cử ngày 01/11/2026.";
  return facts;
}

PlannedStation station_at(std::size_t i, const char* name) {
  static constexpr std::array<const char*, 8> people{"Nguyễn Hoàng Phương Nam",
                                                     "Trần Thị Kim Oanh",
                                                     "A Blong",
                                                     "Lê Văn Bảy",
                                                     "Tôn Nữ Thị Ninh",
                                                     "Y Hạnh",
                                                     "Phạm Văn Sáu",
                                                     "Hoàng Thị Tám"};
  PlannedStation station;
  station.id = code_at(i) + "-1";
  station.unit = {code_at(i), "khu phố", name, "Trưởng khu phố"};
  if (i == 3) station.valid_from = "2026-07-01";
  station.booths = 2;
  station.spares = i % 2 == 0 ? 1 : 0;
  station.rules.legal_basis = {
      "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022",
      "Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết một số "
      "điều của Luật Thực hiện dân chủ ở cơ sở",
      "Thông tư số 04/2012/TT-BNV ngày 31 tháng 8 năm 2012 của Bộ trưởng Bộ Nội vụ",
      "Quyết định số 112/QĐ-UBND về nhiệm kỳ của Trưởng thôn, Tổ trưởng tổ dân phố"};
  const std::size_t count = i == 4 ? 8 : i == 5 ? 1 : 2 + i % 2;
  for (std::size_t k = 0; k < count; ++k) {
    static constexpr std::array<bool, 8> women{false, true, false, false, true, true, false, true};
    station.candidates.push_back({women[k] ? "Bà" : "Ông", people[k],
                                  k % 2 == 0 ? "1975-03-02" : "1981",
                                  k % 3 == 2 ? "self" : "front"});
  }
  kiosk::election::sort_officially(station.candidates);
  for (std::size_t k = 0; k < count; ++k) {
    station.facts.push_back(facts_at(k));
    if (!station.facts.back().sex) continue;
    station.facts.back().sex = station.candidates[k].honorific == "Bà" ? Sex::female : Sex::male;
  }
  return station;
}

}  // namespace

Plan round_plan(const std::vector<kiosk::commune::HamletView>& hamlets) {
  Plan plan;
  plan.round = {"vm-2026",    "Bầu Trưởng thôn, Tổ trưởng tổ dân phố nhiệm kỳ 2026–2031",
                "2026-11-29", "2026-12",
                "2031-12",    ""};
  plan.commune = {"VM", "Phường Văn Miếu - Quốc Tử Giám", "01", "Thành phố Hà Nội"};
  plan.retention_until = "2027-11-30";
  plan.holidays = {"2027-01-01", "2027-02-05", "2027-02-08", "2027-02-09",
                   "2027-02-10", "2027-02-11", "2027-04-16", "2027-04-30"};
  for (std::size_t i = 0; i < hamlet_count; ++i) {
    plan.stations.push_back(station_at(i, hamlets[i].unit.name.c_str()));
    if (i != 3) continue;
    plan.stations.push_back(plan.stations.back());
    plan.stations.back().id = code_at(i) + "-2";
  }
  plan.previous.push_back({"VM-004", 305, 291});
  return plan;
}

}  // namespace desk_tests
