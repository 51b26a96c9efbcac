#pragma once
// A forger's workshop: it makes a whole record from its own secrets, and lets one piece of it be
// changed at the moment it is made, so that everything after it (hashes, signatures, proofs, the
// tally, its decryption, the result, the chain of events, the archive) agrees with the change.
// Every secret is a throw-away number, so plain scalars do.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "crypto/belenios/ballot.h"
#include "crypto/belenios/json_text.h"

namespace crypto::belenios::forge {

using Edit = std::function<std::string(std::string)>;

struct Vote {
  std::size_t card = 0;
  std::vector<std::vector<int>> marks;  // per question, per choice; any number, not only 0 and 1
};

struct Shape {
  std::size_t singles = 0;  // Single trustees before the group
  std::size_t threshold = 2;
  std::size_t group = 3;           // 0: no Pedersen entry
  std::size_t singles_behind = 0;  // and after it
  std::size_t cards = 4;
  std::vector<Question> questions{{"Ai?", {"A", "B"}, 0, 1, false}};
  std::vector<Vote> votes{{0, {{1, 0}}}, {1, {{0, 1}}}, {2, {{1, 0}}}};
  std::vector<std::uint32_t> owners{1, 2};  // who decrypts, in this order
};

// One branch of a disjunction: (alpha, beta / g^number), and whether it encrypts zero.
struct Branch {
  Point alpha;
  Point beta;
  Scalar randomness;
  bool is_true = false;
};
using EditBranches = std::function<void(std::vector<Branch>&)>;

struct Event {
  std::string type;
  std::vector<std::string> data;
  std::size_t vote = 0;  // of a Ballot: from 1
};
struct Member {
  std::string name;
  std::string data;
};

class Forge {
 public:
  explicit Forge(Shape wanted);
  Forge(const Forge&) = delete;  // edits may look back into it
  Forge& operator=(const Forge&) = delete;

  // What a forger may change before `build`.
  Shape shape;
  std::vector<Scalar> single_keys;
  std::vector<Scalar> signers;
  std::vector<std::vector<Scalar>> polynomials;
  std::vector<Scalar> share_shifts;  // added to the shares of the group
  std::vector<Scalar> cards;
  std::vector<std::size_t> listed;     // which cards the list of credentials names
  std::vector<std::size_t> tallied;    // votes, from 0; empty: the counted ones
  std::vector<std::size_t> decrypted;  // likewise; empty: the tallied ones
  Scalar factor_shift;                 // planted in the first factor with a proof that still holds
  unsigned challenge_multiple = 1;     // a power of two up to 128 that divides every challenge
  bool sorted_ballots = true;

  // The text of the piece, when it is made, becomes what `edit` makes of it.
  void edit(const std::string& piece, Edit edit);
  void edit_branches(const std::string& piece, EditBranches edit);
  void arrange(std::function<void(std::vector<Event>&)> edit) { arrange_ = std::move(edit); }
  void pack(std::function<void(std::vector<Member>&)> edit) { pack_ = std::move(edit); }

  std::string build();
  // After `build`: were all edits asked for, and did each change something?
  bool all_planted() const;
  const std::string& uuid() const { return uuid_; }
  // The text a piece got, once it is made.
  const std::string& made(const std::string& piece) const { return made_.at(piece); }
  std::size_t event_of_vote(std::size_t vote) const { return event_of_vote_.at(vote); }

 private:
  friend class TrusteesMaker;
  friend class BallotMaker;

  std::string touch(const std::string& piece, std::string text);
  Scalar touch(const std::string& piece, const Scalar& scalar);
  bool divides(const Scalar& hash) const { return hash.raw()[0] % challenge_multiple == 0; }
  std::string prove(const std::string& piece, std::string prefix, const Scalar& exponent);
  std::string prove(const std::string& piece, std::string prefix, std::vector<Branch> branches);
  std::vector<Scalar> prove_branches(std::string_view prefix, const std::vector<Branch>& branches,
                                     std::vector<Scalar>& responses) const;

  void make_election();
  void make_events();
  std::vector<std::size_t> counted_votes(const std::vector<Event>& ballots) const;
  std::vector<std::vector<Ciphertext>> sum_of(const std::vector<std::size_t>& votes) const;
  std::string decryption(std::uint32_t owner, const std::vector<std::vector<Ciphertext>>& sum);
  std::string result_of(const std::vector<std::size_t>& votes) const;
  std::vector<Member> members();

  std::map<std::string, std::vector<Edit>> edits_;
  std::map<std::string, EditBranches> branch_edits_;
  std::function<void(std::vector<Event>&)> arrange_;
  std::function<void(std::vector<Member>&)> pack_;
  std::set<std::string> planted_;
  std::map<std::string, std::string> made_;

  std::string uuid_;
  std::string trustees_;
  std::string election_;
  std::string fingerprint_;
  std::string credentials_;
  Point key_;
  std::map<std::uint32_t, Scalar> owner_keys_;
  std::vector<std::vector<std::vector<Ciphertext>>> ciphertexts_;  // per vote, question, choice
  std::vector<Event> events_;
  std::map<std::size_t, std::size_t> event_of_vote_;
};

// The trustees of a forge and their key.
class TrusteesMaker {
 public:
  explicit TrusteesMaker(Forge& forge) : forge_(forge) {}
  void make();

 private:
  std::string key(const std::string& piece, const Scalar& secret, const Scalar* signer);
  void add_single(std::size_t i);
  void add_group();
  std::string signed_message(const std::string& piece, std::size_t i, std::string message);
  std::vector<Point> commitments(std::size_t i) const;

  Forge& forge_;
  std::vector<std::string> entries_;
};

// The ballot of one vote; pieces are called "ballot <vote> ...", votes from 1.
class BallotMaker {
 public:
  BallotMaker(Forge& forge, std::size_t vote);
  std::string make();

 private:
  std::string answer(std::size_t question);
  std::string individual(std::size_t question, std::size_t choice);
  std::string overall(std::size_t question);
  std::string named(const std::string& what) const { return name_ + " " + what; }
  // Of the choices from `first` on: their product, the sum of their randomness and of their marks.
  struct Sum {
    Branch branch;
    int marks = 0;
    std::string text;
  };
  Sum sum(std::size_t question, std::size_t first) const;

  Forge& forge_;
  std::size_t vote_;
  std::string name_;
  std::string first_;      // the fingerprint and the credential
  std::string statement_;  // and every ciphertext of the answer
  std::vector<Branch> choices_;
  std::vector<std::string> alphas_;
  std::vector<std::string> betas_;
};

Scalar random_number();
// A number of either sign.
Scalar number(int value);
// The text of the product of two points given as texts, whatever their order; empty if one of them
// is no point of the curve.
std::string product_text(std::string_view a, std::string_view b);

}  // namespace crypto::belenios::forge
