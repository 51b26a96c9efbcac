#pragma once
// The papers that go with a package: card sheets and the hand-over sheet. Private to this room.

#include <filesystem>
#include <string>
#include <vector>

#include "crypto/secret.h"
#include "kiosk/commune/documents.h"

namespace kiosk::commune {

// Draws the cards in `lines` (cards.h), in an order drawn by lot, into a new file of its owner's.
package::Outcome<void> write_card_file(const election::Definition& definition,
                                       const crypto::SecretBuffer& lines,
                                       const std::filesystem::path& assets,
                                       const std::filesystem::path& file);

// Nothing on it is secret.
package::Outcome<void> write_handover_file(const StoredPackage& package,
                                           const std::vector<StoredDevice>& devices,
                                           const std::filesystem::path& assets,
                                           const std::filesystem::path& file);

}  // namespace kiosk::commune
