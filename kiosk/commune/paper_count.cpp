#include "kiosk/commune/paper_count.h"

#include <nlohmann/json.hpp>

#include "kiosk/commune/paper_entry.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/meeting.h"
#include "kiosk/election/text.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Json = nlohmann::ordered_json;

Json json_of(const PaperCount& count) {
  Json object;
  object["households"] = count.households;
  object["present"] = count.present;
  object["issued"] = count.issued;
  object["collected"] = count.collected;
  object["valid"] = count.valid;
  object["votes"] = count.votes;
  object["house_to_house"] = count.house_to_house;
  object["by"] = count.by;
  object["at"] = count.at;
  return object;
}

std::optional<std::uint64_t> number_at(const Json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
  return found->get<std::uint64_t>();
}

// These documents come from our own encrypted store; a reader still never throws.
std::optional<PaperCount> count_of(const Json& object) {
  if (!object.is_object()) return std::nullopt;
  const auto households = number_at(object, "households"), present = number_at(object, "present");
  const auto issued = number_at(object, "issued"), collected = number_at(object, "collected");
  const auto valid = number_at(object, "valid");
  const auto votes = object.find("votes"), by = object.find("by"), at = object.find("at");
  const auto walked = object.find("house_to_house");
  const auto end = object.end();
  if (!households || !present || !issued || !collected || !valid || votes == end || by == end ||
      at == end || walked == end || !votes->is_array() || !by->is_string() ||
      !at->is_number_integer() || !walked->is_boolean()) {
    return std::nullopt;
  }
  PaperCount count{*households,
                   *present,
                   *issued,
                   *collected,
                   *valid,
                   {},
                   walked->get<bool>(),
                   by->get<std::string>(),
                   at->get<std::int64_t>()};
  for (const auto& each : *votes) {
    if (!each.is_number_unsigned()) return std::nullopt;
    count.votes.push_back(each.get<std::uint64_t>());
  }
  return count;
}

}  // namespace

bool PaperEntry::agreed() const {
  if (!first || !second || election::name_key(first->by) == election::name_key(second->by)) {
    return false;
  }
  const auto& a = *first;
  const auto& b = *second;
  return a.households == b.households && a.present == b.present && a.issued == b.issued &&
         a.collected == b.collected && a.valid == b.valid && a.votes == b.votes &&
         a.house_to_house == b.house_to_house;
}

std::string paper_json(const PaperEntry& entry) {
  Json object = Json::object();
  if (entry.first) object["first"] = json_of(*entry.first);
  if (entry.second) object["second"] = json_of(*entry.second);
  return object.dump();
}

Outcome<PaperEntry> parse_paper(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return refuse(sentences::damaged);
  PaperEntry entry;
  for (const auto& [field, value] : object.items()) {
    auto count = count_of(value);
    if (!count || (field != "first" && field != "second")) return refuse(sentences::damaged);
    (field == "first" ? entry.first : entry.second) = std::move(count);
  }
  return entry;
}

std::optional<std::string> signed_text(std::string_view typed, std::size_t most_bytes) {
  const auto first = typed.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::nullopt;
  typed = typed.substr(first, typed.find_last_not_of(' ') - first + 1);
  if (typed.size() > most_bytes) return std::nullopt;
  auto normal = election::normalised(typed);
  if (!normal || normal->empty() || normal->size() > most_bytes) return std::nullopt;
  return std::move(*normal);
}

}  // namespace kiosk::commune
