// Before the first vote: nothing is stored, and this is the hash everybody writes down.

#include <array>

#include "kiosk/election/text.h"
#include "kiosk/screens/calibration.h"
#include "kiosk/screens/frame.h"

namespace kiosk::screens {

namespace {

void rows(const Model& model, Ui& ui, Rect place) {
  const auto& definition = model.definition;
  const std::array<std::string, 4> sentences{
      ui.say("zero_report.ballots"),
      ui.say("zero_report.households", {{"households", election::grouped(definition.households)}}),
      ui.say("zero_report.candidates", {{"count", std::to_string(definition.candidates.size())}}),
      ui.say("zero_report.committee",
             {{"count", std::to_string(model.meeting.committee.size())},
              {"threshold", std::to_string(election::quorum_of_committee(
                                static_cast<std::uint32_t>(model.meeting.committee.size())))}})};
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    // The left column is the narrower one: the sentence about the committee is long.
    Rect line = place.row(i % 2, 2, 0);
    const Rect left = line.take_left(line.w * 0.42F, ui.mm(6));
    ui::text(
        ui, i < 2 ? left : line, sentences[i],
        {i == 0 ? Face::small_bold : Face::small, Role::ink, ui::Align::left, ui::Place::middle});
  }
}

}  // namespace

Touched draw_zero_report(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("zero_report.title"));
  ui::paragraph(ui, area, ui.say("zero_report.body"), {Face::small, Role::muted}, ui.mm(2));
  if (model.attempt > 1) {
    ui::paragraph(ui, area, ui.say("zero_report.again"), {Face::small_bold, Role::alert}, ui.mm(1));
  }
  rows(model, ui, area.take_top(ui.mm(24), ui.mm(3)));
  std::string words;
  for (const auto& word : election::check_words(model.setup_event)) {
    words += words.empty() ? word : " · " + word;
  }
  ui::paragraph(ui, area, ui.say("zero_report.check_words", {{"words", words}}),
                {Face::small_bold, Role::ink}, ui.mm(2));
  hash_grid(ui, area, "setup_event", model.setup_event);
  ui::paragraph(ui, area, ui.say("zero_report.box_note"), {Face::small, Role::ink});
  if (calibration_button(ui, frame.bar)) return calibration_request(model, ui);
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"unlock_list", ui.say("unlock_list.open"), ui::Look::plain, Face::small_bold})) {
    return station::ListUnlockRequested{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"start", ui.say("zero_report.open"), ui::Look::primary})) {
    return station::PollsOpened{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
