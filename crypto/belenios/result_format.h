#pragma once
// Counts in the record's JSON: a number, or a text of digits where the peer's machine words end.
// Private to this folder's sources.

#include <optional>
#include <string>
#include <string_view>

#include "crypto/belenios/json_text.h"
#include "crypto/belenios/tally.h"

namespace crypto::belenios {

std::string count_json(std::uint64_t count);
// At most 19 digits; nothing for any other spelling than that of count_json.
std::optional<std::uint64_t> count_of(const Json& value);

// The counts of a result in canonical form, at most 1 MiB of it.
std::optional<Counts> read_result(std::string_view json);

}  // namespace crypto::belenios
