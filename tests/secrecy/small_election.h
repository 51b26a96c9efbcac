#pragma once
// Elections of 4 to 8 ballots through the whole Station, from the opened polls to the sealed
// envelope, and everything that lies on the laptop when it is stolen: while the polls are open
// right after the last ballot, and when all is sealed.

#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "booth_hands.h"
#include "kiosk/store/station_store.h"
#include "prepared_station.h"

namespace secrecy {

// What a person in the hall could know of one ballot, besides when it was cast.
struct CastBallot {
  std::string sealed;      // as it was put into its slot
  std::int64_t card = 0;   // row of the card that was spent
  std::string card_tag;    // its lookup tag
  std::string tracker;     // raw bytes, from the screen
  std::int64_t time = 0;   // what the clock showed
  std::string json;        // the ballot in the record
  std::string credential;  // 64 hex digits, from the ballot
};

struct Artefacts {
  std::vector<CastBallot> ballots;                // in the order of casting
  std::filesystem::path open_store;               // copy of station.db, the polls still open
  std::uint64_t rollback_journal_bytes = 0;       // of station.db-journal then, at most
  std::string journal_then;                       // journal.jsonl then
  std::filesystem::path sealed_device;            // the whole folder, sealed
  std::string envelope, record, result, journal;  // the envelope and its members
};

// A laptop whose polls are open. Elections are played on copies of its folder.
class OpenedPolls {
 public:
  OpenedPolls(std::filesystem::path folder, std::mt19937_64& random);

  // Voters and pauses are drawn from `random`; never cryptography. Files are made in `place`,
  // which is emptied first.
  Artefacts play(std::size_t ballots, const std::filesystem::path& place,
                 std::mt19937_64& random) const;
  const kiosk::store::StoreKey& store_key() const { return *key_; }
  static std::size_t slots() { return households + reserve; }

 private:
  static constexpr std::size_t households = 12;
  static constexpr std::size_t reserve = 20;

  void vote(simulate::BoothHands& hands, std::size_t ballots, Artefacts& artefacts,
            std::mt19937_64& random) const;
  void look_into_store(const std::filesystem::path& device, CastBallot& ballot,
                       const std::vector<CastBallot>& before) const;

  simulate::PreparedStation prepared_;
  std::vector<std::string> member_secrets_;
  std::optional<kiosk::store::StoreKey> key_;
};

}  // namespace secrecy
