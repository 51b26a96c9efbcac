// new, enrol, roll, package, printed: everything before the Sunday.
#include <unistd.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/commands/command.h"
#include "kiosk/commands/passphrase.h"

namespace kiosk::commands {

namespace {

struct NewArguments : Place {
  std::string plan;
};
struct StationArguments : Place {
  std::string station, file;
};
struct EnrolArguments : StationArguments {
  bool preview = false;
};
struct RollArguments : StationArguments {
  std::string sheet, font, by;
  bool preview = false, json = false, accept_repairs = false;
};
struct PackageArguments : Place {
  std::string station, out;
  bool all = false, codes = false;
};
struct PrintedArguments : Place {
  std::string station, out;
  bool gone = false;
};

int run_new(const NewArguments& arguments) {
  const auto plan = read_plan(arguments.plan);
  if (!plan) return refuse(plan.error().sentence);
  for (const auto& warning : plan->warnings) fmt::print(stderr, "Lưu ý: {}\n", warning);
  const auto passphrase = read_passphrase(arguments.secret_fd, true);
  if (!passphrase) return refuse(passphrase.error().sentence);
  const package::SystemClock clock;
  const auto made = commune::Commune::create(arguments.folder, *plan, *passphrase, {}, clock);
  if (!made) return refuse(made.error().sentence);
  fmt::print("{}: {} điểm bỏ phiếu\n", plan->round.name, plan->stations.size());
  return done;
}

int run_enrol(const EnrolArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  if (arguments.preview) {
    const auto look = opened->look_at_enrolment(arguments.station, arguments.file);
    if (!look) return refuse(look.error().sentence);
    fmt::print("Máy: {} ({})\n", look->name, look->device);
    fmt::print("Từ kiểm tra của máy: {}\n", fmt::join(look->device_words, " "));
    fmt::print("Từ kiểm tra khóa của xã: {}\n", fmt::join(look->commune_words, " "));
    if (look->enrolled) fmt::print("Máy này đã được đăng ký cho điểm bỏ phiếu này.\n");
    return done;
  }
  const auto words = opened->enrol(arguments.station, arguments.file);
  if (!words) return refuse(words.error().sentence);
  fmt::print("Từ kiểm tra của máy: {}\n", *words);
  return done;
}

int run_roll(const RollArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const rolls::RollOptions options{rolls::font_named(arguments.font), arguments.sheet,
                                   arguments.accept_repairs};
  const auto& file = arguments.file;
  if (arguments.preview) {
    const auto look = opened->preview_roll(arguments.station, file, options, asker(arguments.by));
    if (!look) return refuse(look.error().sentence);
    if (arguments.json) {
      fmt::print("{}\n", rolls::preview_json(look->preview));
    } else {
      fmt::print("{}", rolls::preview_text(look->preview));
    }
    return look->preview.importable() ? done : refused;
  }
  const auto households =
      opened->add_roll(arguments.station, file, options, {asker(arguments.by), {}});
  if (!households) return refuse(households.error().sentence);
  fmt::print("{}: {} hộ gia đình\n", arguments.station, *households);
  return done;
}

void show_progress(std::uint64_t cards, std::uint64_t of) {
  if (::isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "\r  thẻ {}/{}{}", cards, of, cards == of ? "\n" : "");
}

int run_package(const PackageArguments& arguments) {
  commune::CommuneOptions options;
  options.codes_file = arguments.codes;
  auto opened = open(arguments, options);
  if (!opened) return refuse(opened.error().sentence);
  const auto stations =
      arguments.all ? opened->stations() : std::vector<std::string>{arguments.station};
  int outcome = done;
  for (const auto& station : stations) {
    const auto built = opened->build_package(station, arguments.out, show_progress);
    if (!built) {
      outcome = refuse(fmt::format("{}: {}", station, built.error().sentence));
      continue;
    }
    fmt::print("{}: {} thẻ, cần {} máy\n", station, built->cards, built->booths_needed);
    for (const auto& file :
         {built->envelope, built->handover_pdf, built->cards_pdf, built->codes}) {
      if (!file.empty()) fmt::print("  {}\n", file.string());
    }
    fmt::print("  Từ kiểm tra: {}\n", fmt::join(built->check_words, " "));
  }
  return outcome;
}

int run_printed(const PrintedArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto done_so = opened->confirm_printed(arguments.station, arguments.out, arguments.gone);
  if (!done_so) return refuse(done_so.error().sentence);
  for (const auto& file : done_so->erased) fmt::print("Đã xóa {}\n", file.string());
  if (done_so->missing > 0) {
    fmt::print("{} tệp không còn ở nơi đã ghi, theo xác nhận của người thực hiện\n",
               done_so->missing);
  }
  return done;
}

void add_new(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<NewArguments>();
  auto* made = add_command(app, "new", "lập thư mục bầu cử từ một kế hoạch", *arguments);
  made->add_option("--plan", arguments->plan)->required();
  made->callback([&run, arguments] { run = [arguments] { return run_new(*arguments); }; });
}

void add_enrol(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<EnrolArguments>();
  auto* enrol = add_command(app, "enrol", "đăng ký một máy cho điểm bỏ phiếu", *arguments);
  enrol->add_option("--station", arguments->station)->required();
  enrol->add_option("FILE", arguments->file)->required();
  enrol->add_flag("--preview", arguments->preview, "chỉ xem các từ kiểm tra, không đăng ký");
  enrol->callback([&run, arguments] { run = [arguments] { return run_enrol(*arguments); }; });
}

void add_roll(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<RollArguments>();
  auto* roll = add_command(app, "roll", "nạp danh sách hộ gia đình (.csv, .xlsx)", *arguments);
  roll->add_option("--station", arguments->station)->required();
  roll->add_option("FILE", arguments->file)->required();
  auto* preview = roll->add_flag("--preview", arguments->preview, "chỉ xem, không nạp");
  roll->add_flag("--json", arguments->json)->needs(preview);
  roll->add_flag("--accept-repairs", arguments->accept_repairs,
                 "nạp cả các dòng đã sửa hoặc có lưu ý, sau khi đã xem lại");
  roll->add_option("--font", arguments->font, "chuyển từ phông cũ")
      ->check(CLI::IsMember({"tcvn3", "vni"}));
  roll->add_option("--sheet", arguments->sheet, "trang tính chứa danh sách");
  roll->add_option("--by", arguments->by, "họ và tên người xem hoặc nạp, ghi vào nhật ký");
  roll->callback([&run, arguments] { run = [arguments] { return run_roll(*arguments); }; });
}

void add_package(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<PackageArguments>();
  auto* package = add_command(app, "package", "tạo gói và thẻ của điểm bỏ phiếu", *arguments);
  auto* which = package->add_option_group("điểm bỏ phiếu");
  which->add_option("--station", arguments->station);
  which->add_flag("--all", arguments->all);
  which->require_option(1);
  package->add_option("--out", arguments->out)->required();
  package->add_flag("--codes", arguments->codes, "ghi thêm tệp mã thẻ không mã hóa");
  add_assets(*package, *arguments);
  package->callback([&run, arguments] { run = [arguments] { return run_package(*arguments); }; });
}

void add_printed(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<PrintedArguments>();
  auto* printed = add_command(app, "printed", "xác nhận đã in thẻ; xóa các tệp thẻ", *arguments);
  printed->add_option("--station", arguments->station)->required();
  printed->add_option("--out", arguments->out, "nơi các tệp thẻ đang nằm, nếu đã chuyển đi");
  printed->add_flag("--gone", arguments->gone, "các tệp thiếu không còn ở đâu nữa");
  printed->callback([&run, arguments] { run = [arguments] { return run_printed(*arguments); }; });
}

}  // namespace

void add_prepare_commands(CLI::App& app, Run& run) {
  add_new(app, run);
  add_enrol(app, run);
  add_roll(app, run);
  add_package(app, run);
  add_printed(app, run);
}

}  // namespace kiosk::commands
