#pragma once
// The script of the sample Sunday, written as its people would tell it.

#include <functional>
#include <string>
#include <vector>

#include "tests/drive/paper.h"
#include "tests/drive/person.h"

namespace drive {

// What the script did, to be compared with what was counted.
struct Voted {
  std::vector<std::string> choices;   // per ballot: answer index as text, or "blank"
  std::vector<std::string> trackers;  // short forms read off the screen
  std::string setup_event;
  std::string envelope_hash;
  // Of each ordinary voter, from the first digit of the card to the end of the thanks, without time
  // to think.
  std::vector<double> voter_seconds;
  int refused_cards = 0;
  std::size_t spoiled_cards = 0;
};

class Sunday {
 public:
  // After the voters of the script, ordinary ones come until there are `voters`.
  Sunday(Person& person, Paper paper, std::size_t voters)
      : person_(person), paper_(std::move(paper)), voters_(voters) {}
  Voted play();
  // Called once, when the first voter is awaited and nobody touches anything.
  void when_idle(std::function<void()> act) { when_idle_ = std::move(act); }

 private:
  void unlock();
  void choose_pin(std::size_t officer, const std::string& then);
  void agree(std::size_t officer, const std::string& then);
  void hold_meeting();
  void open_meeting();
  void nominate();
  void consider_other_ends();
  void make_keys();
  void vote_all();
  void enter_card(const std::string& code);
  void choose(const std::string& choice);  // on the ballot, as far as the review
  void cast(const std::string& choice);
  void vote(const std::string& card, const std::string& choice);
  void change_mind(const std::string& card, const std::string& choice);
  void refuse_card(const std::string& code);
  void call_officer();
  void pause_and_resume();
  void close();
  void close_and_reconcile();
  void count();
  void seal();
  // sunday_trouble.cpp
  void call_after_three_refusals();
  void mistype_pins();
  void vote_in_large_letters(const std::string& card, const std::string& choice);
  void let_a_helper_in();
  void vote_with_helper(const std::string& card, const std::string& choice);
  void walk_away(const std::string& card);
  void pull_the_plug(const std::string& card);
  void replace_spoiled_card();
  void reopen_for_one_more();
  void look_for_codes_in_memory();
  // sunday_sheets.cpp
  void write_note();
  void announce();  // in the hall and into the loudspeaker

  Person& person_;
  Paper paper_;
  Voted voted_;
  std::vector<std::string> member_secrets_;
  std::size_t next_card_ = 0;
  std::size_t voters_ = 0;
  std::function<void()> when_idle_;
};

}  // namespace drive
