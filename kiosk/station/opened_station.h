#pragma once
// A station's store, opened, with the documents everything else needs. Every step of the day goes
// through commit(), so that state and journal never part.

#include <optional>
#include <string>
#include <string_view>

#include "crypto/belenios/election.h"
#include "kiosk/election/photo.h"
#include "kiosk/package/neighbours.h"
#include "kiosk/station/day_state.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/officer_pins.h"
#include "kiosk/station/problem.h"
#include "kiosk/store/station_store.h"

namespace kiosk::station {

Problem problem_of(const store::Failure& failure);

// Names of the store's documents and secrets (docs/formats/device.md).
namespace document {
inline constexpr std::string_view definition = "definition", package = "package", cards = "cards",
                                  state = "state", members = "members", election = "election",
                                  trustees = "trustees", credentials = "credentials", box = "box",
                                  tally = "tally", record = "record", envelope = "envelope",
                                  neighbours = "neighbours", pins = "pins", notes = "notes",
                                  commune = "commune", photos = "photos";
}
inline constexpr std::string_view identity_secret = "identity";
std::string box_share_name(std::size_t member);  // member from 0, name from 1
std::string tally_share_name(std::size_t member);

struct OpenedStation {
  store::StationStore store;
  crypto::DerivedKey identity_key;
  election::Definition definition;
  std::string package_hash;
  crypto::Salt card_salt;
  crypto::Cost card_cost;
  std::vector<package::Neighbour> neighbours;  // the other stations of the round
  std::vector<election::Photo> photos;         // of the package's candidates, or none
  std::vector<OfficerPin> pins;
  std::vector<MemberWork> members;                  // empty before the key ceremony
  std::optional<crypto::belenios::Election> paper;  // the election object, from Setup on
  DayState state;

  // A document that must be there.
  tl::expected<std::string, Problem> required(std::string_view name) const;
  const election::Attempt& attempt() const { return definition.attempts.at(state.attempt - 1); }
  // With the list of candidates as the meeting locked it: what is voted on and counted.
  election::Definition locked() const { return election::as_locked(definition, state.meeting); }
  std::size_t cards_made() const { return attempt().booths.front().credentials.size(); }

  // `change` with the next state in it. The caller sets `state` when the store has taken it.
  static store::Change with_state(const DayState& next, store::Change change);
  tl::expected<void, Problem> commit(DayState next, store::Change change);
};

// How many journal lines there are of a kind.
tl::expected<std::uint64_t, Problem> noted(const store::StationStore& store, std::string_view kind);
inline constexpr std::string_view card_lost_kind = "card_lost";
// Incidents and complaints written so far.
tl::expected<std::vector<package::Note>, Problem> notes_of(const OpenedStation& opened);

// Opens and checks the file and reads every document.
tl::expected<OpenedStation, Problem> open_station(const DevicePaths& paths,
                                                  const store::StoreKey& key);

}  // namespace kiosk::station
