// phieukin-commune: prepares a round, takes results in, says where it stands.
#include <sys/stat.h>

#include <exception>

#include "crypto/hardening.h"
#include "kiosk/commands/command.h"
#include "kiosk/commune/technician_log.h"

int main(int count, char** values) {
  using namespace kiosk::commands;
  constexpr int wrong_usage = 2;
  if (!crypto::start_safely())
    return refuse("Máy này không dùng được: thư viện mật mã trả lời sai.");
  ::umask(0077);
  kiosk::commune::log_to_standard_error();
  Run run;
  CLI::App app("phieukin-commune");
  add_plan_commands(app, run);
  add_plan_change_commands(app, run);
  add_prepare_commands(app, run);
  add_receive_commands(app, run);
  add_decide_commands(app, run);
  add_tray_commands(app, run);
  add_data_commands(app, run);
  add_report_commands(app, run);
  add_run_command(app, run);
  app.require_subcommand(1);
  try {
    app.parse(count, values);
    return run();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : wrong_usage;
  } catch (const std::exception&) {
    return refuse("Máy không đủ bộ nhớ hoặc ổ đĩa gặp lỗi.");
  }
}
