// The meeting's screens: each target and each key of the laptop causes its event.

#include "tapping.h"

using namespace kiosk::station;  // the names of events are the subject here
using tapping::causes;
using tapping::fixture;
using tapping::tapped;

TEST_CASE("the meeting's targets cause their events") {
  CHECK(causes<OpeningConfirmed>("opening", "next"));
  CHECK(causes<ReportHeard>("opening", "report"));
  CHECK(causes<StepBack>("opening", "back"));
  CHECK(causes<NomineeRequested>("candidates", "nominate"));
  CHECK_FALSE(tapped("candidates_8", "nominate").has_value());
  CHECK(causes<NomineeConfirmed>("nominee", "next"));
  CHECK(causes<StepBack>("nominee", "back"));
  for (const char* name : {"withdrawal", "withdrawal_struck", "withdrawal_nominee"}) {
    CHECK(causes<WithdrawalConfirmed>(name, "next"));
    CHECK(causes<StepBack>(name, "back"));
  }
  CHECK(causes<HandsCounted>("hands_3", "next"));
  CHECK(causes<StepBack>("hands_3", "back"));
  CHECK(causes<HouseToHouseChosen>("not_held", "house_to_house"));
  CHECK(causes<MeetingAbandoned>("not_held", "abandon"));
  CHECK(causes<StepBack>("not_held", "back"));
  CHECK(causes<StepBack>("no_record", "back"));
}

TEST_CASE("fields of the meeting say which one was touched and what was written") {
  const auto field = [](const char* name, const char* id) {
    return std::get<FieldSelected>(tapped(name, id).value()).index;
  };
  const auto text = [](const char* name, const char* id) {
    return std::get<FieldEdited>(tapped(name, id).value()).text;
  };
  CHECK(field("opening", "secretary") == 1);
  CHECK(field("opening", "hands") == 2);
  CHECK(text("opening_empty", "key_đ") == "Đ");
  CHECK(text("opening_hands", "digit_4") == "3014");
  CHECK(text("opening_hands", "erase") == "30");
  CHECK(field("nominee", "nominee_birth") == 1);
  CHECK(text("nominee", "key_ŏ") == "Phạm Thị Nguyệt Hườngŏ");
  CHECK(text("nominee_birth", "erase") == "0508201");
  CHECK(std::get<HonorificChosen>(tapped("nominee", "honorific_mr").value()).honorific == "Ông");
  CHECK_FALSE(std::get<NominatorChosen>(tapped("nominee", "by_others").value()).self);
  CHECK(text("withdrawal", "own_wish") == "Tự xin rút");
  CHECK(field("hands_8", "votes_7") == 7);
  CHECK(text("hands_3", "digit_0") == "0");
  CHECK(text("method", "digit_9") == "9");
  CHECK(field("committee", "hands") == 0);
  CHECK(text("committee_hands", "digit_9") == "2999");
  CHECK(text("not_held_other", "key_space") == "Nước lũ lên cao ");
  // With one struck and one from the floor, the numbers are those of the package and the floor.
  CHECK(std::get<CandidateSelected>(tapped("candidates_changed", "candidate_3").value()).index ==
        3);
  using kiosk::election::NotHeld;
  const auto reason = [](const char* id) {
    return std::get<EndReasonChosen>(tapped("not_held", id).value()).reason;
  };
  CHECK(reason("why_weather") == NotHeld::weather);
  CHECK(reason("why_other") == NotHeld::other);
  CHECK(reason("why_quorum") == NotHeld::quorum);
}

TEST_CASE("the laptop's own keys write names in Telex and numbers in digits") {
  using kiosk::ui::HardwareKey;
  auto& booth = support::headless(1366, 768);
  const auto pressed = [&](const char* name, HardwareKey key, char letter) {
    const auto& model = fixture(name).model;
    booth.show(model);
    booth.ui().press_hardware({key, letter});
    return booth.frame(model);
  };
  const auto written = [&](const char* name, HardwareKey key, char letter) {
    return std::get<FieldEdited>(pressed(name, key, letter).value()).text;
  };
  CHECK(written("opening_empty", HardwareKey::letter, 'w') == "Ư");
  CHECK(written("nominee", HardwareKey::letter, 's') == "Phạm Thị Nguyệt Hướng");
  CHECK(written("nominee", HardwareKey::erase, '0') == "Phạm Thị Nguyệt Hườn");
  CHECK_FALSE(pressed("nominee", HardwareKey::digit, '3').has_value());
  CHECK(written("nominee_birth", HardwareKey::erase, '0') == "0508201");
  CHECK_FALSE(pressed("nominee_birth", HardwareKey::letter, 'a').has_value());
  CHECK(written("hands_3", HardwareKey::digit, '7') == "7");
  CHECK(written("not_held_other", HardwareKey::digit, '7') == "Nước lũ lên cao7");
  const auto name = std::get<NameEdited>(pressed("committee", HardwareKey::letter, 'q').value());
  CHECK(name.text == "Q");
}
