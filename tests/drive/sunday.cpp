#include "tests/drive/sunday.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace drive {

namespace {

constexpr int households_present = 61;
const std::vector<std::string> committee{"Đinh Văn Ực", "Phạm Thị Thủy", "A Xim"};
const std::string meeting_chair = "Lê Thị Ánh", meeting_secretary = "Trần Văn Khuê";
// Named from the floor; his name is the last of the list by any order, so that the votes of the
// script stay the first two's.
const std::string nominee = "Hồ Văn Ý";
const std::vector<std::string> witnesses{"Nguyễn Thị Bưởi", "Y Hlúi"};
// Thirteen voters: three candidates if there are that many, two who want nobody.
const std::vector<std::string> choices{"0", "1", "0",     "blank", "1", "0", "0",
                                       "1", "0", "blank", "0",     "1", "0"};

// The officers' own, chosen on the day.
constexpr std::size_t head = 0, secretary = 1;
const std::vector<std::string> pins{"482915", "730264"};

std::string digits_of(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// A code whose last digit is wrong.
std::string mistyped(std::string code) {
  code.back() = code.back() == '9' ? '0' : static_cast<char>(code.back() + 1);
  return code;
}

}  // namespace

Voted Sunday::play() {
  unlock();
  hold_meeting();
  make_keys();
  vote_all();
  close_and_reconcile();
  count();
  seal();
  return voted_;
}

void Sunday::unlock() {
  person_.wait_for_screen("locked");
  person_.type_digits("000000000000");
  person_.touch_to("confirm", "problem");
  person_.touch_to("acknowledge", "locked");
  person_.type_digits(paper_.officers.front());
  person_.touch_to("confirm", "pin_choose");
  choose_pin(head, "officer_invited");
  person_.type_digits(paper_.officers.back());
  person_.touch_to("confirm", "pin_choose");
  choose_pin(secretary, "readiness");
  person_.touch_to("next", "present");
}

void Sunday::choose_pin(std::size_t officer, const std::string& then) {
  if (officer == head) {  // a date of birth is refused
    person_.type_digits("150875");
    person_.touch_to("confirm", "problem");
    person_.touch_to("acknowledge", "pin_choose");
  }
  person_.type_digits(pins[officer]);
  person_.touch_to("confirm", "pin_repeat");
  person_.type_digits(pins[officer]);
  person_.touch_to("confirm", then);
}

void Sunday::agree(std::size_t officer, const std::string& then) {
  person_.wait_for_screen("second_officer");
  person_.type_digits(pins[officer]);
  person_.touch_to("confirm", then);
}

void Sunday::hold_meeting() {
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
  person_.touch_to("next", "method");
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

void Sunday::make_keys() {
  for (std::size_t member = 0; member < committee.size(); ++member) {
    person_.wait_for_screen("ceremony_intro");
    person_.touch_to("start", "secret_show");
    const auto secret = digits_of(person_.read("issued_secret"));
    member_secrets_.push_back(secret);
    person_.touch_to("noted", "secret_repeat");
    if (member == 0) {  // somebody copied one digit wrongly
      person_.type_digits(mistyped(secret));
      person_.touch_to("confirm", "problem");
      person_.touch_to("acknowledge", "secret_repeat");
    }
    person_.type_digits(secret);
    person_.touch_to("confirm", member + 1 < committee.size() ? "ceremony_intro" : "zero_report");
  }
  voted_.setup_event = person_.read("setup_event");
  person_.touch_to("start", "second_officer");
  agree(secretary, "card");
}

void Sunday::enter_card(const std::string& code) {
  person_.wait_for_screen("card");
  person_.type_digits(code);
  person_.touch("confirm");
}

void Sunday::refuse_card(const std::string& code) {
  enter_card(code);
  person_.wait_for_screen("card_refused");
  person_.touch_to("dismiss", "card");
  ++voted_.refused_cards;
}

void Sunday::vote(const std::string& card, const std::string& choice, bool changes_mind) {
  enter_card(card);
  person_.wait_for_screen("greeting");
  person_.touch_to("start", "mark");
  if (changes_mind) {
    person_.touch("answer_1");
    person_.touch_to("review", "review");
    person_.touch_to("change", "mark");
    person_.touch("answer_1");  // taken back
  }
  if (choice == "blank") {
    person_.touch_to("review", "none_warning");
  } else {
    person_.touch("answer_" + choice);
    person_.photograph("mark-chosen");
    if (changes_mind) {  // of the language too: what is chosen stays chosen
      person_.touch("language");
      person_.photograph("mark-english");
    }
    person_.touch_to("review", "review");
  }
  person_.touch_to("cast", "done");
  voted_.trackers.push_back(person_.read("tracker"));
  voted_.choices.push_back(choice);
  person_.touch_to("dismiss", "card");
}

void Sunday::vote_all() {
  if (when_idle_) when_idle_();
  refuse_card(mistyped(paper_.cards.at(0)));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto& card = paper_.cards.at(next_card_++);
    vote(card, choices[i], i == 2);
    if (i == 0) refuse_card(card);
    if (i == 5) pause_and_resume();
  }
  while (voted_.choices.size() < voters_) {
    const auto begin = std::chrono::steady_clock::now();
    const auto& choice = choices[voted_.choices.size() % choices.size()];
    vote(paper_.cards.at(next_card_++), choice, false);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    voted_.voter_seconds.push_back(taken.count());
  }
}

void Sunday::call_officer() {
  person_.touch_to("officer", "officer_unlock");
  person_.type_digits(pins[secretary]);
  person_.touch_to("confirm", "officer_menu");
}

void Sunday::pause_and_resume() {
  call_officer();
  write_note();
  person_.touch_to("pause", "paused");
  person_.touch_to("resume", "officer_unlock");
  person_.type_digits(pins[head]);
  person_.touch("confirm");
  person_.wait_until("voting again", [](const Report& seen) {
    return seen.screen == "card" || seen.screen == "officer_menu";
  });
  if (person_.on_screen("officer_menu")) person_.touch_to("resume", "card");
}

void Sunday::close_and_reconcile() {
  call_officer();
  person_.touch_to("close", "close_confirm");
  person_.touch_to("close_confirm", "second_officer");
  agree(head, "reconcile");
  const auto ballots = voted_.choices.size();
  const auto used = std::to_string(ballots);
  const auto unused = std::to_string(paper_.cards.size() - ballots);
  person_.touch("used");
  person_.type_digits(used);
  person_.touch("unused");
  person_.type_digits(unused);
  person_.touch("void");
  person_.type_digits("0");
  person_.photograph("reconcile-written");
  person_.touch_to("next", "count_members");
}

void Sunday::count() {
  person_.touch_to("member_0", "count_secret");
  person_.type_digits(mistyped(member_secrets_.at(0)));
  person_.touch_to("confirm", "problem");
  person_.touch("acknowledge");
  person_.wait_until("the pin pad or the list", [](const Report& seen) {
    return seen.screen == "count_secret" || seen.screen == "count_members";
  });
  if (person_.on_screen("count_members")) person_.touch_to("member_0", "count_secret");
  person_.type_digits(member_secrets_.at(0));
  person_.touch_to("confirm", "count_members");
  person_.touch_to("member_2", "count_secret");
  person_.type_digits(member_secrets_.at(2));
  person_.touch_to("confirm", "result");
}

void Sunday::seal() {
  announce();
  person_.touch_to("seal", "sealed");
  voted_.envelope_hash = person_.read("envelope_hash");
  person_.photograph("sealed");
  person_.touch_to("stick", "stick");  // nobody can plug one in here
  person_.touch_to("back", "sealed");
  person_.touch_away("shutdown");
}

}  // namespace drive
