#pragma once
// Incidents and complaints of the day, as officers write them down. They are personal: in a
// result's envelope they travel sealed to the commune, and only how many there are can be read.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/outcome.h"

namespace kiosk::package {

enum class NoteCategory {
  incident,      // sự việc
  complaint,     // khiếu nại
  denunciation,  // tố cáo
  party_member,  // about a candidate who is a party member: goes to the party's inspection board
};
inline constexpr std::size_t note_categories = 4;
std::string_view name_of(NoteCategory category);
std::optional<NoteCategory> note_category_named(std::string_view name);

struct Note {
  NoteCategory category = NoteCategory::incident;
  std::int64_t hour = 0;  // unix seconds, down to the full hour: no finer time is kept
  std::string text;       // NFC
  bool operator==(const Note&) const = default;
};

inline constexpr std::size_t most_notes = 32;
inline constexpr std::size_t most_note_bytes = 1000;
// Every list of notes has this length, so that its length tells nothing.
inline constexpr std::size_t notes_bytes = 72U << 10;

// Canonical JSON, filled up with blanks to notes_bytes. Precondition: within the limits above.
std::string notes_json(const std::vector<Note>& notes);
// Strict: the bytes must be exactly what notes_json writes.
std::optional<std::vector<Note>> parse_notes(std::string_view text);

election::NoteCounts counts_of(const std::vector<Note>& notes);

}  // namespace kiosk::package
