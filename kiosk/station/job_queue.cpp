#include "kiosk/station/job_queue.h"

namespace kiosk::station {

JobQueue::JobQueue(EffectRunner runner, Waker* waker, bool own_thread)
    : runner_(std::move(runner)), waker_(waker) {
  if (own_thread) thread_ = std::thread([this] { work(); });
}

JobQueue::~JobQueue() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void JobQueue::give(Job job) {
  if (!thread_.joinable()) {
    keep(runner_.run(std::move(job)));
    return;
  }
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return jobs_.size() < most_waiting; });
  jobs_.push_back(std::move(job));
  changed_.notify_all();
}

std::deque<Answer> JobQueue::take_answers() {
  const std::lock_guard lock(mutex_);
  return std::exchange(answers_, {});
}

void JobQueue::keep(std::optional<Answer> answer) {
  if (!answer) return;
  {
    const std::lock_guard lock(mutex_);
    answers_.push_back(std::move(*answer));
  }
  if (waker_ != nullptr) waker_->wake();
}

void JobQueue::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (stopping_) return;
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    changed_.notify_all();
    lock.unlock();
    keep(runner_.run(std::move(job)));
    lock.lock();
  }
}

}  // namespace kiosk::station
