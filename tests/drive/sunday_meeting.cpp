// The meeting before the vote: who chairs it, who stands, how it votes, who counts.

#include <fmt/format.h>

#include "tests/drive/names.h"
#include "tests/drive/sunday.h"

namespace drive {

void Sunday::hold_meeting() {
  person_.touch_to("calibration", "calibration");
  person_.touch_to("back", "present");
  person_.type_digits("12");
  person_.touch_to("next", "quorum_failed");
  person_.touch_to("back", "present");
  person_.touch("erase");
  person_.touch("erase");
  person_.type_digits(std::to_string(households_present));
  person_.touch_to("next", "opening");
  open_meeting();
  nominate();
  person_.photograph("candidates-with-one-more");
  person_.touch_to("candidate_0", "withdrawal");
  person_.touch_to("back", "candidates");
  person_.touch_to("next", "method");
  consider_other_ends();
  person_.touch("method_secret");
  person_.type_digits(std::to_string(households_present - 2));
  person_.photograph("method-chosen");
  person_.touch_to("next", "committee");
  person_.touch("size_3");
  for (std::size_t i = 0; i < committee.size() + witnesses.size(); ++i) {
    person_.touch(fmt::format("name_{}", i));
    person_.type_name(i < committee.size() ? committee[i] : witnesses[i - committee.size()]);
  }
  person_.photograph("committee-written");
  person_.touch("hands");
  person_.type_digits(std::to_string(households_present));
  person_.photograph("committee-approved");
  person_.touch_to("next", "ceremony_intro");
}

// The meeting thinks of not voting here at all, then of showing hands, and comes back to the booth.
void Sunday::consider_other_ends() {
  person_.touch_to("abandon", "not_held");
  person_.touch_to("back", "method");
  person_.touch("method_hands");
  person_.type_digits(std::to_string(households_present));
  person_.touch_to("next", "hands");
  const auto answers = person_.targets_named("votes_");
  for (std::size_t i = 0; i < answers; ++i) {
    person_.touch(fmt::format("votes_{}", i));
    person_.type_digits(std::to_string(i + 1));
  }
  person_.touch_to("next", "no_record");
  person_.touch_to("back", "hands");
  person_.touch_to("back", "method");
}

// The secretary writes on the laptop's own keys, the hands on the screen.
void Sunday::open_meeting() {
  person_.press_keys("lee thij anhs", "chair", meeting_chair);
  person_.touch("secretary");
  person_.type_name(meeting_secretary);
  person_.touch("report");
  person_.photograph("opening-written");
  person_.touch("hands");
  person_.type_digits(std::to_string(households_present / 2));
  person_.touch_to("next", "problem");  // half of them are not more than half
  person_.touch_to("acknowledge", "opening");
  person_.touch("erase");
  person_.touch("erase");
  person_.type_digits(std::to_string(households_present));
  person_.touch_to("next", "candidates");
}

void Sunday::nominate() {
  person_.touch_to("nominate", "nominee");
  person_.type_name(nominee);
  person_.touch("honorific_mr");
  person_.touch("nominee_birth");
  person_.type_digits("15082007");  // the warning is read aloud, and he stands all the same
  person_.photograph("nominee-warned");
  for (int i = 0; i < 4; ++i) person_.touch("erase");
  person_.type_digits("1978");
  person_.touch_to("next", "candidates");
}

}  // namespace drive
