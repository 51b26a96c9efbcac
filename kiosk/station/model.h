#pragma once
// What the booth shows and why, as plain data: no pointers, no secrets but the draft, which wipes
// itself. Typed secrets never come here: they live in Slots (slots.h), owned by Station.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/election/outcome.h"
#include "kiosk/election/photo.h"
#include "kiosk/station/day.h"
#include "kiosk/station/problem.h"
#include "kiosk/station/screen_measure.h"

namespace kiosk::station {

// The day, in order; stored, so a restart goes on where it was.
enum class Phase {
  present,     // households represented at the meeting
  opening,     // chair, secretary, report of the outgoing head
  candidates,  // the list, to be locked
  method,      // secret or not
  hands,       // method hands: they are counted
  committee,   // committee and witnesses
  ceremony,    // key ceremony
  zero,        // zero report; Setup is immutable from here on
  open,
  paused,
  reconcile,  // voting has ended; cards are counted
  counting,   // members type their secrets; the tally is not yet committed
  tallied,    // encrypted tally committed, not yet decrypted: no way back
  counted,    // result known, not yet sealed
  no_record,  // method is not secret, or no quorum: the day ends without a record
  sealed,
};

enum class VoterStep { card, refused, greeting, mark, none_warning, review, done };
enum class OfficerStep { none, unlock, menu, close_confirm, card_replace };
enum class CeremonyStep { intro, show, repeat };
enum class PinStep { none, choose, repeat };
// What no officer may do alone. A new one needs a case in perform() (update_two_person.cpp), its
// sentence "two_person.<name>", and confirmed_by_two() in the effect that does it.
enum class TwoPersonAction {
  open_polls,
  close_polls,
  reopen_polls,
  replace_card,
  unlock_list,
  abandon_attempt,
  withdraw_last_call
};
enum class ReopenReason { closed_by_mistake, voters_waiting, other };
enum class Busy {
  no,
  unlocking,
  setting_pin,
  confirming,  // the other officer's PIN
  saving,
  measuring,
  issuing,
  ceremony,
  checking_card,
  voiding_card,
  casting,
  closing,
  opening_box,
  counting,
  sealing,
  noting,
  abandoning,
  exporting
};

// Nobody touches the screen of a voter's session: the voter is asked, then an officer decides.
enum class Stillness { none, asked, locked };
// A helper comes with the next voter; the duty is read before the greeting.
enum class Assistance { none, granted, told };

// The one choice being marked. Overwritten on clear and on destruction.
class Draft {
 public:
  Draft() = default;
  Draft(const Draft&) = default;
  Draft& operator=(const Draft&) = default;
  ~Draft() { clear(); }

  static constexpr std::uint8_t nothing = 0xff;
  bool has_choice() const { return choice_ != nothing; }
  std::uint8_t choice() const { return choice_; }  // index of the answer, or nothing
  void choose(std::uint8_t answer) { choice_ = answer; }
  void clear() {
    volatile std::uint8_t* place = &choice_;
    *place = nothing;
  }

 private:
  std::uint8_t choice_ = nothing;
};

inline constexpr std::size_t most_committee = 5;
inline constexpr std::size_t witness_count = 2;
inline constexpr std::size_t first_witness = most_committee;  // index into Model::names
inline constexpr std::size_t most_digits = 4;                 // of a number typed on screen
inline constexpr std::size_t most_name_bytes = 120;
inline constexpr std::size_t most_reason_bytes = 500;
inline constexpr std::size_t most_language_bytes = 16;
inline constexpr std::uint8_t text_sizes = 4;          // small, ordinary, large, largest
inline constexpr std::uint8_t ordinary_text_size = 1;  // the station's (VVSG 7.1-G)

// How somebody wants to see and hear the screens. The voter's to change on every screen, never
// stored, gone with the voter (VVSG 7.1-A).
struct Comfort {
  std::string language;  // "en"; empty: the station's
  std::uint8_t text_size = ordinary_text_size;
  bool high_contrast = false;
  bool sound = false;  // screens are read aloud
  bool operator==(const Comfort&) const = default;
};

// A screen laid over the phase while something is written that is saved as a whole.
enum class MeetingForm { none, nominee, withdrawal, not_held };

inline constexpr std::size_t most_named = 10;        // official candidates and those nominated
inline constexpr std::size_t most_birth_digits = 8;  // ddmmyyyy, or yyyy
inline constexpr std::size_t opening_fields = 3;     // chair, secretary, hands
inline constexpr std::size_t nominee_fields = 2;     // name, birth

// What is being written at the meeting; the store knows nothing of it until it is confirmed.
struct MeetingTyping {
  MeetingForm form = MeetingForm::none;
  std::size_t active = 0;  // the field that is written in, counted on its own screen
  std::string chair, secretary;
  bool report_heard = false;
  std::string hands;                       // who approve, on the screen that asks for them
  bool editing_hands = false;              // the committee's screen writes names otherwise
  std::optional<election::Method> method;  // touched, not yet confirmed
  election::Candidate nominee;             // the birth as typed digits
  std::size_t candidate = 0;               // of withdrawal: official list, then those nominated
  std::string reason;                      // of a withdrawal; the note why nobody votes here
  election::NotHeld not_held = election::NotHeld::none;
  std::array<std::string, election::most_candidates> votes;  // hands per answer
};

struct MemberState {
  std::string name;
  bool secret_set = false;  // key ceremony: issued and repeated
  bool present = false;     // counting: secret accepted
};

// The election team's people at the machine. They are indices into Model::officer_roles.
struct Team {
  std::size_t acting = 0;     // whose secret or PIN opened what is on the screen
  std::vector<bool> pin_set;  // one for each role
  PinStep pin_step = PinStep::none;
  std::size_t pin_officer = 0;             // who sets a PIN
  bool pin_forgotten = false;              // whoever unlocks sets one anew
  bool inviting = false;                   // the next officer's twelve digits are asked for
  std::optional<TwoPersonAction> pending;  // waits for the other officer's PIN
  bool reopening = false;                  // a reason is being chosen
  ReopenReason reopen_reason = ReopenReason::other;

