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
#include "kiosk/station/device.h"
#include "kiosk/store/commune_store.h"

namespace kiosk::commune {

using station::Outcome;
using station::Refusal;

struct CommuneOptions {
  crypto::Cost key_cost = crypto::officer_cost;
  crypto::Cost card_cost = crypto::card_cost;
};

struct BuiltPackage {
  std::string station;
  std::filesystem::path envelope, codes;     // codes: one card a line, mode 0600
  std::vector<std::string> check_words;
  std::uint64_t cards = 0;
  std::uint32_t booths_needed = 1;
};

enum class Fate { accepted, duplicate, quarantined };
struct Imported {
  Fate fate = Fate::quarantined;
  std::string station;
  std::string reason;      // machine word; empty when accepted
  std::string sentence;    // Vietnamese, for the person
};

struct StationStatus {
  std::string station, unit_name, state;     // planned | packaged | received
  std::uint64_t households = 0;
  std::string outcome, winner;               // of a received result
  std::uint64_t present = 0, ballots = 0, blank = 0;
  std::vector<std::uint64_t> votes;
  std::string method;
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
                                 const crypto::SecretBuffer& passphrase, const CommuneOptions& options,
                                 const station::Clock& clock);
  static Outcome<Commune> open(const std::filesystem::path& folder,
                               const crypto::SecretBuffer& passphrase, const CommuneOptions& options,
                               const station::Clock& clock);
  Commune(Commune&&) noexcept;
  Commune& operator=(Commune&&) noexcept;
  ~Commune();

  Outcome<std::string> enrol(std::string_view station, const std::filesystem::path& enrolment);
  Outcome<std::uint64_t> add_roll(std::string_view station, const std::filesystem::path& csv);
  Outcome<BuiltPackage> build_package(std::string_view station, const std::filesystem::path& out,
                                      const std::function<void(std::uint64_t, std::uint64_t)>& progress);
  // Never fails as a call: whatever is wrong with the file becomes a quarantined fate with its reason.
  Outcome<Imported> import(const std::filesystem::path& file);
  Outcome<Status> status() const;
  std::vector<std::string> stations() const;

 private:
  struct Impl;
  explicit Commune(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

std::string status_json(const Status& status);

}  // namespace kiosk::commune
