// phieukin-commune: prepares a round, takes results in, says where it stands.
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <fcntl.h>

#include <array>
#include <cstdio>
#include <exception>
#include <iostream>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "crypto/hardening.h"
#include "kiosk/assets_folder.h"
#include "kiosk/commune/commune.h"
#include "kiosk/commune/photos.h"
#include "kiosk/commune/technician_log.h"
#include "sync/directory.h"

namespace {

using kiosk::commune::Commune;
using kiosk::commune::Fate;
using kiosk::package::Outcome;

constexpr int done = 0;
constexpr int refused = 1;
constexpr int wrong_usage = 2;
constexpr std::size_t most_passphrase_bytes = 256;

int refuse(std::string_view sentence) {
  fmt::print(stderr, "{}\n", sentence);
  return refused;
}

// One line of a file descriptor, straight into guarded memory; nullopt when there is none.
std::optional<crypto::SecretBuffer> read_line(int file) {
  std::size_t length = 0;
  const auto whole =
      crypto::SecretBuffer::make(most_passphrase_bytes, [&](std::span<std::uint8_t> out) {
        while (length < out.size() && ::read(file, &out[length], 1) == 1 && out[length] != '\n') {
          ++length;
        }
      });
  if (length == 0 || length == most_passphrase_bytes) return std::nullopt;
  return whole.with([&](std::span<const std::uint8_t> bytes) {
    return crypto::SecretBuffer::make(length, [&](std::span<std::uint8_t> out) {
      std::copy_n(bytes.begin(), length, out.begin());
    });
  });
}

// A terminal that does not show what is typed, for as long as this lives.
class SilentTerminal {
 public:
  SilentTerminal() : file_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (file_ < 0 || ::tcgetattr(file_, &before_) != 0) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = ::tcsetattr(file_, TCSAFLUSH, &silent) == 0;
  }
  ~SilentTerminal() {
    if (changed_) ::tcsetattr(file_, TCSAFLUSH, &before_);
    if (file_ >= 0) ::close(file_);
  }
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

  std::optional<crypto::SecretBuffer> ask(std::string_view question) const {
    if (!changed_) return std::nullopt;
    say(question);
    auto line = read_line(file_);
    say("\n");
    return line;
  }

 private:
  void say(std::string_view text) const {
    if (::write(file_, text.data(), text.size()) < 0) return;
  }
  int file_;
  termios before_{};
  bool changed_ = false;
};

bool same(const crypto::SecretBuffer& a, const crypto::SecretBuffer& b) {
  return a.size() == b.size() && a.with([&](auto first) {
    return b.with(
        [&](auto second) { return sodium_memcmp(first.data(), second.data(), first.size()) == 0; });
  });
}

struct Arguments {
  std::string folder, plan, station, out, assets;
  std::vector<std::string> files;
  bool all = false, json = false, codes = false, gone = false;
  int secret_fd = -1;
};

Outcome<crypto::SecretBuffer> passphrase_of(const Arguments& arguments, bool twice) {
  constexpr std::string_view none = "Không đọc được mật khẩu.";
  if (arguments.secret_fd >= 0) {
    auto line = read_line(arguments.secret_fd);
    if (!line) return kiosk::package::refuse(none);
    return std::move(*line);
  }
  const SilentTerminal terminal;
  auto first = terminal.ask("Mật khẩu: ");
  if (!first) return kiosk::package::refuse(none);
  if (!twice) return std::move(*first);
  const auto second = terminal.ask("Nhập lại mật khẩu: ");
  if (!second || !same(*first, *second)) {
    return kiosk::package::refuse("Hai lần nhập mật khẩu không giống nhau.");
  }
  return std::move(*first);
}

const kiosk::package::SystemClock system_clock;

Outcome<Commune> open(const Arguments& arguments) {
  const auto passphrase = passphrase_of(arguments, false);
  if (!passphrase) return tl::unexpected(passphrase.error());
  kiosk::commune::CommuneOptions options;
  options.assets = kiosk::assets_folder(arguments.assets);
  options.codes_file = arguments.codes;
  return Commune::open(arguments.folder, *passphrase, options, system_clock);
}

