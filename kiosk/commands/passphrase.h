#pragma once
// The commune's passphrase at the command line: from a descriptor, or from a terminal that does not
// show what is typed. Never through a string, an argument or the environment.

#include "crypto/secret.h"
#include "kiosk/package/refusal.h"

namespace kiosk::commands {

// From `descriptor` up to the end of the line; a negative one asks on the terminal, `twice` where a
// new one is chosen.
package::Outcome<crypto::SecretBuffer> read_passphrase(int descriptor, bool twice);

}  // namespace kiosk::commands
