// The small JSON files of a device's folder. Reading is strict in one way: what was read, written
// again, must give the same bytes. So unknown fields, duplicates and other spellings are all
// refused.
#include <nlohmann/json.hpp>

#include "kiosk/station/device_folder.h"
#include "kiosk/station/json_bounds.h"

namespace kiosk::station {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t most_depth = 4;
constexpr std::size_t most_wrapped_bytes = 1024;

std::optional<Json> parsed(std::string_view text) {
  if (!json_is_bounded(text, most_small_file_bytes, most_depth)) return std::nullopt;
  auto json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  return json;
}

std::optional<std::string> text_at(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<std::uint64_t> number_at(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
  return found->get<std::uint64_t>();
}

Json json_of(const WrappedUnderDigits& wrapped) {
  Json json;
  if (!wrapped.role.empty()) json["role"] = wrapped.role;
  json["salt"] = wrapped.salt.hex();
  json["passes"] = wrapped.cost.passes;
  json["memory_bytes"] = wrapped.cost.memory_bytes;
  json["wrapped"] = crypto::to_hex(wrapped.wrapped);
  return json;
}

std::optional<WrappedUnderDigits> wrapped_of(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto salt = crypto::Salt::from_hex(text_at(json, "salt").value_or(""));
  const auto passes = number_at(json, "passes");
  const auto memory = number_at(json, "memory_bytes");
  auto wrapped = crypto::from_hex(text_at(json, "wrapped").value_or(""));
  if (!salt || !passes || !memory || !wrapped) return std::nullopt;
  if (wrapped->size() > most_wrapped_bytes || *passes > crypto::most_passes ||
      *memory > crypto::most_memory_bytes) {
    return std::nullopt;
  }
  return WrappedUnderDigits{
      text_at(json, "role").value_or(""), *salt, {*passes, *memory}, std::move(*wrapped)};
}

}  // namespace

std::string wrapped_json(const WrappedUnderDigits& wrapped) { return json_of(wrapped).dump(); }

std::optional<WrappedUnderDigits> parse_wrapped(std::string_view text) {
  const auto json = parsed(text);
  if (!json) return std::nullopt;
  auto wrapped = wrapped_of(*json);
  if (!wrapped || wrapped_json(*wrapped) != text) return std::nullopt;
  return wrapped;
}

std::string officers_json(const Officers& officers) {
  Json json;
  json["officers"] = Json::array();
  for (const auto& entry : officers.entries) json["officers"].push_back(json_of(entry));
  json["escrow"] = crypto::to_hex(officers.escrow);
  return json.dump();
}

std::optional<Officers> parse_officers(std::string_view text) {
  const auto json = parsed(text);
  if (!json || !json->contains("officers") || !(*json)["officers"].is_array()) return std::nullopt;
  const auto& entries = (*json)["officers"];
  auto escrow = crypto::from_hex(text_at(*json, "escrow").value_or(""));
  if (!escrow || entries.empty() || entries.size() > most_officers) return std::nullopt;
  Officers officers;
  officers.escrow = std::move(*escrow);
  for (const auto& entry : entries) {
    auto wrapped = wrapped_of(entry);
    if (!wrapped || wrapped->role.empty()) return std::nullopt;
    officers.entries.push_back(std::move(*wrapped));
  }
  if (officers_json(officers) != text) return std::nullopt;
  return officers;
}

std::string facts_json(const PublicFacts& facts) {
  return Json{{"station", facts.station},
              {"unit_name", facts.unit_name},
              {"unit_title", facts.unit_title},
              {"unit_kind", facts.unit_kind},
              {"commune_name", facts.commune_name},
              {"round_name", facts.round_name},
              {"date", facts.date}}
      .dump();
}

std::optional<PublicFacts> parse_facts(std::string_view text) {
  const auto json = parsed(text);
  if (!json) return std::nullopt;
  const auto at = [&](const char* name) { return text_at(*json, name).value_or(""); };
  PublicFacts facts{.station = at("station"),
                    .unit_name = at("unit_name"),
                    .unit_title = at("unit_title"),
                    .unit_kind = at("unit_kind"),
                    .commune_name = at("commune_name"),
                    .round_name = at("round_name"),
                    .date = at("date")};
  if (facts_json(facts) != text) return std::nullopt;
  return facts;
}

}  // namespace kiosk::station
