// One hamlet: its figures with the arithmetic, what was decided, and what may be decided now.

#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

namespace {

using commune::HamletView;

constexpr float line_mm = 7;

void figure(Ui& ui, Rect& area, const std::string& label, const std::string& value) {
  ui::labelled_row(ui, area.take_top(ui.mm(line_mm - 0.3F), ui.mm(0.3F)), label, value,
                   Face::small);
}

// "181/361 = 50,14%": the votes against the base the rules name.
std::string arithmetic(std::uint64_t votes, std::uint64_t base) {
  if (base == 0) return election::grouped(votes);
  return election::grouped(votes) + "/" + election::grouped(base) + " = " +
         election::percent(votes, base);
}

// `mark` stands after the name and is never cut.
void candidate_line(Ui& ui, Rect& area, const std::string& name, const std::string& mark,
                    const std::string& value) {
  Rect row = area.take_top(ui.mm(line_mm - 0.3F), ui.mm(0.3F));
  const Rect right = row.take_right(ui::text_width(ui, Face::small_bold, value) + 1, ui.mm(3));
  cell(ui, right, value, {Face::small_bold, Role::ink, Align::right});
  Rect room = row;
  room.h = ui.fonts().line_height(Face::small);
  room.take_right(ui::text_width(ui, Face::small, mark) + 1);
  cell(ui, row, fitted(ui, Face::small, name, room, Keep::first) + mark, {Face::small});
  ui::rule(ui, row.x, row.bottom(), right.right() - row.x);
}

std::string candidate_mark(const Ui& ui, const HamletView& hamlet, std::size_t index) {
  if (hamlet.candidates[index].withdrawn) return " (" + ui.say("desk.withdrawn") + ")";
  const bool elected = hamlet.figures && hamlet.figures->decision.winner == index;
  return elected && !hamlet.winner.empty() ? " – " + ui.say("desk.is_elected") : std::string();
}

void candidates(const HamletView& hamlet, Ui& ui, Rect& area) {
  const std::uint64_t base = hamlet.figures ? hamlet.figures->decision.base : 0;
  for (std::size_t i = 0; i < hamlet.candidates.size(); ++i) {
    const bool counted = hamlet.figures && !hamlet.candidates[i].withdrawn;
    candidate_line(ui, area, person_words(hamlet.candidates[i].candidate),
                   candidate_mark(ui, hamlet, i),
                   counted ? arithmetic(hamlet.candidates[i].votes, base) : "–");
  }
  if (!hamlet.figures || hamlet.figures->votes.size() <= hamlet.candidates.size()) return;
  candidate_line(ui, area, ui.say("desk.field.disagree"), "",
                 arithmetic(hamlet.figures->votes.back(), base));
}

void figures(const HamletView& hamlet, Ui& ui, Rect area) {
  figure(ui, area, ui.say("desk.figure.households"), election::grouped(hamlet.households));
  if (hamlet.figures) {
    const auto& sums = *hamlet.figures;
    figure(ui, area, ui.say("desk.figure.present"), share_words({sums.present, sums.households}));
    figure(ui, area, ui.say("desk.figure.ballots"), election::grouped(sums.ballots));
    figure(
        ui, area, ui.say("desk.figure.valid"),
        election::grouped(sums.decision.valid) + " / " + election::grouped(sums.decision.invalid));
    figure(ui, area, ui.say("desk.figure.base"), election::grouped(sums.decision.base));
  } else if (hamlet.received < hamlet.stations) {
    const auto words = ui.say("desk.no_figures", {{"a", std::to_string(hamlet.received)},
                                                  {"b", std::to_string(hamlet.stations)}});
    cell(ui, area.take_top(ui.mm(2 * line_mm)), words, {Face::small, Role::muted});
  }
  candidates(hamlet, ui, area);
}

std::string method_words(const Ui& ui, const HamletView& hamlet) {
  if (!hamlet.method) return {};
  std::string words = ui.say("method." + std::string(election::name_of(*hamlet.method)));
  const std::string why = "desk.not_held." + hamlet.not_held;
  if (!hamlet.not_held.empty() && ui.strings().has(why)) words += " – " + ui.say(why);
  return words;
}

void note(Ui& ui, Rect& area, const std::string& words, ui::TextStyle style = {Face::small}) {
  const float line = ui.fonts().line_height(style.face);
  const float wanted = ui::text_height(ui, style.face, words, area.w);
  const float height = std::min({wanted, 5 * line, area.h});
  if (height < line) return;
  cell(ui, area.take_top(height, ui.mm(1)), words, style);
}

std::string decision_words(const Ui& ui, const commune::CommuneDecision& one) {
  std::string words = ui.say(sentence_of(one.kind));
  if (!one.person.empty()) words += ": " + one.person;
  if (!one.number.empty()) words += ", " + one.number;
  words += ", " + date_words(one.date) + " (" + one.by + ")";
  if (!one.reason.empty()) words += ". " + one.reason;
  return words;
}

std::string complaint_words(const Ui& ui, const commune::Complaint& one) {
  const auto date = date_words(one.closed.empty() ? one.opened : one.closed);
  std::string words = ui.say(one.closed.empty() ? "desk.complaint_open" : "desk.complaint_closed",
                             {{"date", date}, {"text", one.text}});
  if (one.party_member) words += " " + ui.say("desk.complaint_party");
  return words;
}

// What happened after the count, the newest first: it is what decides now.
void history(const HamletView& hamlet, Ui& ui, Rect area) {
  if (!hamlet.problem.empty()) {
    const float height = std::min(ui::warning_height(ui, hamlet.problem, area.w), area.h * 0.45F);
    const Rect place = area.take_top(std::max(height, ui.mm(14)), ui.mm(2));
    ui::warning(ui, place,
                fitted(ui, Face::small_bold, hamlet.problem, place.inset(ui.mm(10), ui.mm(2)),
                       Keep::first));
  }
  if (hamlet.paper) {
    note(ui, area, ui.say("desk.paper_note"), {Face::small_bold, Role::alert});
  }
  if (const auto words = method_words(ui, hamlet); !words.empty()) note(ui, area, words);
  if (hamlet.quarantined > 0) {
    note(ui, area, ui.say("desk.in_tray", {{"n", std::to_string(hamlet.quarantined)}}),
         {Face::small_bold, Role::alert});
  }
  if (hamlet.congress) {
    note(ui, area,
         ui.say("desk.congress_held", {{"date", date_words(hamlet.congress->date)}}) + " " +
             ui.say(sentence_of(hamlet.congress->role)));
  }
  for (auto one = hamlet.complaints.rbegin(); one != hamlet.complaints.rend(); ++one) {
    note(ui, area, complaint_words(ui, *one));
  }
  for (auto one = hamlet.decisions.rbegin(); one != hamlet.decisions.rend(); ++one) {
    note(ui, area, decision_words(ui, *one));
  }
  if (hamlet.decisions.empty() && hamlet.figures) {
    note(ui, area, ui.say("desk.undecided"), {Face::small, Role::muted});
  }
}

std::size_t pending_complaint(const HamletView& hamlet) {
  for (std::size_t i = 0; i < hamlet.complaints.size(); ++i) {
    if (hamlet.complaints[i].closed.empty()) return i;
  }
  return 0;
}

Touched decisions(const HamletView& hamlet, Ui& ui, Rect bottom) {
  Touched touched;
  const auto kinds = offered(hamlet);
  constexpr std::size_t columns = 3;
  const std::size_t rows = 2;
  for (std::size_t i = 0; i < std::min<std::size_t>(kinds.size(), 5); ++i) {
    const std::string name(name_of(kinds[i]));
    const Rect place =
        bottom.row(i / columns, rows, ui.gap()).column(i % columns, columns, ui.gap());
    const bool first = i == 0 && kinds[i] == FormKind::recognise;
    ui::Button button{name, ui.say("desk.do." + name), first ? ui::Look::primary : ui::Look::plain,
                      Face::small_bold};
    if (ui::touch_button(ui, place, button)) {
      touched = FormWanted{kinds[i], pending_complaint(hamlet), {}};
    }
  }
  const Rect back = bottom.row(1, rows, ui.gap()).column(2, columns, ui.gap());
  if (ui::touch_button(ui, back,
                       {"back", ui.say("desk.to_list"), ui::Look::plain, Face::small_bold})) {
    touched = BackWanted{};
  }
  return touched;
}

}  // namespace

