// What the worker does for a station's page.

#include "kiosk/desk/worker.h"

namespace kiosk::desk {

namespace {

Event answer(Office&, Folders& folders, const SeeFiles& wanted) {
  return FilesSeen{wanted.path, folders.files_at(wanted.path, wanted.purpose)};
}

Event answer(Office& office, Folders&, const ReadList& wanted) {
  auto look = office.preview_roll(wanted.station, wanted.file, wanted.options, wanted.who);
  if (!look) return Refused{look.error().sentence};
  return ListRead{wanted.file, wanted.options, std::move(*look)};
}

Event answer(Office& office, Folders&, const TakeList& wanted) {
  const auto households =
      office.take_roll(wanted.station, wanted.file, wanted.options, wanted.taking);
  if (!households) return Refused{households.error().sentence};
  return Done{{"desk.word.list_taken", std::to_string(*households), true}};
}

Event answer(Office& office, Folders&, const ReadEnrolment& wanted) {
  auto look = office.look_at_enrolment(wanted.station, wanted.file);
  if (!look) return Refused{look.error().sentence};
  return EnrolmentRead{wanted.file, std::move(*look)};
}

Event answer(Office& office, Folders&, const EnrolDevice& wanted) {
  const auto words = office.enrol(wanted.station, wanted.file, wanted.seen);
  if (!words) return Refused{words.error().sentence};
  return Done{{"desk.word.enrolled", wanted.name, true}};
}

}  // namespace

std::optional<Event> station_answer(Office& office, Folders& folders, const Effect& effect) {
  return std::visit(
      [&](const auto& wanted) -> std::optional<Event> {
        if constexpr (requires { answer(office, folders, wanted); }) {
          return answer(office, folders, wanted);
        } else {
          return std::nullopt;
        }
      },
      effect);
}

}  // namespace kiosk::desk
