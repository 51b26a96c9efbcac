#pragma once
// Making the cards of a station. A credential and a code exist only in guarded memory, in the lines
// that become the codes file. Private to this room.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "crypto/passphrase.h"
#include "crypto/secret.h"
#include "kiosk/election/definition.h"
#include "kiosk/package/content.h"

namespace kiosk::commune {

using Progress = std::function<void(std::uint64_t done, std::uint64_t of)>;

struct CardOrder {
  std::string station;
  std::uint64_t cards = 0;
  std::uint32_t booths = 1;
  std::vector<std::string> uuids;  // one per attempt
  crypto::Salt salt;
  crypto::Cost cost;
};

struct MadeCards {
  crypto::SecretBuffer lines;  // "<booth> <ten digits> <credential>\n" each
  std::vector<std::vector<package::CardEntry>> entries;  // per booth, sorted by tag
  std::vector<election::Attempt> attempts;               // per uuid, lists sorted
};

// Two threads derive; `progress` is called on the caller's thread only. out_of_memory when Argon2id
// does not get its memory.
crypto::Result<MadeCards> make_cards(const CardOrder& order, const Progress& progress);

// The length of one line.
inline constexpr std::size_t card_line_bytes = 1 + 1 + 10 + 1 + 25 + 1;

}  // namespace kiosk::commune
