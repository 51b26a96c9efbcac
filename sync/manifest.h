#pragma once
// The bytes of manifest.json: compact JSON with its fields in one order, so that one manifest has
// one spelling. A reader refuses every other spelling, and with it unknown and repeated fields.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/hash.h"
#include "sync/envelope.h"
#include "sync/error.h"

namespace phieukin::sync {

struct MemberLine {
  std::string name;
  std::uint64_t size = 0;
  crypto::Hash hash;
};

struct ReadManifest {
  Manifest manifest;
  std::vector<MemberLine> members;
};

// Empty if the manifest can be written; otherwise what is wrong with it.
std::string flaw_of(const Manifest& manifest);
// The same for a list of members: number, names, names that come twice.
std::string flaw_of(const std::vector<MemberLine>& members);

std::string write_manifest(const Manifest& manifest, const std::vector<MemberLine>& members);

// Refuses, with these errors: too_large, malformed, newer_format, unknown_kind.
Result<ReadManifest> read_manifest(std::string_view bytes);

}  // namespace phieukin::sync
