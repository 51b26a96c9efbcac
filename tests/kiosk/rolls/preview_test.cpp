// Whole lists as text: what is understood, repaired, refused, flagged; every encoding; any bytes.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include <fmt/format.h>

#include "kiosk/election/roll.h"
#include "kiosk/rolls/preview.h"
#include "tests/kiosk/rolls/lists.h"

namespace kiosk::rolls {
namespace {

constexpr std::string_view header = "Số hộ,Họ và tên chủ hộ,Người đại diện,Ngày sinh,Giới tính\n";

TEST_CASE("a plain list is read as it stands") {
  const auto csv =
      std::string(header) +
      "1,Hồ Đình Quyền,Hồ Đình Quyền,06/01/1996,Nam\n2,Y Rĩ,,1989,Nữ\n7,A Xim,Y Bel,,\n";
  const auto preview = preview_of(csv);
  CHECK(preview.importable());
  CHECK_FALSE(preview.needs_decision());
  CHECK(preview.count(RowState::understood) == 3);
  const election::Roll expected = {
      {1, "Hồ Đình Quyền", "Hồ Đình Quyền", "1996-01-06", "Nam", "", ""},
      {2, "Y Rĩ", "Y Rĩ", "1989", "Nữ", "", ""},
      {7, "A Xim", "Y Bel", "", "", "", ""}};
  CHECK(election::canonical_roll(preview.roll()) == election::canonical_roll(expected));
}

TEST_CASE("one list in every encoding is one roll") {
  const auto roll = election::canonical_roll(preview_of(vector_file("utf8.csv")).roll());
  CHECK(roll.find("Nguyễn Văn Bình") != roll.npos);
  const std::vector<std::pair<std::string, std::string>> files = {
      {"utf8.csv", "utf-8"},
      {"utf8_bom.csv", "utf-8"},
      {"utf16le.csv", "utf-16le"},
      {"utf16be.csv", "utf-16be"},
      {"utf16le_bare.csv", "utf-16le"},
      {"windows1258.csv", "windows-1258"}};
  for (const auto& [file, encoding] : files) {
    INFO(file);
    const auto preview = preview_of(vector_file(file));
    CHECK(preview.refusal == "");
    CHECK(preview.encoding == encoding);
    CHECK(preview.importable());
    CHECK_FALSE(preview.needs_decision());
    CHECK(election::canonical_roll(preview.roll()) == roll);
  }
}

TEST_CASE("old fonts are refused until somebody names them, and then every change is shown") {
  const auto roll = election::canonical_roll(preview_of(vector_file("utf8.csv")).roll());
  const std::vector<std::pair<std::string, OldFont>> files = {{"tcvn3.csv", OldFont::tcvn3},
                                                              {"vni.csv", OldFont::vni}};
  for (const auto& [file, font] : files) {
    INFO(file);
    const auto refused = preview_of(vector_file(file));
    CHECK(refused.refusal.find(name_of(font)) != std::string::npos);
    CHECK_FALSE(refused.importable());
    const auto told = preview_of(vector_file(file), {font, "", false});
    CHECK(told.refusal == "");
    CHECK(told.needs_decision());
    CHECK(told.count(RowState::repaired) == 3);
    CHECK(words_of_row(told, 2).starts_with("repaired old_font"));
    if (font == OldFont::vni) CHECK(election::canonical_roll(told.roll()) == roll);
  }
  CHECK(preview_of(vector_file("utf8.csv"), {OldFont::vni, "", false}).refusal ==
        "Danh sách không viết bằng phông vni.");
}

TEST_CASE("repairs name what was there and what is there now") {
  const auto preview = preview_of(std::string(header) + "1,A Xim,,02/03/75,Nam\n");
  REQUIRE(preview.rows.size() == 1);
  REQUIRE(preview.rows[0].repairs.size() == 1);
  CHECK(preview.rows[0].repairs[0].before == "02/03/75");
  CHECK(preview.rows[0].repairs[0].after == "1975-03-02");
  CHECK(preview.rows[0].household.birth == "1975-03-02");
  CHECK(preview.importable());
  CHECK(preview.needs_decision());
}

TEST_CASE("a bad row is refused and the others are still read") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"2,,,1975,Nam", "Thiếu họ và tên"},
      {"2,A Hem,,31/02/1975,Nam", "Ngày sinh không hợp lệ: “31/02/1975”"},
      {"2,A Hem,,1975,x", "Giới tính không hợp lệ: “x”"},
      {"x2,A Hem,,1975,Nam", "Số hộ không hợp lệ: “x2”"},
      {",A Hem,,1975,Nam", "Thiếu số hộ"},
      {"1,A Hem,,1975,Nam", "Số hộ 1 đã có ở dòng 2"},
      {"2,#REF!,,1975,Nam", "công thức bị lỗi"},
      {"2,A Hem,,2030,Nam", "Ngày sinh sau ngày bầu cử"},
  };
  for (const auto& [row, why] : rows) {
    INFO(row);
    const auto preview = preview_of(std::string(header) + "1,A Xim,,1975,Nam\n" + row + "\n");
    REQUIRE(preview.rows.size() == 2);
    CHECK(preview.rows[1].state == RowState::refused);
    CHECK(preview.rows[1].why.find(why) != std::string::npos);
    CHECK(preview.rows[0].state == RowState::understood);
    CHECK_FALSE(preview.importable());
  }
}

