#pragma once
// The one worker of a booth: jobs in, answers out, in order. With `own_thread` false a job runs
// inside give(), so that tests decide when things happen.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "kiosk/station/effects.h"
#include "kiosk/station/ports.h"

namespace kiosk::station {

class JobQueue {
 public:
  JobQueue(EffectRunner runner, Waker* waker, bool own_thread);
  ~JobQueue();  // waits for the job under way; those not begun are dropped
  JobQueue(const JobQueue&) = delete;
  JobQueue& operator=(const JobQueue&) = delete;

  void give(Job job);  // waits when most_waiting jobs wait
  std::deque<Answer> take_answers();

  static constexpr std::size_t most_waiting = 16;

 private:
  void work();
  void keep(std::optional<Answer> answer);

  EffectRunner runner_;
  Waker* waker_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;
  std::deque<Answer> answers_;
  bool stopping_ = false;
  std::thread thread_;  // last: it uses everything above
};

}  // namespace kiosk::station
