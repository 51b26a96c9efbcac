#pragma once
// The looks a voter may choose, for tests of every screen in every one of them.

#include <string>
#include <vector>

#include "kiosk/screens/comfort.h"
#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

namespace looks {

using kiosk::station::Model;
using kiosk::station::Screen;

struct Window {
  int width, height;
};
inline const std::vector<Window>& windows() {
  static const std::vector<Window> all{{1366, 768}, {1920, 1080}};
  return all;
}

// Every language, size of letters and, when wanted, both schemes.
inline std::vector<kiosk::station::Comfort> comforts(bool both_schemes) {
  std::vector<kiosk::station::Comfort> all;
  for (const auto& language : support::languages()) {
    for (std::uint8_t size = 0; size < kiosk::station::text_sizes; ++size) {
      all.push_back({language, size, false, false});
      if (both_schemes) all.push_back({language, size, true, false});
    }
  }
  return all;
}

inline std::string described(const kiosk::station::Comfort& comfort) {
  return comfort.language + " size " + std::to_string(comfort.text_size) +
         (comfort.high_contrast ? " high contrast" : "");
}

inline const std::vector<support::Fixture>& fixtures() {
  static const auto all = support::fixtures();
  return all;
}

// No officer and nobody of the committee stands before it.
inline bool is_of_open_polls(const support::Fixture& fixture) {
  return fixture.model.phase == kiosk::station::Phase::open &&
         fixture.model.officer == kiosk::station::OfficerStep::none &&
         fixture.model.day.sheet == kiosk::station::Sheet::none &&
         fixture.screen != Screen::recovered;
}

// A voter sees it in letters of the size asked for.
inline bool is_voters(const support::Fixture& fixture) {
  return is_of_open_polls(fixture) && kiosk::screens::letters_change_on(fixture.screen);
}

// It carries what a voter may change.
inline bool has_controls(const support::Fixture& fixture) {
  return is_voters(fixture) && fixture.screen != Screen::problem && fixture.screen != Screen::busy;
}

inline void show(support::Headless& booth, const support::Fixture& fixture, const Model& model) {
  booth.slots().typed.clear();
  booth.slots().issued.clear();
  fixture.fill(booth.slots());
  booth.show(model);
}

}  // namespace looks
