// import, watch, receipt-check, notes, status: Sunday night.
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include <fmt/format.h>

#include "kiosk/commands/command.h"
#include "kiosk/commune/watched_folder.h"
#include "kiosk/package/commune_keys.h"
#include "kiosk/package/receipt.h"
#include "sync/directory.h"

namespace kiosk::commands {

namespace {

struct ImportArguments : Place {
  std::vector<std::string> files;
};
struct WatchArguments : Place {
  std::string watched;
  bool once = false;
};
struct ReceiptArguments {
  std::string file, trust;
};
struct NotesArguments : Place {
  std::string station, by;
};
struct StatusArguments : Place {
  bool json = false;
};

// One line about a file; the answer is `refused` when it is kept away.
int tell(const std::filesystem::path& file, const commune::Imported& imported) {
  switch (imported.fate) {
    case commune::Fate::accepted:
      fmt::print("{}: đã nhận kết quả điểm {}\n", file.string(), imported.station);
      return done;
    case commune::Fate::duplicate:
      fmt::print("{}: đã nhận trước đây\n", file.string());
      return done;
    case commune::Fate::quarantined: break;
  }
  fmt::print("{}: bị giữ lại ({}): {}\n", file.string(), imported.reason, imported.sentence);
  return refused;
}

int tell(const commune::FolderImport& imported) {
  int outcome = done;
  for (const auto& each : imported.files) {
    if (tell(each.path, each.imported) != done) outcome = refused;
    if (!each.receipt_problem.empty()) {
      fmt::print(stderr, "{}: {}\n", each.path.string(), each.receipt_problem);
    }
  }
  return outcome;
}

void show_progress(std::size_t files, std::size_t of) {
  if (of < 2 || ::isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "\r  phong bì {}/{}{}", files, of, files == of ? "\n" : "");
}

// Files are taken in together, each folder with receipts beside its files.
int run_import(const ImportArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  int outcome = done;
  std::vector<std::filesystem::path> files;
  for (const auto& name : arguments.files) {
    std::error_code error;
    if (!std::filesystem::is_directory(name, error)) {
      files.emplace_back(name);
      continue;
    }
    const auto imported = opened->import_folder(name, show_progress);
    if (!imported) return refuse(fmt::format("{}: {}", name, imported.error().sentence));
    if (tell(*imported) != done) outcome = refused;
  }
  const auto imported = opened->import_all(files, 0, show_progress);
  if (!imported) return refuse(imported.error().sentence);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (tell(files[i], (*imported)[i]) != done) outcome = refused;
  }
  return outcome;
}

std::atomic<bool> asked_to_end{false};
static_assert(std::atomic<bool>::is_always_lock_free);

int run_watch(const WatchArguments& arguments) {
  constexpr auto between_looks = std::chrono::seconds(1);
  constexpr auto between_answers = std::chrono::milliseconds(100);
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  commune::WatchedFolder folder(arguments.watched);
  std::signal(SIGINT, [](int) { asked_to_end = true; });
  std::signal(SIGTERM, [](int) { asked_to_end = true; });
  int outcome = done;
  for (int looks = 1; !asked_to_end; ++looks) {
    const auto files = folder.settled_files();
    if (!files.empty()) {
      const auto imported = opened->import_with_receipts(files);
      if (!imported) return refuse(imported.error().sentence);
      outcome = tell(*imported);
      std::fflush(stdout);
    }
    // A file counts at the second look.
    if (arguments.once && looks == 2) return outcome;
    const auto next = std::chrono::steady_clock::now() + between_looks;
    while (!asked_to_end && std::chrono::steady_clock::now() < next) {
      std::this_thread::sleep_for(between_answers);
    }
  }
  return done;
}

int run_receipt_check(const ReceiptArguments& arguments) {
  const auto trust = sync::read_whole(arguments.trust, package::most_commune_keys_bytes);
  if (!trust) return refuse("Không đọc được tệp khóa công khai của xã.");
  const auto keys = package::parse_commune_keys(*trust);
  if (!keys) return refuse(keys.error().sentence);
  const auto file = sync::read_whole(arguments.file, package::most_receipt_bytes);
  if (!file) return refuse("Không đọc được giấy xác nhận.");
  const auto receipt = package::read_receipt(*file, keys->sign);
  if (!receipt) return refuse(receipt.error().sentence);
  const std::string_view fate = receipt->fate == "accepted"    ? "đã nhận"
                                : receipt->fate == "duplicate" ? "đã nhận trước đây"
                                                               : "bị giữ lại";
  fmt::print("{}: {}{}{}{}, ngày {}\n", receipt->envelope, fate,
             receipt->reason.empty() ? "" : " (", receipt->reason,
             receipt->reason.empty() ? "" : ")", receipt->date);
  if (!receipt->station.empty()) {
    fmt::print("  điểm {}, máy {}, số thứ tự {}\n", receipt->station, receipt->device,
               receipt->sequence);
  }
  return done;
}

std::string_view words_of(package::NoteCategory category) {
  using package::NoteCategory;
  switch (category) {
    case NoteCategory::incident: return "Sự việc";
    case NoteCategory::complaint: return "Khiếu nại";
    case NoteCategory::denunciation: return "Tố cáo";
    case NoteCategory::party_member:
      return "Ứng cử viên là đảng viên (chuyển Ủy ban Kiểm tra Đảng ủy)";
  }
  return "";
}

int run_notes(const NotesArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto notes = opened->notes(arguments.station, asker(arguments.by));
  if (!notes) return refuse(notes.error().sentence);
  if (notes->empty()) fmt::print("Không có.\n");
  for (const auto& note : *notes) {
    fmt::print("{}, {}: {}\n", words_of(note.category), package::vietnamese_day(note.hour),
               note.text);
  }
  return done;
}

int run_status(const StatusArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto status = opened->status();
  if (!status) return refuse(status.error().sentence);
  if (arguments.json) {
    fmt::print("{}\n", commune::status_json(*status));
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

}  // namespace

void add_receive_commands(CLI::App& app, Run& run) {
  const auto import = std::make_shared<ImportArguments>();
  auto* intake = add_command(app, "import", "nhận phong bì kết quả", *import);
  intake->add_option("FILE", import->files, "phong bì, hoặc thư mục có phong bì")->required();
  intake->callback([&run, import] { run = [import] { return run_import(*import); }; });

  const auto watched = std::make_shared<WatchArguments>();
  auto* watch = add_command(app, "watch", "nhận mọi phong bì xuất hiện trong thư mục", *watched);
  watch->add_option("FOLDER", watched->watched)->required();
  watch->add_flag("--once", watched->once, "chỉ nhận những gì đang có rồi dừng");
  watch->callback([&run, watched] { run = [watched] { return run_watch(*watched); }; });

  const auto receipt = std::make_shared<ReceiptArguments>();
  auto* check = app.add_subcommand("receipt-check", "kiểm tra giấy xác nhận của xã");
  check->add_option("FILE", receipt->file)->required();
  check->add_option("--trust", receipt->trust, "khóa công khai của xã (commune.pub)")->required();
  check->callback([&run, receipt] { run = [receipt] { return run_receipt_check(*receipt); }; });

  const auto noted = std::make_shared<NotesArguments>();
  auto* notes = add_command(app, "notes", "xem sự việc, khiếu nại, tố cáo của một điểm", *noted);
  notes->add_option("--station", noted->station, "mã điểm bỏ phiếu")->required();
  notes->add_option("--by", noted->by, "họ và tên người xem");
  notes->callback([&run, noted] { run = [noted] { return run_notes(*noted); }; });

  const auto asked = std::make_shared<StatusArguments>();
  auto* status = add_command(app, "status", "xem tình hình", *asked);
  status->add_flag("--json", asked->json);
  status->callback([&run, asked] { run = [asked] { return run_status(*asked); }; });
}

}  // namespace kiosk::commands