Touched draw_hamlet(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const auto* hamlet = hamlet_of(model);
  if (hamlet == nullptr) {
    title(ui, area, ui.say("desk.none_listed"));
    if (ui::touch_button(ui, area.take_bottom(target(ui)), {"back", ui.say("desk.to_list")})) {
      touched = BackWanted{};
    }
    return touched;
  }
  title(ui, area, hamlet->unit.name);
  std::string state = state_words(ui, hamlet->state);
  const bool undecided = hamlet->state == commune::HamletState::verified ||
                         hamlet->state == commune::HamletState::received ||
                         hamlet->state == commune::HamletState::complaint_pending;
  if (!hamlet->due.empty() && undecided) {
    state += " · " + ui.say(hamlet->overdue ? "desk.due_past" : "desk.due",
                            {{"date", date_words(hamlet->due)}});
  }
  cell(ui, area.take_top(ui.mm(7), ui.mm(2)), state,
       {Face::small_bold, hamlet->overdue ? Role::alert : Role::ink});
  const Rect bottom = area.take_bottom(2 * target(ui) + ui.gap(), ui.mm(2));
  if (auto event = decisions(*hamlet, ui, bottom)) touched = event;
  figures(*hamlet, ui, area.take_left(area.w * 0.56F, ui.mm(5)));
  history(*hamlet, ui, area);
  return touched;
}

}  // namespace kiosk::desk
