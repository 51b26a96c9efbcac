#include "kiosk/commands/command.h"

#include <pwd.h>
#include <unistd.h>

#include <fmt/format.h>

#include "kiosk/assets_folder.h"
#include "kiosk/commands/passphrase.h"
#include "kiosk/package/clock.h"
#include "kiosk/plan/photos.h"
#include "sync/directory.h"

namespace kiosk::commands {

int refuse(std::string_view sentence) {
  fmt::print(stderr, "{}\n", sentence);
  return refused;
}

CLI::App* add_command(CLI::App& app, const char* name, const char* what, Place& place) {
  auto* added = app.add_subcommand(name, what);
  added->add_option("DIR", place.folder)->required();
  added->add_option("--secret-fd", place.secret_fd, "đọc mật khẩu từ tệp đã mở có số này")
      ->check(CLI::NonNegativeNumber);
  return added;
}

void add_assets(CLI::App& command, Place& place) {
  command.add_option("--assets", place.assets, "thư mục câu chữ và kiểu chữ");
}

std::string asker(const std::string& named) {
  if (!named.empty()) return named;
  const auto* account = ::getpwuid(::getuid());
  return account == nullptr ? fmt::format("tài khoản {}", ::getuid())
                            : fmt::format("tài khoản {}", account->pw_name);
}

package::Outcome<plan::Plan> read_plan(const std::filesystem::path& file) {
  const auto text = sync::read_whole(file, plan::most_plan_bytes);
  if (!text) return package::refuse("Không đọc được tệp kế hoạch.");
  auto plan = plan::parse_plan(*text);
  if (!plan) return package::refuse(plan.error().detail);
  if (const auto photos = plan::read_photos(*plan, file.parent_path()); !photos) {
    return tl::unexpected(photos.error());
  }
  return std::move(*plan);
}

package::Outcome<commune::Commune> open(const Place& place, commune::CommuneOptions options) {
  static const package::SystemClock clock;
  const auto passphrase = read_passphrase(place.secret_fd, false);
  if (!passphrase) return tl::unexpected(passphrase.error());
  options.assets = assets_folder(place.assets);
  return commune::Commune::open(place.folder, *passphrase, options, clock);
}

}  // namespace kiosk::commands
