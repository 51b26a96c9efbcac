#pragma once
// What the commune answers about an envelope: one line of canonical JSON, and behind it the
// minisign signature of that line. docs/formats/commune.md.

#include <cstdint>
#include <string>
#include <string_view>

#include "crypto/sign.h"
#include "kiosk/package/refusal.h"

namespace kiosk::package {

struct Receipt {
  std::string envelope;         // hex SHA-256 of the file
  std::string station, device;  // as the envelope says; empty where it could not be read
  std::uint64_t sequence = 0;
  std::string fate;    // accepted | duplicate | quarantined
  std::string reason;  // machine word; of a quarantined one only
  std::string date;    // YYYY-MM-DD
};

inline constexpr std::size_t most_receipt_bytes = 4096;
inline constexpr std::string_view receipt_ending = ".receipt";

// The whole file.
std::string write_receipt(const Receipt& receipt, const crypto::SignSecretKey& commune);
// Strict: exactly what write_receipt writes with the key of `commune`.
Outcome<Receipt> read_receipt(std::string_view file, const crypto::SignPublicKey& commune);

}  // namespace kiosk::package
