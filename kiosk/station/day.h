#pragma once
// What officers do beside the ballots: the check before the meeting, notes, the stick, the hall.
// Their sheets cover whatever is underneath and lead back to it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/package/notes.h"
#include "kiosk/station/surroundings.h"

namespace kiosk::station {

using package::Note;
using package::NoteCategory;

enum class Sheet {
  none,
  readiness,   // the machine before the meeting
  notes,       // incidents and complaints: the list
  note_write,  // one of them, being written
  hall,        // the result for the hall
  read_out,    // the result sentence by sentence, for the loudspeaker
  last_call,   // the hour has come: who queues already may still vote
  // What unlocking the list costs after the key ceremony.
  unlock_list,
  stick,  // the sealed result to a stick
};

// How an export ended.
enum class ExportEnd {
  verified,   // written, flushed, read back: the same bytes
  was_there,  // the same file was there already, and reads back the same
  renamed,    // another file had the name and was kept; ours has a new one
  no_volume,  // the stick is not there any more
  read_only,  // it takes nothing
  full,       // no room
  vanished,   // pulled out while it was written
  failed,     // a write or a flush failed
  differs,    // what was read back is not what was written
};

// One line of the readiness sheet.
enum class Check { box, clock, disk, battery, stick, display, sound, printer, swap };
enum class Finding { good, attention, unknown };
struct ReadinessRow {
  Check check = Check::box;
  Finding finding = Finding::unknown;
  std::string sentence;  // id in assets/strings
  std::string value;     // for its {value}
};

// What a line on officers' screens, and on the card screen, asks for.
enum class Notice { none, battery_low, battery_critical, write_ballots, last_call };

inline constexpr unsigned battery_low_percent = 15;
inline constexpr unsigned battery_critical_percent = 7;
inline constexpr std::size_t most_sentences = 32;

struct OfficersDay {
  Sheet sheet = Sheet::none;
  std::optional<Surroundings> seen;
  std::int64_t reminded_hour = 0;  // hours since 1970 when the ballots were last written on paper
  std::vector<Note> notes;
  NoteCategory category = NoteCategory::incident;  // of the note being written
  std::string text;
  std::size_t sentence = 0;  // of the read-out
  std::optional<ExportEnd> exported;
  std::string exported_name;
  bool last_call = false;  // only those who queue already may still vote
  std::string queue;       // digits: how many they are, if somebody counted
};

// A practice day (docs/formats/device.md): what its people need is shown, and how long voters take
// is measured. Never filled on a real day.
struct Practice {
  std::string officer_code;  // of whoever unlocks
  std::string second_code;   // of the officer who confirms
  std::vector<std::string> cards;
  std::int64_t since = 0;  // when the voter inside was admitted
  bool asked = false;      // the voter inside asked for help
  std::vector<std::uint32_t> seconds;
  std::size_t asked_for_help = 0;
};

}  // namespace kiosk::station
