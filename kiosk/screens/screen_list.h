#pragma once
// One drawing function for each screen; draw.cpp chooses among them.

#include <optional>
#include <string>

#include "kiosk/station/event.h"
#include "kiosk/station/slots.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui.h"

namespace kiosk::screens {

using Touched = std::optional<station::Event>;
using station::Model;
// Words of the toolkit that every screen says.
using ui::Align;
using ui::Face;
using ui::Place;
using ui::Rect;
using ui::Role;
using station::Slots;
using ui::Ui;

Touched draw_problem(const Model& model, Ui& ui);
Touched draw_busy(const Model& model, Ui& ui);
Touched draw_locked(const Model& model, Slots& slots, Ui& ui);
Touched draw_locked_out(const Model& model, Ui& ui);
Touched draw_officer_locked(const Model& model, Slots& slots, Ui& ui);
Touched draw_pin_choose(const Model& model, Slots& slots, Ui& ui);
Touched draw_pin_repeat(const Model& model, Slots& slots, Ui& ui);
Touched draw_officer_invited(const Model& model, Slots& slots, Ui& ui);
Touched draw_second_officer(const Model& model, Slots& slots, Ui& ui);
Touched draw_recovered(const Model& model, Ui& ui);

Touched draw_present(const Model& model, Ui& ui);
Touched draw_quorum_failed(const Model& model, Ui& ui);
Touched draw_calibration(const Model& model, Ui& ui);
Touched draw_candidates(const Model& model, Ui& ui);
Touched draw_method(const Model& model, Ui& ui);
Touched draw_committee(const Model& model, Ui& ui);
Touched draw_opening(const Model& model, Ui& ui);
Touched draw_nominee(const Model& model, Ui& ui);
Touched draw_withdrawal(const Model& model, Ui& ui);
Touched draw_hands(const Model& model, Ui& ui);
Touched draw_not_held(const Model& model, Ui& ui);

Touched draw_ceremony_intro(const Model& model, Ui& ui);
Touched draw_secret_show(const Model& model, Slots& slots, Ui& ui);
Touched draw_secret_repeat(const Model& model, Slots& slots, Ui& ui);
Touched draw_zero_report(const Model& model, Ui& ui);

Touched draw_card(const Model& model, Slots& slots, Ui& ui);
Touched draw_card_refused(const Model& model, Ui& ui);
Touched draw_card_help(const Model& model, Ui& ui);
Touched draw_assist_duty(const Model& model, Ui& ui);
Touched draw_greeting(const Model& model, Ui& ui);
Touched draw_mark(const Model& model, Ui& ui);
Touched draw_none_warning(const Model& model, Ui& ui);
Touched draw_review(const Model& model, Ui& ui);
Touched draw_done(const Model& model, Ui& ui);

Touched draw_idle_alert(const Model& model, Ui& ui);
Touched draw_idle_locked(const Model& model, Ui& ui);

Touched draw_officer_unlock(const Model& model, Slots& slots, Ui& ui);
Touched draw_officer_menu(const Model& model, Ui& ui);
Touched draw_close_confirm(const Model& model, Ui& ui);
Touched draw_card_replace(const Model& model, Slots& slots, Ui& ui);
Touched draw_paused(const Model& model, Ui& ui);

Touched draw_reconcile(const Model& model, Ui& ui);
Touched draw_reopen(const Model& model, Ui& ui);
Touched draw_count_members(const Model& model, Ui& ui);
Touched draw_count_secret(const Model& model, Slots& slots, Ui& ui);
Touched draw_tallied(const Model& model, Ui& ui);
Touched draw_result(const Model& model, Ui& ui);
Touched draw_no_record(const Model& model, Ui& ui);
Touched draw_sealed(const Model& model, Ui& ui);

Touched draw_readiness(const Model& model, Ui& ui);
Touched draw_notes(const Model& model, Ui& ui);
Touched draw_note_write(const Model& model, Ui& ui);
Touched draw_hall(const Model& model, Ui& ui);
Touched draw_read_out(const Model& model, Ui& ui);
Touched draw_last_call(const Model& model, Ui& ui);
Touched draw_unlock_list(const Model& model, Ui& ui);
Touched draw_stick(const Model& model, Ui& ui);

// The sentence for the model's problem, with the names it tells.
std::string problem_sentence(const Model& model, const Ui& ui);

}  // namespace kiosk::screens
