// plan-check, deadlines: what a plan asks for and by when.
#include <fmt/format.h>

#include "kiosk/commands/command.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/plan/deadlines.h"
#include "kiosk/plan/plan_check.h"

namespace kiosk::commands {

namespace {

struct DeadlineArguments : Place {
  std::string today;
  bool json = false;
};
struct CheckArguments {
  std::string plan, today;
};

std::string today_or(const std::string& named) {
  return named.empty() ? package::vietnamese_day(package::SystemClock().unix_seconds()) : named;
}

void show_deadlines(const plan::Plan& plan, const std::string& today) {
  for (const auto& deadline : plan::deadlines_of(plan, today)) {
    fmt::print("  {}{}\n", plan::sentence_of(deadline), deadline.passed ? " – đã qua" : "");
  }
  for (const auto& warning : plan::deadline_warnings(plan, today)) {
    fmt::print("Lưu ý: {}\n", warning);
  }
}

int run_deadlines(const DeadlineArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto today = today_or(arguments.today);
  if (arguments.json) {
    fmt::print("{}\n", plan::deadlines_json(opened->plan(), today));
    return done;
  }
  fmt::print("{}\n", opened->plan().round.name);
  show_deadlines(opened->plan(), today);
  return done;
}

int run_check(const CheckArguments& arguments) {
  const auto plan = read_plan(arguments.plan);
  if (!plan) return refuse(plan.error().sentence);
  const auto counts = plan::plan_counts(*plan);
  fmt::print("{}\n{} thôn, tổ dân phố; {} điểm bỏ phiếu; {} máy, {} máy dự phòng\n",
             plan->round.name, counts.hamlets, counts.stations, counts.booths, counts.spares);
  show_deadlines(*plan, today_or(arguments.today));
  for (const auto& warning : plan->warnings) fmt::print("Lưu ý: {}\n", warning);
  return done;
}

void add_today(CLI::App& command, std::string& today) {
  command.add_option("--today", today, "tính theo ngày này (YYYY-MM-DD), không theo đồng hồ")
      ->check([](const std::string& text) {
        return election::is_date(text) ? std::string() : "không phải một ngày: " + text;
      });
}

}  // namespace

void add_plan_commands(CLI::App& app, Run& run) {
  const auto checked = std::make_shared<CheckArguments>();
  auto* check = app.add_subcommand("plan-check", "xem trước một kế hoạch: số lượng, mốc, lưu ý");
  check->add_option("PLAN", checked->plan)->required();
  add_today(*check, checked->today);
  check->callback([&run, checked] { run = [checked] { return run_check(*checked); }; });

  const auto asked = std::make_shared<DeadlineArguments>();
  auto* deadlines = add_command(app, "deadlines", "các mốc thời gian của cuộc bầu cử", *asked);
  deadlines->add_flag("--json", asked->json);
  add_today(*deadlines, asked->today);
  deadlines->callback([&run, asked] { run = [asked] { return run_deadlines(*asked); }; });
}

}  // namespace kiosk::commands
