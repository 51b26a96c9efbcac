#pragma once
// The copies of envelopes that the commune's folder keeps may hold notes, sealed to the commune's
// key. A purge cuts that one member out: what is left is the same tar without it, under the name
// <sha256>.tar. The signed manifest and every other member are there byte for byte, so that
// minisign, sha256sum and the verifiers still say of the record what they said before. Private to
// this room; docs/decisions/0021 says why so.

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::commune {

struct SealedNotes {
  std::filesystem::path file;
  std::string envelope;  // hex SHA-256: the file's name
  std::string sha256;    // hex: of the sealed member as it is
};

// In accepted/ and quarantine/, by name. Files that are no tar of ours hold none.
std::vector<SealedNotes> sealed_notes_of(const std::filesystem::path& folder);

// False when the new file could not be written or the old one not be deleted; asking again
// finishes.
bool cut_out(const SealedNotes& notes);

}  // namespace kiosk::commune
