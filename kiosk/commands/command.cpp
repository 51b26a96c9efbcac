#include "kiosk/commands/command.h"

#include <fmt/format.h>

#include "kiosk/assets_folder.h"
#include "kiosk/commands/passphrase.h"
#include "kiosk/package/clock.h"

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

package::Outcome<commune::Commune> open(const Place& place, commune::CommuneOptions options) {
  static const package::SystemClock clock;
  const auto passphrase = read_passphrase(place.secret_fd, false);
  if (!passphrase) return tl::unexpected(passphrase.error());
  options.assets = assets_folder(place.assets);
  return commune::Commune::open(place.folder, *passphrase, options, clock);
}

}  // namespace kiosk::commands
