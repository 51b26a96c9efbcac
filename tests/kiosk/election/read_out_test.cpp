#include "kiosk/election/read_out.h"

#include <algorithm>

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

std::vector<std::string> read(std::uint64_t ballots, const std::vector<std::uint64_t>& counts,
                              std::uint64_t present = 314) {
  const auto definition = hamlet();
  const auto figures = figures_of(definition, {present, Method::secret, {}, {}}, ballots, counts);
  if (!figures) FAIL(figures.error().detail);
  const auto strings = vietnamese_strings();
  auto sentences = read_out(definition, *figures, strings);
  for (const auto& sentence : sentences) {
    CAPTURE(sentence);
    CHECK(sentence.find_first_of("{}") == std::string::npos);
    CHECK(sentence.find("⟦") == std::string::npos);
    CHECK(sentence.ends_with("."));
  }
  CHECK(sentences.back() == (figures->decision.outcome == Outcome::elected
                                 ? strings.text("result.recognition")
                                 : verdict_sentence(definition, *figures, strings)));
  return sentences;
}

bool says(const std::vector<std::string>& sentences, std::string_view words) {
  return std::ranges::any_of(sentences, [&](const std::string& sentence) {
    return sentence.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("an elected head is announced with every number in digits and in words") {
  const auto sentences = read(308, {190, 110});
  REQUIRE(sentences.size() == 9);
  CHECK(sentences[0] == "Ban kiểm phiếu Thôn Pa Cheng thông báo kết quả bầu Trưởng thôn.");
  CHECK(sentences[1] == "Có 314 (ba trăm mười bốn) trên 361 hộ tham gia, đạt 86,98%.");
  CHECK(says(sentences, "Ông Nguyễn Văn Bình được 190 (một trăm chín mươi) phiếu, đạt 52,63%."));
  CHECK(says(sentences, "Bà Y Dên được 110 (một trăm mười) phiếu, đạt 30,47%."));
  CHECK(says(sentences, "Số phiếu không hợp lệ: 8 (tám) phiếu."));
  CHECK(says(sentences, "trúng cử Trưởng thôn."));
}

TEST_CASE("without a winner the sentences say so") {
  const auto sentences = read(308, {150, 150});
  CHECK_FALSE(says(sentences, "trúng cử Trưởng thôn."));
}

TEST_CASE("what was not decrypted is not read out") {
  const auto sentences = read(3, {});
  CHECK(sentences.size() == 3);
  CHECK_FALSE(says(sentences, "Y Dên"));
}
