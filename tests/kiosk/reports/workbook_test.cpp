#include "kiosk/reports/workbook.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <map>

#include <catch2/catch_test_macros.hpp>

namespace kiosk::reports {
namespace {

Table table_of(const Cell& cell) { return {"thon", "Kết quả", {"Tên"}, {{cell}}}; }

struct Member {
  std::string content;
  std::time_t time = 0;
};

// What is in the zip file, as libarchive reads it.
std::map<std::string, Member> members_of(const std::string& bytes) {
  std::map<std::string, Member> members;
  auto* reader = archive_read_new();
  archive_read_support_format_zip(reader);
  REQUIRE(archive_read_open_memory(reader, bytes.data(), bytes.size()) == ARCHIVE_OK);
  archive_entry* entry = nullptr;
  while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
    Member member;
    member.time = archive_entry_mtime(entry);
    std::array<char, 4096> piece{};
    for (;;) {
      const auto got = archive_read_data(reader, piece.data(), piece.size());
      REQUIRE(got >= 0);
      if (got == 0) break;
      member.content.append(piece.data(), static_cast<std::size_t>(got));
    }
    members.emplace(archive_entry_pathname(entry), std::move(member));
  }
  archive_read_free(reader);
  return members;
}

std::string line_of(const Cell& cell) {
  const auto whole = csv({"t", "", {"h"}, {{cell}}});
  const std::string_view head = "\xEF\xBB\xBFh\r\n";
  REQUIRE(whole.starts_with(head));
  REQUIRE(whole.ends_with("\r\n"));
  return whole.substr(head.size(), whole.size() - head.size() - 2);
}

}  // namespace

TEST_CASE("a workbook made twice is the same, in every time zone") {
  const std::vector<Table> tables = {table_of("Thôn Pa Cheng"), {"b", "", {"x"}, {}}};
  const auto first = workbook(tables);
  REQUIRE(first);
  REQUIRE(::setenv("TZ", "Asia/Ho_Chi_Minh", 1) == 0);
  ::tzset();
  const auto second = workbook(tables);
  REQUIRE(::unsetenv("TZ") == 0);
  ::tzset();
  REQUIRE(second);
  CHECK(*first == *second);
  const auto members = members_of(*first);
  REQUIRE(members.contains("docProps/core.xml"));
  CHECK(members.at("docProps/core.xml").content.find("1980-01-01T00:00:00Z") != std::string::npos);
  for (const auto& [name, member] : members) {
    CAPTURE(name);
    CHECK(member.time == members.begin()->second.time);
  }
}

TEST_CASE("no text of a workbook is a formula") {
  for (const auto* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"}) {
    CAPTURE(text);
    const auto book = workbook({{"thon", text, {text}, {{std::string(text)}}}});
    REQUIRE(book);
    const auto sheet = members_of(*book).at("xl/worksheets/sheet1.xml").content;
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(sheet.find("t=\"s\"") != std::string::npos);
  }
}

