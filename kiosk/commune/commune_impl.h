#pragma once
// What an open commune holds. Private to this room: its members are spread over commune.cpp,
// package.cpp, import.cpp and status.cpp.

#include <optional>

#include "kiosk/commune/commune.h"
#include "kiosk/commune/documents.h"
#include "kiosk/commune/keys.h"

namespace kiosk::commune {

struct Commune::Impl {
  std::filesystem::path folder;
  CommuneOptions options;
  const Clock* clock = nullptr;
  plan::Plan plan;
  OwnKeys keys;
  Wrapping wrapping;  // of keys.wrapped: the folder of another vote is opened by it, too
  store::CommuneStore store;

  const plan::PlannedStation* find_station(std::string_view id) const;
  // Nobody is shown what one of them says by itself.
  bool has_several_stations(std::string_view unit_code) const;
  Outcome<std::optional<std::string>> document(std::string_view kind, std::string_view id) const;
  Outcome<std::vector<StoredDevice>> devices() const;
  Outcome<std::optional<StoredPackage>> package_of(std::string_view station) const;
  store::JournalEvent event(std::string_view kind, std::string_view facts_json) const;
};

// The sentence for what the store could not do.
Refusal refusal_of(const store::Failure& failure);

struct FolderPaths {
  explicit FolderPaths(const std::filesystem::path& folder)
      : keys(folder / "keys.wrapped"),
        store(folder / "commune.db"),
        public_keys(folder / "commune.pub"),
        accepted(folder / "accepted"),
        quarantine(folder / "quarantine") {}
  std::filesystem::path keys, store, public_keys, accepted, quarantine;
};

}  // namespace kiosk::commune
