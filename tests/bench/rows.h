#pragma once
// A figure beside what is demanded of it, as a line of a table and as JSON.

#include <string>
#include <vector>

namespace bench {

struct Row {
  std::string what;
  double figure = 0;
  double goal = 0;
  bool at_most = false;
  std::string detail;
  bool reached() const { return at_most ? figure <= goal : figure >= goal; }
};

void print(const std::vector<Row>& rows);
void write_json(const std::vector<Row>& rows, const std::string& file);

}  // namespace bench
