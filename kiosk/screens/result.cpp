// The result as it is announced: votes, the arithmetic with its base, the sentence. And the day
// that ends without a record.

#include <array>

#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"

namespace kiosk::screens {

using election::Outcome;

namespace {

void summary(const election::Figures& figures, Ui& ui, Rect area) {
  struct Figure {
    const char* label;
    std::uint64_t number;
  };
  const std::array<Figure, 6> all{{{"result.households", figures.households},
                                   {"result.present", figures.present},
                                   {"result.ballots", figures.ballots},
                                   {"result.valid", figures.decision.valid},
                                   {"result.invalid", figures.decision.invalid},
                                   {"result.blank", figures.decision.blank}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rect cell = area.column(i / 3, 2, ui.mm(12)).row(i % 3, 3, 0);
    ui::labelled_row(ui, cell, ui.say(all[i].label), election::grouped(all[i].number), Face::small);
  }
  ui.tell("blank", std::to_string(figures.decision.blank));
}

void line(Ui& ui, Rect row, const election::ResultLine& line, bool winner) {
  ui::rule(ui, row.x, row.bottom(), row.w);
  const Face face = winner ? Face::small_bold : Face::small;
  ui::text(ui, row.take_right(ui.mm(76), ui.mm(3)), line.arithmetic,
           {face, Role::ink, Align::right, Place::middle});
  ui::text(ui, row.take_right(ui.mm(44), ui.mm(3)),
           ui.say("result.votes", {{"votes", election::grouped(line.votes)}}),
           {face, Role::ink, Align::right, Place::middle});
  ui::text(ui, row, line.label, {face, Role::ink, Align::left, Place::middle});
}

void lines(const Model& model, const election::Figures& figures, Ui& ui, Rect& area) {
  const auto all = election::result_lines(model.definition, figures, ui.strings());
  const float height = ui.fonts().line_height(Face::small) + (all.size() > 6 ? 0 : ui.mm(1.4F));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& winner = figures.decision.winner;
    const bool bold = winner && *winner == i && !model.contest.single_candidate;
    line(ui, area.take_top(height), all[i], bold);
    ui.tell("result_line_" + std::to_string(i),
            all[i].label + " | " + std::to_string(all[i].votes) + " | " + all[i].arithmetic);
  }
}

void verdict(const Model& model, const election::Figures& figures, Ui& ui, Rect& area) {
  const bool tight = model.contest.answers.size() > 6;
  const auto sentence = election::verdict_sentence(model.definition, figures, ui.strings());
  ui.tell("verdict", sentence);
  const bool elected = figures.decision.outcome == Outcome::elected;
  const float height = ui::text_height(ui, Face::small_bold, sentence, area.w - ui.mm(8));
  const Rect box = area.take_top(height + ui.mm(tight ? 0.8F : 4));
  ui::panel(ui, box, elected ? Role::chosen : Role::alert_paper,
            elected ? Role::accent : Role::alert);
  ui::text(ui, box.inset(ui.mm(4), 0), sentence,
           {Face::small_bold, elected ? Role::accent : Role::alert, Align::centre, Place::middle});
}

// The result by hands is what was typed and nothing else, so it is worked out here.
void hands_result(const Model& model, Ui& ui, Rect& area) {
  const auto figures = election::figures_of(model.definition, model.meeting, 0, {});
  if (!figures) return;
  lines(model, *figures, ui, area);
  area.take_top(ui.mm(1.5F));
  verdict(model, *figures, ui, area);
}

std::string why_words(const Model& model, Ui& ui) {
  const auto& meeting = model.meeting;
  if (meeting.not_held == election::NotHeld::other) return meeting.note;
  return ui.say("not_held." + std::string(election::name_of(meeting.not_held)));
}

}  // namespace

Touched draw_result(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  // With many candidates the title is smaller, so that everything stays on one screen.
  const bool tight = model.contest.answers.size() > 6;
  ui::paragraph(ui, area, ui.say("result.title"),
                {tight ? Face::body_bold : Face::title, Role::accent}, ui.mm(tight ? 0 : 2.5F));
  if (model.figures) {
    summary(*model.figures, ui, area.take_top(ui.mm(tight ? 27.6F : 31), ui.mm(tight ? 0.5F : 2)));
    lines(model, *model.figures, ui, area);
    area.take_top(ui.mm(tight ? 0.8F : 3));
    verdict(model, *model.figures, ui, area);
  }
  Rect bar = frame.bar;
  Touched touched;
  if (auto opened = sheet_button(ui, bar, "notes", notes_label(model, ui), station::Sheet::notes)) {
    touched = opened;
  }
  if (auto opened = sheet_button(ui, bar, "hall", ui.say("result.hall"), station::Sheet::hall)) {
    touched = opened;
  }
  if (auto opened =
          sheet_button(ui, bar, "read_out", ui.say("result.read"), station::Sheet::read_out)) {
    touched = opened;
  }
  if (bar_button(ui, frame.bar, Slot::right, {"seal", ui.say("result.seal"), ui::Look::primary})) {
    return station::SealRequested{};
  }
  return touched;
}

Touched draw_no_record(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const auto& meeting = model.meeting;
  const bool hands = meeting.method == election::Method::hands;
  const bool tight = hands && meeting.hands.size() > 4;
  ui::paragraph(ui, area, ui.say("no_record.title"),
                {tight ? Face::body_bold : Face::title, Role::accent}, ui.mm(1));
  const std::string method = "method." + std::string(election::name_of(meeting.method));
  const auto present =
      ui.say("no_record.present", {{"present", election::grouped(meeting.present)},
                                   {"households", election::grouped(model.definition.households)}});
  ui::paragraph(ui, area, ui.say("no_record.method", {{"method", ui.say(method)}}),
                {Face::small_bold, Role::ink});
  ui::paragraph(ui, area, present, {Face::small, Role::ink}, ui.mm(tight ? 0 : 2));
  if (hands) {
    hands_result(model, ui, area);
  } else {
    ui::paragraph(ui, area, ui.say("no_record.why", {{"reason", why_words(model, ui)}}), {},
                  ui.mm(4));
    ui::paragraph(ui, area, ui.say("no_record.body"), {Face::body, Role::ink});
  }
  Rect bar = frame.bar;
  const ui::Button seal{"seal", ui.say("no_record.seal"), ui::Look::primary};
  bar.take_left(std::max(ui::button_width(ui, seal), ui.mm(62)), ui.gap());
  if (auto opened = sheet_button(ui, bar, "notes", notes_label(model, ui), station::Sheet::notes)) {
    return opened;
  }
  if (bar_button(ui, frame.bar, Slot::right, {"back", ui.say("no_record.correct")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::left, seal)) return station::SealRequested{};
  return std::nullopt;
}

}  // namespace kiosk::screens
