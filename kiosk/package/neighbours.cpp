#include "kiosk/package/neighbours.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/election/text.h"
#include "kiosk/package/card_text.h"

namespace kiosk::package {

namespace {

using nlohmann::json;

constexpr int most_depth = 2;
constexpr std::size_t most_name = 120;

bool is_name(const std::string& text) {
  if (text.empty() || text.size() > most_name || text.front() == ' ' || text.back() == ' ') {
    return false;
  }
  const auto clean = election::normalised(text);
  return clean && *clean == text;
}

std::optional<Neighbour> neighbour_of(const json& entry) {
  if (!entry.is_array() || entry.size() != 3) return std::nullopt;
  for (const auto& field : entry) {
    if (!field.is_string()) return std::nullopt;
  }
  return Neighbour{entry[0].get<std::string>(), entry[1].get<std::string>(),
                   entry[2].get<std::string>()};
}

bool before(const Neighbour& one, const Neighbour& other) {
  return station_less(one.station, other.station);
}

}  // namespace

void sort_neighbours(std::vector<Neighbour>& neighbours) {
  std::sort(neighbours.begin(), neighbours.end(), before);
}

bool neighbours_fit(const std::vector<Neighbour>& neighbours, std::string_view own) {
  if (neighbours.size() > most_neighbours) return false;
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    const auto& one = neighbours[i];
    if (!election::is_identifier(one.station) || same_station(one.station, own)) return false;
    if (!is_name(one.unit_name) || !is_name(one.commune_name)) return false;
    if (i > 0 && !before(neighbours[i - 1], one)) return false;
  }
  return true;
}

std::string neighbours_json(const std::vector<Neighbour>& neighbours) {
  auto list = json::array();
  for (const auto& one : neighbours) {
    list.push_back(json::array({one.station, one.unit_name, one.commune_name}));
  }
  return list.dump();
}

std::optional<std::vector<Neighbour>> parse_neighbours(std::string_view text,
                                                       std::string_view own) {
  if (text.size() > most_neighbours_bytes) return std::nullopt;
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= most_depth; };
  const auto list = json::parse(text, shallow, false);
  if (!list.is_array() || list.size() > most_neighbours) return std::nullopt;
  std::vector<Neighbour> neighbours;
  for (const auto& entry : list) {
    auto one = neighbour_of(entry);
    if (!one) return std::nullopt;
    neighbours.push_back(std::move(*one));
  }
  if (!neighbours_fit(neighbours, own) || neighbours_json(neighbours) != text) return std::nullopt;
  return neighbours;
}

const Neighbour* find_neighbour(const std::vector<Neighbour>& neighbours,
                                std::string_view station) {
  const auto found = std::lower_bound(neighbours.begin(), neighbours.end(), station,
                                      [](const Neighbour& one, std::string_view wanted) {
                                        return station_less(one.station, wanted);
                                      });
  const bool there = found != neighbours.end() && same_station(found->station, station);
  return there ? &*found : nullptr;
}

}  // namespace kiosk::package
