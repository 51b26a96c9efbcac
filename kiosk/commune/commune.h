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
#include "kiosk/commune/roll_preview.h"
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
};

struct BuiltPackage {
  std::string station;
  std::filesystem::path envelope, codes;  // codes: one card a line, mode 0600
  std::vector<std::string> check_words;
  std::uint64_t cards = 0;
  std::uint32_t booths_needed = 1;
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
  // What the list (.csv, .xlsx) says, row by row; nothing is stored. Refused only when the file
  // cannot be read at all: what is wrong in it is in the preview.
  Outcome<RollPreview> preview_roll(std::string_view station, const std::filesystem::path& file,
                                    const RollOptions& options = {}) const;
  // Households on the list; a later roll replaces an earlier one until the package is made. A list
  // with a refused row is refused, and one with repairs or flags unless the options accept them.
  Outcome<std::uint64_t> add_roll(std::string_view station, const std::filesystem::path& file,
                                  const RollOptions& options = {});
  // Writes <station>.envelope and <station>.codes into `out`; once per station. Called again after
  // a power cut it finishes what had been begun there.
  Outcome<BuiltPackage> build_package(
      std::string_view station, const std::filesystem::path& out,
      const std::function<void(std::uint64_t, std::uint64_t)>& progress);
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
