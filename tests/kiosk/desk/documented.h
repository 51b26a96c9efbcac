#pragma once
// The pages of the desk that docs/desk.md shows; docs/pictures/make draws them.

#include <array>
#include <string_view>

namespace desk_tests {

// Names of fixtures; the files are docs/pictures/desk/<name>.png.
inline constexpr std::array<std::string_view, 18> documented{"overview",
                                                             "hamlets",
                                                             "hamlet_VM-001",
                                                             "form_rerun",
                                                             "confirm_rerun",
                                                             "receive",
                                                             "tray",
                                                             "envelope_0",
                                                             "prepare",
                                                             "station_ready",
                                                             "list",
                                                             "list_confirm",
                                                             "enrolment",
                                                             "report",
                                                             "journal",
                                                             "plan_round",
                                                             "plan_candidates_VM-004",
                                                             "plan_form_candidate_set"};

}  // namespace desk_tests
