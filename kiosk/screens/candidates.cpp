// The list of candidates as the meeting locks it. Whoever is touched can be taken off the list.

#include "kiosk/election/text.h"
#include "kiosk/screens/fields.h"

namespace kiosk::screens {

namespace {

constexpr std::size_t most_in_one_column = 5;

struct Entry {
  std::size_t index = 0;  // official list, then those nominated: what CandidateSelected means
  std::string number;     // empty for those who are struck
  election::Candidate candidate;
  std::string struck;  // the reason
};

std::string struck_reason(const election::Meeting& meeting, std::size_t candidate) {
  for (const auto& one : meeting.withdrawn) {
    if (one.candidate == candidate) return one.reason;
  }
  return {};
}

std::vector<Entry> named(const Model& model) {
  std::vector<Entry> all;
  const auto& official = model.official.empty() ? model.definition.candidates : model.official;
  for (const auto& candidate : official) {
    all.push_back({all.size(), {}, candidate, struck_reason(model.meeting, all.size())});
  }
  for (const auto& candidate : model.meeting.nominated) {
    all.push_back({all.size(), {}, candidate, {}});
  }
  return all;
}

// In the order of the list, the struck at the end.
std::vector<Entry> ordered(const Model& model) {
  const auto all = named(model);
  std::vector<Entry> entries;
  for (const auto& candidate : model.definition.candidates) {
    for (const auto& entry : all) {
      if (!entry.struck.empty() || !election::same_person(entry.candidate, candidate)) continue;
      entries.push_back(entry);
      entries.back().number = std::to_string(entries.size()) + ".";
      break;
    }
  }
  for (const auto& entry : all) {
    if (!entry.struck.empty()) entries.push_back(entry);
  }
  return entries;
}

std::string birth_words(const election::Candidate& candidate) {
  return candidate.birth.size() == 4 ? candidate.birth : election::vietnamese_date(candidate.birth);
}

std::string origin(Ui& ui, const Entry& entry) {
  if (!entry.struck.empty()) return ui.say("candidates.struck", {{"reason", entry.struck}});
  return ui.say("candidates.nominated_" + entry.candidate.nominated_by);
}

// A struck name is crossed out; the words of the reason stand beside it as well.
void name_of(Ui& ui, Rect place, const Entry& entry) {
  const Face face = entry.struck.empty() ? Face::small_bold : Face::small;
  const auto name =
      fitted(ui, face, entry.candidate.honorific + " " + entry.candidate.name, place.w);
  ui::text(ui, place, name, {face, Role::ink, Align::left, Place::middle});
  if (entry.struck.empty()) return;
  ui::rule(ui, place.x, place.centre_y(), ui::text_width(ui, face, name), Role::ink);
}

std::string shortened(const Ui& ui, std::string words, float width) {
  while (ui::text_width(ui, Face::small, words) > width) {
    const auto space =
        words.find_last_of(' ', words.ends_with(" …") ? words.size() - 5 : words.size());
    if (space == std::string::npos) break;
    words = words.substr(0, space) + " …";
  }
  return words;
}

bool row(Ui& ui, Rect place, const Entry& entry, bool two_lines) {
  const std::string id = "candidate_" + std::to_string(entry.index);
  const bool touched = ui::touch_button(ui, place, {id, "", ui::Look::field});
  ui.tell(id, entry.number + " " + entry.candidate.honorific + " " + entry.candidate.name);
  Rect inner = place.inset(ui.mm(3), ui.mm(0.6F));
  ui::text(ui, inner.take_left(ui.mm(10)), entry.number,
           {Face::small_bold, Role::ink, Align::left, Place::middle});
  const ui::TextStyle style{Face::small, Role::muted, Align::left, Place::middle};
  if (two_lines) {
    name_of(ui, inner.row(0, 2, 0), entry);
    const auto words = birth_words(entry.candidate) + ", " + origin(ui, entry);
    ui::text(ui, inner.row(1, 2, 0), shortened(ui, words, inner.w), style);
    return touched;
  }
  const Rect from = inner.take_right(ui.mm(82), ui.mm(2));
  ui::text(ui, from, shortened(ui, origin(ui, entry), from.w), style);
  ui::text(ui, inner.take_right(ui.mm(42), ui.mm(3)), birth_words(entry.candidate), style);
  name_of(ui, inner, entry);
  return touched;
}

Touched rows(Ui& ui, Rect area, const std::vector<Entry>& entries) {
  Touched touched;
  const bool two_columns = entries.size() > most_in_one_column;
  const float height =
      two_columns ? 2 * ui.fonts().line_height(Face::small) + ui.mm(1.4F) : ui.mm(15.4F);
  const std::size_t in_column = two_columns ? (entries.size() + 1) / 2 : entries.size();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Rect column = two_columns ? area.column(i / in_column, 2, ui.gap()) : area;
    const float y = column.y + static_cast<float>(i % in_column) * (height + ui.gap());
    if (row(ui, {column.x, y, column.w, height}, entries[i], two_columns)) {
      touched = station::CandidateSelected{entries[i].index};
    }
  }
  return touched;
}

}  // namespace

Touched draw_candidates(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const auto entries = ordered(model);
  const bool tight = entries.size() > most_in_one_column;
  ui::paragraph(ui, area, ui.say("candidates.title", {{"title", model.unit_title}}),
                {tight ? Face::body_bold : Face::title, Role::accent}, ui.mm(tight ? 1 : 2.5F));
  if (!tight) {
    ui::paragraph(ui, area, ui.say("candidates.body"), {Face::small, Role::muted}, ui.mm(2));
  }
  Touched touched = rows(ui, area, entries);
  const auto& rules = model.definition.rules;
  const bool room = model.definition.candidates.size() < election::most_candidates &&
                    entries.size() < station::most_named;
  if (rules.floor_nominations &&
      bar_button(ui, frame.bar, Slot::centre,
                 {"nominate", ui.say("candidates.add"), ui::Look::plain, Face::body_bold, room})) {
    return station::NomineeRequested{};
  }
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"next", ui.say("candidates.lock"), ui::Look::primary})) {
    return station::ListLocked{};
  }
  return touched;
}

}  // namespace kiosk::screens