TEST_CASE("a sheet is laid out for A4 across, its head frozen and repeated") {
  const auto book = workbook({table_of(std::int64_t{340'134})});
  REQUIRE(book);
  const auto members = members_of(*book);
  const auto& sheet = members.at("xl/worksheets/sheet1.xml").content;
  CHECK(sheet.find("paperSize=\"9\"") != std::string::npos);
  CHECK(sheet.find("orientation=\"landscape\"") != std::string::npos);
  CHECK(sheet.find("ySplit=\"2\"") != std::string::npos);
  CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
  CHECK(sheet.find("<v>340134</v>") != std::string::npos);
  const auto& names = members.at("xl/workbook.xml").content;
  CHECK(names.find("thon!$1:$2") != std::string::npos);
}

TEST_CASE("tables that no spreadsheet holds are refused") {
  const auto refused = [](const std::vector<Table>& tables) {
    const auto book = workbook(tables);
    return !book && book.error() == Error::table;
  };
  const auto named = [](std::string name) { return Table{std::move(name), "", {"h"}, {}}; };
  CHECK(refused({}));
  CHECK(refused({named("")}));
  CHECK(refused({named("thôn")}));
  CHECK(refused({named("a/b")}));
  CHECK(refused({named("..")}));
  CHECK(refused({named(std::string(32, 'a'))}));
  CHECK(workbook({named(std::string(31, 'a'))}));
  CHECK(refused({named("thon"), named("THON")}));
  CHECK(refused({{"thon", "", {}, {}}}));
  CHECK(refused({{"thon", "", {"a", "b"}, {{std::string("only one")}}}}));
  CHECK(refused({{"thon", "", std::vector<std::string>(most_table_columns + 1, "h"), {}}}));
  CHECK(refused(std::vector<Table>(most_tables + 1, named("thon"))));
}

TEST_CASE("a text longer than a cell is refused, not cut") {
  CHECK(workbook({table_of(std::string(most_cell_units, 'a'))}));
  CHECK_FALSE(workbook({table_of(std::string(most_cell_units + 1, 'a'))}));
  std::string wide;  // two UTF-16 units each, as Excel counts
  for (std::size_t at = 0; at < most_cell_units / 2; ++at) wide += "\xF0\x9F\x97\xB3";
  CHECK(workbook({table_of(wide)}));
  CHECK_FALSE(workbook({table_of(wide + "\xF0\x9F\x97\xB3")}));
  std::string vietnamese;
  for (std::size_t at = 0; at < most_cell_units; ++at) vietnamese += "ệ";
  CHECK(workbook({table_of(vietnamese)}));
  CHECK_FALSE(workbook({{"thon", vietnamese + "x", {"h"}, {}}}));
  CHECK_FALSE(workbook({{"thon", "", {vietnamese + "x"}, {}}}));
}

TEST_CASE("control characters are in neither file") {
  const std::string dirty =
      "a\x01"
      "b\tc\r\n\nd\x7F"
      "e\xE2\x80\xAE"
      "f\xEF\xBF\xBF"
      "g\xC2\x85h";
  CHECK(line_of(dirty) == "ab c defg h");
  const auto book = workbook({table_of(dirty)});
  REQUIRE(book);
  CHECK(members_of(*book).at("xl/sharedStrings.xml").content.find("<t>ab c defg h</t>") !=
        std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 make no broken file") {
  const std::string broken = "Th\xC3n <&> \xFF";
  CHECK(line_of(broken) == "Th\xEF\xBF\xBDn <&> \xEF\xBF\xBD");
  const auto book = workbook({table_of(broken)});
  REQUIRE(book);
  CHECK(members_of(*book)
            .at("xl/sharedStrings.xml")
            .content.find("Th\xEF\xBF\xBDn &lt;&amp;&gt; \xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("a .csv is UTF-8 with BOM, commas and CRLF") {
  const Table table{"thon",
                    "not in it",
                    {"Mã", "Tên, loại"},
                    {{std::string("001"), std::int64_t{-5}}, {Cell{}, -4.87}, {98.125, 2.0}}};
  CHECK(csv(table) == "\xEF\xBB\xBFMã,\"Tên, loại\"\r\n001,-5\r\n,-4.87\r\n98.12,2.00\r\n");
}

TEST_CASE("a .csv quotes what would be read otherwise") {
  CHECK(line_of("plain") == "plain");
  CHECK(line_of("a,b") == "\"a,b\"");
  CHECK(line_of("a;b") == "\"a;b\"");
  CHECK(line_of("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(line_of(" a") == "\" a\"");
  CHECK(line_of("") == "");
}

TEST_CASE("a text of a .csv that looks like a formula begins with an apostrophe") {
  for (const std::string text : {"=1+1", "+84", "-", "@SUM(1)", "＝1", "＋1", "－1", "＠x"}) {
    CAPTURE(text);
    CHECK(line_of(text) == "'" + text);
  }
  CHECK(line_of(" =1") == "' =1");
  CHECK(line_of("\t=1") == "' =1");
  // Where the comma is the decimal sign a semicolon begins the next cell.
  CHECK(line_of("a;=1;b; -2") == "\"a;'=1;b;' -2\"");
  CHECK(line_of("a=1") == "a=1");
  CHECK(line_of("2-3") == "2-3");
}

TEST_CASE("numbers that are none stay empty, and large ones stay exact") {
  CHECK(line_of(std::nan("")) == "");
  CHECK(line_of(std::numeric_limits<double>::infinity()) == "");
  const auto book = workbook({table_of(std::nan(""))});
  REQUIRE(book);
  CHECK(members_of(*book).at("xl/worksheets/sheet1.xml").content.find("nan") == std::string::npos);
  const auto large = workbook({table_of(std::int64_t{9'007'199'254'740'993})});
  REQUIRE(large);
  CHECK(members_of(*large).at("xl/sharedStrings.xml").content.find("9007199254740993") !=
        std::string::npos);
}

}  // namespace kiosk::reports
