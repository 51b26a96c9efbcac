#pragma once
// A hamlet's count from paper as a document of the store. Private to this room.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/election/outcome.h"

namespace kiosk::commune {

std::string paper_json(const PaperEntry& entry);
Outcome<PaperEntry> parse_paper(std::string_view json);

// Both empty where nobody has entered anything.
Outcome<PaperEntry> paper_entry_of(const Commune::Impl& impl, std::string_view hamlet);

// Nobody voted there: ballots that were then carried from house to house stand beside such a
// result, any other count from paper stands against a result.
bool has_voted(const election::ResultFile& result);
bool stands_against(const PaperEntry& entry, const election::ResultFile& result);

// A name or a reason as a person typed it: nothing where it is empty, too long or no text.
std::optional<std::string> signed_text(std::string_view typed, std::size_t most_bytes);

inline constexpr std::size_t most_name_bytes = 120;
inline constexpr std::size_t most_reason_bytes = 500;

}  // namespace kiosk::commune
