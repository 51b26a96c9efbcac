// What happened to the machine, and who came to it. Nobody waits for these lines: one that cannot
// be written keeps nobody from voting, and the next step that matters meets the same disk.

#include "kiosk/station/effects.h"
#include "kiosk/station/journal_names.h"

namespace kiosk::station {

void EffectRunner::write_line(store::JournalEvent event) {
  if (!opened_) return;  // the store is closed, and nothing was opened that could be misused
  store::Change change;
  change.event = std::move(event);
  static_cast<void>(opened_->store.commit(change));
}

// Without a time: what failed may have been somebody's cast.
void EffectRunner::note_fault(Problem problem) {
  const auto name = fault_of(problem);
  if (!name) return;
  store::JournalEvent event = {"fault", 0, R"({"problem":")" + std::string(*name) + R"("})"};
  write_line(std::move(event));
}

EffectRunner::Answered EffectRunner::note_readiness(const std::vector<ReadinessRow>& rows) {
  std::string facts;
  for (const auto& row : rows) {
    facts += facts.empty() ? "{\"" : ",\"";
    facts += std::string(name_of(row.check)) + R"(":")" + std::string(name_of(row.finding)) + '"';
  }
  store::JournalEvent event = {"readiness_seen", clock_.unix_seconds(), facts + '}'};
  if (!facts.empty()) write_line(std::move(event));
  return std::nullopt;
}

EffectRunner::Answered EffectRunner::note_mains(bool on) {
  store::JournalEvent event = {on ? "mains_back" : "mains_lost", 0, "{}"};
  write_line(std::move(event));
  return std::nullopt;
}

}  // namespace kiosk::station
