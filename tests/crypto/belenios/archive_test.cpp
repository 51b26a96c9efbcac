#include "crypto/belenios/archive.h"

#include <catch2/catch_test_macros.hpp>

#include "crypto/belenios/archive_format.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

// "owner":N of an owned object.
std::uint32_t owner_in(std::string_view owned) {
  return static_cast<std::uint32_t>(std::stoul(std::string(owned.substr(9))));
}

void add(ArchiveWriter& writer, const ArchiveEvent& event) {
  const auto& data = event.data;
  switch (event.type) {
    case EventType::setup:
      writer.add_setup(data[0], data[1], data[2]);
      break;
    case EventType::ballot:
      writer.add_ballot(data[0]);
      break;
    case EventType::end_of_ballots:
      writer.add_end_of_ballots();
      break;
    case EventType::encrypted_tally:
      writer.add_encrypted_tally(data[0], data[1]);
      break;
    case EventType::partial_decryption:
      writer.add_partial_decryption(owner_in(data[1]), data[0]);
      break;
    case EventType::result:
      writer.add_result(data[0]);
      break;
  }
}

}  // namespace

TEST_CASE("archives of the peer tool are rebuilt from their parts to the byte") {
  for (const auto* path :
       {"bt33-ed-c3-pedersen_2_3/V1wxqAJgRCT9Ss.bel", "bt33-ed-c1-pedersen_2_3/5rix8PTcS3FVSA.bel",
        "negative/00_honest_control/tFBZHi59YJunoF.bel"}) {
    INFO(path);
    const auto bytes = sample::read_vector(path);
    std::string reason;
    const auto content = read_archive(bytes, reason);
    REQUIRE(content);
    ArchiveWriter writer(content->timestamp);
    for (const auto& event : content->events) {
      add(writer, event);
      CHECK(writer.head() == event.hash);
    }
    CHECK(writer.bytes() == bytes);
    const auto& setup = content->events[0];
    CHECK(setup_event_hash(setup.data[0], setup.data[1], setup.data[2]) == setup.hash);
  }
}

TEST_CASE("writing goes on after any event of an archive") {
  const auto bytes = sample::read_vector("bt33-ed-c3-pedersen_2_3/V1wxqAJgRCT9Ss.bel");
  std::string reason;
  const auto content = read_archive(bytes, reason);
  REQUIRE(content);
  ArchiveWriter first(content->timestamp);
  add(first, content->events[0]);
  std::string so_far = first.bytes();
  for (std::size_t i = 1; i < content->events.size(); ++i) {
    auto writer = ArchiveWriter::resume(so_far);
    REQUIRE(writer);
    CHECK(writer->head() == content->events[i - 1].hash);
    add(*writer, content->events[i]);
    so_far = writer->bytes();
  }
  CHECK(so_far == bytes);
}

TEST_CASE("only an archive can be resumed") {
  const auto bytes = sample::read_vector("bt33-ed-c1-pedersen_2_3/5rix8PTcS3FVSA.bel");
  CHECK_FALSE(ArchiveWriter::resume(""));
  CHECK_FALSE(ArchiveWriter::resume(std::string(512, '\0')));
  CHECK_FALSE(ArchiveWriter::resume(bytes.substr(0, bytes.size() - 1)));
  CHECK_FALSE(ArchiveWriter::resume(bytes + std::string(1024, '\0')));
  CHECK_FALSE(ArchiveWriter::resume(ArchiveWriter(1).bytes()));  // no event yet
}

}  // namespace crypto::belenios
