#include "definition_fixture.h"

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

namespace kiosk::election {

std::string credential(std::uint64_t index) { return fmt::format("{:064x}", index + 1); }

Definition small_definition() {
  Definition definition;
  definition.round = {"2026-11", "Bầu trưởng thôn xã Đăk Pxi", "2026-11-29", "2026-12", "2031-12",
                      ""};
  definition.commune = {"23504", "Xã Đăk Pxi", "51", "Tỉnh Quảng Ngãi"};
  definition.unit = {"23504-001", "thôn", "Thôn Pa Cheng", "Trưởng thôn"};
  definition.station = "23504-001";
  definition.households = 12;
  definition.reserve = 20;
  definition.roll_commitment = std::string(64, 'a');
  definition.rules.legal_basis = {"Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15"};
  definition.candidates = {{"Ông", "Nguyễn Văn Bình", "1969", "front"},
                           {"Ông", "Nguyễn Văn Bình", "1975-03-02", "front"},
                           {"Bà", "Y Dên", "1988-07-01", "self"}};
  Attempt attempt;
  attempt.uuid = "AbCdEfGhJkLmNp";
  attempt.booths.resize(1);
  for (std::uint64_t index = 0; index < 32; ++index) {
    attempt.booths[0].credentials.push_back(credential(index));
  }
  definition.attempts = {attempt};
  return definition;
}

Definition single_candidate_definition() {
  Definition definition = small_definition();
  definition.candidates = {{"Bà", "Y Dên", "1988-07-01", "front"}};
  return definition;
}

Strings vietnamese_strings() {
  const auto strings = Strings::load(std::string(PHIEUKIN_ASSETS) + "/strings/vi.json");
  REQUIRE(strings);
  return *strings;
}

}  // namespace kiosk::election
