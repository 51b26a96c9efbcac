#include "kiosk/desk/page.h"

#include <array>

#include "kiosk/election/text.h"
#include "kiosk/ui/keyboard.h"
#include "kiosk/ui/utf8.h"

namespace kiosk::desk {

namespace {

constexpr float header_mm = 11;
constexpr float edge_mm = 3;
constexpr float pages_mm = 58;  // width of the list of pages

// All of Vietnam is seven hours ahead of UTC, all year.
std::string clock_of(std::int64_t unix_seconds) {
  const std::int64_t minutes = (unix_seconds + 7 * 3600) / 60 % 1440;
  const auto two = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

void header(const Model& model, Ui& ui, Rect place) {
  ui::panel(ui, place, Role::panel, Role::panel);
  ui::rule(ui, place.x, place.bottom() - ui.mm(0.3F), place.w, Role::accent);
  Rect inner = place.inset(ui.mm(ui.theme().margin_mm), 0);
  const std::string right =
      model.now == 0 ? "" : date_words(model.today) + "   " + clock_of(model.now);
  const float width = ui::text_width(ui, Face::small, right) + 1;
  ui::text(ui, inner.take_right(width, ui.mm(6)), right,
           {Face::small, Role::ink, Align::right, Place::middle});
  const std::string words = model.snapshot.commune.empty()
                                ? ui.say("app.name")
                                : model.snapshot.commune + " · " + model.snapshot.round;
  cell(ui, inner, words, {Face::small_bold, Role::accent, Align::left, Place::middle});
}

struct Listed {
  Page page;
  const char* label;
};
constexpr std::array<Listed, 8> all_pages{{{Page::overview, "desk.page.overview"},
                                           {Page::hamlets, "desk.page.hamlets"},
                                           {Page::receive, "desk.page.receive"},
                                           {Page::tray, "desk.page.tray"},
                                           {Page::plan, "desk.page.plan"},
                                           {Page::prepare, "desk.page.prepare"},
                                           {Page::report, "desk.page.report"},
                                           {Page::journal, "desk.page.journal"}}};

Page listed_as(Page page) {
  if (page == Page::hamlet || page == Page::states) return Page::hamlets;
  if (page == Page::plan_hamlet) return Page::plan;
  if (page == Page::station) return Page::prepare;
  return page == Page::envelope ? Page::tray : page;
}

Touched page_list(const Model& model, Ui& ui, Rect place) {
  Touched touched;
  for (const auto& one : all_pages) {
    const std::string id = "page_" + std::string(name_of(one.page));
    std::string label = ui.say(one.label);
    const auto waiting = open_tray(model).size();
    if (one.page == Page::tray && waiting > 0) label += " (" + std::to_string(waiting) + ")";
    ui::Button button{id, label, ui::Look::plain, Face::small_bold};
    button.chosen = listed_as(model.page) == one.page;
    if (ui::touch_button(ui, place.take_top(target(ui), ui.gap()), button)) {
      touched = PageChosen{one.page};
    }
  }
  if (ui::touch_button(ui, place.take_bottom(target(ui)),
                       {"leave", ui.say("btn.exit"), ui::Look::plain, Face::small_bold})) {
    touched = PageChosen{Page::leave};
  }
  return touched;
}

}  // namespace

float target(const Ui& ui) { return ui.mm(ui.theme().target_mm); }

Frame begin_page(const Model& model, Ui& ui) {
  Rect whole = ui.window();
  header(model, ui, whole.take_top(ui.mm(header_mm), ui.mm(edge_mm)));
  whole.take_bottom(ui.mm(edge_mm));
  Frame frame;
  frame.area = whole.inset(ui.mm(ui.theme().margin_mm), 0);
  const Rect left = frame.area.take_left(ui.mm(pages_mm), ui.mm(6));
  frame.touched = page_list(model, ui, left);
  return frame;
}

Frame begin_form(const Model& model, Ui& ui) {
  Rect whole = ui.window();
  header(model, ui, whole.take_top(ui.mm(header_mm), ui.mm(edge_mm)));
  whole.take_bottom(ui.mm(edge_mm));
  Frame frame;
  frame.area = whole.inset(ui.mm(ui.theme().margin_mm), 0);
  frame.bar = frame.area.take_bottom(target(ui), ui.mm(edge_mm));
  return frame;
}

void title(Ui& ui, Rect& area, std::string_view words) {
  const Rect place = area.take_top(ui.fonts().line_height(Face::title), ui.mm(2));
  cell(ui, place, std::string(words), {Face::title, Role::accent, Align::left, Place::middle});
}

namespace {

// A name without blanks that is too long keeps its beginning and its end, which says what it is.
std::string without_middle(const Ui& ui, Face face, const std::string& text, const Rect& box) {
  const auto letters = ui::code_points(text);
  for (std::size_t kept = letters.size(); kept > 2; --kept) {
    const auto end = kept / 2;
    const auto cut = letters.substr(0, kept - end) + U"…" + letters.substr(letters.size() - end);
    auto shorter = ui::to_utf8(cut);
    if (ui::fits(ui, face, shorter, box)) return shorter;
  }
  return text;
}

}  // namespace

std::string fitted(const Ui& ui, Face face, std::string text, const Rect& box, Keep keep) {
  static const std::string dots = "…";
  bool cut = false;
  while (!ui::fits(ui, face, text, box)) {
    const auto from = cut && keep == Keep::last ? dots.size() + 1 : 0;
    const auto to = cut && keep == Keep::first ? text.size() - dots.size() - 2 : text.npos;
    const auto space = keep == Keep::last ? text.find(' ', from) : text.rfind(' ', to);
    if (space == text.npos || space == 0) break;
    text = keep == Keep::last ? dots + " " + text.substr(space + 1)
                              : text.substr(0, space) + " " + dots;
    cut = true;
  }
  return ui::fits(ui, face, text, box) ? text : without_middle(ui, face, text, box);
}

void cell(Ui& ui, Rect box, const std::string& text, ui::TextStyle style, Keep keep) {
  style.place = Place::middle;
  // A row may be as high as a line without the room for marks above and below.
  const float lacking = ui.fonts().line_height(style.face) - box.h;
  if (lacking > 0) {
    box.y -= lacking / 2;
    box.h += lacking;
  }
  ui::text(ui, box, fitted(ui, style.face, text, box, keep), style);
}

namespace {

// "Label: what is written", as far as it fits; its last words when it does not.
std::string field_words(const Ui& ui, const Rect& place, const Field& field) {
  if (field.written.empty()) return field.label;
  Rect room = place.inset(ui.mm(ui::field_inset_mm), ui.mm(1));
  const std::string before = field.label + ": ";
  room.take_left(ui::text_width(ui, Face::small_bold, before));
  room.h = ui.fonts().line_height(Face::small_bold);
  return before + fitted(ui, Face::small_bold, field.written, room, Keep::last);
}

// The same without being touched: it is always the one that is written in.
void lone_field(Ui& ui, Rect place, const Field& field) {
  ui.tell(field.id, field.written);
  ui::panel(ui, place, Role::chosen, Role::accent);
  cell(ui, place.inset(ui.mm(ui::field_inset_mm), ui.mm(1)), field_words(ui, place, field),
       {field.written.empty() ? Face::small : Face::small_bold});
}

}  // namespace

bool field(Ui& ui, Rect place, const Field& field) {
  ui.tell(field.id, field.written);
  const Face face = field.written.empty() ? Face::small : Face::small_bold;
  const auto label = field_words(ui, place, field);
  ui::Button button{field.id, label, ui::Look::field, face};
  button.chosen = field.active;
  return ui::touch_button(ui, place, button);
}

Touched pager(Ui& ui, Rect place, std::size_t page, std::size_t pages) {
  Touched touched;
  ui::Button before{"page_before", ui.say("desk.page_before"), ui::Look::plain, Face::small_bold};
  before.enabled = page > 0;
  before.repeats = true;
  ui::Button after{"page_after", ui.say("desk.page_after"), ui::Look::plain, Face::small_bold};
  after.enabled = page + 1 < pages;
  after.repeats = true;
  const float width = std::max(ui::button_width(ui, before), ui::button_width(ui, after));
  if (ui::touch_button(ui, place.take_left(width, ui.gap()), before)) touched = PageTurned{false};
  if (ui::touch_button(ui, place.take_right(width, ui.gap()), after)) touched = PageTurned{true};
  const auto words = ui.say("desk.page_of",
                            {{"page", std::to_string(page + 1)}, {"pages", std::to_string(pages)}});
  cell(ui, place, words, {Face::small, Role::ink, Align::centre});
  return touched;
}

Touched folder_choice(const Model& model, Ui& ui, Rect& area) {
  return path_choice(model, ui, area, {"folder", ui.say("desk.folder"), model.folder, true});
}

Touched path_choice(const Model& model, Ui& ui, Rect& area, const Field& path) {
  Touched touched;
  lone_field(ui, area.take_top(target(ui), ui.gap()), path);
  if (auto typed = ui::own_path_keys(ui, path.written, most_path_letters)) {
    touched = FolderEdited{std::move(*typed)};
  }
  const Rect row = area.take_top(target(ui), ui.mm(3));
  if (model.sticks.empty()) {
    cell(ui, row, ui.say("desk.no_stick"), {Face::small, Role::muted});
    return touched;
  }
  constexpr std::size_t shown = 3;
  for (std::size_t i = 0; i < std::min(shown, model.sticks.size()); ++i) {
    const auto& stick = model.sticks[i];
    const std::string id = "stick_" + std::to_string(i);
    const Rect place = row.column(i, shown, ui.gap());
    Rect room = place.inset(ui.mm(9), ui.mm(1));
    const auto words = ui.say("desk.stick", {{"label", stick.label}});
    const auto label = fitted(ui, Face::small_bold, words, room, Keep::first);
    ui::Button button{id, label, ui::Look::plain, Face::small_bold};
    button.chosen = !path.written.empty() && stick.folder == path.written;
    if (ui::touch_button(ui, place, button)) touched = StickChosen{i};
  }
  return touched;
}

std::string date_words(std::string_view iso) {
  return iso.empty() ? "–" : election::vietnamese_date(iso);
}

std::string share_words(const commune::Share& share) {
  if (share.whole == 0) return "–";
  return election::grouped(share.part) + "/" + election::grouped(share.whole) + " (" +
         election::percent(share.part, share.whole) + ")";
}

std::string person_words(const election::Candidate& candidate) {
  return candidate.honorific + " " + candidate.name;
}

std::string entry_words(const Ui& ui, const Form& form, const Entry& entry) {
  if (!entry.label.empty()) return entry.label;
  if (form.kind == FormKind::list) return ui.say("desk.field.opener");
  const bool decides =
      decision_of(form.kind) || form.kind == FormKind::dismiss || form.kind == FormKind::take_in;
  return ui.say(entry.id == "by" && !decides ? "desk.field.who" : "desk.field." + entry.id);
}

std::string state_words(const Ui& ui, commune::HamletState state) {
  return ui.say(sentence_of(state));
}

}  // namespace kiosk::desk
