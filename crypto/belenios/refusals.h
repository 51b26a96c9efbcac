#pragma once
// Words for what is wrong with a piece of a record, for the reason a verifier gives. Only called
// when something is wrong; whether it is wrong is decided elsewhere. Private to this folder's
// sources.

#include <string>
#include <string_view>

#include "crypto/belenios/json_text.h"
#include "crypto/belenios/tally.h"

namespace crypto::belenios {

// Names the first element or number of the object that the group does not have, with its place
// counted from 1 ("answers 1, choices 2, alpha is ..."); empty when there is none.
std::string stranger_in(const Json& object);

// Why a text is not an element, a scalar: its spelling, or what it stands for.
std::string element_fault(std::string_view text);
std::string scalar_fault(std::string_view text);

// Why a sized tally or a result is not the expected one, which it differs from.
std::string sized_fault(std::string_view found, const Tally& expected);
std::string result_fault(std::string_view found, const Counts& expected,
                         std::uint64_t total_weight);

// A program that packs files and leaves these first bytes; empty when none is known.
std::string_view packer_of(std::string_view bytes);
// Which field of a tar header differs from the canonical one.
std::string_view header_fault(std::string_view found, std::string_view canonical);
// Why an event is not the expected one.
std::string event_fault(const Json& found, std::string_view parent, std::uint64_t height,
                        std::string_view payload);

}  // namespace crypto::belenios
