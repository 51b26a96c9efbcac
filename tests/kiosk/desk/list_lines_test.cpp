// A preview as lines and pages, and which files are offered.

#include <unistd.h>

#include <algorithm>
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::look_of;
using desk_tests::odd_list;

namespace {

namespace fs = std::filesystem;

OpenList list_of(const std::string& csv, ListView view) {
  OpenList list;
  list.look = look_of(csv);
  show(list, view);
  return list;
}

std::size_t count(const OpenList& list, LineKind kind) {
  return static_cast<std::size_t>(std::count_if(
      list.lines.begin(), list.lines.end(), [&](const ListLine& one) { return one.kind == kind; }));
}

}  // namespace

TEST_CASE("the rows that have to be looked at are the ones that are not plain") {
  const auto odd = list_of(odd_list(true), ListView::odd);
  const auto all = list_of(odd_list(true), ListView::all);
  const auto& preview = odd.look.preview;
  CHECK(count(odd, LineKind::refused) == 2);
  CHECK(count(odd, LineKind::skipped) == 2);
  CHECK(count(odd, LineKind::repair) == count(all, LineKind::repair));
  CHECK(count(odd, LineKind::flag) == count(all, LineKind::flag));
  CHECK(count(odd, LineKind::household) + 1 == count(all, LineKind::household));  // Y Rĩ
  CHECK(odd_rows(preview) + 1 == preview.rows.size());
  // The twins and the row between clusters.
  CHECK(count(odd, LineKind::flag) >= 3);
  CHECK(preview.flagged() >= 3);
}

TEST_CASE("no line of a list shows an identity number") {
  for (const auto view : {ListView::odd, ListView::all, ListView::columns}) {
    for (const auto& line : list_of(odd_list(false), view).lines) {
      CHECK(line.text.find("62057001234") == std::string::npos);
      CHECK(line.text.find("062057009999") == std::string::npos);
    }
  }
}

TEST_CASE("every line stands on exactly one page, and no page is higher than the screen") {
  for (const auto& text : {odd_list(true), odd_list(false), std::string("Chủ hộ\nA\n")}) {
    for (const auto view : {ListView::odd, ListView::all, ListView::columns}) {
      const auto list = list_of(text, view);
      REQUIRE_FALSE(list.pages.empty());
      CHECK(list.pages.front() == 0);
      for (std::size_t page = 0; page < list.pages.size(); ++page) {
        const auto end = page + 1 < list.pages.size() ? list.pages[page + 1] : list.lines.size();
        CHECK(list.pages[page] <= end);
        std::size_t height = 0;
        for (auto i = list.pages[page]; i < end; ++i) height += list.lines[i].height;
        CHECK(height <= lines_on_page);
      }
    }
  }
}

TEST_CASE("refused rows come first, and days are written as people read them") {
  const auto odd = list_of(odd_list(true), ListView::odd);
  CHECK(odd.lines.at(0).kind == LineKind::refused);
  CHECK(std::any_of(odd.lines.begin(), odd.lines.end(), [](const ListLine& line) {
    return line.text.find("thành “06/01/1975”") != std::string::npos;
  }));
}

TEST_CASE("many sheets are chosen from page by page") {
  OpenList list;
  list.look = look_of("");
  list.look.preview.sheets.assign(45, "Thôn");
  show(list, ListView::all);
  CHECK(list.pages.size() == 6);
}

TEST_CASE("what has to be said about a row stands on its page") {
  const auto list = list_of(odd_list(false), ListView::odd);
  for (const auto first : list.pages) {
    CHECK(list.lines.at(first).kind != LineKind::repair);
    CHECK(list.lines.at(first).kind != LineKind::flag);
  }
}

TEST_CASE("a row that has more to say than a page holds goes on on the next one") {
  OpenList list;
  list.look = look_of("Số hộ,Chủ hộ\n1,A Tơ\n");
  for (int i = 0; i < 40; ++i) {
    list.look.preview.rows.front().flags.push_back({"x", std::string(300, 'a'), true});
  }
  show(list, ListView::all);
  CHECK(list.lines.size() == 41);
  CHECK(list.pages.size() >= 18);
}

TEST_CASE("lists and enrolments are found by their endings, directly in the folder or by name") {
  const auto folder = fs::temp_directory_path() / ("phieukin-files-" + std::to_string(getpid()));
  fs::remove_all(folder);
  fs::create_directories(folder / "below.csv");
  for (const char* name : {"b.csv", "a.XLSX", ".hidden.csv", "~$a.xlsx", "x.txt", "m.envelope"}) {
    std::ofstream(folder / name) << "x";
  }
  const auto lists = files_at(folder, FilePurpose::list);
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].filename() == "a.XLSX");
  CHECK(lists[1].filename() == "b.csv");
  CHECK(files_at(folder, FilePurpose::enrolment) == std::vector<fs::path>{folder / "m.envelope"});
  CHECK(files_at(folder / "x.txt", FilePurpose::list) == std::vector<fs::path>{folder / "x.txt"});
  CHECK(files_at(folder / "nowhere", FilePurpose::list).empty());
  for (std::size_t i = 0; i < most_found_files + 5; ++i) {
    std::ofstream(folder / ("c" + std::to_string(i) + ".csv")) << "x";
  }
  CHECK(files_at(folder, FilePurpose::list).size() == most_found_files);
  fs::remove_all(folder);
}
