#pragma once
// What the commune does, without pixels: prepare a round, import results, show where it stands. The
// window and the command line both call this.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/passphrase.h"
#include "kiosk/commune/enrolment.h"
#include "kiosk/commune/hamlets.h"
#include "kiosk/commune/paper_count.h"
#include "kiosk/commune/plan_change.h"
#include "kiosk/commune/person.h"
#include "kiosk/commune/preparation.h"
#include "kiosk/commune/purge_preview.h"
#include "kiosk/commune/receive.h"
#include "kiosk/commune/report.h"
#include "kiosk/commune/roll_file.h"
#include "kiosk/commune/summary.h"
#include "kiosk/package/clock.h"
#include "kiosk/package/notes.h"
#include "kiosk/package/refusal.h"
#include "kiosk/plan/plan.h"
#include "kiosk/rolls/preview.h"
#include "kiosk/store/commune_store.h"

namespace kiosk::commune {

using package::Clock;
using package::Outcome;
using package::Refusal;

struct CommuneOptions {
  crypto::Cost key_cost = crypto::officer_cost;
  crypto::Cost card_cost = crypto::card_cost;
  // Sentences and letters of the papers; empty: none are drawn, and the codes file is the only one
  // with the cards.
  std::filesystem::path assets{};
  bool codes_file = true;  // beside the papers: every code and credential in clear
};

struct BuiltPackage {
  std::string station;
  std::filesystem::path envelope;
  std::filesystem::path codes;  // one card a line, mode 0600; empty when it was not wanted
  std::filesystem::path cards_pdf, handover_pdf;  // empty without assets; the cards have mode 0600
  std::vector<std::string> check_words;
  std::uint64_t cards = 0;
  std::uint32_t booths_needed = 1;
};

// What confirm_printed did to the files that hold a station's cards.
struct ErasedCards {
  std::vector<std::filesystem::path> erased;
  std::size_t missing = 0;  // not where they were written, and said to be nowhere
};

struct StationStatus {
  std::string station, unit_name, state;  // planned | packaged | received
  std::uint64_t households = 0;
  std::string outcome, winner;  // of a received result
  std::uint64_t present = 0, ballots = 0, blank = 0;
  std::vector<std::uint64_t> votes;
  std::string method, not_held;
  std::size_t nominated = 0, withdrawn = 0;  // changes the meeting made to the list
  std::string envelope_hash, record_hash;
};
struct Status {
  std::string round, commune;
  std::vector<StationStatus> stations;
  std::vector<store::ReceivedEnvelope> quarantine;
};

class Commune {
 public:
  // Makes the folder, the keys and the store; writes commune.pub. The passphrase is at least 12
  // characters, in guarded memory.
  static Outcome<Commune> create(const std::filesystem::path& folder, const plan::Plan& plan,
                                 const crypto::SecretBuffer& passphrase,
                                 const CommuneOptions& options, const Clock& clock);
  static Outcome<Commune> open(const std::filesystem::path& folder,
                               const crypto::SecretBuffer& passphrase,
                               const CommuneOptions& options, const Clock& clock);
  Commune(Commune&&) noexcept;
  Commune& operator=(Commune&&) noexcept;
  ~Commune();

  // What an enrolment says and what has to be compared aloud; nothing is stored. Refused with the
  // same sentences as enrol.
  Outcome<EnrolmentLook> look_at_enrolment(std::string_view station,
                                           const std::filesystem::path& enrolment) const;
  // Takes a device in for a station; the answer is its check words, to be compared aloud. The same
  // enrolment again is harmless. `seen` is the file that was looked at: another is refused.
  Outcome<std::string> enrol(std::string_view station, const std::filesystem::path& enrolment,
                             std::string_view seen = {});
  // What the list (.csv, .xlsx) says, row by row; no list is stored, but the journal says that one
  // was opened, and by whom. Refused only when the file cannot be read at all: what is wrong in it
  // is in the preview.
  Outcome<RollLook> preview_roll(std::string_view station, const std::filesystem::path& file,
                                 const rolls::RollOptions& options = {},
                                 std::string_view who = {}) const;
  // Households on the list; a later roll replaces an earlier one until the package is made. A list
  // with a refused row is refused, and one with repairs or flags unless the options accept them.
  Outcome<std::uint64_t> add_roll(std::string_view station, const std::filesystem::path& file,
                                  const rolls::RollOptions& options = {},
                                  const RollTaking& taking = {});
  // Writes <station>.envelope and, as the options say, <station>.cards.pdf, <station>.handover.pdf
  // and <station>.codes into `out`; once per station. Called again after a power cut it finishes
  // what had been begun there.
  Outcome<BuiltPackage> build_package(
      std::string_view station, const std::filesystem::path& out,
      const std::function<void(std::uint64_t, std::uint64_t)>& progress);
  // Two people have printed the cards: the files build_package wrote of them are overwritten and
  // deleted, and the journal says so. `moved_to` when they lie elsewhere now; `gone` when somebody
  // knows that the missing ones are nowhere any more. A file with other content is left alone.
  Outcome<ErasedCards> confirm_printed(std::string_view station,
                                       const std::filesystem::path& moved_to, bool gone);
  // Whatever is wrong with the file becomes a quarantined fate with its reason; refused only when
  // the commune's own folder cannot be read or written.
  Outcome<Imported> import(const std::filesystem::path& file);
  // The same for many files: verified on `threads` cores (0: all), taken in one after the other in
  // the given order. Memory does not grow with their number.
  Outcome<std::vector<Imported>> import_all(const std::vector<std::filesystem::path>& files,
                                            unsigned threads = 0,
                                            const ImportProgress& progress = {});
  // Every .envelope directly in `folder` but enrolments and packages, in the order of their names,
  // and beside each result a signed <name>.receipt. A receipt that cannot be written is a sentence,
  // not a refusal.
  Outcome<FolderImport> import_folder(const std::filesystem::path& folder,
                                      const ImportProgress& progress = {});
  // The same for these files, wherever they lie.
  Outcome<FolderImport> import_with_receipts(const std::vector<std::filesystem::path>& files,
                                             const ImportProgress& progress = {});
  Outcome<std::vector<TrayRow>> tray() const;
  Outcome<void> rule(const TrayRuling& ruling);
  // The first entry waits for the second, which must be somebody else's and say the same; a
  // different one is refused and both stay as they are until one is entered again.
  Outcome<PaperEntry> enter_paper(std::string_view hamlet, const PaperCount& count);
  Outcome<PaperEntry> paper(std::string_view hamlet) const;

