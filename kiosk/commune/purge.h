#pragma once
// What is deleted when the time for keeping personal data is over, and the certificate that says
// so. Private to this room.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/summary.h"
#include "kiosk/package/refusal.h"

namespace kiosk::commune {

inline constexpr std::string_view purge_kind = "purge";  // "1", "2" ...: certificates, as signed
inline constexpr std::string_view purge_format = "phieukin-purge";

// One document that was deleted, or that lost what was personal in it.
struct Deleted {
  std::string kind, id;
  std::uint64_t rows = 0;  // households, notes, candidates, complaints; 1 of anything else
  std::string sha256;      // hex: of the document as it was
};

struct Purge {
  std::string commune_code, commune, round;
  std::string date;  // YYYY-MM-DD
  std::string by, reason;
  std::string retention_until;  // may be empty
  bool before_time = false;
  std::vector<Deleted> deleted;
  std::string counts;  // the summary of the round, JSON: numbers without names
};

// The certificate, one line. The same purge gives the same bytes.
std::string certificate_json(const Purge& purge);

}  // namespace kiosk::commune
