#include "kiosk/commune/technician_log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace kiosk::commune {

void log_to_standard_error() {
  const auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("phieukin-commune", sink));
}

}  // namespace kiosk::commune
