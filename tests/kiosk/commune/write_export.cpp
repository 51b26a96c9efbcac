// Writes the export of a made round into a folder, for another program to read.
#include <cstdio>
#include <string_view>

#include "kiosk/commune/report.h"
#include "tests/kiosk/commune/made_hamlets.h"

int main(int count, char** values) {
  using namespace kiosk::commune;
  if (count != 3) return 2;
  const auto strings =
      kiosk::election::Strings::load(std::string(PHIEUKIN_ASSETS) + "/strings/vi.json");
  if (!strings) return 1;
  const auto round = made_round();
  const auto summary = summary_of(round.plan, round.hamlets);
  const auto readers = std::string_view(values[2]) == "posted" ? Readers::posted : Readers::commune;
  const auto files =
      report_files(report_tables({round.plan, round.hamlets, summary, *strings, readers}));
  if (!files) return 1;
  const auto written = write_report(values[1], *files);
  if (!written) std::fputs(written.error().sentence.c_str(), stderr);
  return written ? 0 : 1;
}
