#include "kiosk/reports/handover_sheet.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/reports/papers.h"
#include "tests/kiosk/reports/pdf_reading.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::reports {
namespace {

Handover sample(std::size_t devices = 2) {
  Handover handover;
  handover.station = "23504-001";
  handover.unit = "Thôn Đăk Kơ Nế";
  handover.commune = "Xã Đăk Pxi";
  handover.date = "2026-11-29";
  handover.households = 102;
  handover.reserve = 20;
  for (std::size_t i = 1; i <= devices; ++i) {
    handover.devices.push_back({"Máy bỏ phiếu " + std::to_string(i), "a1b2c3d4e5f60718"});
  }
  handover.package_hash = "00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210";
  handover.check_words = {"trâu", "lửa", "suối", "rừng", "chợ", "nắng"};
  return handover;
}

std::string drawn(const Handover& handover) {
  std::string bytes;
  REQUIRE(write_handover_sheet(handover, stationery(), into(bytes)));
  return bytes;
}

TEST_CASE("the hand-over sheet says what is handed over, on one sheet") {
  const support::ScratchFolder folder;
  const auto pdf = keep(folder.path() / "handover.pdf", drawn(sample()));
  CHECK(reading::pages(pdf) == 1);
  const auto text = reading::text(pdf, 1);
  INFO(text);
  for (const auto* part :
       {"XÃ ĐĂK PXI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "BIÊN BẢN BÀN GIAO", "Thôn Đăk Kơ Nế", "23504-001, màu xanh lá cây", "29/11/2026",
        "122 thẻ (102 hộ và 20 thẻ dự phòng), in trên 13 tờ A4", "Máy bỏ phiếu 2",
        "a1b2c3d4e5f60718", "00112233 44556677", "fedcba98 76543210",
        "trâu · lửa · suối · rừng · chợ · nắng", "ĐẠI DIỆN BÊN NHẬN", "ĐẠI DIỆN BÊN GIAO"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find("⟦") == std::string::npos);
  CHECK(reading::letter_points(pdf).front() >= 10);
  for (const auto& font : reading::fonts(pdf)) CHECK(font.find("NotoSans") != std::string::npos);
}

TEST_CASE("many laptops need more sheets, none of them goes over the margin") {
  const support::ScratchFolder folder;
  const auto pdf = keep(folder.path() / "handover.pdf", drawn(sample(64)));
  const int pages = reading::pages(pdf);
  REQUIRE(pages > 1);
  std::string all;
  for (int page = 1; page <= pages; ++page) {
    all += reading::text(pdf, page) + " ";
    CHECK(reading::text(pdf, page, {0, 278, 210, 19}).empty());
    const auto number = reading::text(pdf, page, {0, 0, 210, 18});
    CHECK(number == (page == 1 ? "" : std::to_string(page)));
  }
  for (int i = 1; i <= 64; ++i) {
    CHECK(all.find("Máy bỏ phiếu " + std::to_string(i) + " ") != std::string::npos);
  }
  CHECK(all.find("ĐẠI DIỆN BÊN GIAO") != std::string::npos);
}

TEST_CASE("the same hand-over gives the same bytes") { CHECK(drawn(sample()) == drawn(sample())); }

}  // namespace
}  // namespace kiosk::reports
