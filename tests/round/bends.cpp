#include "tests/round/bends.h"

#include <algorithm>
#include <stdexcept>

namespace phieukin::round {

namespace {

// The first hamlet with one station whose vote was counted.
HamletTruth& counted_hamlet(Truth& truth) {
  for (auto& hamlet : truth.world.hamlets) {
    const auto& station = hamlet.stations.front();
    const bool counted =
        station.delivery == Delivery::arrives && station.method == election::Method::secret;
    if (hamlet.stations.size() == 1 && counted && station.sums.votes.size() > 1) return hamlet;
  }
  throw std::logic_error("no hamlet to bend");
}

StationTruth& counted_station(Truth& truth) { return counted_hamlet(truth).stations.front(); }

Letter& first_letter(Truth& truth, bool bad) {
  const auto found = std::find_if(truth.letters.begin(), truth.letters.end(),
                                  [&](const auto& each) { return each.reason.empty() != bad; });
  if (found == truth.letters.end()) throw std::logic_error("no letter to bend");
  return *found;
}

void move_a_vote(Truth& truth) {
  auto& votes = counted_station(truth).sums.votes;
  const auto most = std::max_element(
      votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto other = most == votes.begin() ? std::next(most) : votes.begin();
  --most->second;
  ++other->second;
}

// As if a letter with the content of the first were expected to be told apart.
void rename_a_letter(Truth& truth, bool bad) {
  const auto hash = first_letter(truth, bad).hash;
  for (auto& letter : truth.letters) {
    if (letter.hash == hash) letter.hash = std::string(64, '0');
  }
}

// The first hamlet that elected one of the people of the plan.
HamletTruth& electing_hamlet(Truth& truth) {
  for (auto& hamlet : truth.world.hamlets) {
    if (!hamlet.complete() || hamlet.nominee) continue;
    if (!verdict_of(hamlet, hamlet.sums()).winner.empty()) return hamlet;
  }
  throw std::logic_error("nobody is elected");
}

Person& elected_person(Truth& truth) {
  auto& hamlet = electing_hamlet(truth);
  const auto name = verdict_of(hamlet, hamlet.sums()).winner;
  for (auto& person : hamlet.people) {
    if (person.candidate.name == name) return person;
  }
  throw std::logic_error("the winner is not on the plan");
}

// One station of several: only the sum can tell.
StationTruth& part_of_a_sum(Truth& truth) {
  for (auto& hamlet : truth.world.hamlets) {
    if (hamlet.stations.size() > 1 && hamlet.complete()) return hamlet.stations.back();
  }
  throw std::logic_error("no hamlet of several stations");
}

void change_letters(Truth& truth, const std::function<void(Letter&)>& change) {
  for (auto& letter : truth.letters) change(letter);
}

HamletTruth& of_two_methods(Truth& truth) {
  for (auto& hamlet : truth.world.hamlets) {
    if (hamlet.story == Story::two_methods) return hamlet;
  }
  throw std::logic_error("no hamlet of two methods");
}

}  // namespace

std::vector<Bend> bends_of_votes() {
  return {
      {"a vote for another", move_a_vote},
      {"a ballot more", [](Truth& truth) { ++counted_station(truth).sums.ballots; }},
      {"a household more present", [](Truth& truth) { ++counted_station(truth).sums.present; }},
      {"a household more on the list",
       [](Truth& truth) { ++counted_station(truth).sums.households; }},
      {"a vote more in one station of several",
       [](Truth& truth) { ++part_of_a_sum(truth).sums.votes.begin()->second; }},
      {"a household more present in one station of several",
       [](Truth& truth) { ++part_of_a_sum(truth).sums.present; }},
      {"a vote by hands",
       [](Truth& truth) { counted_station(truth).method = election::Method::hands; }},
      {"a lost letter", [](Truth& truth) { counted_station(truth).delivery = Delivery::lost; }},
  };
}

std::vector<Bend> bends_of_letters() {
  return {
      {"another reason", [](Truth& truth) { first_letter(truth, true).reason = "too_large"; }},
      {"a bad letter counted", [](Truth& truth) { first_letter(truth, true).reason.clear(); }},
      {"a good letter kept away",
       [](Truth& truth) { first_letter(truth, false).reason = "malformed"; }},
      {"another bad letter", [](Truth& truth) { rename_a_letter(truth, true); }},
      {"another good letter", [](Truth& truth) { rename_a_letter(truth, false); }},
  };
}

std::vector<Bend> bends_of_people() {
  using kiosk::commune::DecisionKind;
  return {
      {"the winner's office",
       [](Truth& truth) {
         auto& facts = elected_person(truth).facts;
         facts.incumbent = !facts.incumbent;
       }},
      {"the winner's ethnicity",
       [](Truth& truth) {
         auto& ethnicity = elected_person(truth).facts.ethnicity;
         ethnicity = ethnicity.empty() ? "Kinh" : "";
       }},
      {"the winner's sex",
       [](Truth& truth) {
         auto& sex = elected_person(truth).facts.sex;
         sex = sex ? std::nullopt : std::optional(kiosk::plan::Sex::female);
       }},
      {"a complaint",
       [](Truth& truth) {
         auto& hamlet = electing_hamlet(truth);
         hamlet.complaint = !hamlet.complaint;
       }},
      {"a recognition",
       [](Truth& truth) {
         auto& decided = electing_hamlet(truth).decided;
         decided = decided ? std::nullopt : std::optional(DecisionKind::recognise);
       }},
  };
}

std::vector<Bend> bends_of_stories() {
  return {
      {"two methods become one",
       [](Truth& truth) {
         of_two_methods(truth).stations.back().method = election::Method::secret;
       }},
      {"two methods become a vote that was not held",
       [](Truth& truth) {
         of_two_methods(truth).stations.back().not_held = election::NotHeld::weather;
       }},
      {"a replaced letter that still counts",
       [](Truth& truth) {
         change_letters(truth, [](Letter& letter) {
           if (letter.ruling == Ruling::superseded) letter.ruling = Ruling::none;
         });
       }},
      {"a letter taken in that is still in the tray",
       [](Truth& truth) {
         change_letters(truth, [](Letter& letter) {
           if (letter.ruling == Ruling::taken_in) letter.ruling = Ruling::none;
         });
       }},
  };
}

std::vector<Bend> bends_of_receipts() {
  const auto every = [](void (*change)(Letter&)) {
    return [change](Truth& truth) { change_letters(truth, change); };
  };
  return {
      {"receipts of other letters", every([](Letter& letter) { letter.hash[0] = 'x'; })},
      {"receipts of another station", every([](Letter& letter) { letter.station += "1"; })},
      {"receipts with another reason", every([](Letter& letter) { letter.reason += "_"; })},
      {"receipts that count a bad letter", every([](Letter& letter) { letter.reason.clear(); })},
      {"receipts in another order",
       [](Truth& truth) { std::reverse(truth.letters.begin(), truth.letters.end()); }},
  };
}

std::vector<Bend> bends_of_tables() {
  return {
      {"another name of a hamlet", [](Truth& truth) { electing_hamlet(truth).unit.name += " Hạ"; }},
      {"another title", [](Truth& truth) { electing_hamlet(truth).unit.title = "Trưởng ấp"; }},
      {"another form of address",
       [](Truth& truth) { elected_person(truth).candidate.honorific = "Cô"; }},
      {"another year of birth",
       [](Truth& truth) { elected_person(truth).candidate.birth = "1930"; }},
      {"who proposed the winner",
       [](Truth& truth) {
         auto& by = elected_person(truth).candidate.nominated_by;
         by = by == "front" ? "self" : "front";
       }},
      {"the winner's schooling",
       [](Truth& truth) { elected_person(truth).facts.education += "+"; }},
      {"a withdrawal",
       [](Truth& truth) {
         for (auto& hamlet : truth.world.hamlets) hamlet.withdrawn.clear();
       }},
      {"the term before", [](Truth& truth) { ++truth.world.plan.previous.front().voted; }},
  };
}

Findings unnoticed_bends(const Truth& truth, const std::vector<Bend>& bends,
                         const std::function<Findings(const Truth&)>& compare) {
  Findings unnoticed;
  for (const auto& bend : bends) {
    auto bent = truth;
    bend.make(bent);
    if (compare(bent).empty()) unnoticed.push_back("not noticed: " + bend.what);
  }
  return unnoticed;
}

}  // namespace phieukin::round
