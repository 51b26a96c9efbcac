// import, notes, status: Sunday night.
#include <fmt/format.h>

#include "kiosk/commands/command.h"

namespace kiosk::commands {

namespace {

struct ImportArguments : Place {
  std::vector<std::string> files;
};
struct NotesArguments : Place {
  std::string station;
};
struct StatusArguments : Place {
  bool json = false;
};

int run_import(const ImportArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  int outcome = done;
  for (const auto& file : arguments.files) {
    const auto imported = opened->import(file);
    if (!imported) return refuse(fmt::format("{}: {}", file, imported.error().sentence));
    switch (imported->fate) {
      case commune::Fate::accepted:
        fmt::print("{}: đã nhận kết quả điểm {}\n", file, imported->station);
        break;
      case commune::Fate::duplicate: fmt::print("{}: đã nhận trước đây\n", file); break;
      case commune::Fate::quarantined:
        fmt::print("{}: bị giữ lại ({}): {}\n", file, imported->reason, imported->sentence);
        outcome = refused;
        break;
    }
  }
  return outcome;
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
  const auto notes = opened->notes(arguments.station);
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
  intake->add_option("FILE", import->files)->required();
  intake->callback([&run, import] { run = [import] { return run_import(*import); }; });

  const auto noted = std::make_shared<NotesArguments>();
  auto* notes = add_command(app, "notes", "xem sự việc, khiếu nại, tố cáo của một điểm", *noted);
  notes->add_option("--station", noted->station, "mã điểm bỏ phiếu")->required();
  notes->callback([&run, noted] { run = [noted] { return run_notes(*noted); }; });

  const auto asked = std::make_shared<StatusArguments>();
  auto* status = add_command(app, "status", "xem tình hình", *asked);
  status->add_flag("--json", asked->json);
  status->callback([&run, asked] { run = [asked] { return run_status(*asked); }; });
}

}  // namespace kiosk::commands