int run_new(const Arguments& arguments) {
  const auto text = sync::read_whole(arguments.plan, kiosk::commune::most_plan_bytes);
  if (!text) return refuse("Không đọc được tệp kế hoạch.");
  auto plan = kiosk::commune::parse_plan(*text);
  if (!plan) return refuse(plan.error().detail);
  const auto beside = std::filesystem::path(arguments.plan).parent_path();
  if (const auto photos = kiosk::commune::read_photos(*plan, beside); !photos) {
    return refuse(photos.error().sentence);
  }
  for (const auto& warning : plan->warnings) fmt::print(stderr, "Lưu ý: {}\n", warning);
  const auto passphrase = passphrase_of(arguments, true);
  if (!passphrase) return refuse(passphrase.error().sentence);
  const auto made = Commune::create(arguments.folder, *plan, *passphrase, {}, system_clock);
  if (!made) return refuse(made.error().sentence);
  fmt::print("{}: {} điểm bỏ phiếu\n", plan->round.name, plan->stations.size());
  return done;
}

int run_enrol(const Arguments& arguments) {
  auto commune = open(arguments);
  if (!commune) return refuse(commune.error().sentence);
  const auto words = commune->enrol(arguments.station, arguments.files.front());
  if (!words) return refuse(words.error().sentence);
  fmt::print("Từ kiểm tra của máy: {}\n", *words);
  return done;
}

int run_roll(const Arguments& arguments) {
  auto commune = open(arguments);
  if (!commune) return refuse(commune.error().sentence);
  const auto households = commune->add_roll(arguments.station, arguments.files.front());
  if (!households) return refuse(households.error().sentence);
  fmt::print("{}: {} hộ gia đình\n", arguments.station, *households);
  return done;
}

void show_progress(std::uint64_t cards, std::uint64_t of) {
  if (::isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "\r  thẻ {}/{}{}", cards, of, cards == of ? "\n" : "");
}

