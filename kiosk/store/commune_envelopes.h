#pragma once
// The rows of envelopes in the commune's store. The calls may throw SQLite's exceptions: use them
// within Database::read or write. Private to this room.

#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/store/commune_store.h"

namespace SQLite {
class Database;
}

namespace kiosk::store {

// `which` is what follows the table's name in a SELECT, a literal of this room; `value` is bound
// to its ?1.
std::vector<ReceivedEnvelope> envelopes_where(SQLite::Database& sql, const char* which,
                                              std::optional<std::string_view> value);

// malformed where the row is there and not quarantined.
Result<void> put_envelope(SQLite::Database& sql, const ReceivedEnvelope& envelope);

// malformed where the row is accepted already, or the superseded one is not.
Result<void> rule_envelope(SQLite::Database& sql, const EnvelopeRuling& ruling);

}  // namespace kiosk::store
