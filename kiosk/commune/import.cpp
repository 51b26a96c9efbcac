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

// Many small files or one of the largest: what a thread for every core would hold is not bounded by
// their number alone.
constexpr std::uintmax_t most_bytes_in_memory = sync::most_envelope_bytes;

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
  Intake(Commune::Impl& impl, const std::vector<std::filesystem::path>& files,
         const ImportProgress& progress)
      : impl_(impl), files_(files), progress_(progress), imported_(files.size()) {
    for (const auto& file : files) {
      std::error_code unknown;
      const auto size = std::filesystem::file_size(file, unknown);
      sizes_.push_back(unknown || size > sync::most_envelope_bytes ? 0 : size);
    }
  }

  // At most as many files are in memory as threads do this.
  void work() {
    while (const auto index = next_file()) {
      auto examined = guarded([&] { return examine(files_[*index]); });
      std::unique_lock lock(mutex_);
      turn_changed_.wait(lock, [&] { return turn_ == *index || refusal_; });
      if (refusal_) return;
      take(*index, examined);
      bytes_in_memory_ -= size_of(*index);
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

  // The next one, once there is room for it beside those that are in memory. Files are begun in
  // their order, so the one whose turn it is always has room.
  std::optional<std::size_t> next_file() {
    std::unique_lock lock(mutex_);
    turn_changed_.wait(lock, [&] {
      return refusal_ || next_ == files_.size() || bytes_in_memory_ == 0 ||
             bytes_in_memory_ + size_of(next_) <= most_bytes_in_memory;
    });
    if (refusal_ || next_ == files_.size()) return std::nullopt;
    bytes_in_memory_ += size_of(next_);
    return next_++;
  }

  std::uintmax_t size_of(std::size_t index) const { return sizes_[index]; }

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
      if (progress_) progress_(index + 1, files_.size());
    } else {
      refusal_ = imported.error();
    }
  }

  Commune::Impl& impl_;
  const std::vector<std::filesystem::path>& files_;
  const ImportProgress& progress_;
  std::vector<std::uintmax_t> sizes_;  // before they are read; 0 of what will not be
  std::uintmax_t bytes_in_memory_ = 0;
  std::mutex mutex_;  // of the store and of everything below
  std::condition_variable turn_changed_;
  std::size_t next_ = 0, turn_ = 0;
  std::vector<Imported> imported_;
  std::optional<Refusal> refusal_;
};

}  // namespace

Outcome<std::vector<Imported>> Commune::import_all(const std::vector<std::filesystem::path>& files,
                                                   unsigned threads,
                                                   const ImportProgress& progress) {
  Intake intake(*impl_, files, progress);
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
