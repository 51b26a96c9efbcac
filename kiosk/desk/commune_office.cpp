#include "kiosk/desk/commune_office.h"

#include "kiosk/desk/journal_text.h"
#include "kiosk/plan/deadlines.h"

namespace kiosk::desk {

namespace {

constexpr std::int64_t soon_days = 3;

// What is late or nearly so stands out; the polling day itself is no deadline.
std::vector<Deadline> deadlines_as_of(const plan::Plan& plan, std::string_view today) {
  std::vector<Deadline> all;
  for (const auto& one : plan::deadlines_of(plan, today)) {
    if (one.id == plan::DeadlineId::polling) continue;
    const bool near = !one.passed && one.days_left <= soon_days;
    all.push_back({plan::sentence_of(one), one.date, near, one.passed});
  }
  return all;
}

std::vector<Preparation> prepared(const std::vector<commune::StationPreparation>& stations) {
  std::vector<Preparation> all;
  for (const auto& one : stations) {
    all.push_back({one.station, one.unit_name, one.households, one.devices, one.booths,
                   one.packaged, one.printed, one.spares, one.device_names});
  }
  return all;
}

// A certificate never takes another one's place.
std::filesystem::path free_certificate(const std::filesystem::path& folder,
                                       const std::string& today) {
  constexpr int most_a_day = 100;
  const auto name = "giay-chung-nhan-xoa-" + today;
  auto file = folder / (name + ".json");
  std::error_code error;
  for (int i = 2; i <= most_a_day && std::filesystem::exists(file, error); ++i) {
    file = folder / (name + "-" + std::to_string(i) + ".json");
  }
  return file;
}

}  // namespace

Outcome<Snapshot> CommuneOffice::look() {
  Snapshot snapshot;
  snapshot.round = commune_.plan().round.name;
  snapshot.commune = commune_.plan().commune.name;
  auto hamlets = commune_.hamlets();
  if (!hamlets) return tl::unexpected(hamlets.error());
  snapshot.hamlets = std::move(*hamlets);
  auto summary = commune_.summary();
  if (!summary) return tl::unexpected(summary.error());
  snapshot.summary = std::move(*summary);
  auto tray = commune_.tray();
  if (!tray) return tl::unexpected(tray.error());
  snapshot.tray = std::move(*tray);
  const auto stations = commune_.preparation();
  if (!stations) return tl::unexpected(stations.error());
  snapshot.stations = prepared(*stations);
  const auto today = package::vietnamese_day(clock_.unix_seconds());
  snapshot.deadlines = deadlines_as_of(commune_.plan(), today);
  snapshot.warnings = plan::deadline_warnings(commune_.plan(), today);
  const auto& about_plan = commune_.plan().warnings;
  snapshot.warnings.insert(snapshot.warnings.end(), about_plan.begin(), about_plan.end());
  snapshot.plan = commune_.plan();
  const auto purged = commune_.is_purged();
  if (!purged) return tl::unexpected(purged.error());
  snapshot.purged = *purged;
  snapshot.next_round = commune_.next_round_id();
  return snapshot;
}

Outcome<void> CommuneOffice::change_plan(const plan::Edit& edit, std::string_view by,
                                         std::string_view reason) {
  auto next = commune_.plan();
  if (const auto applied = plan::apply(next, edit); !applied) {
    return tl::unexpected(package::Refusal{applied.error().sentence});
  }
  const auto changed = commune_.change_plan(next, {by, reason});
  if (!changed) return tl::unexpected(changed.error());
  return {};
}

Outcome<void> CommuneOffice::decide(std::string_view hamlet,
                                    const commune::CommuneDecision& decision) {
  return commune_.decide(hamlet, decision);
}

Outcome<void> CommuneOffice::open_complaint(std::string_view hamlet,
                                            const commune::Complaint& complaint) {
  return commune_.open_complaint(hamlet, complaint);
}

Outcome<void> CommuneOffice::close_complaint(std::string_view hamlet, std::size_t index,
                                             std::string_view closed, std::string_view answer) {
  return commune_.close_complaint(hamlet, index, closed, answer);
}

Outcome<void> CommuneOffice::record_congress(std::string_view hamlet,
                                             const commune::CellCongress& congress) {
  return commune_.record_congress(hamlet, congress);
}

Outcome<bool> CommuneOffice::enter_paper(std::string_view hamlet,
                                         const commune::PaperCount& count) {
  const auto entry = commune_.enter_paper(hamlet, count);
  if (!entry) return tl::unexpected(entry.error());
  return entry->agreed();
}

Outcome<commune::FolderImport> CommuneOffice::import_folder(const std::filesystem::path& folder) {
  return commune_.import_folder(folder);
}

Outcome<commune::FolderImport> CommuneOffice::import_files(
    const std::vector<std::filesystem::path>& files) {
  return commune_.import_with_receipts(files);
}

Outcome<void> CommuneOffice::rule(const commune::TrayRuling& ruling) {
  return commune_.rule(ruling);
}

Outcome<MadePackage> CommuneOffice::build_package(std::string_view station,
                                                  const std::filesystem::path& out,
                                                  const Progress& progress) {
  auto built = commune_.build_package(station, out, progress);
  if (!built) return tl::unexpected(built.error());
  return MadePackage{built->station, built->cards, built->check_words};
}

Outcome<void> CommuneOffice::confirm_printed(std::string_view station) {
  const auto erased = commune_.confirm_printed(station, {}, false);
  if (!erased) return tl::unexpected(erased.error());
  return {};
}

Outcome<std::vector<std::filesystem::path>> CommuneOffice::export_reports(
    const std::filesystem::path& folder, std::string_view by, bool posted) {
  const auto readers = posted ? commune::Readers::posted : commune::Readers::commune;
  return commune_.export_report(folder, readers, by);
}

Outcome<std::size_t> CommuneOffice::derive_rerun(const std::filesystem::path& folder,
                                                 std::string_view date, std::string_view reason) {
  return commune_.derive_rerun(folder, date, reason);
}

Outcome<commune::PurgePreview> CommuneOffice::purge_preview() { return commune_.purge_preview(); }

Outcome<std::filesystem::path> CommuneOffice::purge(const std::filesystem::path& folder,
                                                    std::string_view by, std::string_view reason,
                                                    bool before_time) {
  return commune_.purge(free_certificate(folder, package::vietnamese_day(clock_.unix_seconds())),
                        by, reason, before_time);
}

Outcome<std::vector<JournalEntry>> CommuneOffice::journal() {
  const auto lines = commune_.journal();
  if (!lines) return tl::unexpected(lines.error());
  return journal_entries(*lines);
}

Outcome<commune::RollLook> CommuneOffice::preview_roll(std::string_view station,
                                                       const std::filesystem::path& file,
                                                       const rolls::RollOptions& options,
                                                       std::string_view who) {
  return commune_.preview_roll(station, file, options, who);
}

Outcome<std::uint64_t> CommuneOffice::take_roll(std::string_view station,
                                                const std::filesystem::path& file,
                                                const rolls::RollOptions& options,
                                                const commune::RollTaking& taking) {
  return commune_.add_roll(station, file, options, taking);
}

Outcome<commune::EnrolmentLook> CommuneOffice::look_at_enrolment(
    std::string_view station, const std::filesystem::path& file) {
  return commune_.look_at_enrolment(station, file);
}

Outcome<std::string> CommuneOffice::enrol(std::string_view station,
                                          const std::filesystem::path& file,
                                          std::string_view seen) {
  return commune_.enrol(station, file, seen);
}

}  // namespace kiosk::desk
