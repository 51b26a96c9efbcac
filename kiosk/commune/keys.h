#pragma once
// The commune's keys: a random store key wrapped under the passphrase (keys.wrapped), and the
// signing and sealing keys wrapped under keys drawn from the store key. Private to this room.

#include <filesystem>
#include <string>
#include <string_view>

#include "crypto/passphrase.h"
#include "crypto/seal.h"
#include "crypto/sign.h"
#include "kiosk/package/commune_keys.h"
#include "kiosk/package/refusal.h"
#include "kiosk/store/station_store.h"

namespace kiosk::commune {

inline constexpr std::size_t least_passphrase_characters = 12;

// Counts characters (Unicode code points), however many bytes each takes.
bool is_long_enough(const crypto::SecretBuffer& passphrase);

// What the passphrase becomes after Argon2id: it opens the keys.wrapped of one salt and cost, and
// an open commune keeps it in guarded memory, so that the folder of another vote opens with the
// same passphrase although nobody types it a second time. It gives nothing away that is not open
// already: the signing and sealing keys, which the new folder gets, lie in the same memory. The new
// folder has a store key of its own, wrapped with a new random nonce; that two files share a salt
// saves somebody who guesses nothing, as they share the passphrase. From the key nobody comes back
// to the passphrase but by guessing it through Argon2id, as from the file.
struct Wrapping {
  crypto::Salt salt;
  crypto::Cost cost;
  crypto::DerivedKey key;
};
// With a new salt; refuses a passphrase that is too short.
package::Outcome<Wrapping> new_wrapping(const crypto::SecretBuffer& passphrase, crypto::Cost cost);
// That of a keys.wrapped; whether the passphrase is the right one shows when something is opened.
package::Outcome<Wrapping> wrapping_of(std::string_view file,
                                       const crypto::SecretBuffer& passphrase);

// The text of keys.wrapped.
std::string wrap_store_key(const store::StoreKey& key, const Wrapping& under);
package::Outcome<store::StoreKey> open_store_key(std::string_view file, const Wrapping& under);
package::Outcome<store::StoreKey> open_store_key(std::string_view file,
                                                 const crypto::SecretBuffer& passphrase);

struct OwnKeys {
  crypto::SignKeyPair sign;
  crypto::SealKeyPair seal;
  package::CommuneKeys public_keys() const { return {sign.public_key, seal.public_key}; }
};

// Documents of the commune's store.
struct WrappedOwnKeys {
  std::string sign, seal;
};
WrappedOwnKeys wrap_own_keys(const OwnKeys& keys, const store::StoreKey& store_key);
// The opened pairs must be those of `expected`, which is what stations have pinned.
package::Outcome<OwnKeys> open_own_keys(const WrappedOwnKeys& wrapped,
                                        const store::StoreKey& store_key,
                                        const package::CommuneKeys& expected);

}  // namespace kiosk::commune
