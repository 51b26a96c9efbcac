#pragma once
// What a finished day left in the outbox, opened again.

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "crypto/belenios/verify.h"
#include "kiosk/election/outcome.h"
#include "kiosk/package/members.h"
#include "kiosk/station/device_folder.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

struct SealedResult {
  sync::Envelope envelope;
  std::string record, journal;
  election::ResultFile result;
  crypto::belenios::Verdict verdict;
};

inline SealedResult open_sealed(const std::filesystem::path& device, const std::string& name) {
  const DevicePaths paths(device);
  const auto bytes = sync::read_whole(paths.outbox / name, sync::most_envelope_bytes);
  REQUIRE(bytes.has_value());
  auto envelope = sync::read_envelope(*bytes);
  REQUIRE(envelope.has_value());
  const auto known = read_known_device(paths);
  REQUIRE(sync::check_signature(*envelope, *bytes, known.value().record.sign).has_value());
  const auto* record = envelope->find(package::record_member);
  const auto* journal = envelope->find(package::journal_member);
  const auto* result = envelope->find(package::result_member);
  REQUIRE(journal != nullptr);
  REQUIRE(result != nullptr);
  const auto parsed = election::parse_result(result->content);
  REQUIRE(parsed.has_value());
  const auto head = store::check_journal(journal->content);
  REQUIRE(head.has_value());
  CHECK(head->hash.hex() == parsed->journal_head);
  SealedResult sealed{
      *envelope, record != nullptr ? record->content : "", journal->content, *parsed, {}};
  if (record != nullptr) {
    CHECK(crypto::sha256(record->content).hex() == parsed->record_hash);
    sealed.verdict = crypto::belenios::verify_record(record->content, {.kiosk_profile = true});
    INFO(sealed.verdict.reason);
    REQUIRE(sealed.verdict.valid);
  }
  return sealed;
}

}  // namespace kiosk::station
