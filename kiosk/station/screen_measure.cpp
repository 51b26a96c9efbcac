#include "kiosk/station/screen_measure.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "kiosk/station/json_bounds.h"

namespace kiosk::station {

namespace {

constexpr std::size_t most_measure_bytes = 256;
constexpr std::uint32_t enough_width = 1920;
constexpr std::uint32_t enough_height = 1080;
constexpr float least_diagonal_mm = 12 * 25.4F;
// A card held by hand is not more exact than this.
constexpr float measuring_error = 1.015F;

std::uint32_t number_at(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_unsigned()) return 0;
  const auto number = found->get<std::uint64_t>();
  return number > most_screen_px ? 0 : static_cast<std::uint32_t>(number);
}

float px_per_mm(const ScreenMeasure& measure) {
  return static_cast<float>(measure.px_per_m) / 1000;
}

// The largest scale at which a window of this size holds every screen.
float largest_scale(std::uint32_t width, std::uint32_t height) {
  return std::min(static_cast<float>(width) / full_width_mm,
                  static_cast<float>(height) / full_height_mm);
}

bool is_of(const ScreenFacts& facts, std::uint32_t width, std::uint32_t height) {
  return facts.measure && facts.measure->width == width && facts.measure->height == height;
}

}  // namespace

bool is_possible(const ScreenMeasure& measure) {
  return measure.px_per_m >= least_px_per_m && measure.px_per_m <= most_px_per_m &&
         measure.width > 0 && measure.width <= most_screen_px && measure.height > 0 &&
         measure.height <= most_screen_px;
}

std::string measure_json(const ScreenMeasure& measure) {
  return nlohmann::ordered_json{
      {"px_per_m", measure.px_per_m}, {"width", measure.width}, {"height", measure.height}}
      .dump();
}

std::optional<ScreenMeasure> parse_measure(std::string_view text) {
  if (!json_is_bounded(text, most_measure_bytes, 1)) return std::nullopt;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const ScreenMeasure measure{number_at(json, "px_per_m"), number_at(json, "width"),
                              number_at(json, "height")};
  if (!is_possible(measure) || measure_json(measure) != text) return std::nullopt;
  return measure;
}

std::optional<float> drawn_px_per_mm(const ScreenFacts& facts, std::uint32_t width,
                                     std::uint32_t height) {
  if (!is_of(facts, width, height)) return std::nullopt;
  return std::min(px_per_mm(*facts.measure), largest_scale(width, height));
}

std::string_view name_of(ScreenDoubt doubt) {
  switch (doubt) {
    case ScreenDoubt::unmeasured: return "unmeasured";
    case ScreenDoubt::refused: return "refused";
    case ScreenDoubt::another: return "another";
    case ScreenDoubt::coarse: return "coarse";
    case ScreenDoubt::small: return "small";
    case ScreenDoubt::crowded: return "crowded";
  }
  return "";
}

std::vector<ScreenDoubt> doubts_of_screen(const ScreenFacts& facts, std::uint32_t width,
                                          std::uint32_t height) {
  std::vector<ScreenDoubt> doubts;
  if (!is_of(facts, width, height)) {
    doubts.push_back(facts.refused   ? ScreenDoubt::refused
                     : facts.measure ? ScreenDoubt::another
                                     : ScreenDoubt::unmeasured);
  }
  if (width < enough_width || height < enough_height) doubts.push_back(ScreenDoubt::coarse);
  if (!is_of(facts, width, height)) return doubts;
  const float scale = px_per_mm(*facts.measure);
  const float diagonal_mm =
      std::hypot(static_cast<float>(width), static_cast<float>(height)) / scale;
  if (diagonal_mm * measuring_error < least_diagonal_mm) doubts.push_back(ScreenDoubt::small);
  if (scale > largest_scale(width, height) * measuring_error) {
    doubts.push_back(ScreenDoubt::crowded);
  }
  return doubts;
}

}  // namespace kiosk::station
