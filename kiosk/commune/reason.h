#pragma once
// Why a received file is quarantined: a machine word for programs and a sentence for the person.
// The table stands in docs/formats/commune.md.

#include <string_view>

namespace kiosk::commune {

enum class Reason {
  unreadable,          // the file cannot be read at all
  too_large,           // beyond the limit of an envelope or of a member
  malformed,           // not an envelope, or not a canonical one
  newer_format,        // made by a newer version
  unknown_kind,        // an envelope of no kind we know
  wrong_kind,          // an envelope, but not a result
  unknown_station,     // the plan has no such station
  not_packaged,        // no package was ever made for the station
  unknown_device,      // nobody enrolled this device
  wrong_device,        // enrolled, but for another station, or too late for the package
  bad_signature,       // not signed by the device it names
  old_sequence,        // not newer than what was accepted from this device
  broken_chain,        // follows an envelope this device never sent
  wrong_election,      // the uuid is not one of the package's two
  wrong_members,       // a member is missing, or there is one too many
  bad_result,          // result.json does not follow its format
  wrong_result,        // result.json speaks of another station, device, package, ...
  impossible_meeting,  // facts of the meeting that cannot be
  floor_forbidden,     // somebody from the floor although the rules forbid it
  // An official candidate is struck without a reason.
  withdrawal_unexplained,
  impossible_list,     // changes that leave a list that cannot be
  unreconciled,        // cards and ballots disagree without a reason, or with the record
  bad_journal,         // the journal's chain is broken
  wrong_journal,       // a sound journal, but not the one result.json names
  wrong_ballot_count,  // the journal counts other ballots than the record
  unexpected_record,   // a record although the vote was not secret
  bad_record,          // the record does not verify
  record_not_final,    // not counted although there are enough ballots
  too_few_decrypted,   // counted although there are too few ballots
  wrong_record,        // a record, but not the one result.json names
  wrong_questions,     // other candidates than the package's and the meeting's
  wrong_order,         // the same candidates in another order
  wrong_binding,       // bound to another package, station, booth, rules or roll
  wrong_paper,         // anything else of the election object differs
  wrong_credentials,   // not the package's list of this booth
  wrong_committee,     // k of n does not fit the committee
  too_many_ballots,    // more ballots than cards
  wrong_figures,       // result.json's figures are not the record's
  practice,            // a practice day: of no value
  bad_notes,           // the notes do not open, or are not those that result.json counts
  conflict,            // a different result of this station was accepted before
  same_key,            // another device's or station's result was accepted under this election key
  taken_over,          // verifies, but two officers declared a take-over: compare with the paper
  paper_counted,       // verifies, but two people entered the hamlet's count from paper
  dismissed,           // a person decided that this one stays out
  superseded,          // accepted before, until a person took another one in
};

std::string_view name_of(Reason reason);
std::string_view sentence_of(Reason reason);

}  // namespace kiosk::commune
