#pragma once
// A hamlet's count from paper as a document of the store. Private to this room.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/commune/commune_impl.h"

namespace kiosk::commune {

std::string paper_json(const PaperEntry& entry);
Outcome<PaperEntry> parse_paper(std::string_view json);

// Both empty where nobody has entered anything.
Outcome<PaperEntry> paper_entry_of(const Commune::Impl& impl, std::string_view hamlet);

// A name or a reason as a person typed it: nothing where it is empty, too long or no text.
std::optional<std::string> signed_text(std::string_view typed, std::size_t most_bytes);

inline constexpr std::size_t most_name_bytes = 120;
inline constexpr std::size_t most_reason_bytes = 500;

}  // namespace kiosk::commune
