#include "kiosk/commune/allowed.h"

#include <algorithm>
#include <array>

#include "kiosk/commune/hamlet_state.h"

namespace kiosk::commune {

HamletFacts facts_of(const HamletView& view) {
  HamletFacts facts;
  facts.stations = view.stations;
  facts.packaged = view.packaged;
  facts.received = view.received;
  facts.summed = view.figures.has_value();
  facts.paper = view.paper;
  facts.house_to_house = view.paper && view.from_houses;
  const bool voted =
      view.method == election::Method::secret || view.method == election::Method::hands;
  facts.held = view.paper || (view.figures && voted) || !view.problem.empty();
  if (view.figures) facts.outcome = view.figures->decision.outcome;
  facts.reruns = view.reruns;
  facts.most_reruns = view.most_reruns;
  return facts;
}

HamletStanding standing_of(const HamletView& view) {
  const bool pending = std::any_of(view.complaints.begin(), view.complaints.end(),
                                   [](const auto& complaint) { return complaint.closed.empty(); });
  return hamlet_standing_of(facts_of(view), view.decisions, pending);
}

std::vector<Act> allowed(const HamletView& view) {
  static constexpr std::array all{Act::recognise,       Act::rerun,   Act::interim,
                                  Act::house_to_house,  Act::refuse,  Act::open_complaint,
                                  Act::close_complaint, Act::congress};
  const auto facts = facts_of(view);
  const auto standing = standing_of(view);
  std::vector<Act> acts;
  for (const auto act : all) {
    if (!objection_to(act, standing, facts)) acts.push_back(act);
  }
  return acts;
}

}  // namespace kiosk::commune
