#pragma once
// The folder of a round, made once: for a new commune, or for another vote under the keys that its
// devices have pinned. Private to this room.

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/commune/commune_impl.h"

namespace kiosk::commune {

struct NewFolder {
  const std::filesystem::path& folder;
  const OwnKeys& keys;
  const std::string& public_file;                        // commune.pub
  std::vector<store::CommuneStore::Document> documents;  // beside the keys and commune.pub
  store::JournalEvent event;
};

// Refuses a folder that holds anything but what an earlier attempt left when it was cut off; that
// is cleared away first. A folder left by a power cut is never taken for a whole one: commune.pub
// comes last, and the file `unfinished` goes after it.
Outcome<void> make_folder(NewFolder made, const Wrapping& under);

}  // namespace kiosk::commune
