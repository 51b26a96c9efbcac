#include "kiosk/desk/desk.h"

namespace kiosk::desk {

Desk::Desk(Office& office, Folders& folders, Waker* waker, const std::filesystem::path& watched,
           bool own_thread)
    : worker_(office, folders, waker, own_thread) {
  model_.watched = watched;
}

void Desk::post(Event event) {
  for (auto& effect : update(model_, std::move(event))) worker_.give(std::move(effect));
}

bool Desk::pump() {
  auto answers = worker_.take_answers();
  for (auto& answer : answers) post(std::move(answer));
  return !answers.empty();
}

}  // namespace kiosk::desk
