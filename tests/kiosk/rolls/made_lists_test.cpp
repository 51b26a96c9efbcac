// Files as programs really write them (made_by_libreoffice/, made_by_writers/), row by row.
#include <catch2/catch_test_macros.hpp>

#include <fmt/format.h>

#include "kiosk/election/roll.h"
#include "kiosk/rolls/sentences.h"
#include "tests/kiosk/rolls/lists.h"

namespace kiosk::rolls {
namespace {

using Lines = std::vector<std::string>;

RollPreview made(const std::string& name) {
  std::ifstream file(std::string(PHIEUKIN_MADE_LISTS) + "/" + name, std::ios::binary);
  REQUIRE(file);
  return preview_of(std::string{std::istreambuf_iterator<char>(file), {}});
}

// "8 understood: 1 A Xim, Y Bel, 1980-01-01, Nữ, Xóm Núi, ghi chú", what is empty left out.
std::string line_of(const RollPreview& preview, const PreviewRow& row) {
  auto line = fmt::format("{} {}:", row.row, words_of_row(preview, row.row));
  if (row.state == RowState::skipped || row.state == RowState::refused) return line + " " + row.why;
  const auto& household = row.household;
  line += fmt::format(" {} {}", household.number, household.head);
  if (household.representative != household.head) line += ", " + household.representative;
  for (const auto& part : {household.birth, household.sex, household.cluster, household.note}) {
    if (!part.empty()) line += ", " + part;
  }
  return line;
}

Lines lines_of(const RollPreview& preview) {
  CHECK(preview.refusal == "");
  Lines lines;
  for (const auto& row : preview.rows) lines.push_back(line_of(preview, row));
  return lines;
}

Lines form(const std::string& second_cluster, const std::string& seventh) {
  return {"8 understood: 1 Chíu Tài Sềnh, Tằng Sám Múi, 1980-01-01, Nữ, Khe Giấy Trên",
          "9 repaired id_lost_zeros: 2 Nông Văn Dền, 1957, Nam" + second_cluster,
          "10 understood: 3 Phùn Nhị Múi, 1975-03-02, Nữ, Khe Giấy Dưới",
          "11 repaired year_only id_lost_digits: 4 Lý Thị Mẩy, 1966, Nữ, đi làm xa về Chủ nhật",
          "12 understood twin_spelling: 5 Bàn Văn Hoà, 1990-12-31, Nam",
          "13 understood twin_spelling: 6 Bàn Văn Hòa, 1990-12-31, Nam",
          seventh + ": 7 La Quang Đẩu, 1999-05-06, Nam",
          "15 refused: Cột chủ hộ: công thức bị lỗi.",
          "16 understood under_18: 9 Triệu Kim Thanh, 2010-11-01, Nam",
          "17 skipped: Dòng tổng cộng.",
          "19 skipped: Dòng chỉ có một ô chữ: “Người lập danh sách”.",
          "21 skipped: Dòng chỉ có một ô chữ: “Vi Thị Lưu”."};
}

const Lines plain = {"2 understood: 1 Đặng Chăn Sầu, 1969-08-30, Nam, Nà Pá",
                     "3 understood: 2 Tô Thị Slảo, Lục Văn Pảo, 1988-02-29, Nam, Nà Pá, dưới",
                     "4 understood: 3 Y Ênh, 1941-07-09, Nữ, Khuổi \"Luông\"; trên, lần 1 lần 2",
                     "5 understood: 4 A Xim Krông, Hoàng Thị Ẻn, 2000-01-01, Nữ"};

TEST_CASE("the province's form filled in with LibreOffice, as a workbook and as text") {
  const auto workbook = made("made_by_libreoffice/form.xlsx");
  CHECK(lines_of(workbook) == form(", Khe Giấy Trên", "14 understood hidden_row"));
  CHECK(workbook.sheet == "Danh sách");
  CHECK(workbook.remarks.size() == 2);  // the hidden sheet, and marks apart
  // Text knows neither merged cells nor hidden rows.
  for (const auto* name : {"form_as_shown.csv", "form_raw.csv"}) {
    INFO(name);
    CHECK(lines_of(made(std::string("made_by_libreoffice/") + name)) == form("", "14 understood"));
  }
}

TEST_CASE("a plain list is the same whatever LibreOffice stored it as") {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"plain.xlsx", ""},
      {"from_1904.xlsx", ""},
      {"american.xlsx", ""},  // a date is a number, however it is shown
      {"plain_comma_utf8.csv", "utf-8"},
      {"plain_semicolon_utf8.csv", "utf-8"},
      {"plain_tab_utf16.csv", "utf-16le"},
      {"plain_semicolon_windows1258.csv", "windows-1258"}};
  for (const auto& [name, encoding] : files) {
    INFO(name);
    const auto preview = made("made_by_libreoffice/" + name);
    CHECK(lines_of(preview) == plain);
    CHECK(preview.encoding == encoding);
    CHECK(preview.importable());
    CHECK_FALSE(preview.needs_decision());
  }
}

