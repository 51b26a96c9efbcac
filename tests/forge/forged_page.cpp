#include "forged_page.h"

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

// A bar would end the cell.
std::string cell(std::string text) {
  for (auto place = text.find('|'); place != std::string::npos; place = text.find('|', place + 2)) {
    text.insert(place, "\\");
  }
  return text;
}

std::string with_any_event(std::string reason) {
  if (reason[0] == '{') reason.replace(0, 3, "event N");
  return reason;
}

std::string_view where(Profile profile) {
  switch (profile) {
    case Profile::every: return "";
    case Profile::kiosk_only: return " (kiosk profile only)";
    case Profile::plain_only: return " (without the kiosk profile)";
  }
  return "";
}

}  // namespace

std::string forged_page() {
  std::size_t count = 0;
  for (const auto& chapter : all_chapters()) count += chapter.faults.size();
  std::string page =
      "# Forged records and why each is refused\n\n"
      "`tests/forge` makes one record for each line of these tables: a whole election in which "
      "only\n"
      "the named thing is wrong and everything after it (hashes, signatures, proofs, tally,\n"
      "decryptions, result, events, archive) is made again so that it agrees. The verifier must\n"
      "refuse each with exactly the reason beside it; `event N` is the event of the forged "
      "ballot.\n"
      "This page is written by `bin/tests/list_forged_faults`, and a test compares the two.\n"
      "`bin/tests/write_forged_records FOLDER` writes the records for whoever checks another "
      "verifier.\n\n";
  page += std::to_string(count) + " faults. First what is odd and legal, and must be accepted:\n\n";
  for (const auto& honest : all_honest()) {
    page += "* " + honest.name + (honest.kiosk ? "" : " (not in the kiosk profile)") + "\n";
  }
  for (const auto& chapter : all_chapters()) {
    page += "\n## " + chapter.title + "\n\n| fault | reason |\n|---|---|\n";
    for (const auto& fault : chapter.faults) {
      page += "| " + cell(fault.name) + std::string(where(fault.profile)) + " | " +
              cell(with_any_event(fault.reason)) + " |\n";
    }
  }
  return page;
}

}  // namespace crypto::belenios::forge
