#include "kiosk/commune/report.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/commune/made_hamlets.h"
#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

using reports::Cell;
using reports::Table;

const election::Strings& strings() {
  static const auto loaded =
      election::Strings::load(std::string(PHIEUKIN_ASSETS) + "/strings/vi.json");
  REQUIRE(loaded);
  return *loaded;
}

std::vector<Table> tables_of(const MadeRound& round, Readers readers) {
  const auto summary = summary_of(round.plan, round.hamlets);
  return report_tables({round.plan, round.hamlets, summary, strings(), readers});
}

const Table& table_named(const std::vector<Table>& tables, std::string_view name) {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const Table& table) { return table.name == name; });
  REQUIRE(found != tables.end());
  return *found;
}

Cell cell(const Table& table, std::size_t row, std::string_view head) {
  const auto column = std::find(table.header.begin(), table.header.end(), head);
  INFO(head);
  REQUIRE(column != table.header.end());
  return table.rows.at(row).at(static_cast<std::size_t>(column - table.header.begin()));
}

std::vector<std::string> texts_of(const std::vector<Table>& tables) {
  std::vector<std::string> texts;
  for (const auto& table : tables) {
    texts.push_back(table.title);
    texts.insert(texts.end(), table.header.begin(), table.header.end());
    for (const auto& row : table.rows) {
      for (const auto& each : row) {
        if (const auto* text = std::get_if<std::string>(&each)) texts.push_back(*text);
      }
    }
  }
  return texts;
}

mode_t mode_of(const std::filesystem::path& file) {
  struct stat facts {};
  REQUIRE(::stat(file.c_str(), &facts) == 0);
  return facts.st_mode & 0777U;
}

}  // namespace

TEST_CASE("every table has rows as long as its head") {
  for (const auto readers : {Readers::commune, Readers::posted}) {
    const auto tables = tables_of(made_round(), readers);
    CHECK(tables.size() == (readers == Readers::commune ? 6 : 5));
    for (const auto& table : tables) {
      CAPTURE(table.name);
      CHECK_FALSE(table.rows.empty());
      for (const auto& row : table.rows) CHECK(row.size() == table.header.size());
    }
  }
}

TEST_CASE("a hamlet of several stations stands once, with its sums") {
  const auto round = made_round();
  REQUIRE(round.hamlets[0].stations == 2);
  const auto tables = tables_of(round, Readers::commune);
  const auto& hamlets = table_named(tables, "thon");
  REQUIRE(hamlets.rows.size() == round.hamlets.size());
  CHECK(cell(hamlets, 0, "Mã") == Cell{"23504-001"});
  CHECK(cell(hamlets, 0, "Phiếu thu vào") == Cell{std::int64_t{245}});
  CHECK(cell(hamlets, 0, "Tỷ lệ phiếu (%)") == Cell{96.0});
  const auto& candidates = table_named(tables, "ung_cu_vien");
  const auto first = std::count_if(candidates.rows.begin(), candidates.rows.end(),
                                   [](const auto& row) { return row[0] == Cell{"23504-001"}; });
  CHECK(first == 2);
}

TEST_CASE("the bands of the table are those of the summary") {
  const auto tables = tables_of(made_round(), Readers::commune);
  const auto& hamlets = table_named(tables, "thon");
  CHECK(cell(hamlets, 0, "Mức phiếu") == Cell{"Trên 90%"});
  CHECK(cell(hamlets, 1, "Mức phiếu") == Cell{"Từ 70% đến 90%"});
  CHECK(cell(hamlets, 1, "Tỷ lệ phiếu (%)") == Cell{90.0});
  CHECK(cell(hamlets, 2, "Mức phiếu") == Cell{"Từ 70% đến 90%"});
  CHECK(cell(hamlets, 3, "Mức phiếu") == Cell{"Dưới 70%"});
  CHECK(cell(hamlets, 4, "Mức phiếu") == Cell{});
  CHECK(cell(hamlets, 1, "Kiểm phiếu giấy") == Cell{"Có"});
  CHECK(cell(hamlets, 2, "Hình thức") == Cell{"Giơ tay"});
}

