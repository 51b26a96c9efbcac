#pragma once
// One thing of a plan said otherwise: what a person changes at the commune before the packages are
// made. Pure: no store, no pixels; whether it may still change is the commune's to judge
// (change_plan). A refusal names the field it is about and leaves the plan as it was.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

#include "kiosk/plan/plan.h"

namespace kiosk::plan {

// `field`: round_name, birth, booths ... as at the members below; never empty.
struct EditRefusal {
  std::string field;
  std::string sentence;  // Vietnamese
};

struct SetRound {
  std::string round_name, round_date;
  std::string date_reason;         // needed unless the date is a Sunday
  std::string term_from, term_to;  // YYYY, YYYY-MM or YYYY-MM-DD
  std::string retention_until;     // may be empty
};

// Of every station that has the legal basis most stations have (legal_basis_of).
struct SetBasis {
  std::optional<std::size_t> index;  // which one; a new one behind the others without it
  std::string basis;
};
struct RemoveBasis {
  std::size_t index = 0;
};

struct AddHoliday {
  std::string holiday;
};
struct RemoveHoliday {
  std::string holiday;
};

// Of all stations of the hamlet.
struct SetUnit {
  std::string hamlet;  // unit code
  std::string unit_kind, unit_name, unit_title;
  std::string valid_from, valid_to;  // may be empty
};

struct StationFigures {
  std::uint32_t booths = 1, spares = 0, voting_hours = 4;
};
struct SetStation {
  std::string station;
  StationFigures figures;
};

// A person of a list: nobody stands in it twice.
struct Who {
  std::string candidate_name, birth;
  bool operator==(const Who&) const = default;
};
struct SetCandidate {
  std::string hamlet;
  std::optional<Who> instead_of;  // somebody new without it
  election::Candidate candidate;
  CandidateFacts facts;
};
struct RemoveCandidate {
  std::string hamlet;
  Who who;
};

// With the rules most stations have. A list is never empty: somebody stands from the beginning.
struct AddHamlet {
  SetUnit unit;
  StationFigures figures;
  election::Candidate candidate;
  CandidateFacts facts{};
};
// Another station of a hamlet that has one, with the same unit, rules and candidates.
struct AddStation {
  std::string hamlet;
  std::string station;  // its id; empty: next_station_id
  StationFigures figures;
};
// With its hamlet, if it is the last one, and that hamlet's figures of the previous term.
struct RemoveStation {
  std::string station;
};

struct SetPrevious {
  std::string hamlet;
  std::optional<PreviousTerm> previous;  // nothing: not known; its `unit` does not matter
};

using Edit =
    std::variant<SetRound, SetBasis, RemoveBasis, AddHoliday, RemoveHoliday, SetUnit, SetStation,
                 SetCandidate, RemoveCandidate, AddHamlet, AddStation, RemoveStation, SetPrevious>;

// The plan's warnings are those of before: whoever keeps it reads it anew.
tl::expected<void, EditRefusal> apply(Plan& plan, const Edit& edit);

// What most stations share.
const election::Rules& rules_of(const Plan& plan);  // precondition: there is a station
const std::vector<std::string>& legal_basis_of(const Plan& plan);

// The hamlet's first station; nothing without one.
const PlannedStation* hamlet_in(const Plan& plan, std::string_view hamlet);
// "23504-001" and then "23504-001-2": what is not taken yet.
std::string next_station_id(const Plan& plan, std::string_view hamlet);
// "23504-004": the first number that no hamlet has; empty when there is none.
std::string next_hamlet_code(const Plan& plan);

inline constexpr std::size_t most_legal_basis = 20;

}  // namespace kiosk::plan
