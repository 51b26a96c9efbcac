#include "tests/bench/rows.h"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace bench {

void print(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    fmt::print("{:<62} {:>6.2f}  goal {} {:.2f}  {}  ({})\n", row.what, row.figure,
               row.at_most ? "<=" : ">=", row.goal, row.reached() ? "reached" : "MISSED",
               row.detail);
  }
}

void write_json(const std::vector<Row>& rows, const std::string& file) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& row : rows) {
    list.push_back({{"what", row.what},
                    {"figure", row.figure},
                    {"goal", row.goal},
                    {"at_most", row.at_most},
                    {"reached", row.reached()},
                    {"detail", row.detail}});
  }
  std::ofstream(file) << nlohmann::ordered_json{{"rows", list}}.dump(1) << '\n';
}

}  // namespace bench
