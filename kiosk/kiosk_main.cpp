// phieukin-kiosk: makes a laptop a booth (enrol, load), runs the Sunday (run), hands over the
// result (export).

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "crypto/hardening.h"
#include "kiosk/assets_folder.h"
#include "kiosk/clips_command.h"
#include "kiosk/platform/equipment.h"
#include "kiosk/platform/media.h"
#include "kiosk/platform/memory.h"
#include "kiosk/platform/power.h"
#include "kiosk/platform/terminal.h"
#include "kiosk/platform/window.h"
#include "kiosk/reading_aloud.h"
#include "kiosk/screens/screens.h"
#include "kiosk/station/device.h"
#include "kiosk/station/practice.h"
#include "kiosk/station/screen_of.h"
#include "kiosk/station/station.h"

#ifdef PHIEUKIN_RECTANGLE_REPORT
#include "kiosk/platform/rectangle_report.h"
#endif

namespace {

using kiosk::station::Refusal;

constexpr int done = 0, refused = 1, wrong_usage = 2;
constexpr std::string_view not_loaded =
    "Thư mục này chưa nạp gói dữ liệu của điểm bỏ phiếu. Hãy chạy lệnh load trước.";

struct Options {
  std::filesystem::path device, trust, out, package, to, assets, clips;
  std::string name, windowed, report, language;
  float px_per_mm = 0;
  int secret_fd = -1, issue_fd = -1;
  bool json = false;
  bool practice = false;
};

int refuse(const std::string& sentence) {
  fmt::print(stderr, "{}\n", sentence);
  return refused;
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const auto& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

// Issued secrets go to a descriptor for tests and printers, otherwise to the terminal and nowhere
// else.
bool hand_out(const Options& options, const char* role, const char* sentence,
              const crypto::DigitEntry& digits) {
  if (options.issue_fd >= 0) return kiosk::platform::write_digits(options.issue_fd, role, digits);
  return kiosk::platform::show_digits(sentence, digits);
}

int enrol(const Options& options) {
  const kiosk::station::SystemClock clock;
  const auto enrolment = kiosk::station::enrol(options.device, options.name, options.trust,
                                               options.out, crypto::officer_cost, clock);
  if (!enrolment) return refuse(enrolment.error().sentence);
  fmt::print("Mã máy: {}\nTừ kiểm tra của máy: {}\nMã kiểm tra khóa của xã: {}\n",
             enrolment->device_id, joined(enrolment->device_words),
             joined(enrolment->commune_words));
  if (!hand_out(options, "device",
                "Mã bí mật của máy (ghi ra giấy, cất kín):", enrolment->device_secret)) {
    return refuse("Không đưa ra được mã bí mật của máy.");
  }
  return done;
}

int load(const Options& options) {
  auto secret = options.secret_fd >= 0
                    ? kiosk::platform::read_digits(options.secret_fd)
                    : kiosk::platform::ask_digits("Mã bí mật của máy (12 chữ số): ");
  if (!secret) return refuse("Chưa nhập mã bí mật của máy.");
  const kiosk::station::SystemClock clock;
  const auto loaded = kiosk::station::load(options.device, options.package, std::move(*secret),
                                           crypto::officer_cost, clock);
  if (!loaded) return refuse(loaded.error().sentence);
  fmt::print("Đã nạp: {}, {}\nMã kiểm tra gói dữ liệu: {}\n", loaded->definition.unit.name,
             loaded->definition.commune.name, joined(loaded->check_words));
  for (const auto& officer : loaded->officers) {
    const bool head = officer.role == "head";
    const char* sentence =
        head ? "Mã bí mật của Tổ trưởng Tổ bầu cử:" : "Mã bí mật của Thư ký Tổ bầu cử:";
    if (!hand_out(options, officer.role.c_str(), sentence, officer.digits)) {
      return refuse("Không đưa ra được mã bí mật của Tổ bầu cử.");
    }
  }
  return done;
}

int export_result(const Options& options) {
  const auto copy = kiosk::station::export_result(options.device, options.to);
  if (!copy) return refuse(copy.error().sentence);
  fmt::print("Đã chép kết quả: {}\n", copy->string());
  return done;
}

// The booth, as the window sees it.
class Booth : public kiosk::platform::Program {
 public:
  Booth(kiosk::station::Station& station, kiosk::ReadingAloud& aloud)
      : station_(station), aloud_(aloud) {}

  bool take_answers() override {
    const bool unheard = aloud_.take_failure(station_.model());
    if (unheard) station_.post(kiosk::station::SoundFailed{});
    return station_.pump() || unheard;
  }
  void tick(std::int64_t now) override {
    if (now != station_.model().now) station_.post(kiosk::station::Ticked{now});
  }
  void stirred() override { station_.post(kiosk::station::Stirred{}); }
  void scanned(crypto::TextEntry text) override {
    station_.slots().scanned = std::move(text);
    station_.post(kiosk::station::CardScanned{});
  }
  std::optional<std::int64_t> next_deadline() const override {
    return kiosk::station::next_deadline(station_.model());
  }
  std::string screen() const override { return kiosk::screens::frame_name(station_.model()); }
  bool busy() const override { return station_.model().busy != kiosk::station::Busy::no; }
  std::span<const kiosk::election::Photo> photos() const override {
    return station_.model().photos;
  }
  void draw(kiosk::ui::Ui& ui) override {
    auto event = kiosk::screens::draw(station_.model(), station_.slots(), ui);
    if (event) station_.post(std::move(*event));
    aloud_.follow(station_.model());
  }
  bool wants_to_leave() const override { return station_.wants_to_leave(); }

 private:
  kiosk::station::Station& station_;
  kiosk::ReadingAloud& aloud_;
};

bool read_size(const std::string& text, std::pair<int, int>& size) {
  int used = 0;
  return std::sscanf(text.c_str(), "%5dx%5d%n", &size.first, &size.second, &used) == 2 &&
         static_cast<std::size_t>(used) == text.size() && size.first >= 640 && size.second >= 480 &&
         size.first <= 16384 && size.second <= 16384;
}

// A language that is refused is missing on the voters' button; the Sunday goes on without it.
kiosk::station::Outcome<kiosk::election::Languages> languages_of(
    const std::filesystem::path& assets, const std::string& first) {
  auto languages = kiosk::election::Languages::load(assets / "strings");
  if (!languages) return tl::unexpected(Refusal{languages.error().detail});
  for (const auto& failure : languages->refused()) fmt::print(stderr, "{}\n", failure.detail);
  if (!first.empty() && !languages->put_first(first)) {
    return tl::unexpected(Refusal{fmt::format("Không có ngôn ngữ “{}”.", first)});
  }
  return std::move(*languages);
}

kiosk::station::Outcome<kiosk::platform::Looks> looks_of(const Options& options,
                                                         const kiosk::station::Model& model) {
  const auto assets = kiosk::assets_folder(options.assets);
  auto theme = kiosk::ui::load_theme(assets / "theme.json");
  if (!theme) return tl::unexpected(Refusal{theme.error().detail});
  auto languages = languages_of(assets, options.language);
  if (!languages) return tl::unexpected(languages.error());
  kiosk::platform::Looks looks{*theme,
                               std::move(*languages),
                               assets / "fonts",
                               {model.unit_name, model.commune_name, model.round_name}};
  for (const auto& language : looks.languages.all()) {
    for (const auto& [id, text] : language.strings.all()) looks.texts.push_back(text);
  }
  return looks;
}

std::filesystem::path clips_of(const Options& options) {
  return options.clips.empty() ? options.device / "clips" : options.clips;
}

int run(const Options& options) {
  kiosk::platform::WindowOptions window_options;
  window_options.title = "Phiếu Kín";
  if (!options.windowed.empty()) {
    std::pair<int, int> size;
    if (!read_size(options.windowed, size)) {
      fmt::print(stderr, "--windowed: cần dạng 1366x768\n");
      return wrong_usage;
    }
    window_options.size = size;
  }
  if (options.px_per_mm > 0) window_options.px_per_mm = options.px_per_mm;
  const kiosk::station::SystemClock clock;
  kiosk::platform::WindowWaker waker;
  auto device = options.device;
  const kiosk::platform::SystemPower power;
  const kiosk::platform::SystemMedia media;
  const kiosk::platform::SystemMemory memory;
  const kiosk::platform::SystemEquipment equipment;
  kiosk::station::StationOptions station_options;
  station_options.ports = {&power, &media, &memory, &equipment};
  if (options.practice) {
    auto day = kiosk::station::make_practice(options.device, kiosk::station::practice_cost, clock);
    if (!day) return refuse(day.error().sentence);
    device = day->device;
    station_options.member_cost = kiosk::station::practice_cost;
    station_options.pin_cost = kiosk::station::practice_cost;
    station_options.practice = std::move(day->aids);
  }
  kiosk::station::Station station(device, clock, &waker, std::move(station_options));
  if (station.model().station.empty()) {
    return refuse(std::string(not_loaded));
  }
  window_options.measured = [&station](int width, int height) {
    return kiosk::station::drawn_px_per_mm(station.model().screen,
                                           static_cast<std::uint32_t>(width),
                                           static_cast<std::uint32_t>(height));
  };
  if (station.model().screen.refused) {
    fmt::print(stderr, "Không dùng được cỡ màn hình đã lưu trong máy; hãy đo lại màn hình.\n");
  }
  const auto looks = looks_of(options, station.model());
  if (!looks) return refuse(looks.error().sentence);
  auto window = kiosk::platform::Window::open(window_options, *looks);
  if (!window) return refuse(window.error());
  kiosk::ReadingAloud aloud(clips_of(options), looks->languages, &waker);
  for (const auto& sentence : aloud.refused()) fmt::print(stderr, "{}\n", sentence);
  Booth booth(station, aloud);
#ifdef PHIEUKIN_RECTANGLE_REPORT
  kiosk::platform::RectangleReport report(options.report);
  const bool wanted = !options.report.empty();
  (*window)->run(booth, clock, wanted ? &report : nullptr, wanted ? &report : nullptr);
#else
  (*window)->run(booth, clock, nullptr, nullptr);
#endif
  return done;
}

int clips(const Options& options) {
  const kiosk::station::SystemClock clock;
  const kiosk::station::Station station(options.device, clock, nullptr);
  const auto& model = station.model();
  if (model.station.empty()) return refuse(std::string(not_loaded));
  const auto languages = languages_of(kiosk::assets_folder(options.assets), options.language);
  if (!languages) return refuse(languages.error().sentence);
  kiosk::ClipsRequest request{clips_of(options), {}, options.json};
  request.unit.title = model.unit_title;
  request.unit.name = model.unit_name;
  return kiosk::report_clips(request, *languages) ? done : refused;
}

void add_device(CLI::App* command, Options& options) {
  command->add_option("--device", options.device, "Thư mục của máy")->required();
}

void add_clips(CLI::App* command, Options& options) {
  command->add_option("--clips", options.clips,
                      "Thư mục bản ghi âm (mặc định: clips trong thư mục của máy)");
}

}  // namespace

int main(int count, char** words) {
  if (!crypto::start_safely()) return refuse("Máy tự kiểm tra không đạt, không được sử dụng.");
  Options options;
  CLI::App app("Phiếu Kín: máy bỏ phiếu", "phieukin-kiosk");
  app.require_subcommand(1);
  auto* enrol_command = app.add_subcommand("enrol", "Tạo định danh cho máy này");
  add_device(enrol_command, options);
  enrol_command->add_option("--name", options.name, "Tên máy")->required();
  enrol_command->add_option("--trust", options.trust, "Khóa công khai của xã")->required();
  enrol_command->add_option("--out", options.out, "Tệp đăng ký gửi xã")->required();
  enrol_command->add_option("--issue-fd", options.issue_fd, "Đưa mã bí mật ra tệp đang mở này");
  auto* load_command = app.add_subcommand("load", "Nạp gói dữ liệu của điểm bỏ phiếu");
  add_device(load_command, options);
  load_command->add_option("package", options.package, "Gói dữ liệu")->required();
  load_command->add_option("--secret-fd", options.secret_fd,
                           "Đọc mã bí mật của máy từ tệp đang mở");
  load_command->add_option("--issue-fd", options.issue_fd, "Đưa mã bí mật ra tệp đang mở này");
  auto* run_command = app.add_subcommand("run", "Mở màn hình bỏ phiếu");
  add_device(run_command, options);
  run_command->add_flag("--practice", options.practice,
                        "Chạy thử: khóa riêng, tệp riêng, không có giá trị");
  run_command->add_option("--windowed", options.windowed, "Chạy trong cửa sổ, ví dụ 1366x768");
  run_command->add_option("--px-per-mm", options.px_per_mm, "Số điểm ảnh trên một milimét");
  run_command->add_option("--language", options.language,
                          "Ngôn ngữ của điểm bỏ phiếu, ví dụ vi hoặc en (mặc định: vi)");
  run_command->add_option("--assets", options.assets, "Thư mục chữ, câu và màu");
  add_clips(run_command, options);
#ifdef PHIEUKIN_RECTANGLE_REPORT
  run_command->add_option("--report", options.report, "Write the rectangles of targets there");
#endif
  auto* clips_command = app.add_subcommand("clips", "Câu nào đã ghi âm, câu nào do máy đọc");
  add_device(clips_command, options);
  add_clips(clips_command, options);
  clips_command->add_option("--assets", options.assets, "Thư mục chữ, câu và màu");
  clips_command->add_flag("--json", options.json, "In một đối tượng JSON");
  auto* export_command = app.add_subcommand("export", "Chép kết quả đã niêm phong");
  add_device(export_command, options);
  export_command->add_option("--to", options.to, "Thư mục nhận")->required();
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : wrong_usage;
  }
  try {
    if (enrol_command->parsed()) return enrol(options);
    if (load_command->parsed()) return load(options);
    if (run_command->parsed()) return run(options);
    if (clips_command->parsed()) return clips(options);
    return export_result(options);
  } catch (const std::bad_alloc&) {
    return refuse("Máy không đủ bộ nhớ an toàn để chạy.");
  } catch (const std::filesystem::filesystem_error& error) {
    return refuse("Không đọc được thư mục: " + error.path1().string());
  }
}
