#pragma once
// What a person at the booth must be told when something did not work. Every enumerator has a
// sentence "problem.<name>" in assets/strings.

namespace kiosk::station {

enum class Problem {
  none,
  wrong_officer_secret,
  wrong_pin,
  pin_weak,          // easily guessed, a piece of the issued secret, or the other officer's
  pin_not_repeated,  // typed once more differently
  same_officer,      // two different people are needed
  wrong_member_secret,
  secret_not_repeated,  // key ceremony: typed once more differently
  member_already_counted,
  card_unknown,
  card_used,
  card_mistyped,            // check digit
  card_unreadable,          // scanned: not the text of a card
  card_foreign,             // scanned: of another station of the round
  card_of_unknown_station,  // scanned: of a station this booth has never heard of
  card_voided,              // replaced by an officer
  not_cast,                 // the ballot was not recorded; the draft is still there
  disk_full,
  store_unwritable,
  store_damaged,
  store_wrong_key,
  store_newer,
  count_failed,  // decryption did not give a possible result
  seal_failed,
  names_missing,       // committee or witness names are not complete
  names_twice,         // one person in two offices, or a candidate in the committee
  present_impossible,  // more households present than on the list
  reason_missing,      // reconciliation differs and no reason is written
  opening_missing,     // chair or secretary not written
  chair_is_secretary,
  hands_too_few,       // not more than half of those present
  hands_impossible,    // more hands than households present
  hands_missing,       // an answer without its number
  method_missing,      // neither method touched
  nominee_incomplete,  // name, honorific or birth not written
  birth_impossible,
  nominee_twice,           // the same person is on the list
  withdrawal_unexplained,  // struck without a reason
  list_empty,
  list_has_ballots,
  attempts_used,
  list_full,        // nobody can come back: as many stand as may
  end_unexplained,  // no reason why nobody votes here
  self_check_failed,
  no_sound,          // the voter turned reading aloud on, and nothing can be heard
  note_missing,      // nothing is written
  notes_full,        // no more notes can be kept
  battery_critical,  // voting goes on only with mains power
};

}  // namespace kiosk::station
