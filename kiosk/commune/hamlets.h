#pragma once
// Where each hamlet stands, from the plan to the decision of the commune (Luật 10/2022 Đ.18-21, NĐ
// 59/2023 Đ.8-9). A hamlet may have several stations: it is judged on their sum, and no figure of a
// single station leaves this room while there are others (domain: no sub-totals below the hamlet).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/meeting.h"
#include "kiosk/election/rules.h"
#include "kiosk/plan/candidate_facts.h"
#include "kiosk/plan/plan.h"

namespace kiosk::commune {

enum class HamletState {
  planned,            // at least one station has no package
  handed_over,        // every station has its package
  received,           // some stations' results are in, or all but not yet summed: see `problem`
  verified,           // every station's result is in and verified, or two people entered the paper
  recognised,         // the commune has recognised the result
  rerun_ordered,      // the commune has ordered another vote
  interim,            // the commune has appointed an interim head
  complaint_pending,  // nothing is decided until the complaint is
};
std::string_view name_of(HamletState state);
std::optional<HamletState> hamlet_state_named(std::string_view name);

struct HamletCandidate {
  election::Candidate candidate;
  plan::CandidateFacts facts;  // of a floor nominee: empty
  std::uint64_t votes = 0;
  bool withdrawn = false;  // struck at every station's meeting
};

enum class DecisionKind { recognise, rerun, interim, house_to_house, refuse };
std::string_view name_of(DecisionKind kind);
std::optional<DecisionKind> decision_kind_named(std::string_view name);

// As a person decided and signed it. `at` is when it was written down here, unix seconds.
struct CommuneDecision {
  DecisionKind kind = DecisionKind::recognise;
  std::string number;  // of the paper, "05/QĐ-UBND"; may be empty
  std::string date;    // YYYY-MM-DD
  std::string by;      // who decided
  std::string reason;  // required for everything but a recognition of somebody elected
  std::string person;  // interim: who; otherwise empty
  std::int64_t at = 0;
};

struct Complaint {
  std::string text;
  std::string opened;  // YYYY-MM-DD
  std::string by;      // who wrote it down
  std::string closed;  // YYYY-MM-DD; empty while it is pending
  std::string answer;
  bool party_member = false;  // goes to the Party's inspection committee
};

// What the hamlet's Party cell decided after the vote; never mixed with ballots.
enum class UnifiedRole { not_yet, secretary, deputy_secretary, committee_member, front_head, none };
std::string_view name_of(UnifiedRole role);
std::optional<UnifiedRole> unified_role_named(std::string_view name);
struct CellCongress {
  std::string date;  // YYYY-MM-DD
  UnifiedRole role = UnifiedRole::not_yet;
};

// The sum of all stations. Only there when every station's result is in, or from paper.
struct HamletFigures {
  std::uint64_t households = 0, present = 0, ballots = 0;
  std::vector<std::uint64_t> votes;  // by HamletView::candidates, then "disagree" of a single one
  election::Decision decision;       // judged on the sum
};

struct HamletView {
  std::string code;  // the unit's
  election::Unit unit;
  HamletState state = HamletState::planned;
  std::size_t stations = 0, received = 0;  // a of b clusters
  std::size_t packaged = 0;                // how many of them have their package
  std::size_t quarantined = 0;             // envelopes of its stations in the tray
  bool paper = false;                      // counted on paper and entered by two people
  bool from_houses = false;                // and that from house-to-house ballots
  std::uint32_t reruns = 0;                // how many votes this round repeats
  std::uint32_t most_reruns = 0;           // as the rules say
  std::optional<election::Method> method;  // what happened: secret, hands, not_held, house_to_house
  std::string not_held;                    // why, when nobody voted: quorum, weather, other
  std::uint64_t households = 0;            // of all rolls
  std::vector<HamletCandidate> candidates;  // official order, then floor nominees as the rules say
  std::optional<HamletFigures> figures;
  std::string winner;   // "Bà Y Hạnh"; empty when nobody is elected
  std::string problem;  // a sentence: why the stations' results cannot be summed; usually empty
  std::vector<CommuneDecision> decisions;  // oldest first
  std::vector<Complaint> complaints;
  std::optional<CellCongress> congress;
  std::string received_on, due;  // YYYY-MM-DD: last result, last day to decide (working days)
  bool overdue = false;
  std::vector<std::string> envelopes;  // SHA-256 of the accepted ones, by station
};

}  // namespace kiosk::commune
