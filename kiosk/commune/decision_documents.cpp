#include "kiosk/commune/decision_documents.h"

#include <nlohmann/json.hpp>

#include "kiosk/commune/sentences.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Json = nlohmann::ordered_json;

// These documents come from our own encrypted store; a reader still never throws.
std::string text_at(const Json& object, const char* field) {
  if (!object.is_object()) return {};
  const auto found = object.find(field);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number_at(const Json& object, const char* field) {
  if (!object.is_object()) return 0;
  const auto found = object.find(field);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

bool flag_at(const Json& object, const char* field) {
  if (!object.is_object()) return false;
  const auto found = object.find(field);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

}  // namespace

std::string decisions_json(const std::vector<CommuneDecision>& decisions) {
  auto list = Json::array();
  for (const auto& decision : decisions) {
    Json object;
    object["kind"] = name_of(decision.kind);
    object["number"] = decision.number;
    object["date"] = decision.date;
    object["by"] = decision.by;
    object["reason"] = decision.reason;
    object["person"] = decision.person;
    object["at"] = decision.at;
    list.push_back(std::move(object));
  }
  return list.dump();
}

package::Outcome<std::vector<CommuneDecision>> parse_decisions(std::string_view json) {
  const auto list = Json::parse(json, nullptr, false);
  if (!list.is_array() || list.size() > most_decisions) return refuse(sentences::damaged);
  std::vector<CommuneDecision> decisions;
  for (const auto& object : list) {
    const auto kind = decision_kind_named(text_at(object, "kind"));
    if (!kind) return refuse(sentences::damaged);
    decisions.push_back({*kind, text_at(object, "number"), text_at(object, "date"),
                         text_at(object, "by"), text_at(object, "reason"),
                         text_at(object, "person"), number_at(object, "at")});
  }
  return decisions;
}

std::string complaints_json(const std::vector<Complaint>& complaints) {
  auto list = Json::array();
  for (const auto& complaint : complaints) {
    Json object;
    object["text"] = complaint.text;
    object["opened"] = complaint.opened;
    object["by"] = complaint.by;
    object["closed"] = complaint.closed;
    object["answer"] = complaint.answer;
    object["party_member"] = complaint.party_member;
    list.push_back(std::move(object));
  }
  return list.dump();
}

package::Outcome<std::vector<Complaint>> parse_complaints(std::string_view json) {
  const auto list = Json::parse(json, nullptr, false);
  if (!list.is_array() || list.size() > most_complaints) return refuse(sentences::damaged);
  std::vector<Complaint> complaints;
  for (const auto& object : list) {
    if (!object.is_object()) return refuse(sentences::damaged);
    complaints.push_back({text_at(object, "text"), text_at(object, "opened"), text_at(object, "by"),
                          text_at(object, "closed"), text_at(object, "answer"),
                          flag_at(object, "party_member")});
  }
  return complaints;
}

std::string congress_json(const CellCongress& congress) {
  Json object;
  object["date"] = congress.date;
  object["role"] = name_of(congress.role);
  return object.dump();
}

package::Outcome<CellCongress> parse_congress(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  const auto role = unified_role_named(text_at(object, "role"));
  if (!role) return refuse(sentences::damaged);
  return CellCongress{text_at(object, "date"), *role};
}

}  // namespace kiosk::commune
