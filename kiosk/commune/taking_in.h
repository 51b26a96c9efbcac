#pragma once
// Taking a judged envelope in, one after the other: the bytes are kept first, then one transaction
// says what became of them. Killed at any point, the same again ends the same way. Private to this
// room.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/judge.h"

namespace kiosk::commune {

// What was decided about this very file before, if it is not to be judged anew: it is accepted, or
// a person has kept it out.
Outcome<std::optional<Imported>> decided_before(const Commune::Impl& impl, std::string_view hash);

// What of the store the envelope is judged against.
Outcome<Known> known_of(const Commune::Impl& impl, const sync::Manifest& manifest);

Outcome<Imported> take_in(Commune::Impl& impl, const Judgement& judgement, std::string_view bytes);

std::string words_of(const Fault& fault);

// Where an envelope of this hash lies in `folder`, and the writing of it.
std::filesystem::path kept_file(const std::filesystem::path& folder, std::string_view hash);
Outcome<void> keep_bytes(const std::filesystem::path& folder, std::string_view hash,
                         std::string_view bytes);

}  // namespace kiosk::commune