int run_package(const Arguments& arguments) {
  auto commune = open(arguments);
  if (!commune) return refuse(commune.error().sentence);
  const auto stations =
      arguments.all ? commune->stations() : std::vector<std::string>{arguments.station};
  int outcome = done;
  for (const auto& station : stations) {
    const auto built = commune->build_package(station, arguments.out, show_progress);
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

int run_printed(const Arguments& arguments) {
  auto commune = open(arguments);
  if (!commune) return refuse(commune.error().sentence);
  const auto done_so = commune->confirm_printed(arguments.station, arguments.out, arguments.gone);
  if (!done_so) return refuse(done_so.error().sentence);
  for (const auto& file : done_so->erased) fmt::print("Đã xóa {}\n", file.string());
  if (done_so->missing > 0) {
    fmt::print("{} tệp không còn ở nơi đã ghi, theo xác nhận của người thực hiện\n",
               done_so->missing);
  }
  return done;
}

int run_import(const Arguments& arguments) {
  auto commune = open(arguments);
  if (!commune) return refuse(commune.error().sentence);
  int outcome = done;
  for (const auto& file : arguments.files) {
    const auto imported = commune->import(file);
    if (!imported) return refuse(fmt::format("{}: {}", file, imported.error().sentence));
    switch (imported->fate) {
      case Fate::accepted:
        fmt::print("{}: đã nhận kết quả điểm {}\n", file, imported->station);
        break;
      case Fate::duplicate: fmt::print("{}: đã nhận trước đây\n", file); break;
      case Fate::quarantined:
        fmt::print("{}: bị giữ lại ({}): {}\n", file, imported->reason, imported->sentence);
        outcome = refused;
        break;
    }
  }
  return outcome;
}

std::string_view words_of(kiosk::package::NoteCategory category) {
  using kiosk::package::NoteCategory;
  switch (category) {
    case NoteCategory::incident: return "Sự việc";
    case NoteCategory::complaint: return "Khiếu nại";
    case NoteCategory::denunciation: return "Tố cáo";
    case NoteCategory::party_member:
      return "Ứng cử viên là đảng viên (chuyển Ủy ban Kiểm tra Đảng ủy)";
  }
  return "";
}

int run_notes(const Arguments& arguments) {
  auto commune = open(arguments);
  if (!commune) return refuse(commune.error().sentence);
  const auto notes = commune->notes(arguments.station);
  if (!notes) return refuse(notes.error().sentence);
  if (notes->empty()) fmt::print("Không có.\n");
  for (const auto& note : *notes) {
    fmt::print("{}, {}: {}\n", words_of(note.category), kiosk::package::vietnamese_day(note.hour),
               note.text);
  }
  return done;
}

int run_status(const Arguments& arguments) {
  const auto commune = open(arguments);
  if (!commune) return refuse(commune.error().sentence);
  const auto status = commune->status();
  if (!status) return refuse(status.error().sentence);
  if (arguments.json) {
    fmt::print("{}\n", kiosk::commune::status_json(*status));
    return done;
  }
  fmt::print("{}, {}\n", status->round, status->commune);
  for (const auto& station : status->stations) {
    const std::string_view state = station.state == "received"   ? "đã nhận kết quả"
                                   : station.state == "packaged" ? "đã cấp gói"
                                                                 : "đã lập kế hoạch";
    fmt::print("  {}  {}: {}{}{}\n", station.station, station.unit_name, state,
               station.winner.empty() ? "" : ", trúng cử: ", station.winner);
  }
  for (const auto& row : status->quarantine) {
    fmt::print("  bị giữ lại: {} ({}): {}\n", row.hash, row.reason, row.detail);
  }
  return done;
}

CLI::App* command(CLI::App& app, const char* name, const char* what, Arguments& arguments) {
  auto* added = app.add_subcommand(name, what);
  added->add_option("DIR", arguments.folder)->required();
  added->add_option("--secret-fd", arguments.secret_fd, "đọc mật khẩu từ tệp đã mở có số này")
      ->check(CLI::NonNegativeNumber);
  return added;
}

using Run = int (*)(const Arguments&);

void describe(CLI::App& app, Arguments& arguments, Run& run) {
  auto* made = command(app, "new", "lập thư mục bầu cử từ một kế hoạch", arguments);
  made->add_option("--plan", arguments.plan)->required();
  made->callback([&run] { run = run_new; });
  auto* enrol = command(app, "enrol", "đăng ký một máy cho điểm bỏ phiếu", arguments);
  enrol->add_option("--station", arguments.station)->required();
  enrol->add_option("FILE", arguments.files)->required()->expected(1);
  enrol->callback([&run] { run = run_enrol; });
  auto* roll = command(app, "roll", "nạp danh sách hộ gia đình", arguments);
  roll->add_option("--station", arguments.station)->required();
  roll->add_option("FILE", arguments.files)->required()->expected(1);
  roll->callback([&run] { run = run_roll; });
  auto* package = command(app, "package", "tạo gói và thẻ của điểm bỏ phiếu", arguments);
  auto* which = package->add_option_group("điểm bỏ phiếu");
  which->add_option("--station", arguments.station);
  which->add_flag("--all", arguments.all);
  which->require_option(1);
  package->add_option("--out", arguments.out)->required();
  package->add_flag("--codes", arguments.codes, "ghi thêm tệp mã thẻ không mã hóa");
  package->add_option("--assets", arguments.assets, "thư mục câu chữ và kiểu chữ");
  package->callback([&run] { run = run_package; });
  auto* printed = command(app, "printed", "xác nhận đã in thẻ; xóa các tệp thẻ", arguments);
  printed->add_option("--station", arguments.station)->required();
  printed->add_option("--out", arguments.out, "nơi các tệp thẻ đang nằm, nếu đã chuyển đi");
  printed->add_flag("--gone", arguments.gone, "các tệp thiếu không còn ở đâu nữa");
  printed->callback([&run] { run = run_printed; });
  auto* intake = command(app, "import", "nhận phong bì kết quả", arguments);
  intake->add_option("FILE", arguments.files)->required();
  intake->callback([&run] { run = run_import; });
  auto* notes = command(app, "notes", "xem sự việc, khiếu nại, tố cáo của một điểm", arguments);
  notes->add_option("--station", arguments.station, "mã điểm bỏ phiếu")->required();
  notes->callback([&run] { run = run_notes; });
  auto* status = command(app, "status", "xem tình hình", arguments);
  status->add_flag("--json", arguments.json);
  status->callback([&run] { run = run_status; });
  app.require_subcommand(1);
}  // namespace

}  // namespace

int main(int count, char** values) {
  if (!crypto::start_safely())
    return refuse("Máy này không dùng được: thư viện mật mã trả lời sai.");
  ::umask(0077);
  kiosk::commune::log_to_standard_error();
  Arguments arguments;
  Run run = nullptr;
  CLI::App app("phieukin-commune");
  describe(app, arguments, run);
  try {
    app.parse(count, values);
    return run(arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : wrong_usage;
  } catch (const std::exception&) {
    return refuse("Máy không đủ bộ nhớ hoặc ổ đĩa gặp lỗi.");
  }
}
