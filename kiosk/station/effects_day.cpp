// Beside the ballots: what is around the machine, notes, the stick, and what the journal says of
// the clock and of the last call.

#include "kiosk/package/notes.h"
#include "kiosk/station/device_export.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/journal_names.h"

namespace kiosk::station {

namespace {

constexpr std::int64_t seconds_of_hour = 3600;
constexpr std::uint64_t room_beside = 64U << 10;  // a stick's own bookkeeping

std::int64_t hour_of(std::int64_t now) { return now - now % seconds_of_hour; }

void look(const Ports& ports, bool sticks, Surroundings& seen) {
  if (ports.power != nullptr) seen.power = ports.power->read();
  if (ports.memory != nullptr) seen.swap_on = ports.memory->swap_on();
  if (ports.equipment != nullptr && sticks) {
    seen.hearing = ports.equipment->hearing();
    seen.printer = ports.equipment->printer();
  }
  if (ports.media == nullptr || !sticks) return;
  seen.volumes = ports.media->volumes();
  seen.unreadable_stick = ports.media->unreadable_stick();
}

Copied copy_to(const Volume& volume, const SealedFile& file) {
  if (volume.read_only) return {ExportEnd::read_only, ""};
  if (volume.free_bytes < file.bytes.size() + room_beside) return {ExportEnd::full, ""};
  FileCalls calls;
  return copy_safely(calls, volume.folder, file.name, file.bytes);
}

}  // namespace

EffectRunner::Answered EffectRunner::look_around(const LookAround& wanted) const {
  Surroundings seen;
  seen.clock = clock_.unix_seconds();
  try {
    std::error_code error;
    const auto space = std::filesystem::space(paths_.folder, error);
    if (!error) seen.disk_free = space.available;
    look(ports_, wanted.sticks, seen);
  } catch (const std::exception&) {  // a missing answer is an answer
  }
  return SurroundingsSeen{std::move(seen)};
}

EffectRunner::Answered EffectRunner::save_note(SaveNote save) {
  if (!opened_ || opened_->state.phase == Phase::sealed) {
    return tl::unexpected(Problem::self_check_failed);
  }
  auto notes = notes_of(*opened_);
  if (!notes) return tl::unexpected(notes.error());
  if (notes->size() >= package::most_notes) return tl::unexpected(Problem::notes_full);
  notes->push_back({save.category, hour_of(clock_.unix_seconds()), std::move(save.text)});
  if (!package::parse_notes(package::notes_json(*notes))) {
    return tl::unexpected(Problem::self_check_failed);
  }
  store::Change change;
  change.documents.emplace_back(document::notes, package::notes_json(*notes));
  // The text is people's own and may name somebody: the journal counts.
  change.event = {"note_written", notes->back().hour,
                  R"({"category":")" + std::string(package::name_of(save.category)) +
                      R"(","number":)" + std::to_string(notes->size()) + "}"};
  const auto done = opened_->store.commit(change);
  if (!done) return tl::unexpected(problem_of(done.error()));
  return NoteSaved{std::move(*notes)};
}

EffectRunner::Answered EffectRunner::export_result(const Volume& volume) {
  const auto opened = in_phase({Phase::sealed});
  if (!opened) return tl::unexpected(opened.error());
  const auto file = sealed_file(paths_);
  if (!file) return tl::unexpected(Problem::seal_failed);
  auto copied = copy_to(volume, *file);
  store::JournalEvent event = {"result_exported", clock_.unix_seconds(),
                               R"({"end":")" + std::string(name_of(copied.end)) + R"("})"};
  write_line(std::move(event));
  return ResultExported{copied.end, std::move(copied.name)};
}

// Nobody waits for this line, and without it the day goes on.
EffectRunner::Answered EffectRunner::record_clock_back() {
  if (!opened_) return std::nullopt;
  store::Change change;
  change.event = {"clock_set_back", 0, "{}"};  // no time: a voter may be inside
  static_cast<void>(opened_->store.commit(change));
  return std::nullopt;
}

EffectRunner::Answered EffectRunner::record_last_call(const RecordLastCall& call) {
  const auto opened = in_phase({Phase::open, Phase::paused});
  if (!opened) return tl::unexpected(opened.error());
  DayState next = (*opened)->state;
  next.last_call = call.announced;
  store::Change change;
  std::string facts = call.queue == 0 ? "{}" : "{\"queue\":" + std::to_string(call.queue) + "}";
  if (!call.announced) {
    const auto by = confirmed_by_two(TwoPersonAction::withdraw_last_call);
    if (!by) return tl::unexpected(by.error());
    facts = "{" + *by + "}";
  }
  change.event = {call.announced ? "last_call" : "last_call_withdrawn", clock_.unix_seconds(),
                  facts};
  const auto done = (*opened)->commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  return LastCallSaved{call.announced};
}

}  // namespace kiosk::station
