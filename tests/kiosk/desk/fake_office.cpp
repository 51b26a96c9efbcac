#include "tests/kiosk/desk/fake_office.h"

namespace desk_tests {

using kiosk::package::Refusal;

FakeOffice::Outcome<void> FakeOffice::answer(std::string what) {
  asked.push_back(std::move(what));
  if (!refusal.empty()) return tl::unexpected(Refusal{refusal});
  return {};
}

FakeOffice::Outcome<kiosk::desk::Snapshot> FakeOffice::look() {
  if (auto told = answer("look"); !told) return tl::unexpected(told.error());
  return snapshot;
}

FakeOffice::Outcome<void> FakeOffice::decide(std::string_view hamlet,
                                             const kiosk::commune::CommuneDecision& decision) {
  decisions.push_back(decision);
  return answer("decide " + std::string(hamlet));
}

FakeOffice::Outcome<void> FakeOffice::open_complaint(std::string_view hamlet,
                                                     const kiosk::commune::Complaint& complaint) {
  complaints.push_back(complaint);
  return answer("open_complaint " + std::string(hamlet));
}

FakeOffice::Outcome<void> FakeOffice::close_complaint(std::string_view hamlet, std::size_t index,
                                                      std::string_view closed,
                                                      std::string_view text) {
  return answer("close_complaint " + std::string(hamlet) + " " + std::to_string(index) + " " +
                std::string(closed) + " " + std::string(text));
}

FakeOffice::Outcome<void> FakeOffice::record_congress(
    std::string_view hamlet, const kiosk::commune::CellCongress& congress) {
  congresses.push_back(congress);
  return answer("record_congress " + std::string(hamlet));
}

FakeOffice::Outcome<bool> FakeOffice::enter_paper(std::string_view hamlet,
                                                  const kiosk::commune::PaperCount& count) {
  papers.push_back(count);
  if (auto told = answer("enter_paper " + std::string(hamlet)); !told) {
    return tl::unexpected(told.error());
  }
  return paper_agrees;
}

FakeOffice::Outcome<kiosk::commune::FolderImport> FakeOffice::import_folder(
    const std::filesystem::path& folder) {
  if (auto told = answer("import_folder " + folder.string()); !told) {
    return tl::unexpected(told.error());
  }
  return imported;
}

FakeOffice::Outcome<kiosk::commune::FolderImport> FakeOffice::import_files(
    const std::vector<std::filesystem::path>& wanted) {
  files.insert(files.end(), wanted.begin(), wanted.end());
  if (auto told = answer("import_files"); !told) return tl::unexpected(told.error());
  return imported;
}

FakeOffice::Outcome<void> FakeOffice::rule(const kiosk::commune::TrayRuling& ruling) {
  rulings.push_back(ruling);
  return answer("rule " + ruling.envelope);
}

FakeOffice::Outcome<kiosk::desk::MadePackage> FakeOffice::build_package(
    std::string_view station, const std::filesystem::path& out, const kiosk::desk::Progress&) {
  if (auto told = answer("build " + std::string(station) + " " + out.string()); !told) {
    return tl::unexpected(told.error());
  }
  if (station == refused_station) return tl::unexpected(Refusal{"Ổ đĩa đã đầy."});
  return kiosk::desk::MadePackage{std::string(station), 400, {"tre", "nước"}};
}

FakeOffice::Outcome<void> FakeOffice::confirm_printed(std::string_view station) {
  return answer("confirm_printed " + std::string(station));
}

FakeOffice::Outcome<std::vector<std::filesystem::path>> FakeOffice::export_reports(
    const std::filesystem::path& folder, std::string_view by, bool posted) {
  const auto what = posted ? "export_posted " : "export ";
  if (auto told = answer(what + folder.string() + " " + std::string(by)); !told) {
    return tl::unexpected(told.error());
  }
  return std::vector<std::filesystem::path>{folder / "bao-cao.xlsx", folder / "tong_hop.csv"};
}

FakeOffice::Outcome<std::size_t> FakeOffice::derive_rerun(const std::filesystem::path& folder,
                                                          std::string_view date,
                                                          std::string_view reason) {
  if (auto told = answer("derive_rerun " + folder.string() + " " + std::string(date) + " " +
                         std::string(reason));
      !told) {
    return tl::unexpected(told.error());
  }
  return 4;
}

FakeOffice::Outcome<kiosk::commune::PurgePreview> FakeOffice::purge_preview() {
  if (auto told = answer("purge_preview"); !told) return tl::unexpected(told.error());
  return kiosk::commune::PurgePreview{"2031-12-31", false, {{"roll", 3, 1240}}, 0};
}

FakeOffice::Outcome<std::filesystem::path> FakeOffice::purge(const std::filesystem::path& folder,
                                                             std::string_view by,
                                                             std::string_view reason,
                                                             bool before_time) {
  if (auto told = answer("purge " + folder.string() + " " + std::string(by) + " " +
                         std::string(reason) + (before_time ? " before time" : ""));
      !told) {
    return tl::unexpected(told.error());
  }
  return folder / "giay.json";
}

FakeOffice::Outcome<std::vector<kiosk::desk::JournalEntry>> FakeOffice::journal() {
  if (auto told = answer("journal"); !told) return tl::unexpected(told.error());
  return std::vector<kiosk::desk::JournalEntry>{{1, "29/11/2026 19:02", "created", ""}};
}

FakeOffice::Outcome<void> FakeOffice::change_plan(const kiosk::plan::Edit& edit,
                                                  std::string_view by, std::string_view reason) {
  edits.push_back(edit);
  return answer("change_plan " + std::string(by) + ", " + std::string(reason));
}

FakeOffice::Outcome<kiosk::commune::RollLook> FakeOffice::preview_roll(
    std::string_view station, const std::filesystem::path& file,
    const kiosk::rolls::RollOptions& options, std::string_view who) {
  roll_options.push_back(options);
  auto told = answer("preview_roll " + std::string(station) + " " + file.string() + " by " +
                     std::string(who));
  if (!told) return tl::unexpected(told.error());
  return roll;
}

FakeOffice::Outcome<std::uint64_t> FakeOffice::take_roll(std::string_view station,
                                                         const std::filesystem::path& file,
                                                         const kiosk::rolls::RollOptions& options,
                                                         const kiosk::commune::RollTaking& taking) {
  roll_options.push_back(options);
  auto told = answer("take_roll " + std::string(station) + " " + file.string() + " by " +
                     taking.by + " seen " + taking.seen);
  if (!told) return tl::unexpected(told.error());
  return roll.preview.households();
}

FakeOffice::Outcome<kiosk::commune::EnrolmentLook> FakeOffice::look_at_enrolment(
    std::string_view station, const std::filesystem::path& file) {
  auto told = answer("look_at_enrolment " + std::string(station) + " " + file.string());
  if (!told) return tl::unexpected(told.error());
  return enrolment;
}

FakeOffice::Outcome<std::string> FakeOffice::enrol(std::string_view station,
                                                   const std::filesystem::path& file,
                                                   std::string_view seen) {
  auto told =
      answer("enrol " + std::string(station) + " " + file.string() + " seen " + std::string(seen));
  if (!told) return tl::unexpected(told.error());
  return std::string("tre nước");
}

}  // namespace desk_tests
