// Files from a stick, a folder or a drop. Each thread reads one file and judges it; they are taken
// in strictly in the order they were given, so the outcome is that of one after the other.
#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

#include <spdlog/spdlog.h>

#include "kiosk/commune/sentences.h"
#include "kiosk/commune/taking_in.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;

// One file in memory: either judged, or known without judging.
struct Examined {
  std::string bytes;
  Judgement judgement;
  std::optional<Imported> imported;
};

// Such a file is not copied: it cannot be read, or it is too large to be worth a disk.
Imported unread(const sync::Failure& failure) {
  const auto reason = reason_of(failure.error);
  return {Fate::quarantined, "", std::string(name_of(reason)), words_of(Fault(reason))};
}

class Intake {
 public:
  Intake(Commune::Impl& impl, const std::vector<std::filesystem::path>& files)
      : impl_(impl), files_(files), imported_(files.size()) {}

  // As many files are in memory as threads do this.
  void work() {
    while (const auto index = next_file()) {
      auto examined = guarded([&] { return examine(files_[*index]); });
      std::unique_lock lock(mutex_);
      turn_changed_.wait(lock, [&] { return turn_ == *index || refusal_; });
      if (refusal_) return;
      take(*index, examined);
      ++turn_;
      turn_changed_.notify_all();
    }
  }

  Outcome<std::vector<Imported>> outcome() {
    if (refusal_) return tl::unexpected(*refusal_);
    return std::move(imported_);
  }

 private:
  template <class Work>
  static std::invoke_result_t<Work> guarded(Work&& work) {
    try {
      return work();
    } catch (const std::exception& exception) {
      spdlog::error("import: {}", exception.what());
      return refuse(sentences::no_memory);
    }
  }

  std::optional<std::size_t> next_file() {
    const std::lock_guard lock(mutex_);
    if (refusal_ || next_ == files_.size()) return std::nullopt;
    return next_++;
  }

  Outcome<Examined> examine(const std::filesystem::path& file) {
    Examined examined;
    auto bytes = sync::read_whole(file, sync::most_envelope_bytes);
    if (!bytes) {
      examined.imported = unread(bytes.error());
      return examined;
    }
    examined.bytes = std::move(*bytes);
    auto hash = crypto::sha256(examined.bytes).hex();
    auto before = with_store([&] { return decided_before(impl_, hash); });
    if (!before) return tl::unexpected(before.error());
    examined.imported = std::move(*before);
    if (examined.imported) return examined;
    const auto envelope = sync::read_envelope(examined.bytes);
    if (!envelope) {
      examined.judgement = refused_file(std::move(hash), envelope.error());
      return examined;
    }
    const auto known = with_store([&] { return known_of(impl_, envelope->manifest); });
    if (!known) return tl::unexpected(known.error());
    examined.judgement = judge(*envelope, examined.bytes, *known, impl_.keys.seal);
    return examined;
  }

  template <class Work>
  std::invoke_result_t<Work> with_store(Work&& work) {
    const std::lock_guard lock(mutex_);
    return work();
  }

  // Under the lock, and in its turn.
  void take(std::size_t index, Outcome<Examined>& examined) {
    auto imported = guarded([&]() -> Outcome<Imported> {
      if (!examined) return tl::unexpected(examined.error());
      if (examined->imported) return *examined->imported;
      return take_in(impl_, examined->judgement, examined->bytes);
    });
    if (imported) {
      imported_[index] = std::move(*imported);
    } else {
      refusal_ = imported.error();
    }
  }

  Commune::Impl& impl_;
  const std::vector<std::filesystem::path>& files_;
  std::mutex mutex_;  // of the store and of everything below
  std::condition_variable turn_changed_;
  std::size_t next_ = 0, turn_ = 0;
  std::vector<Imported> imported_;
  std::optional<Refusal> refusal_;
};

}  // namespace

Outcome<std::vector<Imported>> Commune::import_all(const std::vector<std::filesystem::path>& files,
                                                   unsigned threads) {
  Intake intake(*impl_, files);
  const std::size_t wanted = threads != 0 ? threads : std::thread::hardware_concurrency();
  std::vector<std::thread> others;
  try {
    while (others.size() + 1 < std::min(wanted, files.size())) {
      others.emplace_back([&] { intake.work(); });
    }
  } catch (const std::exception& exception) {
    // Fewer threads do the same work.
    spdlog::warn("import: {}", exception.what());
  }
  intake.work();
  for (auto& thread : others) thread.join();
  return intake.outcome();
}

Outcome<Imported> Commune::import(const std::filesystem::path& file) {
  auto imported = import_all({file}, 1);
  if (!imported) return tl::unexpected(imported.error());
  return std::move(imported->front());
}

}  // namespace kiosk::commune
