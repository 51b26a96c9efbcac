#include "kiosk/package/content.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "crypto/bytes.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/package/card.h"

namespace kiosk::package {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-package";
constexpr int format_version = 1;
constexpr int most_depth = 16;
constexpr std::uint64_t most_passes = 64;
constexpr std::uint64_t least_memory = 8192;
constexpr std::uint64_t most_memory = 1ULL << 30;
constexpr std::size_t tag_digits = 32;
constexpr std::size_t hash_digits = 64;
constexpr std::string_view not_a_package =
    "Gói dữ liệu của điểm bỏ phiếu bị hỏng hoặc không đúng mẫu.";
constexpr std::string_view newer_package =
    "Gói dữ liệu do phiên bản mới hơn của phần mềm tạo ra; cần cập nhật phần mềm.";

bool is_hex_of(const Json& value, std::size_t digits) {
  if (!value.is_string()) return false;
  const auto& text = value.get_ref<const std::string&>();
  return text.size() == digits && crypto::from_hex(text).has_value();
}

std::optional<std::uint64_t> number_of(const Json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
  return found->get<std::uint64_t>();
}

bool shallow(int depth, Json::parse_event_t, Json&) { return depth <= most_depth; }

std::optional<std::vector<CardEntry>> parse_cards(const Json& list) {
  if (!list.is_array() || list.size() > election::most_households * 2) return std::nullopt;
  std::vector<CardEntry> cards;
  for (const auto& entry : list) {
    if (!entry.is_array() || entry.size() != 2 || !is_hex_of(entry[0], tag_digits) ||
        !is_hex_of(entry[1], encrypted_credential_bytes * 2)) {
      return std::nullopt;
    }
    cards.push_back({entry[0].get<std::string>(), entry[1].get<std::string>()});
    if (cards.size() > 1 && cards[cards.size() - 2].tag >= cards.back().tag) return std::nullopt;
  }
  return cards;
}

// Every booth has one card for each of its credentials, in each attempt.
bool cards_fit(const PackageContent& content) {
  if (content.definition.attempts.empty()) return false;
  std::set<std::string> tags;
  for (const auto& booth : content.cards) {
    for (const auto& card : booth) {
      if (!tags.insert(card.tag).second) return false;
    }
  }
  return std::all_of(content.definition.attempts.begin(), content.definition.attempts.end(),
                     [&](const election::Attempt& attempt) {
                       return std::equal(attempt.booths.begin(), attempt.booths.end(),
                                         content.cards.begin(), content.cards.end(),
                                         [](const auto& booth, const auto& cards) {
                                           return booth.credentials.size() == cards.size();
                                         });
                     });
}

bool read_lists(const Json& object, PackageContent& content) {
  const auto cards = object.find("cards");
  const auto devices = object.find("devices");
  if (cards == object.end() || !cards->is_array() || cards->size() > election::most_booths ||
      devices == object.end() || !devices->is_array() || devices->empty() ||
      devices->size() > most_devices) {
    return false;
  }
  for (const auto& list : *cards) {
    auto booth = parse_cards(list);
    if (!booth) return false;
    content.cards.push_back(std::move(*booth));
  }
  for (const auto& device : *devices) {
    if (!is_hex_of(device, 16)) return false;
    content.devices.push_back(device.get<std::string>());
  }
  return true;
}

bool read_neighbours(const Json& object, PackageContent& content) {
  const auto found = object.find("neighbours");
  if (found == object.end() || !found->is_array() || found->size() > most_neighbours) return false;
  auto neighbours = parse_neighbours(found->dump(), content.definition.station);
  if (!neighbours) return false;
  content.neighbours = std::move(*neighbours);
  return true;
}

// The hashes are sorted and none is there twice; a round does not follow itself.
bool read_follows(const Json& object, PackageContent& content) {
  const auto found = object.find("follows");
  if (found == object.end()) return true;
  if (!found->is_object()) return false;
  const auto round = found->find("round");
  const auto results = found->find("results");
  if (round == found->end() || !round->is_string() || results == found->end() ||
      !results->is_array() || results->size() > most_followed) {
    return false;
  }
  Follows follows{round->get<std::string>(), {}};
  if (!election::is_identifier(follows.round) || follows.round == content.definition.round.id) {
    return false;
  }
  for (const auto& result : *results) {
    if (!result.is_string()) return false;
    auto hash = result.get<std::string>();
    const bool in_order = follows.results.empty() || follows.results.back() < hash;
    if (!election::is_hex(hash, hash_digits) || !in_order) return false;
    follows.results.push_back(std::move(hash));
  }
  content.follows = std::move(follows);
  return true;
}

bool read_derivation(const Json& object, PackageContent& content) {
  const auto salt = object.find("card_salt");
  const auto passes = number_of(object, "card_passes");
  const auto memory = number_of(object, "card_memory_bytes");
  if (salt == object.end() || !is_hex_of(*salt, crypto::Salt::size * 2)) return false;
  if (!passes || *passes < 1 || *passes > most_passes) return false;
  if (!memory || *memory < least_memory || *memory > most_memory) return false;
  content.card_salt = salt->get<std::string>();
  content.card_cost = {*passes, *memory};
  return true;
}

}  // namespace

std::string package_json(const PackageContent& content) {
  Json object;
  object["format"] = format_name;
  object["version"] = format_version;
  object["definition"] = Json::parse(election::definition_json(content.definition));
  object["card_salt"] = content.card_salt;
  object["card_passes"] = content.card_cost.passes;
  object["card_memory_bytes"] = content.card_cost.memory_bytes;
  auto booths = Json::array();
  for (const auto& cards : content.cards) {
    auto list = Json::array();
    for (const auto& card : cards) list.push_back(Json::array({card.tag, card.encrypted}));
    booths.push_back(std::move(list));
  }
  object["cards"] = std::move(booths);
  object["devices"] = content.devices;
  object["neighbours"] = Json::parse(neighbours_json(content.neighbours));
  if (content.follows) {
    object["follows"] = {{"round", content.follows->round}, {"results", content.follows->results}};
  }
  return object.dump();
}

Outcome<PackageContent> parse_package(std::string_view json) {
  if (json.size() > most_package_bytes) return refuse(not_a_package);
  const auto object = Json::parse(json, shallow, false);
  if (!object.is_object() || object.value("format", Json()) != format_name) {
    return refuse(not_a_package);
  }
  const auto version = number_of(object, "version");
  if (!version) return refuse(not_a_package);
  if (*version > format_version) return refuse(newer_package);
  const auto found = object.find("definition");
  if (found == object.end()) return refuse(not_a_package);
  auto definition = election::parse_definition(found->dump());
  if (!definition) return refuse(definition.error().detail);
  PackageContent content;
  content.definition = std::move(*definition);
  if (!read_derivation(object, content) || !read_lists(object, content) || !cards_fit(content) ||
      !read_neighbours(object, content) || !read_follows(object, content)) {
    return refuse(not_a_package);
  }
  // Writing it again finds whatever a reader of fields overlooks: order, blanks, repeated fields.
  if (package_json(content) != json) return refuse(not_a_package);
  return content;
}

}  // namespace kiosk::package
