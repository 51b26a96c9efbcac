#include "kiosk/station/key_ceremony.h"

#include <algorithm>

#include "crypto/belenios/archive.h"
#include "crypto/belenios/credential.h"
#include "kiosk/package/ballot_paper.h"

namespace kiosk::station {

namespace belenios = crypto::belenios;

namespace {

tl::expected<std::string, Problem> credential_list(const std::vector<std::string>& credentials) {
  std::vector<crypto::Point> points;
  points.reserve(credentials.size());
  for (const auto& text : credentials) {
    const auto point = crypto::Point::parse(text);
    if (!point) return tl::unexpected(Problem::store_damaged);
    points.push_back(*point);
  }
  return belenios::write_credential_list(std::move(points));
}

std::string share_context(ShareKind kind, std::uint32_t index, std::string_view uuid) {
  const std::string_view name = kind == ShareKind::box ? "box share" : "tally share";
  return "phieukin " + std::string(name) + "|" + std::string(uuid) + "|" + std::to_string(index);
}

crypto::DerivedKey share_key(const crypto::Derived& keys, ShareKind kind) {
  return keys.key(kind == ShareKind::box ? "phk-box_" : "phk-tall");
}

constexpr std::size_t length_bytes = 4;

}  // namespace

tl::expected<KeyCeremony, Problem> make_keys(const OpenedStation& opened, std::uint32_t committee) {
  const auto threshold = election::quorum_of_committee(committee);
  auto credentials = credential_list(opened.attempt().booths.front().credentials);
  if (!credentials) return tl::unexpected(credentials.error());
  auto trustees = belenios::generate_trustees(threshold, committee);
  auto box = belenios::share_random_scalar(threshold, committee);
  const package::PaperOf paper{opened.state.attempt, 1, opened.package_hash};
  auto election = belenios::write_election(
      package::election_draft(opened.locked(), paper, trustees.public_key));

  KeyCeremony made{.election = std::move(election.bytes),
                   .trustees = std::move(trustees.trustees_json),
                   .credentials = std::move(*credentials),
                   .setup_event = {},
                   .box = box_keys(box.whole).public_key,
                   .tally_shares = std::move(trustees.shares),
                   .box_shares = std::move(box.shares)};
  made.setup_event = belenios::setup_event_hash(made.election, made.trustees, made.credentials);
  return made;
}

crypto::SealKeyPair box_keys(const crypto::SecretScalar& scalar) {
  // crypto_kdf is a keyed hash with a context: the scalar itself is never used as a key.
  const auto seed = scalar.with(
      [](std::span<const std::uint8_t, 32> bytes) { return crypto::subkey(bytes, "phk-box_"); });
  return seed.with(
      [](std::span<const std::uint8_t, 32> bytes) { return crypto::seal_keys_from_seed(bytes); });
}

crypto::ByteString wrap_share(const crypto::Derived& keys, ShareKind kind,
                              const belenios::TrusteeShare& share, std::string_view uuid) {
  return share.secret.with([&](std::span<const std::uint8_t, 32> bytes) {
    return crypto::wrap(share_key(keys, kind), bytes, share_context(kind, share.index, uuid));
  });
}

crypto::Result<belenios::TrusteeShare> unwrap_share(const crypto::Derived& keys, ShareKind kind,
                                                    std::uint32_t index, crypto::ByteView wrapped,
                                                    std::string_view uuid) {
  const auto plain =
      crypto::unwrap(share_key(keys, kind), wrapped, share_context(kind, index, uuid));
  if (!plain) return tl::unexpected(plain.error());
  if (plain->size() != crypto::SecretScalar::size) {
    return tl::unexpected(crypto::Error::malformed);
  }
  return plain->with([&](std::span<const std::uint8_t> bytes) {
    return belenios::TrusteeShare{index,
                                  crypto::SecretScalar::make([&](std::span<std::uint8_t, 32> out) {
                                    std::copy(bytes.begin(), bytes.end(), out.begin());
                                  })};
  });
}

std::size_t slot_bytes(const belenios::Election& election) {
  // Upper bounds of a ballot (docs/formats/record.md): a scalar has at most 76 digits, a point 64.
  constexpr std::size_t proof = 190, ciphertext = 160, rest = 1024, step = 512;
  std::size_t longest = rest;
  for (const auto& question : election.questions) {
    longest += question.choices() * (ciphertext + 2 * proof + 8);
    longest += (question.max - question.min + 4) * proof + 64;
  }
  const std::size_t padded = (length_bytes + longest + step - 1) / step * step;
  return padded + crypto::seal_overhead;
}

crypto::ByteString seal_ballot(const crypto::SealPublicKey& box, std::string_view ballot,
                               std::size_t slot_bytes) {
  if (slot_bytes < crypto::seal_overhead + length_bytes + ballot.size()) return {};
  crypto::ByteString plain(slot_bytes - crypto::seal_overhead, 0);
  for (std::size_t i = 0; i < length_bytes; ++i) {
    plain[i] = static_cast<std::uint8_t>((ballot.size() >> (8 * (length_bytes - 1 - i))) & 0xffU);
  }
  const auto bytes = crypto::as_bytes(ballot);
  std::copy(bytes.begin(), bytes.end(), plain.begin() + length_bytes);
  return crypto::seal(box, plain);
}

crypto::Result<std::string> unseal_ballot(const crypto::SealKeyPair& box, crypto::ByteView slot) {
  const auto plain = crypto::unseal(box.public_key, box.secret_key, slot);
  if (!plain) return tl::unexpected(plain.error());
  return plain->with([](std::span<const std::uint8_t> bytes) -> crypto::Result<std::string> {
    if (bytes.size() < length_bytes) return tl::unexpected(crypto::Error::malformed);
    std::size_t length = 0;
    for (std::size_t i = 0; i < length_bytes; ++i) length = length << 8U | bytes[i];
    if (length > bytes.size() - length_bytes) return tl::unexpected(crypto::Error::malformed);
    return std::string(crypto::as_text(bytes.subspan(length_bytes, length)));
  });
}

}  // namespace kiosk::station
