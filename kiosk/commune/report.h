#pragma once
// The tables that a round leaves behind: for the commune's files, for the province, or for the
// notice board. They hold sums of whole hamlets only, never of one station among several
// (docs/reports.md).

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/commune/summary.h"
#include "kiosk/election/strings.h"
#include "kiosk/package/refusal.h"
#include "kiosk/plan/plan.h"
#include "kiosk/reports/workbook.h"

namespace kiosk::commune {

enum class Readers {
  commune,  // everything, facts of persons included
  posted,   // nothing of a person but name, year of birth and votes
};

struct ReportFacts {
  const plan::Plan& plan;
  const std::vector<HamletView>& hamlets;
  const Summary& summary;
  const election::Strings& strings;
  Readers readers = Readers::commune;
};

// tong_hop, thon, ung_cu_vien, chua_bau_duoc, so_sanh and, not for posting, kiem_nhiem.
std::vector<reports::Table> report_tables(const ReportFacts& facts);

struct ReportFile {
  std::string name, bytes;
};
// bao-cao.xlsx with every table as a sheet, and <table>.csv for each.
package::Outcome<std::vector<ReportFile>> report_files(const std::vector<reports::Table>& tables);

// New files with mode 0600 in `folder`, which is made when it is not there. A file of the same name
// and content stays as it is; one with other content refuses everything before anything is written.
package::Outcome<void> write_report(const std::filesystem::path& folder,
                                    const std::vector<ReportFile>& files);

}  // namespace kiosk::commune
