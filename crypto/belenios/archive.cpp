#include "crypto/belenios/archive.h"

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/tally.h"
#include "crypto/ensure.h"

namespace crypto::belenios {

ArchiveWriter::ArchiveWriter(std::int64_t unix_seconds) : timestamp_(unix_seconds) {
  CRYPTO_ENSURE(unix_seconds >= 0 && unix_seconds <= latest_timestamp);
  add_member("BELENIOS", opening_json(timestamp_));
}

std::string ArchiveWriter::add_setup(std::string_view election, std::string_view trustees,
                                     std::string_view credentials) {
  const auto election_hash = add_data(election);
  const auto trustees_hash = add_data(trustees);
  const auto credentials_hash = add_data(credentials);
  const auto setup = add_data(setup_json(election_hash, trustees_hash, credentials_hash));
  return add_event(name_of(EventType::setup), setup);
}

std::string ArchiveWriter::add_ballot(std::string_view ballot) {
  const auto payload = add_data(ballot);
  return add_event(name_of(EventType::ballot), payload);
}

std::string ArchiveWriter::add_end_of_ballots() {
  return add_event(name_of(EventType::end_of_ballots), "");
}

std::string ArchiveWriter::add_encrypted_tally(std::string_view tally, std::string_view sized) {
  add_data(tally);
  const auto payload = add_data(sized);
  return add_event(name_of(EventType::encrypted_tally), payload);
}

std::string ArchiveWriter::add_partial_decryption(std::uint32_t owner,
                                                  std::string_view decryption) {
  add_data(decryption);
  const auto payload = add_data(owned_json(owner, decryption));
  return add_event(name_of(EventType::partial_decryption), payload);
}

std::string ArchiveWriter::add_result(std::string_view result) {
  const auto payload = add_data(result);
  return add_event(name_of(EventType::result), payload);
}

Result<ArchiveWriter> ArchiveWriter::resume(std::string bytes) {
  std::string reason;
  auto content = read_archive(bytes, reason);
  if (!content) return tl::unexpected(Error::malformed);
  ArchiveWriter writer;
  writer.timestamp_ = content->timestamp;
  writer.height_ = content->events.size();
  writer.head_ = content->events.back().hash;
  writer.bytes_ = std::move(bytes);
  return writer;
}

std::string ArchiveWriter::add_event(std::string_view type, std::string_view payload_hash) {
  std::string text;
  for (const auto known : event_types) {
    if (name_of(known) == type) text = event_json({head_, height_}, known, payload_hash);
  }
  head_ = sha256(text).hex();
  ++height_;
  add_member(head_ + ".event.json", text);
  return head_;
}

std::string ArchiveWriter::add_data(std::string_view data) {
  std::string hash = sha256(data).hex();
  add_member(hash + ".data.json", data);
  return hash;
}

void ArchiveWriter::add_member(std::string_view name, std::string_view data) {
  bytes_ += tar_header(name, data.size(), timestamp_);
  bytes_ += data;
  bytes_.append(tar_padding(data.size()), '\0');
}

std::string setup_event_hash(std::string_view election, std::string_view trustees,
                             std::string_view credentials) {
  const auto setup =
      setup_json(sha256(election).hex(), sha256(trustees).hex(), sha256(credentials).hex());
  return sha256(event_json({}, EventType::setup, sha256(setup).hex())).hex();
}

}  // namespace crypto::belenios
