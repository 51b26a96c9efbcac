#pragma once
// The parts of update(), one per chapter of the day. Each takes an event that belongs to the screen
// (or to the effect under way) and leaves the model alone when the event is not legal there.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/station/effect.h"
#include "kiosk/station/event.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::station::steps {

using Effects = std::vector<Effect>;

template <class T>
const T* as(const Event& event) {
  return std::get_if<T>(&event);
}

// One effect that the person waits for.
Effects wait_for(Model& model, Busy busy, Effect effect);
// A save after which the day goes on in `next`.
Effects save_towards(Model& model, Phase next, Effect effect);
// Takes the model to a phase, with that phase's fields in their first state. Also makes a restored
// model whole: what the store does not keep starts over here.
void enter(Model& model, Phase phase);

// --- numbers and texts typed on screen ---
// At most most_digits ASCII digits; may be empty.
bool is_number(std::string_view digits);
// Precondition: is_number; empty is 0.
std::uint64_t number_of(std::string_view digits);
// One space between words, none around.
std::string tidied(std::string_view text);
bool take_text(std::string& field, const std::string& text, std::size_t most_bytes);

// --- locked screen (update_lock.cpp) ---
Effects on_locked(Model& model, const Event& event);
Effects on_recovered(Model& model, const Event& event);
Effects after_unlocking(Model& model, Event& event);

// --- meeting (update_meeting.cpp) ---
Effects on_present(Model& model, const Event& event);
Effects on_quorum_failed(Model& model, const Event& event);
Effects on_candidates(Model& model, const Event& event);
Effects on_method(Model& model, const Event& event);
Effects on_committee(Model& model, const Event& event);
Effects on_opening(Model& model, const Event& event);
Effects on_hands(Model& model, const Event& event);
Effects on_not_held(Model& model, const Event& event);
Effects on_no_record(Model& model, const Event& event);
// Saves the meeting as it will be; it is the model's once it is durable.
Effects save_meeting(Model& model, Phase next, election::Meeting meeting);
// Digits of a number typed on screen into `field`.
void take_number(std::string& field, const std::string& digits);
// What is wrong with hands that approve something: more than half of those present must.
Problem problem_of_hands(const Model& model, const std::string& digits);
void start_meeting_step(Model& model);  // what is typed starts from what is stored

// --- list of candidates (update_list.cpp) ---
Effects on_nominee(Model& model, const Event& event);
Effects on_withdrawal(Model& model, const Event& event);
void take_list(Model& model);  // definition and contest follow the meeting

// --- the screen's true size (update_calibration.cpp) ---
// From an officer's screen.
void open_calibration(Model& model, const Event& event);
Effects on_calibration(Model& model, const Event& event);
Effects after_measuring(Model& model, const Event& event);

// --- key ceremony and zero report (update_ceremony.cpp) ---
Effects on_ceremony_intro(Model& model, const Event& event);
Effects on_secret_show(Model& model, const Event& event);
Effects on_secret_repeat(Model& model, const Event& event);
Effects on_zero_report(Model& model, const Event& event);
Effects after_issuing(Model& model, const Event& event);
Effects after_ceremony(Model& model, const Event& event);

// --- voters (update_voting.cpp) ---
// What is seen and heard changes; where the voter stands and what is chosen stay.
void adjust_comfort(Model& model, const Event& event);
bool session_open(const Model& model);  // an accepted card that has not cast
Effects on_card(Model& model, const Event& event);
Effects on_card_refused(Model& model, const Event& event);
Effects on_greeting(Model& model, const Event& event);
Effects on_mark(Model& model, const Event& event);
Effects on_review(Model& model, const Event& event);  // and the warning that nothing is chosen
Effects on_done(Model& model, const Event& event);
Effects after_checking_card(Model& model, const Event& event);
Effects after_casting(Model& model, const Event& event);
Effects end_thanks(Model& model);
Effects voter_left(Model& model);
std::optional<std::int64_t> thanks_end(const Model& model);

// --- officers (update_officer.cpp) ---
Effects call_officer(Model& model);
Effects on_officer_unlock(Model& model, const Event& event);
Effects on_officer_menu(Model& model, const Event& event);
Effects on_close_confirm(Model& model, const Event& event);

// --- closing, counting, sealing (update_closing.cpp) ---
bool enough_members(const Model& model);
Effects on_reconcile(Model& model, const Event& event);
Effects on_count_members(Model& model, const Event& event);
Effects on_count_secret(Model& model, const Event& event);
Effects on_tallied(Model& model, const Event& event);
Effects on_result(Model& model, const Event& event);
Effects on_sealed(Model& model, const Event& event);
Effects after_opening_box(Model& model, const Event& event);
Effects after_counting(Model& model, const Event& event);
Effects after_sealing(Model& model, Event& event);

}  // namespace kiosk::station::steps
