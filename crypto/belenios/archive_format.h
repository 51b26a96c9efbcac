#pragma once
// What the writer and the strict reader of archives share: headers, member names and the texts of
// events, each with one canonical form. Private to this folder's sources.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/archive.h"
#include "crypto/byte_source.h"

namespace crypto::belenios {

inline constexpr std::size_t tar_block = 512;
inline constexpr std::uint64_t most_member_bytes = 4ULL << 20;
inline constexpr std::int64_t latest_timestamp = 077777777777;  // 11 octal digits

enum class EventType { setup, ballot, end_of_ballots, encrypted_tally, partial_decryption, result };
inline constexpr std::array event_types{EventType::setup,
                                        EventType::ballot,
                                        EventType::end_of_ballots,
                                        EventType::encrypted_tally,
                                        EventType::partial_decryption,
                                        EventType::result};
std::string_view name_of(EventType type);
// How many data members stand before the event.
std::size_t data_members(EventType type);

std::string tar_header(std::string_view name, std::size_t size, std::int64_t timestamp);
// Padding after `size` bytes of data.
std::size_t tar_padding(std::size_t size);
std::string opening_json(std::int64_t timestamp);
std::string setup_json(std::string_view election_hash, std::string_view trustees_hash,
                       std::string_view credentials_hash);
struct EventPlace {
  std::string parent;  // hex hash of the event before, empty for the first
  std::uint64_t height = 0;
};
// `payload` empty: no such field.
std::string event_json(const EventPlace& place, EventType type, std::string_view payload);

// Where a data member lies in the archive, and the hash its bytes have.
struct DataMember {
  std::uint64_t offset = 0;
  std::size_t size = 0;
  Hash hash;
};
// An event and the data members that belong to it.
struct IndexedEvent {
  EventType type = EventType::setup;
  Hash hash;
  std::size_t first = 0;  // of ArchiveIndex::members
  std::size_t count = 0;
};
struct ArchiveIndex {
  std::int64_t timestamp = 0;
  std::vector<IndexedEvent> events;
  std::vector<DataMember> members;

  std::span<const DataMember> members_of(const IndexedEvent& event) const {
    return std::span(members).subspan(event.first, event.count);
  }
};
// Structure only: headers, hashes, chain, members of each event, order of events. `reason` names
// the first thing wrong. One member is in memory at a time.
std::optional<ArchiveIndex> index_archive(const ByteSource& source, std::string& reason);
// The member once more, or why it cannot be had: the source is gone, or its bytes are no longer
// those that were hashed.
tl::expected<std::string, std::string> fetch(const ByteSource& source, const DataMember& member);

// The same for an archive in memory, with the bytes themselves: the views look into the archive.
struct ArchiveEvent {
  EventType type = EventType::setup;
  std::string hash;  // hex
  std::vector<std::string_view> data;
};
struct ArchiveContent {
  std::int64_t timestamp = 0;
  std::vector<ArchiveEvent> events;
};
std::optional<ArchiveContent> read_archive(std::string_view bytes, std::string& reason);

}  // namespace crypto::belenios
