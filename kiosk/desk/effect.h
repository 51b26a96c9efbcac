#pragma once
// What update asks the worker to do. Each is answered by one event at least.

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/desk/event.h"

namespace kiosk::desk {

struct Look {};
struct WriteDecision {
  std::string hamlet;
  commune::CommuneDecision decision;
};
struct WriteComplaint {
  std::string hamlet;
  commune::Complaint complaint;
};
struct CloseComplaint {
  std::string hamlet;
  std::size_t index = 0;
  std::string closed, answer;
};
struct WriteCongress {
  std::string hamlet;
  commune::CellCongress congress;
};
struct WritePaper {
  std::string hamlet;
  commune::PaperCount count;
};
struct WriteRuling {
  commune::TrayRuling ruling;
};
struct ImportFolder {
  std::filesystem::path folder;
};
struct ImportFiles {
  std::vector<std::filesystem::path> files;
};
struct BuildPackages {
  std::vector<std::string> stations;
  std::filesystem::path folder;
};
struct ConfirmPrinted {
  std::string station;
};
struct ExportReports {
  std::filesystem::path folder;
  std::string by{};
  bool posted = false;
};
struct DeriveRerun {
  std::filesystem::path folder;
  std::string date, reason;
};
struct SeePurge {};
struct Purge {
  std::filesystem::path folder;  // for the certificate
  std::string by, reason;
  bool before_time = false;
};
struct ChangePlan {
  plan::Edit edit;
  std::string by, reason;
};
struct ReadJournal {};
struct SeeSticks {};
struct Watch {
  std::filesystem::path folder;
};
struct SeeFiles {
  std::string path;
  FilePurpose purpose = FilePurpose::list;
};
struct ReadList {
  std::string station;
  std::filesystem::path file;
  rolls::RollOptions options;
  std::string who;
};
struct TakeList {
  std::string station;
  std::filesystem::path file;
  rolls::RollOptions options;
  commune::RollTaking taking;
};
struct ReadEnrolment {
  std::string station;
  std::filesystem::path file;
};
struct EnrolDevice {
  std::string station;
  std::filesystem::path file;
  std::string seen;  // the enrolment whose words were compared
  std::string name;  // of the laptop
};

using Effect =
    std::variant<Look, WriteDecision, WriteComplaint, CloseComplaint, WriteCongress, WritePaper,
                 WriteRuling, ImportFolder, ImportFiles, BuildPackages, ConfirmPrinted,
                 ExportReports, DeriveRerun, SeePurge, Purge, ChangePlan, ReadJournal, SeeSticks,
                 Watch, SeeFiles, ReadList, TakeList, ReadEnrolment, EnrolDevice>;

}  // namespace kiosk::desk
