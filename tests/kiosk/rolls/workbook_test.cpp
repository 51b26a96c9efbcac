// Workbooks: as offices really write them, and hostile ones.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include <fmt/format.h>

#include "kiosk/rolls/preview.h"
#include "kiosk/rolls/xml.h"
#include "tests/kiosk/rolls/lists.h"
#include "tests/kiosk/rolls/made_workbook.h"

namespace kiosk::rolls {
namespace {

std::string refusal(std::string_view bytes) { return preview_of(bytes).refusal; }

TEST_CASE("the province's form, filled in by several hands") {
  const auto preview = preview_of(vector_file("form.xlsx"));
  REQUIRE(preview.refusal == "");
  CHECK(preview.format == "xlsx");
  CHECK(preview.sheet == "Danh sách");
  CHECK(preview.households() == 8);
  CHECK(preview.remarks.size() == 2);  // the hidden sheet, and marks apart
  CHECK(words_of_row(preview, 8) == "repaired id_lost_zeros");
  CHECK(words_of_row(preview, 9) == "understood");
  CHECK(words_of_row(preview, 10) == "repaired id_lost_digits");
  CHECK(words_of_row(preview, 11) == "understood");
  CHECK(words_of_row(preview, 12) == "understood twin_spelling");
  CHECK(words_of_row(preview, 13) == "understood twin_spelling");
  CHECK(words_of_row(preview, 14) == "repaired year_only");
  CHECK(words_of_row(preview, 15) == "understood under_18");
  CHECK(words_of_row(preview, 17) == "skipped");
  CHECK(words_of_row(preview, 18) == "skipped");
  const auto roll = preview.roll();
  REQUIRE(roll.size() == 8);
  CHECK(roll[0].head == "Nguyễn Văn Bình");
  CHECK(roll[0].representative == "Trần Thị Lan");
  CHECK(roll[0].birth == "1980-01-01");
  CHECK(roll[0].sex == "Nữ");
  CHECK(roll[0].cluster == "Cụm 1");
  CHECK(roll[1].birth == "1957");
  CHECK(roll[2].head == "A Krĕch");
  CHECK(roll[2].birth == "1975-01-01");
  CHECK(roll[3].head == "Y Hơnh");
  CHECK(roll[3].note == "đi làm xa");
  CHECK(roll[6].head == "Lê Văn Lý");
}

TEST_CASE("days counted from 1904, two columns for one name, true and false, a hidden row") {
  const auto preview = preview_of(vector_file("calc.xlsx"));
  REQUIRE(preview.refusal == "");
  REQUIRE(preview.households() == 3);
  const auto roll = preview.roll();
  CHECK(roll[0].head == "Đinh Văn Hrê");
  CHECK(roll[0].birth == "1980-01-01");
  CHECK(roll[0].sex == "Nam");
  CHECK(roll[1].birth == "1975-01-01");
  CHECK(roll[1].sex == "");
  CHECK(roll[1].cluster == "Xóm Dưới");
  CHECK(words_of_row(preview, 4) == "repaired year_shown_as_date hidden_row");
}

TEST_CASE("a workbook in .VnTime is refused until the font is named") {
  CHECK(refusal(vector_file("vntime.xlsx")).find("--font tcvn3") != std::string::npos);
  const auto told = preview_of(vector_file("vntime.xlsx"), {OldFont::tcvn3, "", false});
  CHECK(told.refusal == "");
  REQUIRE(told.households() == 3);
  CHECK(told.roll()[0].head == "Nguyễn Văn Bình");
  CHECK(told.roll()[2].head == "Phùng Đức Hùng");
}

TEST_CASE("prefixes, missing positions and styles do not matter") {
  const auto preview = preview_of(workbook_of(rows_of({{"Số hộ", "Chủ hộ"}, {"1", "A Xim"}})));
  CHECK(preview.refusal == "");
  CHECK(preview.households() == 1);
}

TEST_CASE("several lists in one workbook are nobody's guess") {
  auto parts = workbook_parts(rows_of({{"Số hộ", "Chủ hộ"}, {"1", "A Xim"}}));
  parts[0].second = R"(<workbook><sheets><sheet name="Cũ" id="rId1"/><sheet name="Mới" id="rId2"/>)"
                    "</sheets></workbook>";
  parts[1].second = R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>)"
                    R"(<Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>)";
  parts.push_back({"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" +
                                                   rows_of({{"Số hộ", "Chủ hộ"}, {"2", "A Hem"}}) +
                                                   "</sheetData></worksheet>"});
  const auto bytes = zip_of(parts);
  CHECK(refusal(bytes).find("“Cũ”, “Mới”") != std::string::npos);
  const auto chosen = preview_of(bytes, {std::nullopt, "Mới", false});
  REQUIRE(chosen.households() == 1);
  CHECK(chosen.roll()[0].head == "A Hem");
}

TEST_CASE("a household merged over several rows is one household and its members are refused") {
  const auto data =
      rows_of({{"Số hộ", "Chủ hộ", "Đại diện hộ"}, {"1", "A Xim", "Y Bel"}, {"", "", "A Hem"}});
  const auto preview = preview_of(workbook_of(
      data, R"(<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>)"));
  CHECK(words_of_row(preview, 2) == "understood");
  CHECK(words_of_row(preview, 3) == "refused");
}

TEST_CASE("formulas without a result and error values are refused") {
  const auto head = rows_of({{"Số hộ", "Chủ hộ"}});
  const auto one = preview_of(workbook_of(head + "<row><c><v>1</v></c><c><f>A1</f></c></row>"));
  CHECK(words_of_row(one, 2) == "refused");
  const auto two =
      preview_of(workbook_of(head + "<row><c><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"));
  CHECK(words_of_row(two, 2) == "refused");
}

TEST_CASE("entities are never expanded, because a document type is refused") {
  const std::string laughs =
      R"(<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>)";
  auto parts = workbook_parts(rows_of({{"Số hộ", "Chủ hộ"}, {"1", "&b;"}}));
  parts[2].second = laughs + parts[2].second;
  CHECK(refusal(zip_of(parts)).find("không được phép") != std::string::npos);
  parts[2].second = R"(<!DOCTYPE l SYSTEM "file:///etc/passwd"><worksheet/>)";
  CHECK(refusal(zip_of(parts)).find("không được phép") != std::string::npos);
}

TEST_CASE("bombs are refused before they are unpacked or believed") {
  const auto said = [](const std::string& bytes, std::string_view words) {
    INFO(words);
    CHECK(refusal(bytes).find(words) != std::string::npos);
  };
  auto parts = workbook_parts("");
  parts[2].second = "<worksheet>" + std::string(33U << 20, ' ') + "</worksheet>";
  said(zip_of(parts), "lớn quá mức");
  std::string rows;
  for (int row = 0; row < 6000; ++row) rows += "<row><c><v>1</v></c></row>";
  said(workbook_of(rows), "5.020 dòng");
  std::string nested;
  for (int level = 0; level < 100'000; ++level) nested += "<a>";
  for (int level = 0; level < 100'000; ++level) nested += "</a>";
  said(workbook_of(nested), "không được phép");
  std::string wide = "<row>";
  for (int cell = 0; cell < 65; ++cell) wide += "<c><v>1</v></c>";
  said(workbook_of(wide + "</row>"), "lớn quá mức");
  std::string merges = "<mergeCells>";
  for (int merge = 0; merge < 10'001; ++merge) merges += R"(<mergeCell ref="A1:B1"/>)";
  said(workbook_of(rows_of({{"a", "b"}}), merges + "</mergeCells>"), "lớn quá mức");
  said(workbook_of(rows_of({{"a", std::string(1001, 'b')}})), "1.000 byte");
  Parts many = workbook_parts("");
  for (int part = 0; part < 2001; ++part) many.push_back({fmt::format("media/{}", part), ""});
  said(zip_of(many), "lớn quá mức");
}

TEST_CASE("a million empty rows, as a coloured column leaves them, are no rows") {
  std::string rows = rows_of({{"Số hộ", "Chủ hộ"}, {"1", "A Xim"}});
  for (int row = 2; row < 1'000'000; ++row) rows += "<row/>";
  const auto preview = preview_of(workbook_of(rows));
  CHECK(preview.refusal == "");
  CHECK(preview.households() == 1);
}

TEST_CASE("impossible workbooks are refused") {
  const auto head = rows_of({{"Số hộ", "Chủ hộ"}});
  for (const std::string& data : {
           head + R"(<row><c t="s"><v>0</v></c></row>)",         // no such string
           head + R"(<row r="1"><c><v>1</v></c></row>)",         // a row twice
           head + R"(<row r="99999999"><c><v>1</v></c></row>)",  // below the last row
           head + R"(<row><c r="B9"><v>1</v></c></row>)",        // a cell of another row
           head + R"(<row><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>)",
           head + R"(<row><c r="ZZZZ2"><v>1</v></c></row>)",
       }) {
    INFO(data);
    CHECK(refusal(workbook_of(data)).find("bị hỏng") != std::string::npos);
  }
  CHECK(refusal(workbook_of(head, R"(<mergeCells><mergeCell ref="B2:A1"/></mergeCells>)"))
            .find("bị hỏng") != std::string::npos);
  CHECK(refusal(zip_of({{"word/document.xml", "<a/>"}})).find("không phải là bảng tính") !=
        std::string::npos);
  auto twice = workbook_parts(head);
  twice.push_back(twice[2]);
  CHECK(refusal(zip_of(twice)).find("bị hỏng") != std::string::npos);
}

TEST_CASE("every cut of a workbook is refused, and no changed byte makes the reader fall over") {
  const auto good = vector_file("form.xlsx");
  for (std::size_t size = 4; size + 1 < good.size(); size += 7) {
    INFO(size);
    CHECK_FALSE(refusal(good.substr(0, size)).empty());
  }
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 300; ++round) {
    auto bytes = good;
    for (int change = 0; change < 3; ++change) {
      bytes[4 + random() % (bytes.size() - 4)] = static_cast<char>(random() % 256);
    }
    const auto preview = preview_of(bytes);
    const bool says_something = !preview.refusal.empty() || !preview.rows.empty();
    CHECK(says_something);
  }
}

TEST_CASE("XML is looked over before it is parsed") {
  CHECK(is_tame("<?xml version=\"1.0\"?><!-- <x> --><a b='>'><c/><![CDATA[<d>]]></a>"));
  for (const auto* xml : {"", "text", "<a>", "</a>", "<a></a></a>", "<a", "<a b='>", "<!-- <a/>",
                          "<!DOCTYPE a><a/>", "<a><![CDATA[</a>", "<?xml <a/>"}) {
    INFO(xml);
    CHECK_FALSE(is_tame(xml));
  }
  CHECK_FALSE(is_tame(std::string_view("<a>\0</a>", 8)));
}

}  // namespace
}  // namespace kiosk::rolls
