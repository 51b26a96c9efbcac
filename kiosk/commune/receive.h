#pragma once
// What Sunday night brings: files from sticks, folders and drops, judged, kept, answered with
// signed receipts; and what a person decides about those in the tray.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::commune {

enum class TrayDecision {
  dismiss,  // it stays out; it leaves the tray but not the folder
  take_in,  // it counts now, although it follows a take-over or an older one; only where
            // everything of it verifies and only the order or a conflict kept it out
};

struct TrayRuling {
  std::string envelope;  // hex SHA-256
  TrayDecision decision = TrayDecision::dismiss;
  std::string by, reason;  // both required; written into the journal
};

// What of a tray row a person needs to decide.
struct TrayRow {
  std::string envelope, station, device, hamlet;
  std::uint64_t epoch = 0, sequence = 0;
  std::string reason, sentence;  // machine word and Vietnamese
  std::string evidence;          // what differs, in words: hashes, epochs, figures
  bool may_take_in = false;
  std::string ruling, by, why;  // of a decided row
  std::int64_t time = 0;
};

enum class Fate { accepted, duplicate, quarantined };
struct Imported {
  Fate fate = Fate::quarantined;
  std::string station;
  std::string reason;                // machine word; empty when accepted
  std::string sentence;              // Vietnamese, for the person
  std::string envelope{}, device{};  // hex SHA-256 and id; empty when the file could not be read
  std::uint64_t sequence = 0;
};

// Told after each file: how many of how many are taken in. From any thread, one at a time.
using ImportProgress = std::function<void(std::size_t, std::size_t)>;

struct FolderImport {
  struct File {
    std::filesystem::path path;
    Imported imported;
    std::string receipt_problem;  // why there is no receipt beside it; empty when there is
  };
  std::vector<File> files;
};

}  // namespace kiosk::commune
