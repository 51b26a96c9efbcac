// The list of hamlets: narrowed by state or by name, one row each, and the page that narrows it.

#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::desk {

namespace {

struct Columns {
  Rect name, state, households, stations, turnout, winner, due;
};

Columns columns_of(const Ui& ui, Rect row) {
  Columns all;
  const float gap = ui.mm(2.5F);
  Rect inner = row.inset(ui.mm(3), ui.mm(0.5F));
  all.due = inner.take_right(ui.mm(32), gap);
  all.turnout = inner.take_right(ui.mm(22), gap);
  all.stations = inner.take_right(ui.mm(14), gap);
  all.households = inner.take_right(ui.mm(18), gap);
  all.name = inner.take_left(inner.w * 0.42F, gap);
  all.state = inner.take_left(inner.w * 0.42F, gap);
  all.winner = inner;
  return all;
}

void head(Ui& ui, Rect row) {
  const auto at = columns_of(ui, row);
  const auto word = [&](Rect place, const char* id, Align align) {
    cell(ui, place, ui.say(id), {Face::small, Role::muted, align});
  };
  word(at.name, "desk.column.hamlet", Align::left);
  word(at.state, "desk.column.state", Align::left);
  word(at.winner, "desk.column.winner", Align::left);
  word(at.households, "desk.column.households", Align::right);
  word(at.stations, "desk.column.stations", Align::right);
  word(at.turnout, "desk.column.turnout", Align::right);
  word(at.due, "desk.column.due", Align::right);
}

std::string turnout_of(const commune::HamletView& hamlet) {
  if (!hamlet.figures || hamlet.figures->households == 0) return "–";
  return election::percent(hamlet.figures->present, hamlet.figures->households);
}

// Without "Ông" or "Bà": the column is narrow, and people are known by the last word of their name.
std::string winner_of(const commune::HamletView& hamlet) {
  if (hamlet.winner.empty()) return "–";
  const auto index = hamlet.figures ? hamlet.figures->decision.winner : std::nullopt;
  if (!index || *index >= hamlet.candidates.size()) return hamlet.winner;
  return hamlet.candidates[*index].candidate.name;
}

bool hamlet_row(Ui& ui, Rect row, const commune::HamletView& hamlet) {
  const std::string id = "hamlet_" + hamlet.code;
  const bool touched = ui::touch_button(ui, row, {id, "", ui::Look::field});
  const auto at = columns_of(ui, row);
  cell(ui, at.name, hamlet.unit.name, {Face::small_bold}, Keep::last);
  std::string state = state_words(ui, hamlet.state);
  if (hamlet.paper) state += " · " + ui.say("desk.paper_mark");
  cell(ui, at.state, state, {Face::small});
  cell(ui, at.winner, winner_of(hamlet), {Face::small});
  const ui::TextStyle number{Face::small, Role::ink, Align::right};
  cell(ui, at.households, election::grouped(hamlet.households), number);
  cell(ui, at.stations, std::to_string(hamlet.received) + "/" + std::to_string(hamlet.stations),
       number);
  cell(ui, at.turnout, turnout_of(hamlet), number);
  // Past its day: said in words on the hamlet's page, here with a sign and another colour.
  cell(ui, at.due, (hamlet.overdue ? "! " : "") + date_words(hamlet.due),
       {hamlet.overdue ? Face::small_bold : Face::small, hamlet.overdue ? Role::alert : Role::ink,
        Align::right});
  return touched;
}

std::string narrowing_words(const Model& model, Ui& ui) {
  const auto& narrowing = model.list.narrowing;
  if (narrowing.overdue) return ui.say("desk.only_overdue");
  return narrowing.state ? state_words(ui, *narrowing.state) : ui.say("desk.all_states");
}

Touched search_row(const Model& model, Ui& ui, Rect row) {
  Touched touched;
  const std::string label = ui.say("desk.shown_states", {{"text", narrowing_words(model, ui)}});
  if (ui::touch_button(ui, row.take_right(row.w * 0.5F, ui.gap()),
                       {"states", label, ui::Look::plain, Face::small_bold})) {
    touched = PageChosen{Page::states};
  }
  if (field(ui, row, {"search", ui.say("desk.search"), model.list.search, model.list.searching})) {
    touched = SearchToggled{};
  }
  return touched;
}

Touched typed(const Model& model, Ui& ui, Rect& area) {
  const auto& list = model.list;
  if (!list.searching) {
    auto text = ui::own_keys(ui, list.search, ui::Writing::name, most_search_letters);
    if (!text) return std::nullopt;
    return SearchEdited{std::move(*text)};
  }
  const Rect keys = area.take_bottom(4 * target(ui) + 3 * ui.gap(), ui.gap());
  auto text = ui::keyboard(ui, keys, list.search, ui::Writing::name, most_search_letters);
  if (!text) return std::nullopt;
  return SearchEdited{std::move(*text)};
}

}  // namespace

