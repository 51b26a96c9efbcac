// run: the commune's window.
#include <cstdio>

#include "kiosk/assets_folder.h"
#include "kiosk/commands/command.h"
#include "kiosk/desk/commune_office.h"
#include "kiosk/desk/desk.h"
#include "kiosk/desk/screens.h"
#include "kiosk/desk/system_folders.h"
#include "kiosk/platform/window.h"

#ifdef PHIEUKIN_RECTANGLE_REPORT
#include "kiosk/platform/rectangle_report.h"
#endif

namespace kiosk::commands {

namespace {

struct RunArguments : Place {
  std::string windowed, watched, language, report;
  float px_per_mm = 0;
};

// The desk, as the window sees it.
class DeskProgram : public platform::Program {
 public:
  explicit DeskProgram(desk::Desk& desk) : desk_(desk) {}

  bool take_answers() override { return desk_.pump(); }
  void tick(std::int64_t now) override {
    if (now != desk_.model().now) desk_.post(desk::Ticked{now});
  }
  void stirred() override {}
  void scanned(crypto::TextEntry) override {}
  void dropped(std::vector<std::filesystem::path> paths) override {
    desk_.post(desk::FilesDropped{std::move(paths)});
  }
  std::optional<std::int64_t> next_deadline() const override {
    return desk::next_deadline(desk_.model());
  }
  std::string screen() const override { return desk::frame_name(desk_.model()); }
  bool busy() const override { return desk_.model().busy != desk::Busy::no; }
  std::span<const election::Photo> photos() const override { return {}; }
  void draw(ui::Ui& ui) override {
    if (auto event = desk::draw(desk_.model(), ui)) desk_.post(std::move(*event));
  }
  bool wants_to_leave() const override { return desk_.model().leaving; }

 private:
  desk::Desk& desk_;
};

class DeskWaker : public desk::Waker {
 public:
  void wake() override { window_.wake(); }

 private:
  platform::WindowWaker window_;
};

std::optional<std::pair<int, int>> size_in(const std::string& text) {
  std::pair<int, int> size;
  int used = 0;
  const bool read = std::sscanf(text.c_str(), "%5dx%5d%n", &size.first, &size.second, &used) == 2 &&
                    static_cast<std::size_t>(used) == text.size();
  if (!read || size.first < 1280 || size.second < 720) return std::nullopt;
  if (size.first > 16384 || size.second > 16384) return std::nullopt;
  return size;
}

// Every text that may stand on the screen beside the sentences: a letter nobody can draw is found
// before the window opens.
std::vector<std::string> texts_of(const plan::Plan& plan, const election::Languages& languages) {
  std::vector<std::string> texts{plan.round.name, plan.commune.name};
  for (const auto& station : plan.stations) {
    texts.push_back(station.unit.name);
    for (const auto& candidate : station.candidates) texts.push_back(candidate.name);
  }
  for (const auto& language : languages.all()) {
    for (const auto& [id, text] : language.strings.all()) texts.push_back(text);
  }
  return texts;
}

package::Outcome<platform::Looks> looks_of(const RunArguments& arguments, const plan::Plan& plan) {
  const auto assets = assets_folder(arguments.assets);
  auto theme = ui::load_theme(assets / "theme.json");
  if (!theme) return package::refuse(theme.error().detail);
  auto languages = election::Languages::load(assets / "strings");
  if (!languages) return package::refuse(languages.error().detail);
  if (!arguments.language.empty() && !languages->put_first(arguments.language)) {
    return package::refuse("Không có ngôn ngữ “" + arguments.language + "”.");
  }
  auto texts = texts_of(plan, *languages);
  return platform::Looks{*theme, std::move(*languages), assets / "fonts", std::move(texts)};
}

int run_run(const RunArguments& arguments) {
  platform::WindowOptions options;
  options.title = "Phiếu Kín";
  options.pointer = true;
  if (!arguments.windowed.empty()) {
    options.size = size_in(arguments.windowed);
    if (!options.size) return refuse("--windowed: cần dạng 1366x768, không nhỏ hơn 1280x720.");
  }
  if (arguments.px_per_mm > 0) options.px_per_mm = arguments.px_per_mm;
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto looks = looks_of(arguments, opened->plan());
  if (!looks) return refuse(looks.error().sentence);
  auto window = platform::Window::open(options, *looks);
  if (!window) return refuse(window.error());
  const package::SystemClock clock;
  desk::CommuneOffice office(*opened, clock);
  desk::SystemFolders folders;
  DeskWaker waker;
  desk::Desk desk(office, folders, &waker, arguments.watched);
  DeskProgram program(desk);
#ifdef PHIEUKIN_RECTANGLE_REPORT
  platform::RectangleReport report(arguments.report);
  const bool wanted = !arguments.report.empty();
  (*window)->run(program, clock, wanted ? &report : nullptr, wanted ? &report : nullptr);
#else
  (*window)->run(program, clock, nullptr, nullptr);
#endif
  return done;
}

}  // namespace

void add_run_command(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<RunArguments>();
  auto* command = add_command(app, "run", "mở cửa sổ làm việc của xã", *arguments);
  add_assets(*command, *arguments);
  command->add_option("--windowed", arguments->windowed, "chạy trong cửa sổ, ví dụ 1366x768");
  command->add_option("--px-per-mm", arguments->px_per_mm, "số điểm ảnh trên một milimét");
  command->add_option("--watch", arguments->watched, "thư mục được theo dõi để nhận kết quả");
  command->add_option("--language", arguments->language, "ngôn ngữ, ví dụ vi hoặc en");
#ifdef PHIEUKIN_RECTANGLE_REPORT
  command->add_option("--report", arguments->report, "Write the rectangles of targets there");
#endif
  command->callback([&run, arguments] { run = [arguments] { return run_run(*arguments); }; });
}

}  // namespace kiosk::commands
