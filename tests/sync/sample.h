#pragma once
// A small envelope and the pieces to forge others from.

#include <span>
#include <string>
#include <vector>

#include "crypto/sign.h"
#include "sync/envelope.h"
#include "sync/ustar.h"

namespace sample {

inline crypto::SignKeyPair keys(std::uint8_t seed_byte = 1) {
  const crypto::ByteString id(8, seed_byte);
  const crypto::ByteString seed(32, seed_byte);
  return crypto::sign_keys_from_seed(std::span<const std::uint8_t, 8>(id),
                                     std::span<const std::uint8_t, 32>(seed));
}

inline sync::Manifest manifest() {
  sync::Manifest made;
  made.kind = "result";
  made.election = "5rix8PTcS3FVSA";
  made.station = "thon-1";
  made.device = "0102030405060708";
  made.epoch = 1;
  made.sequence = 3;
  made.previous = std::string(64, 'a');
  return made;
}

inline const std::vector<sync::Member>& members() {
  static const std::vector<sync::Member> all = {
      {"record.bel", "the record\n"}, {"empty", ""}, {"list.sealed", std::string(600, 'x')}};
  return all;
}

inline sync::SealedEnvelope envelope() {
  return sync::write_envelope(manifest(), members(), keys().secret_key);
}

// An envelope around any manifest bytes, signed if `comment` is what a reader expects.
inline std::string around(std::string_view manifest_bytes,
                          const std::vector<sync::TarFile>& files) {
  const auto signature = crypto::sign_file(keys().secret_key, manifest_bytes,
                                           "phieukin kind=result station=thon-1 sequence=3");
  std::vector<sync::TarFile> all = {{"manifest.json", manifest_bytes},
                                    {"manifest.json.minisig", signature}};
  all.insert(all.end(), files.begin(), files.end());
  return sync::write_ustar(all);
}

// `text` with the first `from` replaced; the test is wrong if there is none.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at == std::string::npos) std::abort();
  return text.replace(at, from.size(), to);
}

}  // namespace sample
