// summary, report: the figures of the round.
#include <algorithm>

#include <fmt/format.h>

#include "kiosk/commands/command.h"

namespace kiosk::commands {

namespace {

struct SummaryArguments : Place {
  bool json = false;
};
struct ReportArguments : Place {
  std::string out, by;
  bool posted = false;
};

// What stands in a cell, as Vietnamese writes numbers.
std::string words_of(const reports::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *count);
  const auto* number = std::get_if<double>(&cell);
  if (number == nullptr) return "";
  auto written = fmt::format("{:.2f}", *number);
  std::replace(written.begin(), written.end(), '.', ',');
  return written;
}

// "Số thôn, tổ dân phố đã bầu được: 5/7 = 71,43%"
std::string line_of(const std::vector<reports::Cell>& row) {
  const auto count = words_of(row[1]);
  const auto of = words_of(row[2]);
  const auto rate = words_of(row[3]);
  if (!of.empty()) return fmt::format("{}: {}/{} = {}%", words_of(row[0]), count, of, rate);
  return fmt::format("{}: {}", words_of(row[0]), count.empty() ? rate : count);
}

int run_summary(const SummaryArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  if (arguments.json) {
    const auto summary = opened->summary();
    if (!summary) return refuse(summary.error().sentence);
    fmt::print("{}\n", commune::summary_json(*summary));
    return done;
  }
  const auto tables = opened->report(commune::Readers::commune);
  if (!tables) return refuse(tables.error().sentence);
  for (const auto& table : *tables) {
    if (table.name == "tong_hop") {
      fmt::print("{}\n", table.title);
      for (const auto& row : table.rows) fmt::print("  {}\n", line_of(row));
    } else if (table.name == "chua_bau_duoc") {
      for (const auto& row : table.rows) {
        fmt::print("  {}  {}: {}\n", words_of(row[0]), words_of(row[1]), words_of(row[2]));
      }
    }
  }
  return done;
}

int run_report(const ReportArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto readers = arguments.posted ? commune::Readers::posted : commune::Readers::commune;
  const auto written = opened->export_report(arguments.out, readers, asker(arguments.by));
  if (!written) return refuse(written.error().sentence);
  for (const auto& file : *written) fmt::print("{}\n", file.string());
  return done;
}

}  // namespace

void add_report_commands(CLI::App& app, Run& run) {
  const auto asked = std::make_shared<SummaryArguments>();
  auto* summary = add_command(app, "summary", "xem số liệu tổng hợp", *asked);
  summary->add_flag("--json", asked->json);
  add_assets(*summary, *asked);
  summary->callback([&run, asked] { run = [asked] { return run_summary(*asked); }; });

  const auto wanted = std::make_shared<ReportArguments>();
  auto* report = add_command(app, "report", "ghi báo cáo ra tệp bảng tính (.xlsx, .csv)", *wanted);
  report->add_option("--out", wanted->out, "thư mục nhận báo cáo")->required();
  report->add_flag(
      "--public", wanted->posted,
      "chỉ những gì được niêm yết: không có dữ liệu cá nhân khác ngoài họ tên, năm sinh");
  report->add_option("--by", wanted->by, "họ và tên người yêu cầu báo cáo");
  add_assets(*report, *wanted);
  report->callback([&run, wanted] { run = [wanted] { return run_report(*wanted); }; });
}

}  // namespace kiosk::commands