TEST_CASE("what is posted says nothing of a person but name, year and votes") {
  const auto round = made_round();
  const auto tables = tables_of(round, Readers::posted);
  const auto texts = texts_of(tables);
  const auto named = [&texts](std::string_view part) {
    return std::any_of(texts.begin(), texts.end(), [part](const std::string& text) {
      return text.find(part) != std::string::npos;
    });
  };
  CHECK(named("Bà Y Hạnh"));
  CHECK(named("1990"));
  for (const auto* fact : {"10/05/1990", "1990-05-10", "Xơ Đăng", "Công giáo", "Đảng", "Chính thức",
                           "Dân tộc", "Đại học", "Trung cấp", "Đương nhiệm", "Tái cử", "Nữ",
                           "Bí thư", "chi bộ", "19/05/2015", "Sai thủ tục", "Đơn của"}) {
    CAPTURE(fact);
    CHECK_FALSE(named(fact));
  }
  const auto everything = texts_of(tables_of(round, Readers::commune));
  for (const auto* fact : {"10/05/1990", "Xơ Đăng", "Chính thức", "Bí thư chi bộ"}) {
    CAPTURE(fact);
    CHECK(std::count(everything.begin(), everything.end(), fact) > 0);
  }
  // Whoever holds one of the two knows which.
  CHECK(tables[0].title.find("bản niêm yết") != std::string::npos);
  CHECK(everything[0].find("chỉ dùng nội bộ") != std::string::npos);
}

TEST_CASE("religion and reasons in words are in no export") {
  const auto texts = texts_of(tables_of(made_round(), Readers::commune));
  for (const auto& text : texts) {
    CHECK(text.find("Công giáo") == std::string::npos);
    CHECK(text.find("Sai thủ tục") == std::string::npos);
    CHECK(text.find("Đơn của") == std::string::npos);
  }
}

TEST_CASE("every state, decision, office and reason has its words") {
  MadeRound round{made_plan(), {}};
  for (const auto state :
       {HamletState::planned, HamletState::handed_over, HamletState::received,
        HamletState::verified, HamletState::recognised, HamletState::rerun_ordered,
        HamletState::interim, HamletState::complaint_pending}) {
    round.hamlets.push_back(made_hamlet(1));
    round.hamlets.back().state = state;
  }
  for (const auto kind : {DecisionKind::recognise, DecisionKind::rerun, DecisionKind::interim,
                          DecisionKind::house_to_house, DecisionKind::refuse}) {
    round.hamlets.push_back(made_hamlet(2));
    give_result(round.hamlets.back(), 200, {150, 20});
    round.hamlets.back().decisions.push_back({kind, "", "2026-12-01", "", "", "", 0});
  }
  for (const auto role :
       {UnifiedRole::not_yet, UnifiedRole::secretary, UnifiedRole::deputy_secretary,
        UnifiedRole::committee_member, UnifiedRole::front_head, UnifiedRole::none}) {
    round.hamlets.push_back(made_hamlet(3));
    round.hamlets.back().congress = CellCongress{"2026-12-06", role};
  }
  for (const auto status : {plan::PartyStatus::none, plan::PartyStatus::proposed,
                            plan::PartyStatus::probationary, plan::PartyStatus::full}) {
    for (const auto sex : {plan::Sex::male, plan::Sex::female}) {
      round.hamlets.push_back(made_hamlet(4));
      round.hamlets.back().candidates[0].facts.party = status;
      round.hamlets.back().candidates[0].facts.sex = sex;
    }
  }
  for (const auto& word : {"quorum", "weather", "other"}) {
    round.hamlets.push_back(made_hamlet(5));
    round.hamlets.back().method = election::Method::not_held;
    round.hamlets.back().not_held = word;
  }
  for (const auto& votes : std::vector<std::vector<std::uint64_t>>{{90, 90}, {4, 3}, {90, 80}}) {
    round.hamlets.push_back(made_hamlet(6));
    give_result(round.hamlets.back(), 200, votes);
  }
  round.hamlets.push_back(made_hamlet(7));
  give_result(round.hamlets.back(), 50, {});
  round.hamlets.push_back(made_hamlet(8));
  round.hamlets.back().problem = "Danh sách của hai điểm khác nhau.";
  for (const auto readers : {Readers::commune, Readers::posted}) {
    for (const auto& text : texts_of(tables_of(round, readers))) {
      CAPTURE(text);
      CHECK(text.find("⟦") == std::string::npos);
      CHECK(text.find('{') == std::string::npos);
    }
  }
}

