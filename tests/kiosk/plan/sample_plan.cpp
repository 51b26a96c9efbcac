#include "tests/kiosk/plan/sample_plan.h"

#include "kiosk/election/rules.h"

namespace kiosk::plan {

namespace {

std::string unit(int number) {
  const auto code = "23504-00" + std::to_string(number);
  return R"("unit":{"code":")" + code + R"(","kind":"thôn","name":"Thôn số )" +
         std::to_string(number) + R"(","title":"Trưởng thôn"},"booths":)" +
         std::to_string(3 - number) + R"(,"voting_hours":4)";
}

std::string candidate(std::string_view honorific, std::string_view name) {
  return R"({"honorific":")" + std::string(honorific) + R"(","name":")" + std::string(name) +
         R"(","birth":"1975-03-02","nominated_by":"front"})";
}

election::Rules without_floor(election::Rules rules) {
  rules.floor_nominations = false;
  return rules;
}

}  // namespace

std::string sample_plan() {
  election::Rules rules;
  rules.min_ballots = 3;
  rules.legal_basis = {"Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15"};
  return R"({"format":"phieukin-plan","version":1,)"
         R"("round":{"id":"2026-11","name":"Bầu Trưởng thôn",)"
         R"("date":"2026-11-29","term_from":"2026-12","term_to":"2031-12"},)"
         R"("commune":{"code":"23504","name":"Xã Đăk Pxi","province_code":"51",)"
         R"("province":"Tỉnh Quảng Ngãi"},"rules":)" +
         election::rules_json(rules) + R"(,"stations":[{"id":"23504-001-1",)" + unit(1) +
         R"(,"candidates":[)" + candidate("Bà", "Trần Thị Bình") + "," +
         candidate("Ông", "Nguyễn Văn An") + R"(]},{"id":"23504-002-1",)" + unit(2) +
         R"(,"rules":)" + election::rules_json(without_floor(rules)) + R"(,"candidates":[)" +
         candidate("Ông", "Hồ Văn Cường") + "]}]}";
}

}  // namespace kiosk::plan
