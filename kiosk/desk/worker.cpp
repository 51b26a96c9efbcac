#include "kiosk/desk/worker.h"

#include <exception>
#include <utility>

namespace kiosk::desk {

namespace {

constexpr const char* out_of_means = "Máy không đủ bộ nhớ hoặc ổ đĩa gặp lỗi.";

template <class... Ts>
struct Cases : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Cases(Ts...) -> Cases<Ts...>;

Event done_or_refused(const Outcome<void>& outcome, const char* sentence) {
  if (!outcome) return Refused{outcome.error().sentence};
  return Done{{sentence, {}, true}};
}

Event arrived(const Outcome<commune::FolderImport>& outcome, bool watched) {
  if (!outcome && !watched) return Refused{outcome.error().sentence};
  Arrived event{{}, watched};
  if (!outcome) {
    event.arrivals.push_back({{}, commune::Fate::quarantined, {}, outcome.error().sentence, {}});
    return event;
  }
  for (const auto& file : outcome->files) {
    event.arrivals.push_back({file.path.filename().string(), file.imported.fate,
                              file.imported.station, file.imported.sentence, file.receipt_problem});
  }
  return event;
}

Event exported(const Outcome<std::vector<std::filesystem::path>>& outcome) {
  if (!outcome) return Refused{outcome.error().sentence};
  Exported event;
  for (const auto& file : *outcome) event.files.push_back(file.filename().string());
  return event;
}

}  // namespace

Worker::Worker(Office& office, Folders& folders, Waker* waker, bool own_thread)
    : office_(office), folders_(folders), waker_(waker) {
  if (own_thread) thread_ = std::thread([this] { work(); });
}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Worker::give(Effect effect) {
  if (!thread_.joinable()) {
    run(std::move(effect));
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    effects_.push_back(std::move(effect));
  }
  changed_.notify_all();
}

std::deque<Event> Worker::take_answers() {
  const std::lock_guard lock(mutex_);
  return std::exchange(answers_, {});
}

void Worker::say(Event event) {
  {
    const std::lock_guard lock(mutex_);
    answers_.push_back(std::move(event));
  }
  if (waker_ != nullptr) waker_->wake();
}

void Worker::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopping_ || !effects_.empty(); });
    if (stopping_) return;
    Effect effect = std::move(effects_.front());
    effects_.pop_front();
    lock.unlock();
    try {
      run(std::move(effect));
    } catch (const std::exception&) {  // memory, or a folder that vanished
      say(Refused{out_of_means});
    }
    lock.lock();
  }
}

void Worker::build(const BuildPackages& wanted) {
  PackagesMade event;
  std::uint64_t number = 0;
  for (const auto& station : wanted.stations) {
    const auto total = wanted.stations.size();
    say(Progressed{number, total, station});
    auto made = office_.build_package(station, wanted.folder, [](std::uint64_t, std::uint64_t) {});
    if (!made) {
      event.refusal = station + ": " + made.error().sentence;
      break;
    }
    event.made.push_back(std::move(*made));
    ++number;
  }
  say(std::move(event));
}

void Worker::derive(const DeriveRerun& wanted) {
  const auto hamlets = office_.derive_rerun(wanted.folder, wanted.date, wanted.reason);
  if (!hamlets) return say(Refused{hamlets.error().sentence});
  say(Done{{"desk.word.rerun_derived", wanted.folder.string(), true}});
}

void Worker::see_purge() {
  auto preview = office_.purge_preview();
  if (!preview) return say(Refused{preview.error().sentence});
  say(PurgeSeen{std::move(*preview)});
}

void Worker::purge(const Purge& wanted) {
  const auto paper = office_.purge(wanted.folder, wanted.by, wanted.reason, wanted.before_time);
  if (!paper) return say(Refused{paper.error().sentence});
  say(Done{{"desk.word.purged", paper->string(), true}});
}

void Worker::watch(const Watch& wanted) {
  const auto whole = folders_.arrived(wanted.folder);
  if (whole.empty()) {
    say(Arrived{{}, true});
    return;
  }
  say(arrived(office_.import_files(whole), true));
}

void Worker::run(Effect effect) {
  if (auto answer = station_answer(office_, folders_, effect)) return say(std::move(*answer));
  std::visit(
      Cases{
          [&](Look&) {
            auto snapshot = office_.look();
            if (!snapshot) return say(Refused{snapshot.error().sentence});
            say(Looked{std::move(*snapshot)});
          },
          [&](WriteDecision& e) {
            say(done_or_refused(office_.decide(e.hamlet, e.decision), "desk.word.decided"));
          },
          [&](WriteComplaint& e) {
            say(done_or_refused(office_.open_complaint(e.hamlet, e.complaint),
                                "desk.word.complaint_kept"));
          },
          [&](CloseComplaint& e) {
            say(done_or_refused(office_.close_complaint(e.hamlet, e.index, e.closed, e.answer),
                                "desk.word.complaint_closed"));
          },
          [&](WriteCongress& e) {
            say(done_or_refused(office_.record_congress(e.hamlet, e.congress),
                                "desk.word.congress_kept"));
          },
          [&](WritePaper& e) {
            const auto agreed = office_.enter_paper(e.hamlet, e.count);
            if (!agreed) return say(Refused{agreed.error().sentence});
            say(PaperTaken{*agreed});
          },
          [&](WriteRuling& e) { say(done_or_refused(office_.rule(e.ruling), "desk.word.ruled")); },
          [&](ImportFolder& e) { say(arrived(office_.import_folder(e.folder), false)); },
          [&](ImportFiles& e) { say(arrived(office_.import_files(e.files), false)); },
          [&](BuildPackages& e) { build(e); },
          [&](ConfirmPrinted& e) {
            say(done_or_refused(office_.confirm_printed(e.station), "desk.word.printed"));
          },
          [&](ExportReports& e) {
            say(exported(office_.export_reports(e.folder, e.by, e.posted)));
          },
          [&](DeriveRerun& e) { derive(e); },
          [&](SeePurge&) { see_purge(); },
          [&](Purge& e) { purge(e); },
          [&](ChangePlan& e) {
            say(done_or_refused(office_.change_plan(e.edit, e.by, e.reason),
                                "desk.word.plan_changed"));
          },
          [&](ReadJournal&) {
            auto entries = office_.journal();
            if (!entries) return say(Refused{entries.error().sentence});
            say(JournalRead{std::move(*entries)});
          },
          [&](SeeSticks&) { say(SticksSeen{folders_.sticks()}); },
          [&](Watch& e) { watch(e); },
          [](auto&) {}},
      effect);
}

}  // namespace kiosk::desk
