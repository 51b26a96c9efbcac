// index_archive and read_archive: the structure of a record, whatever its members say.

#include "archive_parts.h"
#include "crypto/ensure.h"
#include "target.h"
#include "toy_group.h"

namespace fuzz {

namespace belenios = crypto::belenios;

namespace {

bool may_follow(belenios::EventType last, belenios::EventType next) {
  using enum belenios::EventType;
  switch (next) {
    case setup: return false;
    case ballot:
    case end_of_ballots: return last == setup || last == ballot;
    case encrypted_tally: return last == end_of_ballots;
    case partial_decryption: return last == encrypted_tally || last == partial_decryption;
    case result: return last == partial_decryption;
  }
  return false;
}

// What is accepted has the one spelling its parts have, and its events stand in their legal order.
void demand_structure(std::string_view bytes, const belenios::ArchiveContent& content) {
  const auto parts = parts_of(content);
  CRYPTO_ENSURE(archive_of(content.timestamp, parts) == bytes);
  CRYPTO_ENSURE(parts.front().type == belenios::EventType::setup);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    CRYPTO_ENSURE(i == 0 || may_follow(parts[i - 1].type, parts[i].type));
    CRYPTO_ENSURE(parts[i].data.size() == belenios::data_members(parts[i].type));
  }
}

}  // namespace

bool accepts(std::string_view bytes) {
  // Asked for by name, or the linker would leave the faster one out.
  static const bool hashes_fast = (toy::demand_sha256(), true);
  CRYPTO_ENSURE(hashes_fast);
  std::string reason;
  const auto content = belenios::read_archive(bytes, reason);
  CRYPTO_ENSURE(content.has_value() == reason.empty());
  if (!content) return false;
  demand_structure(bytes, *content);
  const crypto::MemorySource source(bytes);
  const auto index = belenios::index_archive(source, reason);
  CRYPTO_ENSURE(index && index->events.size() == content->events.size());
  for (std::size_t i = 0; i < content->events.size(); ++i) {
    const auto members = index->members_of(index->events[i]);
    for (std::size_t k = 0; k < members.size(); ++k) {
      CRYPTO_ENSURE(belenios::fetch(source, members[k]) == content->events[i].data[k]);
    }
  }
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
