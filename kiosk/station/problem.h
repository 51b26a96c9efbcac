#pragma once
// What a person at the booth must be told when something did not work. Every enumerator has a
// sentence "problem.<name>" in assets/strings.

namespace kiosk::station {

enum class Problem {
  none,
  wrong_officer_secret,
  wrong_member_secret,
  secret_not_repeated,  // key ceremony: typed once more differently
  member_already_counted,
  card_unknown,
  card_used,
  card_mistyped,  // check digit
  not_cast,       // the ballot was not recorded; the draft is still there
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
  self_check_failed,
  note_missing,      // nothing is written
  notes_full,        // no more notes can be kept
  battery_critical,  // voting goes on only with mains power
};

}  // namespace kiosk::station
