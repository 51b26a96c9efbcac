#include <nlohmann/json.hpp>

#include "kiosk/commune/summary.h"

namespace kiosk::commune {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Share& share) {
  Json object;
  object["part"] = share.part;
  object["whole"] = share.whole;
  object["percent"] = percent_text(share);
  return object;
}

void put_elected(Json& object, const Summary& summary) {
  object["bands"] = {{"over_90", summary.band_over_90},
                     {"from_70_to_90", summary.band_70_to_90},
                     {"under_70", summary.band_under_70},
                     {"not_told", summary.band_not_told}};
  object["incumbents"] = json_of(summary.incumbents);
  object["women"] = json_of(summary.women);
  object["minorities"] = json_of(summary.minorities);
  object["under_40"] = json_of(summary.under_40);
  object["party_full"] = json_of(summary.party_full);
  object["party_probationary"] = json_of(summary.party_probationary);
  object["party_proposed"] = json_of(summary.party_proposed);
  object["not_party"] = json_of(summary.not_party);
  object["not_stated"] = {{"incumbent", summary.not_stated_incumbent},
                          {"sex", summary.not_stated_sex},
                          {"ethnicity", summary.not_stated_ethnicity},
                          {"age", summary.not_stated_age},
                          {"party", summary.not_stated_party}};
  object["unified"] = json_of(summary.unified);
  object["roles"] = {{"secretary", summary.roles.secretary},
                     {"deputy_secretary", summary.roles.deputy_secretary},
                     {"committee_member", summary.roles.committee_member},
                     {"front_head", summary.roles.front_head},
                     {"none", summary.roles.none}};
}

}  // namespace

std::string summary_json(const Summary& summary) {
  Json object;
  object["round"] = summary.round;
  object["commune"] = summary.commune;
  object["date"] = summary.date;
  object["held"] = json_of(summary.held);
  object["elected"] = json_of(summary.elected);
  object["turnout"] = json_of(summary.turnout);
  object["previous_turnout"] = json_of(summary.previous_turnout);
  object["paper"] = summary.paper;
  object["hands"] = summary.hands;
  object["house_to_house"] = summary.house_to_house;
  put_elected(object, summary);
  object["recognised"] = json_of(summary.recognised);
  object["reruns"] = summary.reruns;
  object["interim"] = summary.interim;
  object["complaints"] = summary.complaints;
  object["overdue"] = summary.overdue;
  object["quarantined"] = summary.quarantined;
  object["not_elected"] = Json::array();
  for (const auto& hamlet : summary.not_elected) {
    object["not_elected"].push_back(
        {{"code", hamlet.code}, {"name", hamlet.name}, {"why", hamlet.why}});
  }
  // Bytes of a name that are no UTF-8 must not throw.
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace kiosk::commune