TEST_CASE("people to look at are flagged") {
  const std::string with_id = "Số hộ,Họ và tên chủ hộ,Ngày sinh,Giới tính,Số CCCD\n";
  const auto flagged = [&](const std::string& rows) {
    return words_of_row(preview_of(with_id + rows), 3);
  };
  CHECK(flagged("1,A Xim,1957,Nam,\n2,A Hem,30/11/2008,Nam,\n") == "understood under_18");
  CHECK(flagged("1,A Xim,1957,Nam,\n2,A Hem,29/11/2008,Nam,\n") == "understood");
  CHECK(flagged("1,A Xim,1957,Nam,\n2,A Hem,2008,Nam,\n") == "understood perhaps_under_18");
  CHECK(flagged("1,A Xim,1957,Nam,\n2,A Hem,1905,Nam,\n") == "understood very_old");
  CHECK(flagged("1,Hồ Thị Hoà,1957,Nữ,\n2,Hồ Thị Hòa,1957,Nữ,\n") == "understood twin_spelling");
  CHECK(flagged("1,Hồ Thị Hoà,1957,Nữ,\n2,Hồ Thị Hòa,1958,Nữ,\n") == "understood");
  CHECK(flagged("1,Lý Mỹ,02/03/1957,Nữ,\n2,Lí Mĩ,1957,Nữ,\n") == "understood twin_spelling");
  CHECK(flagged("1,A Xim,1957,Nam,\n2,A Xim,1957,Nam,\n") == "understood same_name");
  CHECK(flagged("1,A Xim,1957,Nam,062057001234\n2,A Hem,1957,Nam,062057001234\n") ==
        "understood same_id");
  CHECK(flagged("1,A Xim,1957,Nam,062057001234\n2,A Hem,1957,Nam,62057001234\n") ==
        "repaired id_lost_zeros same_id");
  CHECK(flagged("1,A Xim,1957,Nam,062057001234\n2,A Xim,1957,Nam,062057004321\n") == "understood");
  CHECK(flagged("1,A Xim,1957,Nam,\n2,A Hem,1958,Nam,062057001234\n") == "understood id_disagrees");
  CHECK(flagged("1,A Xim,1957,Nam,\n2,A Hem,1958,Nam,1.2E+11\n") == "repaired id_lost_digits");
}

TEST_CASE("one name without births is told but needs no decision") {
  const auto preview = preview_of("Chủ hộ,Ghi chú\nA Xim,\nA Xim,\n");
  CHECK(words_of_row(preview, 3) == "understood same_name");
  CHECK_FALSE(preview.needs_decision());
}

TEST_CASE("titles, totals and lines across are no households") {
  const auto preview = preview_of(
      "UBND XÃ ĐĂK PXI,,\nDANH SÁCH ĐẠI DIỆN HỘ GIA ĐÌNH,,\nSTT,Họ và tên chủ hộ,Năm sinh\n"
      "1,2,3\nCụm 1,,\n1,Tống Sơ,1975\n2,A Xim,1957\nTổng số: 2 hộ,,\n,,Người lập\n");
  CHECK(preview.households() == 2);
  CHECK(preview.count(RowState::skipped) == 3);
  CHECK(words_of_row(preview, 5) == "skipped skipped_row");
  CHECK(words_of_row(preview, 6) == "understood");
  CHECK(words_of_row(preview, 8) == "skipped");
  CHECK(preview.needs_decision());
}

TEST_CASE("two rows of header and two columns for one name") {
  const auto two = preview_of(
      "STT,Số hộ,Họ và tên,,Sinh năm,Giới tính,\n,,Chủ hộ,Đại diện,,Nam,Nữ\n"
      "1,14,A Xim,Y Bel,1975,,x\n");
  REQUIRE(two.households() == 1);
  const auto household = two.roll()[0];
  CHECK(household.number == 14);
  CHECK(household.head == "A Xim");
  CHECK(household.representative == "Y Bel");
  CHECK(household.sex == "Nữ");
  const auto split = preview_of("Số hộ,Họ và tên đệm,Tên\n1,Nguyễn Văn,Bình\n");
  REQUIRE(split.households() == 1);
  CHECK(split.roll()[0].representative == "Nguyễn Văn Bình");
}