  // Every hamlet of the plan, in the plan's order, as it stands today.
  Outcome<std::vector<HamletView>> hamlets() const;
  Outcome<Summary> summary() const;
  // The tables of report.h as of now, and the same as files: bao-cao.xlsx and a .csv for each, of
  // mode 0600 because of the persons in them. The journal says that they were asked for, and by
  // whom.
  Outcome<std::vector<reports::Table>> report(Readers readers) const;
  Outcome<std::vector<std::filesystem::path>> export_report(const std::filesystem::path& folder,
                                                            Readers readers,
                                                            std::string_view by = {});
  // Refused with a sentence where the state does not allow it.
  Outcome<void> decide(std::string_view hamlet, const CommuneDecision& decision);
  Outcome<void> open_complaint(std::string_view hamlet, const Complaint& complaint);
  Outcome<void> close_complaint(std::string_view hamlet, std::size_t index, std::string_view closed,
                                std::string_view answer);
  Outcome<void> record_congress(std::string_view hamlet, const CellCongress& congress);
  // The plan, the rolls, the devices and the keys of this commune for another vote of the hamlets
  // whose re-run is ordered, as a new folder that the same passphrase opens (keys.h says how
  // without asking for it); its packages name the sealed results of this round by hash. A date that
  // is no Sunday needs a reason.
  Outcome<std::size_t> derive_rerun(const std::filesystem::path& folder, std::string_view date,
                                    std::string_view reason = {}) const;
  std::string next_round_id() const;  // what the round of that folder is called: "2026-11-r1"
  // What purge would delete now; refused while a complaint is open.
  Outcome<PurgePreview> purge_preview() const;
  // Deletes rolls, notes, facts of candidates and complaints once the plan's retention date is past
  // (or `before_time` with a reason), and writes what was deleted into a signed certificate.
  Outcome<std::filesystem::path> purge(const std::filesystem::path& out, std::string_view by,
                                       std::string_view reason, bool before_time);
  // Everything the commune holds about one person as one new JSON file of mode 0600; how many
  // entries. The journal names who asked and why, before the file is there.
  Outcome<std::size_t> export_person(const std::filesystem::path& out,
                                     const PersonQuery& query) const;
  // Somebody opens personal data ("roll", "notes", "export"): a line of the journal says so, before
  // it is shown.
  Outcome<void> record_access(std::string_view what, std::string_view id,
                              std::string_view who = {}) const;
  // The commune's journal, one JSON object a line.
  Outcome<std::string> journal() const;

  // What every station of the plan still lacks before the Sunday, in the plan's order.
  Outcome<std::vector<StationPreparation>> preparation() const;

  const plan::Plan& plan() const;
  // What `next` in the place of the plan would change and delete, or why it cannot be; nothing is
  // written.
  Outcome<PlanChange> preview_plan(const plan::Plan& next) const;
  // The same, done in one transaction with a journal line (stations and fields, no contents). What
  // packages hold stands; a station that leaves loses its list and its devices; photos that did not
  // come with `next` are those of the same files. Refused once the round is purged.
  Outcome<PlanChange> change_plan(const plan::Plan& next, const PlanChanger& changer);
  Outcome<bool> is_purged() const;
  Outcome<Status> status() const;
  // Incidents and complaints that came with a station's result; personal, for the commune's eyes.
  Outcome<std::vector<package::Note>> notes(std::string_view station,
                                            std::string_view who = {}) const;
  std::vector<std::string> stations() const;

  struct Impl;  // of this room only

 private:
  explicit Commune(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

std::string status_json(const Status& status);
std::string tray_json(const std::vector<TrayRow>& tray);

}  // namespace kiosk::commune
