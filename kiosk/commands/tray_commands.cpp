// tray, rule, paper, journal: what a person decides about Sunday night.
#include <fmt/format.h>

#include "kiosk/commands/command.h"

namespace kiosk::commands {

namespace {

struct TrayArguments : Place {
  bool json = false;
};
struct RuleArguments : Place {
  commune::TrayRuling ruling;
  bool dismiss = false, take_in = false;
};
struct PaperArguments : Place {
  std::string hamlet;
  commune::PaperCount count;
};

std::string_view words_of_ruling(const commune::TrayRow& row) {
  if (row.ruling == "take_in") return "đã nhận theo quyết định";
  if (row.ruling == "superseded") return "đã được thay";
  return "không nhận";
}

int run_tray(const TrayArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto tray = opened->tray();
  if (!tray) return refuse(tray.error().sentence);
  if (arguments.json) {
    fmt::print("{}\n", commune::tray_json(*tray));
    return done;
  }
  if (tray->empty()) fmt::print("Không có.\n");
  for (const auto& row : *tray) {
    fmt::print("{}\n  {} ({}): {}\n", row.envelope, row.station, row.reason, row.sentence);
    if (!row.evidence.empty()) fmt::print("  {}\n", row.evidence);
    if (!row.ruling.empty()) {
      fmt::print("  {}: {}, {}\n", words_of_ruling(row), row.by, row.why);
    } else if (row.may_take_in) {
      fmt::print("  Có thể nhận nếu người phụ trách quyết định.\n");
    }
  }
  return done;
}

int run_rule(const RuleArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  auto ruling = arguments.ruling;
  ruling.decision =
      arguments.take_in ? commune::TrayDecision::take_in : commune::TrayDecision::dismiss;
  const auto ruled = opened->rule(ruling);
  if (!ruled) return refuse(ruled.error().sentence);
  fmt::print("{}: {}\n", ruling.envelope, arguments.take_in ? "đã nhận" : "không nhận");
  return done;
}

int run_paper(const PaperArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto entry = opened->enter_paper(arguments.hamlet, arguments.count);
  if (!entry) return refuse(entry.error().sentence);
  fmt::print("{}: {}\n", arguments.hamlet,
             entry->agreed() ? "hai người nhập khớp nhau" : "chờ người thứ hai nhập");
  return done;
}

int run_journal(const Place& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto lines = opened->journal();
  if (!lines) return refuse(lines.error().sentence);
  fmt::print("{}", *lines);
  return done;
}

void add_rule(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<RuleArguments>();
  auto* rule = add_command(app, "rule", "quyết định về một phong bì bị giữ lại", *arguments);
  rule->add_option("--envelope", arguments->ruling.envelope, "SHA-256 của phong bì")->required();
  auto* which = rule->add_option_group("quyết định");
  which->add_flag("--dismiss", arguments->dismiss, "không nhận");
  which->add_flag("--take-in", arguments->take_in, "nhận, thay kết quả đã nhận nếu có");
  which->require_option(1);
  rule->add_option("--by", arguments->ruling.by, "họ tên người quyết định")->required();
  rule->add_option("--reason", arguments->ruling.reason, "lý do")->required();
  rule->callback([&run, arguments] { run = [arguments] { return run_rule(*arguments); }; });
}

void add_paper(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<PaperArguments>();
  auto* paper = add_command(app, "paper", "nhập kết quả kiểm phiếu giấy của một thôn", *arguments);
  auto& count = arguments->count;
  paper->add_option("--hamlet", arguments->hamlet, "mã thôn, tổ dân phố")->required();
  paper->add_option("--by", count.by, "họ tên người nhập")->required();
  paper->add_option("--households", count.households, "tổng số hộ")->required();
  paper->add_option("--present", count.present, "số hộ tham gia")->required();
  paper->add_option("--issued", count.issued, "số phiếu phát ra")->required();
  paper->add_option("--collected", count.collected, "số phiếu thu vào")->required();
  paper->add_option("--valid", count.valid, "số phiếu hợp lệ")->required();
  paper->add_option("--votes", count.votes, "phiếu của từng người, cách nhau dấu phẩy")
      ->delimiter(',')
      ->required();
  paper->add_flag("--house-to-house", count.house_to_house, "phát phiếu đến từng hộ (Mẫu 04)");
  paper->callback([&run, arguments] { run = [arguments] { return run_paper(*arguments); }; });
}

}  // namespace

void add_tray_commands(CLI::App& app, Run& run) {
  const auto shown = std::make_shared<TrayArguments>();
  auto* tray = add_command(app, "tray", "xem các phong bì bị giữ lại", *shown);
  tray->add_flag("--json", shown->json);
  tray->callback([&run, shown] { run = [shown] { return run_tray(*shown); }; });

  add_rule(app, run);
  add_paper(app, run);

  const auto place = std::make_shared<Place>();
  auto* journal = add_command(app, "journal", "in nhật ký của xã", *place);
  journal->callback([&run, place] { run = [place] { return run_journal(*place); }; });
}

}  // namespace kiosk::commands