  std::int64_t lock_left = 0;            // seconds in which no secret is taken
  bool idle = false;                     // locked because nobody touched the screen
  Problem kept_problem = Problem::none;  // what stood there before, told again afterwards
  std::int64_t last_touch = 0;
};

struct Model {
  // About this booth (known before unlocking).
  std::string station, unit_name, unit_title, unit_kind, commune_name, round_name, date;
  std::uint32_t booth = 1;
  std::vector<std::string> officer_roles;    // who may unlock: "head", "secretary"
  ScreenFacts screen;                        // how large its screen is
  std::optional<ScreenMeasure> calibration;  // while an officer measures it

  // The lock comes first, always.
  bool unlocked = false;
  Busy busy = Busy::no;
  Problem problem = Problem::none;
  bool recovered_session = false;  // the machine stopped while a voter was inside
  bool recovered_recorded = false;

  // After unlocking.
  Phase phase = Phase::present;
  Phase pending = Phase::present;   // where Saved leads while busy saving or closing
  election::Definition definition;  // without credential lists; with the list as it is locked
  election::Contest contest;
  election::Meeting meeting;
  std::vector<election::Candidate> official;  // the package's list, before the meeting
  std::vector<election::Photo> photos;        // one for each of `official`, or none
  std::optional<election::Meeting> saving;    // becomes `meeting` once it is durable
  MeetingTyping typing;

  std::string number;                  // digits of the number field on screen
  std::array<std::string, 4> numbers;  // reconciliation: used, unused, void; [3] spare
  std::size_t active_number = 0;
  std::array<std::string, most_committee + witness_count> names;  // committee from 0, the
  // witnesses always at first_witness, so that another committee size moves nobody
  std::size_t committee_size = 3;
  std::size_t active_name = 0;
  std::string reason;  // reconciliation
  bool editing_reason = false;

  CeremonyStep ceremony_step = CeremonyStep::intro;
  std::size_t ceremony_member = 0;
  std::vector<MemberState> members;
  std::uint32_t threshold = 0;
  std::string setup_event;  // hex hash on the zero report
  // Which of the definition's attempts, from 1.
  std::uint32_t attempt = 1;

  VoterStep voter = VoterStep::card;
  Draft draft;
  Comfort comfort;  // the voter's
  // Reading aloud was tried and not heard: officers are told.
  bool sound_missing = false;
  std::string tracker;  // Base64, only on the done screen
  std::uint64_t ballots = 0;
  OfficerStep officer = OfficerStep::none;
  Team team;

  election::Reconciliation reconciliation;
  std::size_t counting_member = 0;  // whose secret is being typed
  bool counting_typing = false;
  std::optional<election::Figures> figures;
  std::string envelope_hash;  // hex, after sealing
  std::string envelope_name;
  std::int64_t now = 0;         // unix seconds, from Ticked
  std::int64_t done_since = 0;  // when the done screen appeared
  bool keep_tracker = false;    // "Giữ lại": hold the done screen 60 s

  // Cards and waiting (docs/station.md).
  std::int64_t still_since = 0;               // unix seconds of the last touch, key or answer
  bool stirred = false;                       // touched since everything was put back
  Stillness stillness = Stillness::none;      // of a voter's session
  Assistance assistance = Assistance::none;   // of the next voter, or the one who is inside
  std::uint32_t refused_cards = 0;            // in a row
  std::string foreign_unit, foreign_commune;  // whose card was refused, when the booth knows
  std::uint64_t cards_voided = 0, cards_lost = 0;
  OfficersDay day;    // officers' sheets
  Practice practice;  // empty on a real day
};

}  // namespace kiosk::station
