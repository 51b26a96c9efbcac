#include "kiosk/ui/theme.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace kiosk::ui {

namespace {

constexpr std::size_t most_theme_bytes = 65536;

constexpr std::array<std::string_view, role_count> role_names{
    "paper",  "panel",     "ink",     "muted",  "line",  "faint",
    "accent", "on_accent", "pressed", "chosen", "alert", "alert_paper"};
constexpr std::array<std::string_view, face_count> face_names{"small",     "small_bold", "body",
                                                              "body_bold", "title",      "display"};

constexpr std::array<std::string_view, scheme_count> scheme_names{"ordinary", "high_contrast"};

tl::unexpected<election::Failure> malformed(const std::string& what) {
  return tl::unexpected(election::Failure{election::Error::malformed, "theme.json: " + what});
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "#RRGGBB" with capital hex digits.
bool read_colour(const nlohmann::json& json, Colour& colour) {
  if (!json.is_string()) return false;
  const auto& text = json.get_ref<const std::string&>();
  if (text.size() != 7 || text[0] != '#') return false;
  std::array<std::uint8_t, 3> parts{};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(text[1 + 2 * i]);
    const int low = hex_digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return false;
    parts[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  colour = {parts[0], parts[1], parts[2]};
  return true;
}

bool read_number(const nlohmann::json& json, const char* name, float& number) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_number()) return false;
  number = found->get<float>();
  return number > 0 && number < 1000;
}

// The name of the colour that is missing or no colour; empty when all are read.
std::string read_colours(const nlohmann::json& json, Colours& colours) {
  for (std::size_t i = 0; i < role_count; ++i) {
    const std::string name(role_names[i]);
    if (!json.contains(name) || !read_colour(json[name], colours[i])) return name;
  }
  return "";
}

// A height for each size, none smaller than the one before it.
bool read_capitals(const nlohmann::json& json, const std::string& name, Capitals& capitals) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_array() || found->size() != text_size_count) return false;
  for (std::size_t i = 0; i < text_size_count; ++i) {
    if (!(*found)[i].is_number()) return false;
    capitals[i] = (*found)[i].get<float>();
    if (!(capitals[i] > 0 && capitals[i] < 100)) return false;
    if (i > 0 && capitals[i] < capitals[i - 1]) return false;
  }
  return true;
}

bool read_sizes(const nlohmann::json& json, Theme& theme) {
  float guard_ms = 0;
  const bool complete = read_number(json, "candidate_mm", theme.candidate_mm) &&
                        read_number(json, "target_mm", theme.target_mm) &&
                        read_number(json, "gap_mm", theme.gap_mm) &&
                        read_number(json, "cast_gap_mm", theme.cast_gap_mm) &&
                        read_number(json, "margin_mm", theme.margin_mm) &&
                        read_number(json, "border_mm", theme.border_mm) &&
                        read_number(json, "thick_border_mm", theme.thick_border_mm) &&
                        read_number(json, "radius_mm", theme.radius_mm) &&
                        read_number(json, "guard_ms", guard_ms);
  theme.guard_seconds = static_cast<double>(guard_ms) / 1000;
  return complete;
}

double linear(std::uint8_t part) {
  const double share = part / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }
std::string_view name_of(Scheme scheme) { return scheme_names[static_cast<std::size_t>(scheme)]; }
std::string_view name_of(Face face) { return face_names[static_cast<std::size_t>(face)]; }

election::Result<Theme> load_theme(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text;
  text.resize(most_theme_bytes + 1);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.empty() || text.size() > most_theme_bytes) return malformed("không đọc được");
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("colours") || !json.contains("capital_mm") ||
      !json.contains("sizes")) {
    return malformed("thiếu phần colours, capital_mm hoặc sizes");
  }
  Theme theme;
  for (std::size_t i = 0; i < scheme_count; ++i) {
    const std::string name(scheme_names[i]);
    if (!json["colours"].contains(name)) return malformed("màu " + name);
    const auto wrong = read_colours(json["colours"][name], theme.colours[i]);
    if (!wrong.empty()) return malformed("màu " + name + "." + wrong);
  }
  for (std::size_t i = 0; i < face_count; ++i) {
    const std::string name(face_names[i]);
    if (!read_capitals(json["capital_mm"], name, theme.capital_mm[i])) {
      return malformed("cỡ chữ " + name);
    }
  }
  if (!read_sizes(json["sizes"], theme)) return malformed("kích thước");
  return theme;
}

double contrast(Colour one, Colour other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<std::pair<Role, Role>> text_pairs() {
  return {{Role::ink, Role::paper},      {Role::ink, Role::panel},
          {Role::ink, Role::pressed},    {Role::ink, Role::chosen},
          {Role::muted, Role::paper},    {Role::muted, Role::panel},
          {Role::accent, Role::paper},   {Role::accent, Role::panel},
          {Role::accent, Role::chosen},  {Role::on_accent, Role::accent},
          {Role::alert, Role::paper},    {Role::alert, Role::alert_paper},
          {Role::ink, Role::alert_paper}};
}

float likely_px_per_mm(int window_height) {
  const auto height = static_cast<float>(window_height);
  // Heights of the two screens, 16:9: 14 inches are 174.3 mm high, 15.6 inches 194.3 mm.
  const float height_mm = window_height <= 900 ? 768.0F / 4.42F : 1080.0F / 5.57F;
  return height / height_mm;
}

}  // namespace kiosk::ui
