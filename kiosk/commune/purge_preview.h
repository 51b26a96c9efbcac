#pragma once
// What a purge would delete now, for people to read before they decide: how many, never what.

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::commune {

struct PurgeCount {
  std::string kind;  // as in the certificate: roll, notes, photos, complaint, plan, sealed_notes ..
  std::size_t documents = 0;
  std::uint64_t rows = 0;  // households, notes, complaints, candidates
};

struct PurgePreview {
  std::string retention_until;  // YYYY-MM-DD; may be empty
  bool over = false;            // that day is past
  std::vector<PurgeCount> counts;
  std::size_t certificates = 0;  // of earlier purges
};

}  // namespace kiosk::commune
