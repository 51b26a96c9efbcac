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
#include "kiosk/commune/plan.h"
#include "kiosk/package/clock.h"
#include "kiosk/package/notes.h"
#include "kiosk/package/refusal.h"
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

enum class Fate { accepted, duplicate, quarantined };
struct Imported {
  Fate fate = Fate::quarantined;
  std::string station;
  std::string reason;    // machine word; empty when accepted
  std::string sentence;  // Vietnamese, for the person
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
  static Outcome<Commune> create(const std::filesystem::path& folder, const Plan& plan,
                                 const crypto::SecretBuffer& passphrase,
                                 const CommuneOptions& options, const Clock& clock);
  static Outcome<Commune> open(const std::filesystem::path& folder,
                               const crypto::SecretBuffer& passphrase,
                               const CommuneOptions& options, const Clock& clock);
  Commune(Commune&&) noexcept;
  Commune& operator=(Commune&&) noexcept;
  ~Commune();

  // Takes a device in for a station; the answer is its check words, to be compared aloud. The same
  // enrolment again is harmless.
  Outcome<std::string> enrol(std::string_view station, const std::filesystem::path& enrolment);
  // Households on the list; a later roll replaces an earlier one until the package is made.
  Outcome<std::uint64_t> add_roll(std::string_view station, const std::filesystem::path& csv);
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
  Outcome<Status> status() const;
  // Incidents and complaints that came with a station's result; personal, for the commune's eyes.
  Outcome<std::vector<package::Note>> notes(std::string_view station) const;
  std::vector<std::string> stations() const;

  struct Impl;  // of this room only

 private:
  explicit Commune(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

std::string status_json(const Status& status);

}  // namespace kiosk::commune