TEST_CASE("nothing is said of ballots that nobody opened") {
  const auto tables = tables_of(made_round(), Readers::commune);
  const auto& hamlets = table_named(tables, "thon");
  CHECK(cell(hamlets, 5, "Số hộ có đại diện tham gia") == Cell{std::int64_t{80}});
  CHECK(cell(hamlets, 5, "Phiếu hợp lệ") == Cell{});
  CHECK(cell(hamlets, 5, "Phiếu không hợp lệ") == Cell{});
  CHECK(cell(hamlets, 6, "Phiếu thu vào") == Cell{});
  CHECK(cell(hamlets, 6, "Số hộ") == Cell{std::int64_t{130}});
}

TEST_CASE("votes that would be those of one station stand nowhere") {
  MadeRound round{made_plan(), {made_hamlet(1)}};
  give_result(round.hamlets[0], 200, {187, 3});
  round.hamlets[0].figures->votes.clear();
  const auto tables = tables_of(round, Readers::commune);
  const auto& hamlets = table_named(tables, "thon");
  CHECK(cell(hamlets, 0, "Người trúng cử") == Cell{"Ông A Mười 1"});
  for (const auto* head : {"Số phiếu được bầu", "Tỷ lệ phiếu (%)", "Mức phiếu", "Phiếu hợp lệ"}) {
    CHECK(cell(hamlets, 0, head) == Cell{});
  }
  const auto& candidates = table_named(tables, "ung_cu_vien");
  CHECK(cell(candidates, 0, "Trúng cử") == Cell{"Có"});
  CHECK(cell(candidates, 0, "Số phiếu được bầu") == Cell{});
}

TEST_CASE("blank ballots have a line of their own where the rules say so") {
  MadeRound round{made_plan(), {made_hamlet(1)}};
  plan::PlannedStation station;
  station.unit = round.hamlets[0].unit;
  station.rules.blank = election::BlankPolicy::separate;
  round.plan.stations = {station};
  give_result(round.hamlets[0], 200, {150, 20}, 7, station.rules);
  const auto apart = tables_of(round, Readers::commune);
  CHECK(cell(apart[1], 0, "Phiếu trắng tính riêng") == Cell{std::int64_t{7}});
  CHECK(cell(apart[1], 0, "Phiếu không hợp lệ") == Cell{std::int64_t{0}});
  round.plan.stations[0].rules.blank = election::BlankPolicy::invalid;
  give_result(round.hamlets[0], 200, {150, 20}, 7);
  const auto invalid = tables_of(round, Readers::commune);
  CHECK(cell(invalid[1], 0, "Phiếu trắng tính riêng") == Cell{std::int64_t{0}});
  CHECK(cell(invalid[1], 0, "Phiếu không hợp lệ") == Cell{std::int64_t{7}});
}

TEST_CASE("files are their owner's, and no other file is overwritten") {
  const Folder folder;
  const auto out = folder / "report";
  const std::vector<ReportFile> files = {{"a.csv", "one"}, {"b.csv", "two"}};
  REQUIRE(write_report(out, files));
  CHECK(read_file(out / "a.csv") == "one");
  CHECK(mode_of(out / "b.csv") == 0600);
  CHECK(write_report(out, files));  // the same again is harmless

  std::filesystem::remove(out / "a.csv");
  std::ofstream(out / "b.csv") << "somebody's notes";
  const auto refused = write_report(out, files);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.find("b.csv") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(out / "a.csv"));
  CHECK(read_file(out / "b.csv") == "somebody's notes");

  // A link is nobody's report, wherever it leads.
  std::filesystem::remove(out / "b.csv");
  std::ofstream(folder / "elsewhere") << "two";
  std::filesystem::create_symlink(folder / "elsewhere", out / "b.csv");
  CHECK_FALSE(write_report(out, files));
  std::ofstream(folder / "file") << "";
  CHECK_FALSE(write_report(folder / "file", files));
}

TEST_CASE("an export is one workbook and a .csv for each table, the same each time") {
  const auto tables = tables_of(made_round(), Readers::commune);
  const auto files = report_files(tables);
  REQUIRE(files);
  REQUIRE(files->size() == 1 + tables.size());
  CHECK(files->front().name == "bao-cao.xlsx");
  CHECK(files->at(2).name == "thon.csv");
  const auto again = report_files(tables);
  REQUIRE(again);
  for (std::size_t at = 0; at < files->size(); ++at)
    CHECK(files->at(at).bytes == again->at(at).bytes);
  auto broken = tables;
  broken[1].rows[0].pop_back();
  CHECK_FALSE(report_files(broken));
}

}  // namespace kiosk::commune
