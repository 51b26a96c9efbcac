#pragma once
// The desk: its model, its worker, and the way events take between them. The window posts what a
// person does and pumps what the worker answers.

#include "kiosk/desk/update.h"
#include "kiosk/desk/worker.h"

namespace kiosk::desk {

class Desk {
 public:
  // `watched` may be empty. `office` and `folders` outlive the desk.
  Desk(Office& office, Folders& folders, Waker* waker, const std::filesystem::path& watched = {},
       bool own_thread = true);

  const Model& model() const { return model_; }
  void post(Event event);
  bool pump();  // true when the worker had answered something

 private:
  Model model_;
  Worker worker_;
};

}  // namespace kiosk::desk
