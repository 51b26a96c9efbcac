#pragma once
// What the key ceremony makes: the Setup objects of the record, and the committee's two kinds of
// shares. docs/decisions/0004-two-keys-from-one-secret.md says why there are two.

#include <string>
#include <vector>

#include "crypto/belenios/trustees.h"
#include "crypto/passphrase.h"
#include "crypto/seal.h"
#include "kiosk/station/opened_station.h"

namespace kiosk::station {

struct KeyCeremony {
  std::string election, trustees, credentials;  // Setup, byte for byte
  std::string setup_event;                      // hex hash
  crypto::SealPublicKey box;
  std::vector<crypto::belenios::TrusteeShare> tally_shares, box_shares;
};
tl::expected<KeyCeremony, Problem> make_keys(const OpenedStation& opened, std::uint32_t committee);

// The box's key pair from the joined scalar.
crypto::SealKeyPair box_keys(const crypto::SecretScalar& scalar);

enum class ShareKind { box, tally };
crypto::ByteString wrap_share(const crypto::Derived& keys, ShareKind kind,
                              const crypto::belenios::TrusteeShare& share, std::string_view uuid);
crypto::Result<crypto::belenios::TrusteeShare> unwrap_share(const crypto::Derived& keys,
                                                            ShareKind kind, std::uint32_t index,
                                                            crypto::ByteView wrapped,
                                                            std::string_view uuid);

// Every slot is as long as the longest ballot this election can have, sealed.
std::size_t slot_bytes(const crypto::belenios::Election& election);
crypto::ByteString seal_ballot(const crypto::SealPublicKey& box, std::string_view ballot,
                               std::size_t slot_bytes);  // empty if it does not fit
crypto::Result<std::string> unseal_ballot(const crypto::SealKeyPair& box, crypto::ByteView slot);

}  // namespace kiosk::station
