#include "kiosk/commune/hamlets_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/text.h"

namespace kiosk::commune {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const HamletCandidate& one) {
  return {{"honorific", one.candidate.honorific},
          {"name", one.candidate.name},
          {"birth", one.candidate.birth},
          {"nominated_by", one.candidate.nominated_by},
          {"votes", one.votes},
          {"withdrawn", one.withdrawn}};
}

Json json_of(const HamletFigures& figures) {
  const auto& decision = figures.decision;
  return {{"households", figures.households},
          {"present", figures.present},
          {"ballots", figures.ballots},
          {"votes", figures.votes},
          {"outcome", election::name_of(decision.outcome)},
          {"blank", decision.blank},
          {"valid", decision.valid},
          {"invalid", decision.invalid},
          {"base", decision.base}};
}

Json json_of(const CommuneDecision& decision) {
  return {{"kind", name_of(decision.kind)},
          {"number", decision.number},
          {"date", decision.date},
          {"by", decision.by},
          {"reason", decision.reason},
          {"person", decision.person},
          {"at", decision.at}};
}

Json json_of(const Complaint& complaint) {
  return {{"opened", complaint.opened},
          {"closed", complaint.closed},
          {"party_member", complaint.party_member}};
}

Json json_of(const HamletView& hamlet);

template <class T>
Json list_of(const std::vector<T>& all) {
  auto list = Json::array();
  for (const auto& one : all) list.push_back(json_of(one));
  return list;
}

Json json_of(const HamletView& hamlet) {
  Json object;
  object["code"] = hamlet.code;
  object["name"] = hamlet.unit.name;
  object["state"] = name_of(hamlet.state);
  object["stations"] = hamlet.stations;
  object["received"] = hamlet.received;
  object["quarantined"] = hamlet.quarantined;
  object["paper"] = hamlet.paper;
  object["method"] = hamlet.method ? election::name_of(*hamlet.method) : "";
  object["not_held"] = hamlet.not_held;
  object["households"] = hamlet.households;
  object["candidates"] = list_of(hamlet.candidates);
  if (hamlet.figures) object["figures"] = json_of(*hamlet.figures);
  object["winner"] = hamlet.winner;
  object["problem"] = hamlet.problem;
  object["decisions"] = list_of(hamlet.decisions);
  object["complaints"] = list_of(hamlet.complaints);
  if (hamlet.congress) {
    object["congress"] = {{"date", hamlet.congress->date},
                          {"role", name_of(hamlet.congress->role)}};
  }
  object["received_on"] = hamlet.received_on;
  object["due"] = hamlet.due;
  object["overdue"] = hamlet.overdue;
  object["envelopes"] = hamlet.envelopes;
  return object;
}

std::string_view words_of(election::Outcome outcome) {
  switch (outcome) {
    case election::Outcome::no_quorum: return "không đủ số hộ dự họp";
    case election::Outcome::elected: return "đã bầu được";
    case election::Outcome::no_winner: return "không ai đủ tỷ lệ phiếu";
    case election::Outcome::tie: return "số phiếu bằng nhau";
    case election::Outcome::too_few_ballots: return "quá ít phiếu nên không mở";
  }
  return "";
}

}  // namespace

std::string_view words_of(HamletState state) {
  switch (state) {
    case HamletState::planned: return "đã lập kế hoạch";
    case HamletState::handed_over: return "đã giao gói";
    case HamletState::received: return "đã nhận một phần";
    case HamletState::verified: return "đã kiểm tra";
    case HamletState::recognised: return "đã công nhận";
    case HamletState::rerun_ordered: return "phải bầu lại";
    case HamletState::interim: return "cử người lâm thời";
    case HamletState::complaint_pending: return "chờ giải quyết khiếu nại";
  }
  return "";
}

std::string_view words_of(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::recognise: return "công nhận kết quả";
    case DecisionKind::rerun: return "bầu lại";
    case DecisionKind::interim: return "cử người phụ trách lâm thời";
    case DecisionKind::house_to_house: return "phát phiếu đến từng hộ gia đình";
    case DecisionKind::refuse: return "không công nhận kết quả";
  }
  return "";
}

std::string hamlets_json(const std::vector<HamletView>& hamlets) {
  Json object;
  object["hamlets"] = list_of(hamlets);
  return object.dump();
}

std::string hamlets_text(const std::vector<HamletView>& hamlets) {
  std::string text;
  for (const auto& hamlet : hamlets) {
    text += fmt::format("{}  {}: {} ({}/{} cụm)", hamlet.code, hamlet.unit.name,
                        words_of(hamlet.state), hamlet.received, hamlet.stations);
    if (hamlet.figures) text += fmt::format(", {}", words_of(hamlet.figures->decision.outcome));
    if (!hamlet.winner.empty()) text += fmt::format(": {}", hamlet.winner);
    if (hamlet.paper) text += ", phiếu giấy";
    text += "\n";
    if (!hamlet.problem.empty()) text += fmt::format("  {}\n", hamlet.problem);
    if (!hamlet.due.empty()) {
      text += fmt::format("  Hạn xem xét: {}{}\n", election::vietnamese_date(hamlet.due),
                          hamlet.overdue ? " (quá hạn)" : "");
    }
  }
  return text;
}

}  // namespace kiosk::commune