namespace {

Touched table(const Model& model, Ui& ui, Rect area) {
  Touched touched;
  const auto rows = listed(model);
  const auto on_page = rows_on_page(model.list);
  const auto first = std::min(model.list.page, pages_of(rows.size(), on_page) - 1) * on_page;
  head(ui, area.take_top(ui.mm(7), 0));
  if (rows.empty()) {
    cell(ui, area.take_top(ui.mm(20)), ui.say("desk.none_listed"), {Face::body, Role::muted});
  }
  for (std::size_t i = first; i < std::min(rows.size(), first + on_page); ++i) {
    const Rect row = area.take_top(target(ui), ui.gap());
    if (hamlet_row(ui, row, *rows[i])) touched = HamletOpened{rows[i]->code};
  }
  return touched;
}

}  // namespace

Touched draw_hamlets(const Model& model, Ui& ui) {
  // A keyboard needs the whole width.
  const bool wide = model.list.searching;
  Frame frame = wide ? begin_form(model, ui) : begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  take(search_row(model, ui, area.take_top(target(ui), ui.mm(1))));
  take(typed(model, ui, area));
  const auto pages = pages_of(listed(model).size(), rows_on_page(model.list));
  const Rect bar = wide ? frame.bar : area.take_bottom(target(ui), ui.gap());
  take(pager(ui, bar, std::min(model.list.page, pages - 1), pages));
  take(table(model, ui, area));
  return touched;
}

Touched draw_states(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  title(ui, area, ui.say("desk.states.title"));
  std::size_t overdue = 0;
  for (const auto& one : model.snapshot.hamlets) overdue += one.overdue ? 1 : 0;
  struct Choice {
    std::string id, words;
    Narrowing narrowing;
  };
  const auto counted = [](const std::string& words, std::size_t count) {
    return words + " (" + std::to_string(count) + ")";
  };
  std::vector<Choice> choices{
      {"state_all", counted(ui.say("desk.all_states"), model.snapshot.hamlets.size()), {}},
      {"state_overdue", counted(ui.say("desk.only_overdue"), overdue), {std::nullopt, true}}};
  for (const auto& one : state_counts(model)) {
    choices.push_back({"state_" + std::to_string(static_cast<unsigned>(one.state)),
                       counted(state_words(ui, one.state), one.hamlets),
                       {one.state, false}});
  }
  for (std::size_t i = 0; i < choices.size(); i += 2) {
    const Rect row = area.take_top(target(ui), ui.gap());
    for (std::size_t k = i; k < std::min(i + 2, choices.size()); ++k) {
      ui::Button button{choices[k].id, choices[k].words, ui::Look::plain, Face::small_bold};
      button.chosen = choices[k].narrowing == model.list.narrowing;
      if (ui::touch_button(ui, row.column(k - i, 2, ui.gap()), button)) {
        touched = NarrowingChosen{choices[k].narrowing};
      }
    }
  }
  if (ui::touch_button(ui, area.take_bottom(target(ui)).take_left(ui.mm(60)),
                       {"back", ui.say("btn.back"), ui::Look::plain, Face::small_bold})) {
    touched = BackWanted{};
  }
  return touched;
}

}  // namespace kiosk::desk
