#include "tests/drive/report.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace drive {

std::optional<Report> read_report(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) return std::nullopt;
  std::ostringstream text;
  text << stream.rdbuf();
  const auto json = nlohmann::json::parse(text.str(), nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  Report report;
  report.touches = json.at("touches").get<std::int64_t>();
  report.process = json.at("process").get<int>();
  report.at_rest = json.at("at_rest").get<bool>();
  report.screen = json.at("screen").get<std::string>();
  for (const auto& target : json.at("targets")) {
    const auto pixel = [&](const char* name) {
      return static_cast<int>(target.at(name).get<double>());
    };
    report.targets[target.at("id").get<std::string>()] = {
        pixel("x"), pixel("y"), pixel("w"), pixel("h"), target.at("enabled").get<bool>()};
  }
  for (const auto& [id, value] : json.at("texts").items()) {
    report.texts[id] = value.get<std::string>();
  }
  return report;
}

}  // namespace drive
