#pragma once
// From a package to the election object of the public record: the booth writes it, the commune
// rebuilds it and compares. Both call this, so there is one way only.

#include <cstdint>
#include <string>
#include <string_view>

#include "crypto/belenios/election.h"
#include "kiosk/election/definition.h"

namespace kiosk::package {

struct PaperOf {
  std::uint32_t attempt = 1;  // 1-based: which uuid of the definition
  std::uint32_t booth = 1;
  std::string package_hash;  // hex SHA-256 of the package's manifest
};

// The value of the election object's field "phieukin": package, station, booths, attempt, hash of
// the rules, roll commitment. Canonical compact JSON.
std::string binding_json(const election::Definition& definition, const PaperOf& of);

// Everything of the election object. Precondition: the definition has that attempt.
crypto::belenios::ElectionDraft election_draft(const election::Definition& definition,
                                               const PaperOf& of, const crypto::Point& public_key);

}  // namespace kiosk::package
