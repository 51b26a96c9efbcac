// purge, person: what the commune holds about people, and the end of it.
#include <fmt/format.h>

#include "kiosk/commands/command.h"

namespace kiosk::commands {

namespace {

struct PurgeArguments : Place {
  std::string out, by, reason;
  bool before_time = false, preview = false;
};
struct PersonArguments : Place {
  std::string out;
  commune::PersonQuery query;
};

std::string_view words_of(std::string_view kind) {
  if (kind == "roll") return "danh sách hộ gia đình";
  if (kind == "roll_salt") return "mã băm danh sách hộ";
  if (kind == "notes") return "ghi chép sự việc, khiếu nại";
  if (kind == "photos") return "ảnh người ứng cử";
  if (kind == "complaint") return "nội dung đơn khiếu nại";
  if (kind == "plan") return "lý lịch người ứng cử";
  if (kind == "sealed_notes") return "ghi chép niêm phong kèm kết quả";
  return kind;
}

int show_preview(const commune::Commune& opened) {
  const auto preview = opened.purge_preview();
  if (!preview) return refuse(preview.error().sentence);
  for (const auto& one : preview->counts) {
    fmt::print("  {}: {} tệp, {} mục\n", words_of(one.kind), one.documents, one.rows);
  }
  if (preview->counts.empty()) fmt::print("Không còn dữ liệu cá nhân nào để xóa.\n");
  if (preview->retention_until.empty()) fmt::print("Kế hoạch không ghi thời hạn lưu.\n");
  if (!preview->retention_until.empty()) {
    fmt::print("Thời hạn lưu: {}{}\n", preview->retention_until,
               preview->over ? ", đã hết" : ", chưa hết");
  }
  return done;
}

int run_purge(const PurgeArguments& arguments) {
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  if (arguments.preview) return show_preview(*opened);
  if (arguments.out.empty()) return refuse("Phải ghi tên tệp giấy chứng nhận (--out).");
  const auto certificate =
      opened->purge(arguments.out, arguments.by, arguments.reason, arguments.before_time);
  if (!certificate) return refuse(certificate.error().sentence);
  fmt::print("Đã xóa dữ liệu cá nhân. Giấy chứng nhận: {}\n", certificate->string());
  return done;
}

int run_person(const PersonArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto entries = opened->export_person(arguments.out, arguments.query);
  if (!entries) return refuse(entries.error().sentence);
  fmt::print("{}: {} mục\n", arguments.out, *entries);
  return done;
}

}  // namespace

void add_data_commands(CLI::App& app, Run& run) {
  const auto asked = std::make_shared<PurgeArguments>();
  auto* purge = add_command(app, "purge", "xóa dữ liệu cá nhân, có giấy chứng nhận", *asked);
  auto* preview = purge->add_flag("--preview", asked->preview, "chỉ xem sẽ xóa những gì");
  purge->add_option("--out", asked->out, "giấy chứng nhận")->excludes(preview);
  purge->add_option("--by", asked->by, "người thực hiện")->excludes(preview);
  purge->add_option("--reason", asked->reason, "lý do")->excludes(preview);
  purge->add_flag("--before-time", asked->before_time, "khi chưa hết thời hạn lưu");
  purge->callback([&run, asked] { run = [asked] { return run_purge(*asked); }; });

  const auto sought = std::make_shared<PersonArguments>();
  auto* person = add_command(app, "person", "trích mọi dữ liệu về một người", *sought);
  person->add_option("--name", sought->query.name, "họ và tên, đủ dấu")->required();
  person->add_option("--birth", sought->query.birth, "ngày sinh 1975-03-02 hoặc năm sinh 1975");
  person->add_option("--by", sought->query.by, "họ và tên người yêu cầu")->required();
  person->add_option("--reason", sought->query.reason, "lý do")->required();
  person->add_option("--out", sought->out, "tệp nhận dữ liệu, quyền 0600")->required();
  person->callback([&run, sought] { run = [sought] { return run_person(*sought); }; });
}

}  // namespace kiosk::commands
