#pragma once
// Days on which every kind of journal line is written at least once, and the lines they leave.

#include <string>
#include <vector>

namespace kiosk::station::testing {

struct JournalLine {
  std::string kind;
  bool timed = false;
  std::vector<std::string> facts;  // their names, in the order written
  std::string text;                // the whole line
};

struct JournalDay {
  std::vector<JournalLine> lines;
  // What no line may hold: card codes, credentials, trackers, secrets, people's names and words.
  std::vector<std::string> forbidden;
};

JournalDay day_of_a_vote();
JournalDay day_without_a_vote();
std::vector<JournalLine> lines_of(const std::string& journal);

}  // namespace kiosk::station::testing
