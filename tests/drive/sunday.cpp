#include "tests/drive/sunday.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "tests/drive/names.h"

namespace drive {

namespace {

// Thirteen voters: three candidates if there are that many, two who want nobody.
const std::vector<std::string> choices{"0", "1", "0",     "blank", "1", "0", "0",
                                       "1", "0", "blank", "0",     "1", "0"};

std::string digits_of(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

}  // namespace

Voted Sunday::play() {
  unlock();
  hold_meeting();
  make_keys();
  vote_all();
  look_for_codes_in_memory();
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

void Sunday::choose(const std::string& choice) {
  if (choice == "blank") {
    person_.touch_to("review", "none_warning");
    return;
  }
  person_.touch("answer_" + choice);
  person_.photograph("mark-chosen");
  person_.touch_to("review", "review");
}

void Sunday::cast(const std::string& choice) {
  person_.touch_to("cast", "done");
  voted_.trackers.push_back(person_.read("tracker"));
  voted_.choices.push_back(choice);
  person_.touch_to("dismiss", "card");
}

void Sunday::vote(const std::string& card, const std::string& choice) {
  enter_card(card);
  person_.wait_for_screen("greeting");
  person_.touch_to("start", "mark");
  choose(choice);
  cast(choice);
}

void Sunday::change_mind(const std::string& card, const std::string& choice) {
  enter_card(card);
  person_.wait_for_screen("greeting");
  person_.touch_to("start", "mark");
  person_.touch("answer_1");
  person_.touch_to("review", "review");
  person_.touch_to("change", "mark");
  person_.touch("answer_1");  // taken back
  person_.touch("answer_" + choice);
  person_.touch("language");  // what is chosen stays chosen
  person_.photograph("mark-english");
  person_.touch_to("review", "review");
  cast(choice);
}

void Sunday::vote_all() {
  if (when_idle_) when_idle_();
  refuse_card(mistyped(paper_.cards.at(0)));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto& card = paper_.cards.at(next_card_++);
    switch (i) {
      case 2: call_after_three_refusals(); break;
      case 4: let_a_helper_in(); break;
      case 6: walk_away(card); break;
      case 7: pull_the_plug(card); break;
      case 9: replace_spoiled_card(); break;
      default: break;
    }
    if (i == 2) {
      change_mind(card, choices[i]);
    } else if (i == 1) {
      vote_in_large_letters(card, choices[i]);
    } else if (i == 4) {
      vote_with_helper(card, choices[i]);
    } else {
      vote(card, choices[i]);
    }
    if (i == 0) refuse_card(card);
    if (i == 5) pause_and_resume();
  }
  while (voted_.choices.size() < voters_) {
    const auto begin = std::chrono::steady_clock::now();
    const auto& choice = choices[voted_.choices.size() % choices.size()];
    vote(paper_.cards.at(next_card_++), choice);
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

void Sunday::close() {
  call_officer();
  person_.touch_to("close", "close_confirm");
  person_.touch_to("close_confirm", "second_officer");
  agree(head, "reconcile");
}

void Sunday::close_and_reconcile() {
  close();
  reopen_for_one_more();
  close();
  const auto ballots = voted_.choices.size();
  const auto spoiled = voted_.spoiled_cards;
  person_.touch("used");
  person_.type_digits(std::to_string(ballots));
  person_.touch("unused");
  person_.type_digits(std::to_string(paper_.cards.size() - ballots - spoiled));
  person_.touch("void");
  person_.type_digits(std::to_string(spoiled));
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
