#pragma once
// How the booth looks, as data (assets/theme.json): sizes in millimetres, letters by the height of
// their capitals in four sizes, colours by the part they play in two schemes. No screen writes down
// a number of pixels or a colour.

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/election/error.h"

namespace kiosk::ui {

enum class Role {
  paper,        // the ground of every screen
  panel,        // the ground of panels and keys
  ink,          // text
  muted,        // text that explains
  line,         // borders of targets
  faint,        // rules between things
  accent,       // ground of the primary button, the header's line
  on_accent,    // text on it
  pressed,      // ground of a target under a finger
  chosen,       // ground of what is chosen
  alert,        // text and border of a warning
  alert_paper,  // ground of a warning
};
inline constexpr std::size_t role_count = 12;

enum class Face { small, small_bold, body, body_bold, title, display };
inline constexpr std::size_t face_count = 6;

// The four sizes of letters of VVSG 7.1-G; the second is everybody's until somebody asks.
inline constexpr std::size_t text_size_count = 4;
inline constexpr std::size_t ordinary_text_size = 1;

enum class Scheme { ordinary, high_contrast };
inline constexpr std::size_t scheme_count = 2;

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
};
using Colours = std::array<Colour, role_count>;       // by role
using Capitals = std::array<float, text_size_count>;  // by size, none smaller than the one before

struct Theme {
  std::array<Colours, scheme_count> colours{};
  std::array<Capitals, face_count> capital_mm{};
  float candidate_mm = 18;  // smallest target that stands for a candidate
  float target_mm = 15;     // smallest other target
  float gap_mm = 2.54F;     // between targets
  float cast_gap_mm = 5;    // around the button that casts
  float margin_mm = 8;      // left and right of everything
  float border_mm = 0.6F;
  float thick_border_mm = 1.4F;
  float radius_mm = 2;
  double guard_seconds = 0.5;  // after a change of screen nothing can be touched

  Colour colour(Role role, Scheme scheme = Scheme::ordinary) const {
    return colours[static_cast<std::size_t>(scheme)][static_cast<std::size_t>(role)];
  }
  float capital(Face face, std::size_t text_size = ordinary_text_size) const {
    return capital_mm[static_cast<std::size_t>(face)][text_size];
  }
};

election::Result<Theme> load_theme(const std::filesystem::path& file);

std::string_view name_of(Role role);
std::string_view name_of(Face face);
std::string_view name_of(Scheme scheme);

// Contrast of two colours as WCAG 2 defines it, 1 to 21.
double contrast(Colour one, Colour other);
// The pairs of text and ground that occur on screens; each must reach what its scheme promises.
inline constexpr double ordinary_contrast = 12;
inline constexpr double high_contrast = 20;
std::vector<std::pair<Role, Role>> text_pairs();

// What a window of this height is taken for when nobody has measured the screen: a laptop of 14
// inches up to 900 lines, one of 15.6 inches above.
float likely_px_per_mm(int window_height);

}  // namespace kiosk::ui
