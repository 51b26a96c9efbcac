#pragma once
// What the store remembers of the day beside ballots and journal, as documents of its own.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/passphrase.h"
#include "kiosk/election/outcome.h"
#include "kiosk/station/model.h"

namespace kiosk::station {

// Document "state": rewritten with every step, in the step's own transaction.
struct DayState {
  Phase phase = Phase::present;
  election::Meeting meeting;
  election::Reconciliation reconciliation;
  std::uint32_t attempt = 1;          // which uuid of the package is used
  std::int64_t setup_time = 0;        // of the key ceremony: the only time in the record
  std::string setup_event;            // hex; empty before the key ceremony
  std::vector<std::uint64_t> counts;  // empty when nothing was decrypted
  std::string envelope_hash, envelope_name;
  bool last_call = false;  // while the polls are open: only the queue may still vote
};
std::string day_state_json(const DayState& state);
std::optional<DayState> parse_day_state(std::string_view json);

std::string_view name_of(Phase phase);
std::optional<Phase> phase_named(std::string_view name);

// Document "cards": how a card's code becomes its key.
struct CardWork {
  std::string salt;  // hex
  crypto::Cost cost;
};
std::string card_work_json(const CardWork& work);
std::optional<CardWork> parse_card_work(std::string_view json);

// Document "members": how each committee member's secret becomes keys; the shares are secrets of
// the store.
struct MemberWork {
  crypto::Salt salt;
  crypto::Cost cost;
};
std::string members_json(const std::vector<MemberWork>& members);
std::optional<std::vector<MemberWork>> parse_members(std::string_view json);

}  // namespace kiosk::station
