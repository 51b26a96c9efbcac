// Text with separators: which one it is, where rows and cells end, how rows are counted.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/roll.h"
#include "kiosk/rolls/csv_rows.h"
#include "tests/kiosk/rolls/lists.h"

namespace kiosk::rolls {
namespace {

using Cells = std::vector<std::string>;

std::vector<CsvRow> rows(std::string_view text, std::size_t most_rows = 100) {
  const auto split = split_csv(text, most_rows);
  if (!split) FAIL(split.error().sentence);
  return *split;
}

std::string refusal(std::string_view text, std::size_t most_rows = 100) {
  const auto split = split_csv(text, most_rows);
  return split ? "taken" : split.error().sentence;
}

std::string canonical(std::string_view text) {
  return election::canonical_roll(preview_of(text).roll());
}

TEST_CASE("rows are counted as a spreadsheet does, the empty ones too") {
  const auto split = rows("a,b\n\n,,\n\"c\nd\",e\n");
  REQUIRE(split.size() == 2);
  CHECK(split[0].number == 1);
  CHECK(split[1].number == 4);
  CHECK(split[1].cells == Cells{"c\nd", "e"});
}

TEST_CASE("quotes hold separators, line ends and doubled quotes") {
  CHECK(rows("\"a \"\"b\"\"\",\"c,d\"")[0].cells == Cells{"a \"b\"", "c,d"});
  CHECK(refusal("a,b\n1,\"c,,\n") == "Dòng 2: dấu ngoặc kép không được đóng lại.");
  CHECK(refusal("a,b\n1,\"c\"d,\n") == "Dòng 2: có chữ đứng sau dấu ngoặc kép đóng.");
}

TEST_CASE("the separator is the one the top of the file uses most, outside quotes") {
  CHECK(rows("a;b;c,d\n")[0].cells == Cells{"a", "b", "c,d"});
  CHECK(rows("a\tb\t\"c,d,e,f\"\n")[0].cells == Cells{"a", "b", "c,d,e,f"});
}

TEST_CASE("rows, cells and columns have limits") {
  CHECK(rows("a\nb\nc\n", 3).size() == 3);
  CHECK(refusal("a\nb\nc\nd\n", 3) == "Danh sách dài quá 3 dòng.");
  CHECK(rows(std::string(1000, 'a'))[0].cells[0].size() == 1000);
  CHECK(refusal(std::string(1001, 'a')).find("quá 1.000 byte") != std::string::npos);
  CHECK(rows(std::string(63, ',') + "a")[0].cells.size() == 64);
  CHECK(refusal(std::string(64, ',') + "a").find("quá nhiều cột") != std::string::npos);
}

TEST_CASE("separator, line ends and byte order mark do not matter") {
  const auto expected = canonical("Số hộ,Chủ hộ,Năm sinh\n1,A Xim,1957\n2,Y Bel,1960\n");
  CHECK(expected.find("Y Bel") != std::string::npos);
  CHECK(canonical("\xEF\xBB\xBFSố hộ;Chủ hộ;Năm sinh\r\n1;A Xim;1957\r\n2;Y Bel;1960") == expected);
  CHECK(canonical("Số hộ\tChủ hộ\tNăm sinh\r1\tA Xim\t1957\r2\tY Bel\t1960\r") == expected);
  CHECK(canonical("\"Số hộ\",\"Chủ hộ\",\"Năm sinh\"\n1,\"A Xim\",1957\n\n,,\n2,Y Bel,1960") ==
        expected);
}

TEST_CASE("columns come in any order, and without a number column households are counted") {
  const auto turned = preview_of("Ghi chú;NĂM SINH;Nam/Nữ;CHỦ HỘ;STT;Xóm\n;1957;nam;A Xim;7;Núi\n");
  REQUIRE(turned.households() == 1);
  CHECK(turned.roll()[0].number == 7);
  CHECK(turned.roll()[0].sex == "Nam");
  CHECK(turned.roll()[0].cluster == "Núi");
  const auto counted = preview_of("Chủ hộ,Ghi chú\nA Xim,\nY Bel,\n");
  REQUIRE(counted.households() == 2);
  CHECK(counted.roll()[1].number == 2);
}

TEST_CASE("a list of one column needs a header that is nothing else") {
  CHECK(preview_of("Họ tên chủ hộ\nA Xim\nY Bel\n").households() == 2);
  CHECK(preview_of("Hội nghị các chủ hộ\nĐẠI DIỆN HỘ GIA ĐÌNH\nA Xim\n").households() == 1);
  CHECK(preview_of("Các chủ hộ xóm Núi\nA Xim\n").refusal.starts_with("Không tìm thấy dòng"));
}

TEST_CASE("a row marked man and woman is refused, and so is a letter no font draws") {
  CHECK(words_of_row(preview_of("STT,Chủ hộ,Nam,Nữ\n1,A Xim,x,x\n"), 2) == "refused");
  const auto drawn = preview_of("Số hộ,Chủ hộ,Ghi chú\n1,村,\n");
  REQUIRE(drawn.rows.size() == 1);
  CHECK(drawn.rows[0].why.find("U+6751") != std::string::npos);
}

}  // namespace
}  // namespace kiosk::rolls
