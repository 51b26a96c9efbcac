#pragma once
// A booth for tests of update(): led by touches and answers to any state it can be in, without a
// store.

#include <functional>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "kiosk/station/screen_of.h"
#include "kiosk/station/update.h"

namespace kiosk::station {

inline std::ostream& operator<<(std::ostream& out, Screen screen) { return out << name_of(screen); }

namespace testing {

using Effects = std::vector<Effect>;

inline constexpr std::uint64_t households = 100;

// 100 households, three candidates, the rules of the law.
election::Definition sample_definition();
election::Figures sample_figures();
Model locked_model();
// What the store would give back in a phase: everything durable until then.
Model stored_model(Phase phase);

struct Booth {
  Model model = locked_model();
  Effects last;  // what the last event asked for

  Booth& give(Event event) {
    last = update(model, std::move(event));
    return *this;
  }
  Screen screen() const { return screen_of(model); }
  // The one effect asked for last, if it is a T and nothing else was asked for.
  template <class T>
  const T* asked() const {
    return last.size() == 1 ? std::get_if<T>(&last.front()) : nullptr;
  }
};

Booth unlocked_in(Phase phase);

// Where an officer lands who unlocks the booth in that phase with no voter inside.
const std::map<Phase, Screen>& first_screens();
Booth with_problem(Booth booth, Problem problem);  // booth is busy; its effect fails
Booth at_greeting();
Booth at_mark();
Booth at_review();       // the second answer is chosen
Booth at_done();         // cast at 1,000 seconds
Booth at_assist_duty();  // a card accepted, after an officer announced a helper
Booth at_card_help();    // three cards refused
// Ticks go by and nobody touches, until an effect is asked for.
Booth silent(Booth booth, std::int64_t seconds);
Booth at_idle_alert();  // at_review, and two minutes of silence
Booth at_idle_locked();
Booth at_card_replace();
Booth at_menu(Booth booth);
Booth at_pin_choose();         // just unlocked, nobody has a PIN
Booth at_invited();            // one of two officers has a PIN
Booth idle(Booth booth);       // nobody touches it for half an hour
Booth confirmed(Booth booth);  // the other officer agrees to what is pending
Booth at_secret_show();
Booth accept_member(Booth booth, std::size_t member);

// All fields, so that two models can be compared and a difference is readable.
std::string described(const Model& model);

// One of each event, with arguments that change something wherever the event is legal.
std::vector<Event> every_event();
std::string_view event_name(const Event& event);

}  // namespace testing
}  // namespace kiosk::station
