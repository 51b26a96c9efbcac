#pragma once
// What the community meeting decided before anybody votes: the facts the minutes want (Mẫu 02 and
// 03 of NĐ 59/2023) and the changes it made to the list of candidates. The booth writes it down,
// the commune judges it against the package; both by the functions below.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/definition.h"

namespace kiosk::election {

enum class NotHeld { none, quorum, weather, other };

// An official candidate who is struck from the list before it is locked.
struct Withdrawal {
  std::size_t candidate = 0;  // index into the package's list
  std::string reason;
};

struct Meeting {
  std::uint64_t present = 0;  // households represented
  Method method = Method::secret;
  std::vector<std::string> committee;  // head first
  std::vector<std::string> witnesses;
  std::string chair{};  // head of the election team
  std::string secretary{};
  // Households that approved by raising hands, out of `present`.
  std::uint64_t secretary_hands = 0, method_hands = 0, committee_hands = 0;
  bool report_heard = false;           // of the outgoing head; many hamlets have none
  std::vector<Candidate> nominated{};  // from the floor, in the order they were named
  std::vector<Withdrawal> withdrawn{};
  std::vector<std::uint64_t> hands{};  // method hands: per answer
  NotHeld not_held = NotHeld::none;    // why nobody voted here
  std::string note{};                  // in words, when the reason is another one
};

inline constexpr std::size_t most_note_bytes = 500;
inline constexpr std::size_t most_person_bytes = 120;
inline constexpr int least_age = 21;  // TT 04/2012 Đ.11

// More than half of those present, and not more than they are.
bool approved(std::uint64_t hands, std::uint64_t present);

// The official list without the withdrawn, with those from the floor at their place.
std::vector<Candidate> locked_list(const std::vector<Candidate>& official, const Meeting& meeting,
                                   FloorOrder order);
// The package's definition with the list as the meeting locked it. Everything that counts, prints
// or writes a question works on this one.
Definition as_locked(Definition packaged, const Meeting& meeting);

// What people are told about somebody named from the floor. It never keeps anybody out.
enum class NomineeWarning { under_age, officer, same_name };
std::vector<NomineeWarning> warnings_of(const Definition& packaged, const Meeting& meeting,
                                        const Candidate& nominee);
// Same name and same birth: one person cannot stand twice.
bool same_person(const Candidate& a, const Candidate& b);
// One person's name, however it is typed.
std::string name_key(std::string_view name);

enum class MeetingFault {
  none,
  present,                 // more households than the list has
  method,                  // against the rules, or without a quorum
  chair,                   // no chair or secretary, or one person for both
  approval,                // not approved by more than half of those present
  offices,                 // committee or witnesses: too few, twice, or a candidate
  floor_forbidden,         // somebody from the floor although the rules forbid it
  withdrawal_unexplained,  // an official candidate is struck without a reason
  list,                    // nobody left, too many, one person twice, somebody unknown struck
  hands,                   // hands that were not counted, or more than households are present
  not_held,                // no reason why nobody voted here, or one that is not true
};
// The first thing that the rules do not allow; none for a possible meeting that has ended.
MeetingFault fault_of(const Definition& packaged, const Meeting& meeting);

std::string_view name_of(NotHeld reason);
std::string_view name_of(NomineeWarning warning);

// The object "meeting" of result.json, also kept by the booth. The reader is strict.
std::string meeting_json(const Meeting& meeting);
Result<Meeting> parse_meeting(std::string_view json);

}  // namespace kiosk::election
