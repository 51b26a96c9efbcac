#include "kiosk/package/notes.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "kiosk/election/text.h"

namespace kiosk::package {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-notes";
constexpr int format_version = 1;
constexpr int most_depth = 4;
constexpr std::int64_t seconds_of_hour = 3600;
constexpr std::array<std::string_view, note_categories> names{"incident", "complaint",
                                                              "denunciation", "party_member"};

bool shallow(int depth, Json::parse_event_t, Json&) { return depth <= most_depth; }

std::optional<Note> note_of(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto category = json.find("category");
  const auto hour = json.find("hour");
  const auto text = json.find("text");
  const bool whole = category != json.end() && category->is_string() && hour != json.end() &&
                     hour->is_number_integer() && text != json.end() && text->is_string();
  if (!whole) return std::nullopt;
  const auto known = note_category_named(category->get<std::string>());
  Note note{known.value_or(NoteCategory::incident), hour->get<std::int64_t>(),
            text->get<std::string>()};
  const auto normal = election::normalised(note.text);
  if (!known || note.hour % seconds_of_hour != 0 || note.text.empty() ||
      note.text.size() > most_note_bytes || !normal || *normal != note.text) {
    return std::nullopt;
  }
  return note;
}

std::optional<std::vector<Note>> notes_of(const Json& list) {
  if (!list.is_array() || list.size() > most_notes) return std::nullopt;
  std::vector<Note> notes;
  for (const auto& entry : list) {
    auto note = note_of(entry);
    if (!note) return std::nullopt;
    notes.push_back(std::move(*note));
  }
  return notes;
}

}  // namespace

std::string_view name_of(NoteCategory category) {
  return names.at(static_cast<std::size_t>(category));
}

std::optional<NoteCategory> note_category_named(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<NoteCategory>(found - names.begin());
}

std::string notes_json(const std::vector<Note>& notes) {
  Json object;
  object["format"] = format_name;
  object["version"] = format_version;
  object["notes"] = Json::array();
  for (const auto& note : notes) {
    object["notes"].push_back(
        {{"category", name_of(note.category)}, {"hour", note.hour}, {"text", note.text}});
  }
  std::string text = object.dump(-1, ' ', false, Json::error_handler_t::replace);
  text.resize(std::max(text.size(), notes_bytes), ' ');
  return text;
}

std::optional<std::vector<Note>> parse_notes(std::string_view text) {
  if (text.size() != notes_bytes) return std::nullopt;
  const auto object = Json::parse(text, shallow, false);
  if (!object.is_object()) return std::nullopt;
  const auto list = object.find("notes");
  if (list == object.end()) return std::nullopt;
  auto notes = notes_of(*list);
  // Writing it again finds whatever a reader of fields overlooks: order, blanks, repeated fields.
  if (!notes || notes_json(*notes) != text) return std::nullopt;
  return notes;
}

election::NoteCounts counts_of(const std::vector<Note>& notes) {
  election::NoteCounts counts;
  for (const auto& note : notes) {
    switch (note.category) {
      case NoteCategory::incident: ++counts.incident; break;
      case NoteCategory::complaint: ++counts.complaint; break;
      case NoteCategory::denunciation: ++counts.denunciation; break;
      case NoteCategory::party_member: ++counts.party_member; break;
    }
  }
  return counts;
}

}  // namespace kiosk::package
