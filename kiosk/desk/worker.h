#pragma once
// The desk's one worker: effects in, events out, in order. With `own_thread` false an effect runs
// inside give(), so that tests decide when things happen.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "kiosk/desk/effect.h"

namespace kiosk::desk {

class Worker {
 public:
  Worker(Office& office, Folders& folders, Waker* waker, bool own_thread);
  ~Worker();  // waits for the effect under way; those not begun are dropped
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void give(Effect effect);
  std::deque<Event> take_answers();

 private:
  void work();
  void run(Effect effect);
  void say(Event event);
  void build(const BuildPackages& wanted);
  void derive(const DeriveRerun& wanted);
  void see_purge();
  void purge(const Purge& wanted);
  void watch(const Watch& wanted);

  Office& office_;
  Folders& folders_;
  Waker* waker_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Effect> effects_;
  std::deque<Event> answers_;
  bool stopping_ = false;
  std::thread thread_;  // last: it uses everything above
};

// Private to this room: what is done for a station's page; nothing for any other effect.
std::optional<Event> station_answer(Office& office, Folders& folders, const Effect& effect);

}  // namespace kiosk::desk
