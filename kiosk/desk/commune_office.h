#pragma once
// The desk's office as it really is: an open commune. Every call is the command line's own, so that
// the window can do nothing the commands cannot.

#include "kiosk/commune/commune.h"
#include "kiosk/desk/ports.h"

namespace kiosk::desk {

class CommuneOffice : public Office {
 public:
  CommuneOffice(commune::Commune& commune, const package::Clock& clock)
      : commune_(commune), clock_(clock) {}

  Outcome<Snapshot> look() override;
  Outcome<void> decide(std::string_view hamlet, const commune::CommuneDecision&) override;
  Outcome<void> open_complaint(std::string_view hamlet, const commune::Complaint&) override;
  Outcome<void> close_complaint(std::string_view hamlet, std::size_t index, std::string_view closed,
                                std::string_view answer) override;
  Outcome<void> record_congress(std::string_view hamlet, const commune::CellCongress&) override;
  Outcome<bool> enter_paper(std::string_view hamlet, const commune::PaperCount&) override;
  Outcome<commune::FolderImport> import_folder(const std::filesystem::path&) override;
  Outcome<commune::FolderImport> import_files(const std::vector<std::filesystem::path>&) override;
  Outcome<void> rule(const commune::TrayRuling&) override;
  Outcome<MadePackage> build_package(std::string_view station, const std::filesystem::path& out,
                                     const Progress&) override;
  Outcome<void> confirm_printed(std::string_view station) override;
  Outcome<std::vector<std::filesystem::path>> export_reports(const std::filesystem::path& folder,
                                                             std::string_view by,
                                                             bool posted) override;
  Outcome<std::size_t> derive_rerun(const std::filesystem::path& folder, std::string_view date,
                                    std::string_view reason) override;
  Outcome<commune::PurgePreview> purge_preview() override;
  Outcome<std::filesystem::path> purge(const std::filesystem::path& folder, std::string_view by,
                                       std::string_view reason, bool before_time) override;
  Outcome<std::vector<JournalEntry>> journal() override;
  Outcome<void> change_plan(const plan::Edit&, std::string_view by,
                            std::string_view reason) override;
  Outcome<commune::RollLook> preview_roll(std::string_view station,
                                          const std::filesystem::path& file,
                                          const rolls::RollOptions&, std::string_view who) override;
  Outcome<std::uint64_t> take_roll(std::string_view station, const std::filesystem::path& file,
                                   const rolls::RollOptions&, const commune::RollTaking&) override;
  Outcome<commune::EnrolmentLook> look_at_enrolment(std::string_view station,
                                                    const std::filesystem::path& file) override;
  Outcome<std::string> enrol(std::string_view station, const std::filesystem::path& file,
                             std::string_view seen) override;

 private:
  commune::Commune& commune_;
  const package::Clock& clock_;
};

}  // namespace kiosk::desk
