#pragma once
// The table of faults: each names itself, plants itself into a forge, and knows the reason a
// verifier must give.

#include <functional>
#include <string>
#include <vector>

#include "forge.h"

namespace crypto::belenios::forge {

enum class Profile {
  every,       // refused with this reason, whatever the profile
  kiosk_only,  // legal in a record of others, refused in one of a polling station
  plain_only,  // a polling station's record would be refused for something else before
};

struct Fault {
  std::string name;
  // Exactly what the verifier must say; "{v}" stands for the event of vote v.
  std::string reason;
  std::function<void(Forge&)> plant;
  Shape shape = {};
  Profile profile = Profile::every;
};

struct Chapter {
  std::string title;
  std::vector<Fault> faults;
};
const std::vector<Chapter>& all_chapters();

// What looks odd and is legal: the control of every shape and of every kind of edit.
struct Honest {
  std::string name;
  std::function<void(Forge&)> plant;
  Shape shape = {};
  bool kiosk = true;  // in the kiosk profile too
};
const std::vector<Honest>& all_honest();

std::vector<Fault> order_faults();
std::vector<Fault> event_faults();
std::vector<Fault> tar_faults();
std::vector<Fault> election_faults();
std::vector<Fault> credential_faults();
std::vector<Fault> trustee_faults();
std::vector<Fault> element_faults();
std::vector<Fault> scalar_faults();
std::vector<Fault> json_faults();
std::vector<Fault> ballot_faults();
std::vector<Fault> proof_faults();
std::vector<Fault> tally_faults();
std::vector<Fault> decryption_faults();
std::vector<Fault> kiosk_faults();

Shape blank_shape();    // one question with a blank choice and three ballots
Shape two_questions();  // of two and three answers
Shape mixed_shape();    // a Single trustee, a group of 2 of 3, another Single trustee
Shape single_shape();   // one Single trustee
Shape group_of(std::size_t threshold, std::size_t size);  // the first ones decrypt
Shape with_votes(std::vector<Vote> votes, std::size_t cards = 4);

// Edits of texts.
Edit set(std::string text);
Edit replaced(std::string from, std::string to);
Edit appended(std::string tail);
Edit prefixed(std::string head);
// Of the JSON in the text, written compactly again.
Edit json(std::function<void(Json&)> change);

// A plant that makes one edit.
std::function<void(Forge&)> edits(std::string piece, Edit edit);

}  // namespace crypto::belenios::forge
