#pragma once
// The strict verifier of a whole record: every proof, hash, signature and event of
// docs/formats/record.md and what the peer tool misses. It trusts nothing but the bytes it is
// given.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/tally.h"
#include "crypto/byte_source.h"

namespace crypto::belenios {

enum class Stage { open, closed, tallied, final };
std::string_view name_of(Stage stage);

struct VerifyOptions {
  // Trustees one group of k of n, ballots ordered by raw tracker, no reused credential, no weights,
  // binding present.
  bool kiosk_profile = false;
  // Other people's elections may let a voter replace a ballot: the last one counts. The kiosk
  // profile forbids it all the same.
  bool allow_revote = false;
};

struct Verdict {
  bool valid = false;
  std::string reason;  // the first thing wrong, with the event number, in English; empty when valid
  Stage stage = Stage::open;
  std::string uuid;
  std::uint64_t ballots = 0;       // counted ones: of several with one credential only the last
  std::uint64_t total_weight = 0;  // of these; other than `ballots` only in a record with weights
  Counts result;                   // empty before `final`

  // For readers that go on with a valid record:
  std::string election_bytes;
  std::string binding_json;
  std::uint32_t threshold = 0;
  std::uint32_t trustees = 0;
  std::vector<Point> credentials;
  std::string setup_event;  // hex hashes
  std::string head;
};

// Never throws and never stops at less than the whole record. A record that is not `final` can be
// valid; the caller decides whether that is enough. Of the source the members of one event are in
// memory, or one ballot for each core, and what it gives twice must be the same.
Verdict verify_record(const ByteSource& source, const VerifyOptions& options = {});
Verdict verify_record(std::string_view bytes, const VerifyOptions& options = {});

// {"valid":..,"reason":..,"stage":..,"uuid":..,"ballots":N,"result":[[..]]}
std::string verdict_json(const Verdict& verdict);

}  // namespace crypto::belenios
