#include "kiosk/election/outcome.h"

#include <catch2/catch_test_macros.hpp>

#include "definition_fixture.h"

using namespace kiosk::election;

namespace {

Definition hamlet() {
  Definition definition = small_definition();
  definition.households = 361;
  definition.reserve = 37;
  definition.candidates.erase(definition.candidates.begin());
  return definition;
}

Meeting meeting(std::uint64_t present) { return Meeting{present, Method::secret, {}, {}}; }

Figures figures(const Definition& definition, std::uint64_t ballots,
                const std::vector<std::uint64_t>& counts, std::uint64_t present = 314) {
  const auto result = figures_of(definition, meeting(present), ballots, counts);
  if (!result) FAIL(result.error().detail);
  return *result;
}

std::string verdict(const Definition& definition, const Figures& shown) {
  const std::string sentence = verdict_sentence(definition, shown, vietnamese_strings());
  CHECK(sentence.find_first_of("{}") == std::string::npos);
  CHECK(sentence.find("⟦") == std::string::npos);
  return sentence;
}

}  // namespace

TEST_CASE("the majority is printed as arithmetic on the base of the rules") {
  Definition definition = hamlet();
  auto lines = result_lines(definition, figures(definition, 314, {159, 149}), vietnamese_strings());
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].label == "Ông Nguyễn Văn Bình");
  CHECK(lines[0].votes == 159);
  CHECK(lines[0].arithmetic == "159/361 = 44,04%");
  CHECK(lines[1].arithmetic == "149/361 = 41,27%");
  definition.rules.base = MajorityBase::present;
  lines = result_lines(definition, figures(definition, 314, {159, 149}), vietnamese_strings());
  CHECK(lines[0].arithmetic == "159/314 = 50,64%");
}

TEST_CASE("namesakes keep their birth dates in the result") {
  const Definition definition = small_definition();
  const auto lines =
      result_lines(definition, figures(definition, 12, {7, 3, 1}, 12), vietnamese_strings());
  CHECK(lines[0].label == "Ông Nguyễn Văn Bình (sinh năm 1969)");
  CHECK(lines[1].label == "Ông Nguyễn Văn Bình (sinh ngày 02/03/1975)");
}

TEST_CASE("each outcome has its sentence") {
  Definition definition = hamlet();
  CHECK(verdict(definition, figures(definition, 314, {159, 149})) ==
        "Không có người ứng cử nào đạt trên 50% tổng số đại diện hộ gia đình trong thôn. Cuộc bầu "
        "cử chưa bầu được Trưởng thôn.");
  CHECK(verdict(definition, figures(definition, 314, {285, 20})) ==
        "Ông Nguyễn Văn Bình được 285 phiếu (hai trăm tám mươi lăm), đạt 78,95% so với tổng số đại "
        "diện hộ gia đình trong thôn; trúng cử Trưởng thôn.");
  CHECK(verdict(definition, figures(definition, 0, {}, 180)) ==
        "Chỉ có 180/361 hộ (49,86%) có đại diện dự họp, chưa đủ điều kiện bầu Trưởng thôn.");
  CHECK(verdict(definition, figures(definition, 9, {})).starts_with("Chỉ có 9 phiếu, ít hơn 10"));
  CHECK(verdict(definition, figures(definition, 0, {})).starts_with("Không có phiếu nào"));
  definition.rules.majority = {1, 3};
  definition.rules.majority_strict = false;
  CHECK(verdict(definition, figures(definition, 314, {150, 150})).starts_with("Hai người ứng cử"));
  CHECK(verdict(definition, figures(definition, 314, {100, 90})).find("đạt từ 33,33%") !=
        std::string::npos);
}

TEST_CASE("a single candidate is approved or not") {
  Definition definition = single_candidate_definition();
  const Figures approved = figures(definition, 12, {7, 4}, 12);
  CHECK(verdict(definition, approved).starts_with("Bà Y Dên được 7 phiếu (bảy), đạt 58,33%"));
  const auto lines = result_lines(definition, approved, vietnamese_strings());
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].label == "Đồng ý");
  CHECK(lines[1].label == "Không đồng ý");
  CHECK(lines[1].arithmetic == "4/12 = 33,33%");
  CHECK(verdict(definition, figures(definition, 12, {6, 6}, 12))
            .starts_with("Bà Y Dên không đạt trên 50%"));
}

TEST_CASE("figures that cannot be are refused") {
  const Definition definition = hamlet();
  const auto refused = [&](const Meeting& held, std::uint64_t ballots,
                           const std::vector<std::uint64_t>& counts) {
    const auto result = figures_of(definition, held, ballots, counts);
    return !result && result.error().error == Error::inconsistent;
  };
  CHECK(refused(meeting(314), 314, {159}));
  CHECK(refused(meeting(314), 314, {159, 149, 1}));
  CHECK(refused(meeting(314), 314, {}));
  CHECK(refused(meeting(362), 314, {159, 149}));
  CHECK(refused(meeting(314), 399, {159, 149}));
  CHECK(refused({314, Method::hands, {}, {}}, 314, {159, 149}));
  CHECK_FALSE(refused({314, Method::hands, {}, {}}, 0, {}));
}

TEST_CASE("cards agree when the box and the store do, and nothing is missing") {
  Reconciliation cards{100, 80, 18, 2, 80, ""};
  CHECK(cards.agrees());
  cards.ballots = 79;
  CHECK_FALSE(cards.agrees());
  cards = {100, 80, 17, 2, 80, ""};
  CHECK_FALSE(cards.agrees());
}
