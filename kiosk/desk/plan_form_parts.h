#pragma once
// The questions of the plan's forms. Private to this room.

#include <string>

#include "kiosk/desk/form.h"

namespace kiosk::desk {

void ask_round(Form& form, const plan::Plan& plan);
void ask_retention(Form& form, const plan::Plan& plan);
void ask_basis(Form& form, const std::string& written);
void ask_holiday(Form& form);
void ask_hamlet_number(Form& form, const std::string& code);
void ask_unit(Form& form, const plan::SetUnit& unit, bool with_name);
void ask_validity(Form& form, const plan::SetUnit& unit);
void ask_previous(Form& form, const plan::Plan& plan, const std::string& hamlet);
void ask_figures(Form& form, std::size_t step, const plan::StationFigures& figures,
                 bool with_booths);
void ask_person(Form& form, std::size_t step, const election::Candidate& candidate);
void ask_facts(Form& form, std::size_t step, const plan::CandidateFacts& facts);
// In the last step, or one behind it when that has no room.
void ask_who_and_why(Form& form);

}  // namespace kiosk::desk
