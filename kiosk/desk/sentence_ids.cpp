#include "kiosk/desk/sentence_ids.h"

namespace kiosk::desk {

using commune::DecisionKind;
using commune::HamletState;
using commune::UnifiedRole;

std::string_view sentence_of(HamletState state) {
  switch (state) {
    case HamletState::planned: return "desk.state.planned";
    case HamletState::handed_over: return "desk.state.handed_over";
    case HamletState::received: return "desk.state.received";
    case HamletState::verified: return "desk.state.verified";
    case HamletState::recognised: return "desk.state.recognised";
    case HamletState::rerun_ordered: return "desk.state.rerun_ordered";
    case HamletState::interim: return "desk.state.interim";
    case HamletState::complaint_pending: return "desk.state.complaint_pending";
  }
  return "";
}

std::string_view sentence_of(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::recognise: return "desk.decision.recognise";
    case DecisionKind::rerun: return "desk.decision.rerun";
    case DecisionKind::interim: return "desk.decision.interim";
    case DecisionKind::house_to_house: return "desk.decision.house_to_house";
    case DecisionKind::refuse: return "desk.decision.refuse";
  }
  return "";
}

std::string_view sentence_of(UnifiedRole role) {
  switch (role) {
    case UnifiedRole::not_yet: return "desk.role.not_yet";
    case UnifiedRole::secretary: return "desk.role.secretary";
    case UnifiedRole::deputy_secretary: return "desk.role.deputy_secretary";
    case UnifiedRole::committee_member: return "desk.role.committee_member";
    case UnifiedRole::front_head: return "desk.role.front_head";
    case UnifiedRole::none: return "desk.role.none";
  }
  return "";
}

}  // namespace kiosk::desk