TEST_CASE("marks that are apart come together, blanks and invisible marks go") {
  const auto preview = preview_of("Chủ hộ,Ghi chú\nLe\u0302\u00A0 Va\u0306n Ly\u0301,\n");
  REQUIRE(preview.households() == 1);
  CHECK(preview.roll()[0].head == "Lê Văn Lý");
  CHECK(preview.remarks.size() == 1);
  CHECK_FALSE(preview.needs_decision());
  const auto zero_width = preview_of("Chủ hộ,Ghi chú\nA\u200B Xim,\n");
  CHECK(words_of_row(zero_width, 2) == "repaired invisible");
  CHECK(zero_width.roll()[0].head == "A Xim");
}

TEST_CASE("files that are no list are refused with a sentence") {
  const auto refusal = [](std::string_view bytes) { return preview_of(bytes).refusal; };
  CHECK(refusal("") == "Tệp không có nội dung.");
  CHECK(refusal("a,b\n1,2\n").starts_with("Không tìm thấy dòng tiêu đề"));
  CHECK(refusal("%PDF-1.4\n\xE2\xE3\xCF\xD3\n").starts_with("Không nhận ra bảng mã"));
  CHECK(refusal(std::string_view("\x7F"
                                 "ELF\0\0\0\0\0\0",
                                 10))
            .starts_with("Tệp không phải"));
  CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find(".xls") != std::string::npos);
  CHECK(refusal(std::string_view("\xFF\xFE"
                                 "a\0b",
                                 5)) == "Văn bản bị hỏng hoặc bị cắt ngang.");
  CHECK(refusal("Chủ hộ,Ghi chú\n") == "Danh sách không có hộ nào.");
  CHECK(refusal("Chủ hộ,Chủ hộ\nA,B\n").find("trùng nghĩa") != std::string::npos);
  CHECK(refusal(std::string(5 << 20, 'a')).find("4 MiB") != std::string::npos);
  CHECK(refusal(std::string(17 << 20, 'a')).find("16 MiB") != std::string::npos);
  CHECK(refusal(std::string(100'000, ',')) != "");
}

TEST_CASE("a list has at most 5,000 households") {
  std::string rows = "Số hộ,Chủ hộ\n";
  for (int number = 1; number <= 5000; ++number) rows += fmt::format("{},A Xim\n", number);
  CHECK(preview_of(rows).households() == 5000);
  CHECK(preview_of(rows + "5001,A Xim\n").refusal == "Danh sách có quá 5000 hộ.");
  for (int number = 5001; number <= 100'000; ++number) rows += fmt::format("{},A\n", number);
  CHECK(preview_of(rows).refusal.starts_with("Danh sách dài quá"));
}

TEST_CASE("a preview shows no identity number, as text or as JSON") {
  const auto preview =
      preview_of("Số hộ,Chủ hộ,Số CCCD\n1,A Xim,62057001234\n2,A Hem,062057009999\n");
  for (const auto& shown : {preview_text(preview), preview_json(preview)}) {
    CHECK(shown.find("62057001234") == std::string::npos);
    CHECK(shown.find("062057009999") == std::string::npos);
    CHECK(shown.find("*********234") != std::string::npos);
  }
}

TEST_CASE("a preview tells what separates the columns, and counts the rows with flags") {
  CHECK(preview_of("Số hộ,Chủ hộ\n1,A Tơ\n").separator == "comma");
  CHECK(preview_of("Số hộ;Chủ hộ\n1;A Tơ\n").separator == "semicolon");
  CHECK(preview_of("Số hộ\tChủ hộ\n1\tA Tơ\n").separator == "tab");
  const auto twins = preview_of("Số hộ,Chủ hộ\n1,Lê Hoà\n2,Lê Hòa\n3,A Tơ\n");
  CHECK(twins.flagged() == 2);
  CHECK(preview_text(twins).find("ngăn cách bằng dấu phẩy") != std::string::npos);
  CHECK(preview_of("").separator.empty());
}

TEST_CASE("a line of a household and the letters of a column are what a spreadsheet shows") {
  CHECK(column_letters(0) == "A");
  CHECK(column_letters(25) == "Z");
  CHECK(column_letters(26) == "AA");
  election::Household household;
  household.number = 7;
  household.head = "A Tơ";
  household.representative = "Y Rĩ";
  household.birth = "1975-03-02";
  CHECK(household_line(household) == "hộ 7: Y Rĩ (chủ hộ A Tơ), 02/03/1975");
}

TEST_CASE("no bytes make the reader of lists fall over") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto good = vector_file("windows1258.csv");
  for (int round = 0; round < 500; ++round) {
    std::string bytes = good;
    for (std::uint32_t change = 0; change < 1 + random() % 4; ++change) {
      bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    }
    bytes.resize(random() % (bytes.size() + 1));
    const auto preview = preview_of(bytes);
    const bool says_something = !preview.refusal.empty() || !preview.rows.empty();
    CHECK(says_something);
    for (const auto& row : preview.rows)
      CHECK((row.state != RowState::refused || !row.why.empty()));
  }
}

}  // namespace
}  // namespace kiosk::rolls
