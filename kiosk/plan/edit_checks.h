#pragma once
// What the edits of a plan ask of a field, in the words a person is told. Private to this room.

#include "kiosk/plan/edit.h"

namespace kiosk::plan {

using Edited = tl::expected<void, EditRefusal>;

inline tl::unexpected<EditRefusal> refuse_field(std::string_view field, std::string_view sentence) {
  return tl::unexpected(EditRefusal{std::string(field), std::string(sentence)});
}

struct TextRule {
  std::string_view field;
  std::size_t most_bytes = 0;
  bool required = true;
};
// Brings the text to NFC without blanks at its ends.
Edited check_text(std::string& text, const TextRule& rule);
Edited check_day(const std::string& date, std::string_view field, bool required);
Edited check_figures(const StationFigures& figures);
Edited check_candidate(election::Candidate& candidate, CandidateFacts& facts);

// Every station of that hamlet; refused in the name of `hamlet` when there is none.
tl::expected<std::vector<PlannedStation*>, EditRefusal> stations_of(Plan& plan,
                                                                    std::string_view hamlet);
// One candidate more, with what belongs to it, in the official order.
void put_candidate(PlannedStation& station, election::Candidate candidate, CandidateFacts facts,
                   std::string photo_file);

// The parts of apply.
Edited edit(Plan& plan, SetRound round);
Edited edit(Plan& plan, SetBasis basis);
Edited edit(Plan& plan, const RemoveBasis& basis);
Edited edit(Plan& plan, const AddHoliday& holiday);
Edited edit(Plan& plan, const RemoveHoliday& holiday);
Edited edit(Plan& plan, SetUnit unit);
Edited edit(Plan& plan, const SetStation& station);
Edited edit(Plan& plan, SetCandidate candidate);
Edited edit(Plan& plan, const RemoveCandidate& candidate);
Edited edit(Plan& plan, AddHamlet hamlet);
Edited edit(Plan& plan, const AddStation& station);
Edited edit(Plan& plan, const RemoveStation& station);
Edited edit(Plan& plan, const SetPrevious& previous);

}  // namespace kiosk::plan
