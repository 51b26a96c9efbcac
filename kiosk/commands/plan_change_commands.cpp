// plan-show, plan-change: the plan as it stands, and another one in its place.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/commands/command.h"
#include "kiosk/plan/photos.h"
#include "sync/directory.h"

namespace kiosk::commands {

namespace {

constexpr unsigned private_file = 0600;

struct ShowArguments : Place {
  std::string out, by;
};
struct ChangeArguments : Place {
  std::string plan, by, reason;
  bool preview = false, with_lists = false;
};

// For people, as long as it can be read again.
std::string readable(const plan::Plan& plan) {
  auto compact = plan::plan_json(plan);
  auto text = nlohmann::ordered_json::parse(compact).dump(1) + "\n";
  return text.size() <= plan::most_plan_bytes ? text : compact;
}

int run_show(const ShowArguments& arguments) {
  const auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  // Ethnicity, religion and Party membership of the candidates stand in it.
  if (const auto noted = opened->record_access("plan", "", asker(arguments.by)); !noted) {
    return refuse(noted.error().sentence);
  }
  const auto text = readable(opened->plan());
  if (arguments.out.empty()) {
    fmt::print("{}", text);
    return done;
  }
  std::error_code error;
  if (std::filesystem::exists(arguments.out, error)) return refuse("Tệp này đã có.");
  if (!sync::write_whole(arguments.out, text, false, private_file)) {
    return refuse("Không ghi được tệp.");
  }
  fmt::print("Đã ghi kế hoạch vào {}. Tệp có thông tin cá nhân; dùng xong thì xóa.\n",
             arguments.out);
  return done;
}

// Photos that lie beside the plan are read; the others are those the folder has.
package::Outcome<void> read_photos_beside(plan::Plan& plan, const std::filesystem::path& folder) {
  auto here = plan;
  std::erase_if(here.stations, [&](const plan::PlannedStation& station) {
    return std::none_of(station.photo_files.begin(), station.photo_files.end(),
                        [&](const std::string& file) {
                          std::error_code error;
                          return std::filesystem::exists(folder / file, error);
                        });
  });
  if (auto read = plan::read_photos(here, folder); !read) return read;
  auto next = here.stations.begin();
  for (auto& station : plan.stations) {
    if (next == here.stations.end() || next->id != station.id) continue;
    station.photos = std::move(next->photos);
    ++next;
  }
  return {};
}

void show(const commune::PlanChange& change) {
  for (const auto& line : plan::sentences_of(change.difference)) fmt::print("  {}\n", line);
  for (const auto& line : commune::sentences_of(change.lost)) fmt::print("Lưu ý: {}\n", line);
}

int run_change(const ChangeArguments& arguments) {
  const auto text = sync::read_whole(arguments.plan, plan::most_plan_bytes);
  if (!text) return refuse("Không đọc được tệp kế hoạch.");
  auto next = plan::parse_plan(*text);
  if (!next) return refuse(next.error().detail);
  const auto beside = std::filesystem::path(arguments.plan).parent_path();
  if (const auto photos = read_photos_beside(*next, beside); !photos) {
    return refuse(photos.error().sentence);
  }
  auto opened = open(arguments);
  if (!opened) return refuse(opened.error().sentence);
  const auto preview = opened->preview_plan(*next);
  if (!preview) return refuse(preview.error().sentence);
  show(*preview);
  for (const auto& warning : next->warnings) fmt::print("Lưu ý: {}\n", warning);
  if (arguments.preview) return done;
  if (!preview->lost.empty() && !arguments.with_lists) {
    return refuse(
        "Danh sách hoặc máy đã đăng ký sẽ bị xóa; nếu đúng như vậy, hãy thêm --with-lists.");
  }
  const auto changed = opened->change_plan(*next, {arguments.by, arguments.reason});
  if (!changed) return refuse(changed.error().sentence);
  fmt::print("Đã ghi kế hoạch mới.\n");
  return done;
}

}  // namespace

void add_plan_change_commands(CLI::App& app, Run& run) {
  const auto shown = std::make_shared<ShowArguments>();
  auto* show = add_command(app, "plan-show", "xem kế hoạch hiện có, theo mẫu PLAN.json", *shown);
  show->add_option("--out", shown->out, "ghi vào tệp mới này");
  show->add_option("--by", shown->by, "ai xem, ghi vào nhật ký");
  show->callback([&run, shown] { run = [shown] { return run_show(*shown); }; });

  const auto changed = std::make_shared<ChangeArguments>();
  auto* change = add_command(app, "plan-change", "thay kế hoạch bằng một tệp khác", *changed);
  change->add_option("PLAN", changed->plan)->required();
  change->add_option("--by", changed->by, "họ và tên người sửa");
  change->add_option("--reason", changed->reason, "lý do");
  change->add_flag("--with-lists", changed->with_lists,
                   "xóa cả danh sách và máy đã đăng ký của điểm bị bỏ");
  change->add_flag("--preview", changed->preview, "chỉ xem những gì thay đổi, không ghi");
  change->callback([&run, changed] { run = [changed] { return run_change(*changed); }; });
}

}  // namespace kiosk::commands
