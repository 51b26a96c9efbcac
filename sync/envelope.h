#pragma once
// An envelope: a plain deterministic tar with manifest.json, manifest.json.minisig and the members
// the manifest names, in that order. It opens with tar, checks with minisign and sha256sum. What is
// inside a member is nobody's business here.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/hash.h"
#include "crypto/sign.h"
#include "sync/error.h"

namespace phieukin::sync {

struct Manifest {
  std::string kind;      // enrolment | package | opening | ballots | result | receipt
  std::string election;  // uuid, empty for an enrolment
  std::string station;   // station id, empty for an enrolment
  std::string device;    // device id (hex of its signing key id), or "commune"
  std::uint64_t epoch = 1;
  std::uint64_t sequence = 1;
  std::string previous;  // hex SHA-256 of the previous envelope of this sender, empty for the first
};

struct Member {
  std::string name;  // lower case, digits, '.', '-', '_'; at most 64 characters; no path
  std::string content;
};

struct Envelope {
  Manifest manifest;
  std::string manifest_bytes;
  std::vector<Member> members;  // in manifest order
  crypto::Hash hash;            // SHA-256 of the whole file
  crypto::Hash manifest_hash;   // SHA-256 of manifest_bytes

  const Member* find(std::string_view name) const;
};

struct SealedEnvelope {
  std::string bytes;
  std::string manifest_bytes;
  crypto::Hash hash;
  crypto::Hash manifest_hash;
};

// The trusted comment of the signature names kind, station and sequence. Stops the program at what
// no reader would take: election, station and device are at most 64 of A-Z a-z 0-9 . - _ (device
// not empty), epoch and sequence 1 to 2^53 - 1, member names as above and each once, and the limits
// below.
SealedEnvelope write_envelope(const Manifest& manifest, const std::vector<Member>& members,
                              const crypto::SignSecretKey& key);

// Structure, limits, hashes and canonical form (the bytes are rebuilt and compared), not the
// signature: who should have signed is known only after the manifest has been read.
Result<Envelope> read_envelope(std::string_view bytes);
// bad_signature unless `key` signed the manifest.
Result<void> check_signature(const Envelope& envelope, std::string_view envelope_bytes,
                             const crypto::SignPublicKey& key);

inline constexpr std::uint64_t most_envelope_bytes = 256ULL << 20;
inline constexpr std::size_t most_members = 64;
inline constexpr std::size_t most_manifest_bytes = 64U << 10;

}  // namespace phieukin::sync
