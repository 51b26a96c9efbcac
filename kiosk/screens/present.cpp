// How many households are represented, and what follows when they are too few.

#include "kiosk/election/rules.h"
#include "kiosk/election/text.h"
#include "kiosk/screens/calibration.h"
#include "kiosk/screens/frame.h"

namespace kiosk::screens {

namespace {

// The smallest number of households with which the meeting may go on.
std::uint64_t needed(const election::Definition& definition) {
  std::uint64_t present = 0;
  while (present < definition.households &&
         !election::quorum_reached(definition.rules, definition.households, present)) {
    ++present;
  }
  return present;
}

std::string share_of(const election::Fraction& fraction) {
  const std::uint32_t hundredfold = fraction.numerator * 100;
  return fraction.denominator > 0 && hundredfold % fraction.denominator == 0
             ? std::to_string(hundredfold / fraction.denominator) + "%"
             : std::to_string(fraction.numerator) + "/" + std::to_string(fraction.denominator);
}

}  // namespace

Touched draw_present(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const Rect pad = take_pad(ui, area);
  title(ui, area, ui.say("present.title"));
  ui::paragraph(ui, area, ui.say("present.body"), {}, ui.mm(5));
  Rect field = area.take_top(ui.mm(24), ui.mm(5));
  ui::panel(ui, field, Role::paper, Role::accent);
  field = field.inset(ui.mm(6), ui.mm(2));
  const std::string all =
      ui.say("present.of", {{"households", election::grouped(model.definition.households)}});
  ui::text(ui, field.take_right(ui::text_width(ui, Face::body, all) + 1, ui.mm(4)), all,
           {Face::body, Role::muted, Align::right, Place::middle});
  ui::text(ui, field, model.number, {Face::display, Role::ink, Align::right, Place::middle});
  ui.tell("typed", std::to_string(model.number.size()));
  ui::paragraph(ui, area,
                ui.say("present.needed", {{"needed", election::grouped(needed(model.definition))}}),
                {Face::small, Role::muted});
  if (auto digits = ui::number_pad(ui, pad, model.number, station::most_digits)) {
    return station::NumberEdited{std::move(*digits)};
  }
  if (calibration_button(ui, frame.bar)) return calibration_request(model, ui);
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"abandon", ui.say("present.not_held"), ui::Look::plain, Face::small_bold})) {
    return station::MeetingAbandoned{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"next", ui.say("btn.next"), ui::Look::primary, Face::body_bold,
                  !model.number.empty()})) {
    return station::PresentConfirmed{};
  }
  return std::nullopt;
}

Touched draw_quorum_failed(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("quorum_failed.title"));
  area.take_top(ui.mm(4));
  const auto households = model.definition.households;
  const auto sentence = ui.say("quorum_failed.body",
                               {{"present", election::grouped(model.meeting.present)},
                                {"households", election::grouped(households)},
                                {"percent", election::percent(model.meeting.present, households)},
                                {"threshold", share_of(model.definition.rules.quorum)}});
  ui::warning(ui, area.take_top(ui::warning_height(ui, sentence, area.w) + ui.mm(8), ui.mm(8)),
              sentence);
  ui::paragraph(ui, area, ui.say("quorum_failed.note"));
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("quorum_failed.wait")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::right, {"abandon", ui.say("quorum_failed.abandon")})) {
    return station::MeetingAbandoned{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
