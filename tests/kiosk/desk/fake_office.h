#pragma once
// An office that remembers what it was asked and answers what a test wants. Fair faults: every call
// may be refused with a sentence.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/desk/ports.h"

namespace desk_tests {

class FakeOffice : public kiosk::desk::Office {
 public:
  kiosk::desk::Snapshot snapshot;
  std::string refusal;  // when not empty, every call is refused with it
  kiosk::commune::FolderImport imported;
  std::string refused_station;  // build_package refuses this one
  bool paper_agrees = false;

  std::vector<std::string> asked;  // "decide VM-001 recognise", in order
  std::vector<kiosk::commune::CommuneDecision> decisions;
  std::vector<kiosk::commune::Complaint> complaints;
  std::vector<kiosk::commune::CellCongress> congresses;
  std::vector<kiosk::commune::PaperCount> papers;
  std::vector<kiosk::commune::TrayRuling> rulings;
  std::vector<std::filesystem::path> files;
  std::vector<kiosk::plan::Edit> edits;

  template <class T>
  using Outcome = kiosk::desk::Outcome<T>;
  Outcome<kiosk::desk::Snapshot> look() override;
  Outcome<void> decide(std::string_view, const kiosk::commune::CommuneDecision&) override;
  Outcome<void> open_complaint(std::string_view, const kiosk::commune::Complaint&) override;
  Outcome<void> close_complaint(std::string_view, std::size_t, std::string_view,
                                std::string_view) override;
  Outcome<void> record_congress(std::string_view, const kiosk::commune::CellCongress&) override;
  Outcome<bool> enter_paper(std::string_view, const kiosk::commune::PaperCount&) override;
  Outcome<kiosk::commune::FolderImport> import_folder(const std::filesystem::path&) override;
  Outcome<kiosk::commune::FolderImport> import_files(
      const std::vector<std::filesystem::path>&) override;
  Outcome<void> rule(const kiosk::commune::TrayRuling&) override;
  Outcome<kiosk::desk::MadePackage> build_package(std::string_view, const std::filesystem::path&,
                                                  const kiosk::desk::Progress&) override;
  Outcome<void> confirm_printed(std::string_view) override;
  Outcome<std::vector<std::filesystem::path>> export_reports(const std::filesystem::path&,
                                                             std::string_view, bool) override;
  Outcome<std::size_t> derive_rerun(const std::filesystem::path&, std::string_view,
                                    std::string_view) override;
  Outcome<kiosk::commune::PurgePreview> purge_preview() override;
  Outcome<std::filesystem::path> purge(const std::filesystem::path&, std::string_view,
                                       std::string_view, bool) override;
  Outcome<std::vector<kiosk::desk::JournalEntry>> journal() override;
  Outcome<void> change_plan(const kiosk::plan::Edit&, std::string_view by,
                            std::string_view reason) override;

  kiosk::commune::RollLook roll;            // what preview_roll answers
  kiosk::commune::EnrolmentLook enrolment;  // what look_at_enrolment answers
  std::vector<kiosk::rolls::RollOptions> roll_options;
  Outcome<kiosk::commune::RollLook> preview_roll(std::string_view, const std::filesystem::path&,
                                                 const kiosk::rolls::RollOptions&,
                                                 std::string_view) override;
  Outcome<std::uint64_t> take_roll(std::string_view, const std::filesystem::path&,
                                   const kiosk::rolls::RollOptions&,
                                   const kiosk::commune::RollTaking&) override;
  Outcome<kiosk::commune::EnrolmentLook> look_at_enrolment(std::string_view,
                                                           const std::filesystem::path&) override;
  Outcome<std::string> enrol(std::string_view, const std::filesystem::path&,
                             std::string_view) override;

 private:
  Outcome<void> answer(std::string what);
};

class FakeFolders : public kiosk::desk::Folders {
 public:
  std::vector<kiosk::desk::Stick> plugged;
  std::vector<std::filesystem::path> whole;  // told at the next look, once
  std::vector<kiosk::desk::Stick> sticks() const override { return plugged; }
  std::vector<std::filesystem::path> arrived(const std::filesystem::path&) override {
    return std::exchange(whole, {});
  }
  std::vector<std::filesystem::path> lying;  // wherever somebody points to
  std::vector<std::filesystem::path> files_at(const std::filesystem::path&,
                                              kiosk::desk::FilePurpose) const override {
    return lying;
  }
};

}  // namespace desk_tests
