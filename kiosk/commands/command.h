#pragma once
// What every command of phieukin-commune has: a folder, a passphrase, an answer for the shell.
// Private to this room.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "kiosk/commune/commune.h"

namespace kiosk::commands {

inline constexpr int done = 0;
inline constexpr int refused = 1;

using Run = std::function<int()>;

// The folder a command works in, as it was named on the command line.
struct Place {
  std::string folder, assets;
  int secret_fd = -1;
};

// Says why on the standard error stream; the answer is `refused`.
int refuse(std::string_view sentence);

// Adds a command with the arguments all have; `place` must live as long as
// the command's callbacks.
CLI::App* add_command(CLI::App& app, const char* name, const char* what, Place& place);
// For commands that draw papers or open a window.
void add_assets(CLI::App& command, Place& place);

// `options` is what the command wants of the folder; assets are filled in.
package::Outcome<commune::Commune> open(const Place& place, commune::CommuneOptions options = {});

// Who opens personal data: the name that was given, otherwise the account of the machine, so that
// the journal's line is never without anybody.
std::string asker(const std::string& named);

// The photos a plan names are read from beside it; refuses with a sentence.
package::Outcome<plan::Plan> read_plan(const std::filesystem::path& file);

// One function for each file of this room. The command that was named is left in `run`.
void add_plan_commands(CLI::App& app, Run& run);
void add_plan_change_commands(CLI::App& app, Run& run);
void add_prepare_commands(CLI::App& app, Run& run);
void add_receive_commands(CLI::App& app, Run& run);
void add_decide_commands(CLI::App& app, Run& run);
void add_tray_commands(CLI::App& app, Run& run);
void add_data_commands(CLI::App& app, Run& run);
void add_report_commands(CLI::App& app, Run& run);
void add_run_command(CLI::App& app, Run& run);

}  // namespace kiosk::commands