TEST_CASE("of a list that writes the month first, a day nobody can tell needs a decision") {
  const auto american = made("made_by_libreoffice/american.csv");
  auto expected = plain;
  expected[0] = "2 repaired month_first: 1 Đặng Chăn Sầu, 1969-08-30, Nam, Nà Pá";
  expected[1] = "3 repaired month_first: 2 Tô Thị Slảo, Lục Văn Pảo, 1988-02-29, Nam, Nà Pá, dưới";
  expected[2] =
      "4 understood day_or_month: 3 Y Ênh, 1941-09-07, Nữ, Khuổi \"Luông\"; trên, lần 1 lần 2";
  CHECK(lines_of(american) == expected);
  CHECK(american.needs_decision());
  // No row tells that anything is turned: nothing is flagged.
  const auto silent = preview_of("Chủ hộ,Ngày sinh\nA Xim,07/09/1941\nA Hem,13/09/1941\n");
  CHECK_FALSE(silent.needs_decision());
}

TEST_CASE("a typed list that an office opened and stored has lost zeros and order") {
  CHECK(lines_of(made("made_by_libreoffice/opened_text.xlsx")) ==
        Lines{"2 repaired id_lost_zeros: 1 Vũ Xuân Quang, 1975-03-02, Nam",
              "3 understood: 2 Đinh Thị Yến, 1957, Nữ",
              "4 understood: 3 Hồ Ngọc Uyên, 1980-12-13, Nữ"});
  CHECK(lines_of(made("made_by_libreoffice/opened_text.csv")) ==
        Lines{"2 repaired id_lost_zeros day_or_month: 1 Vũ Xuân Quang, 1975-02-03, Nam",
              "3 understood: 2 Đinh Thị Yến, 1957, Nữ",
              "4 repaired month_first: 3 Hồ Ngọc Uyên, 1980-12-13, Nữ"});
}

TEST_CASE("what LibreOffice stored as something else is refused with what to do") {
  const auto refusal = [](const std::string& name) {
    return made("made_by_libreoffice/" + name).refusal;
  };
  CHECK(refusal("form.xls") == sentences::old_workbook);
  CHECK(refusal("password.xlsx") == sentences::old_workbook);
  CHECK(refusal("form.ods") == sentences::not_a_workbook);
  CHECK(refusal("converted.csv") == sentences::lost_letters);
  CHECK(refusal("converted.xlsx") == sentences::misread_letters);
  // A question is no loss.
  CHECK(preview_of("a,b\nCó ai không?,1\nỞ đâu?,2\nKhi nào?,3\nAi?,4\n").refusal ==
        sentences::no_roll_header);
}

TEST_CASE("names whose letters were lost are refused, also under a header without marks") {
  const auto lost = preview_of("STT,CHU HO,NAM SINH\n1,??ng Ch?n S?u,1960\n2,Le Van An,1950\n");
  CHECK(lines_of(lost) ==
        Lines{"2 refused: Họ và tên “??ng Ch?n S?u” đã mất chữ có dấu khi lưu tệp.",
              "3 understood: 2 Le Van An, 1950"});
  CHECK_FALSE(lost.importable());
}

TEST_CASE("lists written by openpyxl") {
  auto expected = Lines{"3 understood: 1 Lục A Lộc, 1975-03-02, Nam, Nà Pá",
                        "4 understood: 2 Nình Thị Lỳ, Tô Văn Dảu, 1980-01-01, Nam, Nà Pá",
                        "5 repaired id_lost_digits: 3 Y Nghinh, 1957, Nữ, mắt kém",
                        "6 refused year_only: Cột chủ hộ: công thức chưa có kết quả; hãy mở tệp, "
                        "lưu lại.",
                        "7 repaired serial_date id_lost_zeros: 5 Trần Móc Sàu, 1980-01-01, Nam",
                        "8 refused: Cột ghi chú: ô chứa giá trị đúng/sai."};
  CHECK(lines_of(made("made_by_writers/openpyxl.xlsx")) == expected);
  // The same number of days from another beginning; the identity number says otherwise.
  expected[4] =
      "7 repaired serial_date id_lost_zeros id_disagrees: 5 Trần Móc Sàu, 1984-01-02, Nam";
  CHECK(lines_of(made("made_by_writers/openpyxl_1904.xlsx")) == expected);
  CHECK(lines_of(made("made_by_writers/openpyxl_write_only.xlsx")) ==
        Lines{"2 understood: 1 Lục A Lộc, 1975-03-02",
              "3 understood: 2 Nình Thị Lỳ, Tô Văn Dảu, 1980-01-01"});
}

TEST_CASE("lists written by libxlsxwriter, with shared strings and without") {
  for (const auto* name : {"libxlsxwriter.xlsx", "libxlsxwriter_constant_memory.xlsx"}) {
    INFO(name);
    CHECK(lines_of(made(std::string("made_by_writers/") + name)) ==
          Lines{"3 repaired id_lost_zeros: 1 Phùn Thị Mẩy, 1966-12-31, Nữ",
                "4 repaired id_lost_digits: 2 A Klơi, 1971, Nam, hai dòng trong một ô",
                "5 refused year_only: Cột giới tính: ô chứa giá trị đúng/sai."});
  }
}

}  // namespace
}  // namespace kiosk::rolls
