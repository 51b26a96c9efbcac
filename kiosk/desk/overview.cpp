// The round at a glance: how far it is, and what kind of people were elected.

#include <array>

#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"
#include "kiosk/ui/chart.h"

namespace kiosk::desk {

namespace {

struct Tile {
  std::string label, figure, below;
};

void tile(Ui& ui, Rect place, const Tile& one) {
  ui::panel(ui, place);
  Rect inner = place.inset(ui.mm(2.5F), ui.mm(1.4F));
  const float line = ui.fonts().line_height(Face::small);
  cell(ui, inner.take_top(line), one.label, {Face::small, Role::muted, Align::centre});
  cell(ui, inner.take_top(ui.fonts().line_height(Face::display)), one.figure,
       {Face::display, Role::accent, Align::centre});
  cell(ui, inner, one.below, {Face::small, Role::ink, Align::centre});
}

std::string fraction(const commune::Share& share) {
  return election::grouped(share.part) + "/" + election::grouped(share.whole);
}

std::string percent(const commune::Share& share) {
  return share.whole == 0 ? "–" : election::percent(share.part, share.whole);
}

void tiles(const commune::Summary& all, Ui& ui, Rect row) {
  const auto missing = all.held.whole - std::min(all.held.part, all.held.whole);
  const auto before = all.previous_turnout.whole == 0
                          ? ui.say("desk.no_previous")
                          : ui.say("desk.previous", {{"percent", percent(all.previous_turnout)}});
  const std::array<Tile, 4> four{
      {{ui.say("desk.held"), fraction(all.held), percent(all.held)},
       {ui.say("desk.elected"), fraction(all.elected), percent(all.elected)},
       {ui.say("desk.missing"), election::grouped(missing),
        ui.say("desk.not_elected", {{"n", election::grouped(all.not_elected.size())}})},
       {ui.say("desk.turnout"), percent(all.turnout), fraction(all.turnout)}}};
  for (std::size_t i = 0; i < four.size(); ++i) tile(ui, row.column(i, 4, ui.gap()), four[i]);
  ui.tell("held", fraction(all.held));
  ui.tell("previous", before);
}

ui::Pattern pattern_of(commune::HamletState state) {
  using commune::HamletState;
  switch (state) {
    case HamletState::recognised: return ui::Pattern::full;
    case HamletState::verified: return ui::Pattern::crossed;
    case HamletState::received: return ui::Pattern::rising;
    case HamletState::handed_over: return ui::Pattern::dotted;
    case HamletState::planned: return ui::Pattern::empty;
    case HamletState::rerun_ordered: return ui::Pattern::falling;
    case HamletState::interim: return ui::Pattern::level;
    case HamletState::complaint_pending: return ui::Pattern::upright;
  }
  return ui::Pattern::empty;
}

void states(const Model& model, Ui& ui, Rect& area) {
  std::vector<ui::Portion> portions;
  for (const auto& one : state_counts(model)) {
    const bool alarming = one.state == commune::HamletState::complaint_pending ||
                          one.state == commune::HamletState::rerun_ordered;
    portions.push_back({state_words(ui, one.state), one.hamlets, pattern_of(one.state),
                        alarming ? Role::alert : Role::accent});
  }
  ui::stacked_bar(ui, area.take_top(ui.mm(8), ui.mm(1)), portions);
  ui::legend(ui, area.take_top(3 * ui.mm(6.9F), ui.mm(1.5F)), portions, 3);
}

void heading(Ui& ui, Rect& area, const std::string& words) {
  cell(ui, area.take_top(ui.mm(7), 0), words, {Face::small_bold, Role::accent});
}

void people(const commune::Summary& all, Ui& ui, Rect area) {
  heading(ui, area, ui.say("desk.elected_people", {{"n", std::to_string(all.elected.part)}}));
  const commune::Share party{all.party_full.part + all.party_probationary.part,
                             all.party_full.whole};
  const std::array<ui::Bar, 5> five{{
      {ui.say("com.report.incumbent"), share_words(all.incumbents), all.incumbents.part,
       all.incumbents.whole, ui::Pattern::full},
      {ui.say("com.report.women"), share_words(all.women), all.women.part, all.women.whole,
       ui::Pattern::rising},
      {ui.say("com.report.ethnic"), share_words(all.minorities), all.minorities.part,
       all.minorities.whole, ui::Pattern::crossed},
      {ui.say("desk.party"), share_words(party), party.part, party.whole, ui::Pattern::level},
      {ui.say("desk.young"), share_words(all.under_40), all.under_40.part, all.under_40.whole,
       ui::Pattern::dotted},
  }};
  ui::bars(ui, area, five);
}

// What the congresses of the Party cells decided, of those that have been written down.
void unified(const commune::Summary& all, Ui& ui, Rect area) {
  const auto held = all.unified.whole;
  heading(ui, area,
          ui.say("desk.unified",
                 {{"a", std::to_string(held)}, {"b", std::to_string(all.elected.part)}}));
  const auto bar = [&](const char* label, std::size_t count, ui::Pattern pattern) {
    return ui::Bar{ui.say(label), share_words({count, held}), count, held, pattern};
  };
  const std::array<ui::Bar, 5> five{
      bar("desk.unified.secretary", all.roles.secretary, ui::Pattern::full),
      bar("desk.unified.deputy_secretary", all.roles.deputy_secretary, ui::Pattern::crossed),
      bar("desk.unified.committee_member", all.roles.committee_member, ui::Pattern::rising),
      bar("desk.unified.front_head", all.roles.front_head, ui::Pattern::level),
      bar("desk.unified.none", all.roles.none, ui::Pattern::dotted)};
  ui::bars(ui, area, five);
}

// A hamlet whose votes are not told, because they would be those of one station, is in none of the
// three bands but is counted beside them.
void bands(const commune::Summary& all, Ui& ui, Rect area) {
  Rect head = area.take_top(ui.mm(7), 0);
  const auto before = all.previous_turnout.whole == 0
                          ? ui.say("desk.no_previous")
                          : ui.say("desk.previous", {{"percent", percent(all.previous_turnout)}});
  const float width = ui::text_width(ui, Face::small, before) + 1;
  cell(ui, head.take_right(width, ui.mm(4)), before, {Face::small, Role::ink, Align::right});
  cell(ui, head, ui.say("desk.bands"), {Face::small_bold, Role::accent});
  const auto whole = all.elected.part;
  const auto bar = [&](const char* label, std::size_t count, ui::Pattern pattern) {
    return ui::Bar{ui.say(label), share_words({count, whole}), count, whole, pattern};
  };
  const std::array<ui::Bar, 4> four{
      bar("desk.band_over_90", all.band_over_90, ui::Pattern::full),
      bar("desk.band_70_to_90", all.band_70_to_90, ui::Pattern::crossed),
      bar("desk.band_under_70", all.band_under_70, ui::Pattern::rising),
      bar("desk.band_not_told", all.band_not_told, ui::Pattern::dotted)};
  ui::bars(ui, area, four);
}

Touched worries(const Model& model, Ui& ui, Rect row) {
  const auto& all = model.snapshot.summary;
  struct Worry {
    const char* id;
    const char* label;
    std::size_t count;
    Event event;
  };
  std::vector<Worry> worries{
      {"to_tray", "desk.to_tray", open_tray(model).size(), PageChosen{Page::tray}},
      {"to_overdue", "desk.to_overdue", all.overdue, NarrowingChosen{{std::nullopt, true}}},
      {"to_complaints", "desk.to_complaints", all.complaints,
       NarrowingChosen{{commune::HamletState::complaint_pending, false}}}};
  if (const auto again = to_vote_again(model).size(); again > 0) {
    worries.push_back(
        {"rerun_folder", "desk.to_rerun", again, FormWanted{FormKind::rerun_folder, 0, {}}});
  }
  std::vector<std::string> labels;
  for (const auto& one : worries) {
    labels.push_back(ui.say(one.label, {{"n", std::to_string(one.count)}}));
  }
  std::vector<ui::Button> buttons;
  float left = row.w - static_cast<float>(worries.size() - 1) * ui.gap();
  for (std::size_t i = 0; i < worries.size(); ++i) {
    buttons.push_back({worries[i].id, labels[i], ui::Look::plain, Face::small_bold});
    left -= ui::button_width(ui, buttons.back());
  }
  // Each as wide as its words, and what is left shared out.
  const float more = left / static_cast<float>(buttons.size());
  Touched touched;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const Rect place = row.take_left(ui::button_width(ui, buttons[i]) + more, ui.gap());
    if (ui::touch_button(ui, place, buttons[i])) touched = worries[i].event;
  }
  return touched;
}

}  // namespace

Touched draw_overview(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  tiles(model.snapshot.summary, ui, area.take_top(ui.mm(27.5F), ui.mm(2.5F)));
  if (auto event = worries(model, ui, area.take_bottom(target(ui), ui.mm(2)))) touched = event;
  states(model, ui, area);
  bands(model.snapshot.summary, ui, area.take_bottom(area.h * 5 / 11));
  people(model.snapshot.summary, ui, area.take_left((area.w - ui.mm(7)) / 2, ui.mm(7)));
  unified(model.snapshot.summary, ui, area);
  return touched;
}

}  // namespace kiosk::desk
