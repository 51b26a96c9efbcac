#pragma once
// What the desk asks of the world: the commune's office behind it (kiosk/commune), and the folders
// and sticks of the machine. Tests give others. Everything here is called from the worker alone.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/commune/paper_count.h"
#include "kiosk/commune/purge_preview.h"
#include "kiosk/commune/receive.h"
#include "kiosk/commune/summary.h"
#include "kiosk/desk/station_work.h"
#include "kiosk/package/refusal.h"
#include "kiosk/plan/edit.h"

namespace kiosk::desk {

using package::Outcome;

// How far one station's preparation has come.
struct Preparation {
  std::string station, unit_name;
  std::uint64_t households = 0;  // 0: its list has not been taken in
  std::size_t devices = 0;       // enrolled for it
  std::size_t booths = 1;        // it is planned with
  bool packaged = false;
  bool printed = false;                     // cards printed, and the files with them erased
  std::size_t spares = 0;                   // planned beside the booths
  std::vector<std::string> device_names{};  // of the enrolled ones
};

struct Deadline {
  std::string sentence;  // Vietnamese, with the date
  std::string date;      // YYYY-MM-DD
  bool warned = false;   // it is near
  bool passed = false;
};

// Everything the screens show, read at one moment.
struct Snapshot {
  std::string round, commune;
  std::vector<commune::HamletView> hamlets;
  commune::Summary summary;
  std::vector<commune::TrayRow> tray;
  std::vector<Preparation> stations;
  std::vector<Deadline> deadlines;
  std::vector<std::string> warnings;  // about the plan
  plan::Plan plan;
  bool purged = false;       // its personal data was deleted: the plan stays as it is
  std::string next_round{};  // what the round of a re-run would be called
};

// One line of the journal as a person reads it.
struct JournalEntry {
  std::uint64_t sequence = 0;
  std::string time, event, detail;
};

struct MadePackage {
  std::string station;
  std::uint64_t cards = 0;
  std::vector<std::string> check_words;
};

using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

class Office {
 public:
  virtual ~Office() = default;
  virtual Outcome<Snapshot> look() = 0;
  virtual Outcome<void> decide(std::string_view hamlet, const commune::CommuneDecision&) = 0;
  virtual Outcome<void> open_complaint(std::string_view hamlet, const commune::Complaint&) = 0;
  virtual Outcome<void> close_complaint(std::string_view hamlet, std::size_t index,
                                        std::string_view closed, std::string_view answer) = 0;
  virtual Outcome<void> record_congress(std::string_view hamlet, const commune::CellCongress&) = 0;
  // True when two people have now entered the same.
  virtual Outcome<bool> enter_paper(std::string_view hamlet, const commune::PaperCount&) = 0;
  // Each result gets its receipt beside it.
  virtual Outcome<commune::FolderImport> import_folder(const std::filesystem::path&) = 0;
  virtual Outcome<commune::FolderImport> import_files(
      const std::vector<std::filesystem::path>&) = 0;
  virtual Outcome<void> rule(const commune::TrayRuling&) = 0;
  virtual Outcome<MadePackage> build_package(std::string_view station,
                                             const std::filesystem::path& out, const Progress&) = 0;
  virtual Outcome<void> confirm_printed(std::string_view station) = 0;
  // The files written. `by` is who asked for them; `posted` is what may be hung up for everybody.
  virtual Outcome<std::vector<std::filesystem::path>> export_reports(
      const std::filesystem::path& folder, std::string_view by, bool posted) = 0;
  // How many hamlets the new folder is for.
  virtual Outcome<std::size_t> derive_rerun(const std::filesystem::path& folder,
                                            std::string_view date, std::string_view reason) = 0;
  virtual Outcome<commune::PurgePreview> purge_preview() = 0;
  // The certificate that was written into the folder.
  virtual Outcome<std::filesystem::path> purge(const std::filesystem::path& folder,
                                               std::string_view by, std::string_view reason,
                                               bool before_time) = 0;
  virtual Outcome<std::vector<JournalEntry>> journal() = 0;
  virtual Outcome<void> change_plan(const plan::Edit&, std::string_view by,
                                    std::string_view reason) = 0;
  // The journal says who opened the list.
  virtual Outcome<commune::RollLook> preview_roll(std::string_view station,
                                                  const std::filesystem::path& file,
                                                  const rolls::RollOptions&,
                                                  std::string_view who) = 0;
  // How many households.
  virtual Outcome<std::uint64_t> take_roll(std::string_view station,
                                           const std::filesystem::path& file,
                                           const rolls::RollOptions&,
                                           const commune::RollTaking&) = 0;
  virtual Outcome<commune::EnrolmentLook> look_at_enrolment(std::string_view station,
                                                            const std::filesystem::path& file) = 0;
  // Only the file that was looked at; its words.
  virtual Outcome<std::string> enrol(std::string_view station, const std::filesystem::path& file,
                                     std::string_view seen) = 0;
};

struct Stick {
  std::string label;  // as the system names it
  std::filesystem::path folder;
  bool operator==(const Stick&) const = default;
};

class Folders {
 public:
  virtual ~Folders() = default;
  virtual std::vector<Stick> sticks() const = 0;
  // One look at the watched folder: envelopes that have arrived whole since the last one.
  virtual std::vector<std::filesystem::path> arrived(const std::filesystem::path& folder) = 0;
  // What may be opened at a place that somebody pointed to.
  virtual std::vector<std::filesystem::path> files_at(const std::filesystem::path& place,
                                                      FilePurpose purpose) const = 0;
};

// Wakes the window's loop when the worker has something to say.
class Waker {
 public:
  virtual ~Waker() = default;
  virtual void wake() = 0;
};

inline constexpr std::size_t most_sticks = 8;
inline constexpr std::size_t most_dropped_files = 3000;

}  // namespace kiosk::desk
