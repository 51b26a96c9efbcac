// drive_desk --report FILE --screens FOLDER --hamlet CODE --date DDMMYYYY: a clerk at the commune's
// desk looks at every page and orders another vote of the hamlet on that day, all by touch.

#include <fmt/format.h>

#include <exception>
#include <map>
#include <string>

#include "tests/drive/person.h"

namespace {

using Arguments = std::map<std::string, std::string>;

void write(drive::Person& clerk, const std::string& field, const std::string& text) {
  clerk.touch(field);
  clerk.type_name(text);
}

void write_date(drive::Person& clerk, const std::string& digits) {
  clerk.touch("field_date");
  for (std::size_t i = 0; i < digits.size(); ++i) clerk.touch("erase");  // what stood there
  clerk.type_digits(digits);
}

void order_rerun(drive::Person& clerk, const std::string& hamlet, const std::string& date) {
  clerk.touch_to("page_hamlets", "hamlets");
  clerk.touch_to("hamlet_" + hamlet, "hamlet");
  clerk.touch_to("rerun", "form.rerun0");
  write(clerk, "field_by", "Nguyễn Thị Thảo");
  write(clerk, "field_reason", "Không ai được quá nửa số hộ tán thành");
  write_date(clerk, date);
  clerk.touch_to("next", "confirm.rerun0");
  clerk.touch_to("confirm", "hamlet.word");
  clerk.touch_to("word_read", "hamlet");
  clerk.photograph("hamlet-decided");
}

void play(const Arguments& given) {
  drive::Person clerk(given.at("--report"), given.at("--screens"));
  clerk.wait_for_screen("overview");
  for (const std::string page : {"receive", "tray", "prepare", "report", "journal"}) {
    clerk.touch_to("page_" + page, page);
    clerk.photograph(page);
  }
  order_rerun(clerk, given.at("--hamlet"), given.at("--date"));
  clerk.touch_to("page_overview", "overview");
  clerk.photograph("overview-decided");
  clerk.touch_to("leave", "leave");
  clerk.touch_away("leave_confirm");
}

}  // namespace

int main(int count, char** words) {
  Arguments given;
  for (int i = 1; i + 1 < count; i += 2) given[words[i]] = words[i + 1];
  for (const char* name : {"--report", "--screens", "--hamlet", "--date"}) {
    if (!given.contains(name)) {
      fmt::print(stderr, "drive_desk: {} is missing\n", name);
      return 2;
    }
  }
  try {
    play(given);
  } catch (const std::exception& trouble) {
    fmt::print(stderr, "drive_desk: {}\n", trouble.what());
    return 1;
  }
  return 0;
}
