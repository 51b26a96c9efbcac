#pragma once
// The archive <uuid>.bel (docs/formats/record.md, Archive): a byte-exact old-style tar and a chain
// of events.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/error.h"
#include "crypto/hash.h"

namespace crypto::belenios {

inline constexpr std::uint64_t most_record_bytes = 64ULL << 20;

// Writes events in their legal order. Each add_ returns the new event's hash (hex).
class ArchiveWriter {
 public:
  explicit ArchiveWriter(std::int64_t unix_seconds);

  std::string add_setup(std::string_view election, std::string_view trustees,
                        std::string_view credentials);
  std::string add_ballot(std::string_view ballot);
  std::string add_end_of_ballots();
  std::string add_encrypted_tally(std::string_view tally, std::string_view sized);
  std::string add_partial_decryption(std::uint32_t owner, std::string_view decryption);
  std::string add_result(std::string_view result);

  const std::string& bytes() const { return bytes_; }  // a complete archive after every event
  const std::string& head() const { return head_; }    // hex hash of the last event

  // Goes on after the last event of an archive written by this class (a restart between the tally
  // and the result). malformed if the bytes are not one.
  static Result<ArchiveWriter> resume(std::string bytes);

 private:
  ArchiveWriter() = default;
  std::string add_event(std::string_view type, std::string_view payload_hash);
  std::string add_data(std::string_view data);
  void add_member(std::string_view name, std::string_view data);

  std::string bytes_;
  std::string head_;
  std::int64_t timestamp_ = 0;
  std::uint64_t height_ = 0;
};

// The hash of the Setup event these three objects would give: it stands on the zero report before
// the archive exists.
std::string setup_event_hash(std::string_view election, std::string_view trustees,
                             std::string_view credentials);

}  // namespace crypto::belenios
