#pragma once
// Everything that can happen at the desk: what a person does, and what the worker answers.

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/desk/model.h"

namespace kiosk::desk {

// A person.
struct PageChosen {
  Page page = Page::overview;
};
struct BackWanted {};
struct PageTurned {
  bool forward = true;
};
struct NarrowingChosen {
  Narrowing narrowing;
};
struct SearchToggled {};
struct SearchEdited {
  std::string text;
};
struct HamletOpened {
  std::string code;
};
struct FormWanted {
  FormKind kind = FormKind::recognise;
  std::size_t index = 0;  // of a complaint
  std::string station{};  // of a package's papers
};
struct FieldSelected {
  std::size_t index = 0;
};
struct FieldEdited {
  std::string text;
};
struct OptionChosen {
  bool on = false;
};
struct RoleChosen {
  commune::UnifiedRole role = commune::UnifiedRole::not_yet;
};
struct ChoiceMade {  // of an entry that is a choice
  std::size_t index = 0;
  std::string value;  // what it is already: nothing is chosen any more
};
struct PlanTabChosen {
  PlanTab tab = PlanTab::round;
};
struct PlanHamletOpened {
  std::string code;
  PlanHamletTab tab = PlanHamletTab::candidates;
};
struct PlanFormWanted {
  PlanTarget target;
};
struct NextWanted {};  // the form's next step, in the end the page that repeats it
struct Confirmed {};
struct FolderEdited {
  std::string text;
};
struct StickChosen {
  std::size_t index = 0;
};
struct ImportWanted {};
struct FilesDropped {
  std::vector<std::filesystem::path> paths;
};
struct EnvelopeOpened {
  std::string hash;
};
struct ExportWanted {};
struct LookWanted {};
struct WordRead {};
struct LeaveConfirmed {};
struct Ticked {
  std::int64_t now = 0;
};

// At a station's page.
struct StationOpened {
  std::string code;
};
struct FilesWanted {
  FilePurpose purpose = FilePurpose::enrolment;
};
struct FileOpened {
  std::size_t index = 0;  // of those found
};
struct ListViewChosen {
  ListView view = ListView::odd;
};
struct ListReadAs {  // the same file again
  rolls::RollOptions options;
};
struct WordsDiffer {};

// The worker.
struct Looked {
  Snapshot snapshot;
};
struct Done {
  Word word;
};
struct Refused {
  std::string sentence;
};
struct Progressed {
  std::uint64_t done = 0, total = 0;
  std::string doing;
};
struct Arrived {
  std::vector<Arrival> arrivals;
  bool watched = false;  // by the watched folder, not because somebody asked
};
struct PaperTaken {
  bool agreed = false;
};
struct PackagesMade {
  std::vector<MadePackage> made;
  std::string refusal;  // why it stopped before the end
};
struct Exported {
  std::vector<std::string> files;
};
struct SticksSeen {
  std::vector<Stick> sticks;
};
struct JournalRead {
  std::vector<JournalEntry> entries;
};
struct FilesSeen {
  std::string path;  // that was asked for
  std::vector<std::filesystem::path> found;
};
struct ListRead {
  std::filesystem::path file;
  rolls::RollOptions options;
  commune::RollLook look;
};
struct EnrolmentRead {
  std::filesystem::path file;
  commune::EnrolmentLook look;
};
struct PurgeSeen {
  commune::PurgePreview preview;
};

using Event =
    std::variant<PageChosen, BackWanted, PageTurned, NarrowingChosen, SearchToggled, SearchEdited,
                 HamletOpened, FormWanted, FieldSelected, FieldEdited, OptionChosen, RoleChosen,
                 ChoiceMade, PlanTabChosen, PlanHamletOpened, PlanFormWanted, NextWanted, Confirmed,
                 FolderEdited, StickChosen, ImportWanted, FilesDropped, EnvelopeOpened,
                 ExportWanted, LookWanted, WordRead, LeaveConfirmed, Ticked, StationOpened,
                 FilesWanted, FileOpened, ListViewChosen, ListReadAs, WordsDiffer, Looked, Done,
                 Refused, Progressed, Arrived, PaperTaken, PackagesMade, Exported, SticksSeen,
                 JournalRead, FilesSeen, ListRead, EnrolmentRead, PurgeSeen>;

}  // namespace kiosk::desk
