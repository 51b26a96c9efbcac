#include "crypto/belenios/on_every_core.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace crypto::belenios {

namespace {

class Pieces {
 public:
  Pieces(std::size_t count, const std::function<bool(std::size_t)>& work)
      : end_(count), work_(work) {}

  void take_all() noexcept {
    for (auto i = next_.fetch_add(1); i < end_; i = next_.fetch_add(1)) {
      if (!done(i)) end_before(i);
    }
  }

  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  bool done(std::size_t i) noexcept {
    try {
      return work_(i);
    } catch (...) {
      const std::lock_guard lock(guard_);
      if (!thrown_) thrown_ = std::current_exception();
      return false;
    }
  }

  void end_before(std::size_t i) {
    auto known = end_.load();
    while (i < known && !end_.compare_exchange_weak(known, i)) {
    }
  }

  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> end_;  // lowered to the first piece that said no
  const std::function<bool(std::size_t)>& work_;
  std::mutex guard_;
  std::exception_ptr thrown_;
};

// The helping threads that one call may start, given back at its end. All calls of the process
// share as many as there are cores besides the caller's: whoever verifies records on every core
// already would otherwise have cores times cores threads.
class Helpers {
 public:
  explicit Helpers(std::size_t wanted) {
    auto free = free_helpers().load();
    do {
      count_ = std::min(wanted, free);
    } while (!free_helpers().compare_exchange_weak(free, free - count_));
  }
  ~Helpers() { free_helpers().fetch_add(count_); }
  Helpers(const Helpers&) = delete;
  Helpers& operator=(const Helpers&) = delete;

  std::size_t count() const { return count_; }

 private:
  static std::atomic<std::size_t>& free_helpers() {
    static std::atomic<std::size_t> free{std::max(1U, std::thread::hardware_concurrency()) - 1};
    return free;
  }

  std::size_t count_ = 0;
};

}  // namespace

void on_every_core(std::size_t count, const std::function<bool(std::size_t)>& work) {
  if (count == 0) return;
  Pieces pieces(count, work);
  const Helpers helpers(count - 1);
  std::vector<std::thread> threads;
  threads.reserve(helpers.count());
  try {
    for (std::size_t i = 0; i < helpers.count(); ++i) {
      threads.emplace_back([&] { pieces.take_all(); });
    }
  } catch (const std::exception&) {
    // No thread or no memory for one: fewer threads than cores, and this one does the rest.
  }
  pieces.take_all();
  for (auto& thread : threads) thread.join();
  pieces.rethrow();
}

}  // namespace crypto::belenios
