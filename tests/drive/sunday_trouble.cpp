// What goes wrong in a hall on such a day, and who needs more than the straight way.

#include <fmt/format.h>

#include <stdexcept>

#include "tests/drive/memory.h"
#include "tests/drive/names.h"
#include "tests/drive/sunday.h"

namespace drive {

namespace {

using std::chrono::seconds;
// Two minutes of silence and thirty seconds of warning, and what a slow machine adds.
constexpr seconds silence{200};

}  // namespace

// Two misread codes and a card of the next hamlet: then a person comes.
void Sunday::call_after_three_refusals() {
  refuse_card(mistyped(paper_.cards.at(next_card_)));
  refuse_card("1234567890");
  person_.scan("PK1-23504-002-" + paper_.cards.front());
  person_.wait_for_screen("card_help");
  ++voted_.refused_cards;
  person_.touch_to("officer", "officer_unlock");
  mistype_pins();
  person_.type_digits(pins[secretary]);
  person_.touch_to("confirm", "officer_menu");
  person_.touch_to("dismiss", "card");
}

// Five wrong PINs are waited off; the polls stay as they are.
void Sunday::mistype_pins() {
  for (int i = 0; i < 5; ++i) {
    person_.type_digits("918273");
    person_.touch("confirm");
    const auto answer = person_.wait_until("a refusal", [](const Report& seen) {
      return seen.screen == "problem" || seen.screen == "locked_out";
    });
    if (answer.screen == "problem") person_.touch("acknowledge");
  }
  person_.wait_for_screen("locked_out");
  person_.photograph("locked_out");
  person_.wait_for_screen("officer_unlock");
}

void Sunday::vote_in_large_letters(const std::string& card, const std::string& choice) {
  enter_card(card);
  person_.wait_for_screen("greeting");
  person_.touch("text_size");
  person_.touch("text_size");
  person_.touch("contrast");
  person_.photograph("greeting-large-letters");
  person_.touch_to("start", "mark");
  person_.photograph("mark-large-letters");
  choose(choice);
  person_.photograph("review-large-letters");
  cast(choice);
}

void Sunday::let_a_helper_in() {
  call_officer();
  person_.touch("assist");
  person_.photograph("officer_menu-helper");
  person_.touch_to("dismiss", "card");
}

void Sunday::vote_with_helper(const std::string& card, const std::string& choice) {
  enter_card(card);
  person_.wait_for_screen("assist_duty");
  person_.touch_to("understood", "greeting");
  person_.touch_to("start", "mark");
  choose(choice);
  cast(choice);
}

// Chosen, but never cast: nothing is counted, and the card is still good.
void Sunday::walk_away(const std::string& card) {
  enter_card(card);
  person_.wait_for_screen("greeting");
  person_.touch_to("start", "mark");
  person_.touch("answer_1");
  person_.wait_for_screen("idle_alert", silence);
  person_.photograph("idle_alert");
  person_.wait_for_screen("idle_locked", silence);
  person_.touch_to("officer", "officer_unlock");
  person_.type_digits(pins[head]);
  person_.touch_to("confirm", "officer_menu");
  person_.photograph("officer_menu-voter-left");
  person_.touch_to("voter_left", "card");
}

// The power goes while somebody looks at the review; the same card votes afterwards.
void Sunday::pull_the_plug(const std::string& card) {
  enter_card(card);
  person_.wait_for_screen("greeting");
  person_.touch_to("start", "mark");
  choose("0");
  person_.kill_booth();
  person_.wait_for_screen("locked");
  person_.type_digits(paper_.officers.front());
  person_.touch_to("confirm", "recovered");
  person_.touch_to("acknowledge", "card");
}

void Sunday::replace_spoiled_card() {
  call_officer();
  person_.touch_to("card_replace", "second_officer");
  agree(head, "card_replace");
  person_.type_digits(paper_.cards.at(next_card_++));
  person_.touch_to("confirm", "officer_menu");
  ++voted_.spoiled_cards;
  person_.touch_to("dismiss", "card");
}

// Voters have gone: whoever reads the whole memory of the booth, or a core of it, finds no card
// they used. The hamlet's name is there and shows that the reader can see.
void Sunday::look_for_codes_in_memory() {
  person_.wait_for_screen("card");
  auto texts = std::vector<std::string>(paper_.cards.begin(),
                                        paper_.cards.begin() + static_cast<long>(next_card_));
  texts.insert(texts.end(), pins.begin(), pins.end());
  texts.emplace_back("phieukin");
  const auto met = texts_in_memory(person_.booth_process(), texts);
  if (!met) {
    fmt::print("The booth's memory may not be read here: not searched for cards.\n");
    return;
  }
  if (met->size() != 1 || met->front() != "phieukin") {
    throw std::runtime_error(fmt::format("{} of {} texts lie in the booth's memory, {} the first",
                                         met->size(), texts.size(),
                                         met->empty() ? "none" : "it is " + met->front()));
  }
  fmt::print("The booth's memory holds none of {} cards and PINs that were typed.\n",
             texts.size() - 1);
}

// Somebody who had stood in line in time was forgotten.
void Sunday::reopen_for_one_more() {
  person_.touch_to("reopen", "reopen");
  person_.touch_to("voters_waiting", "second_officer");
  agree(head, "card");
  vote(paper_.cards.at(next_card_++), "0");
}

}  // namespace drive
