#pragma once
// Which pictures the documents have: one list, for the program that draws them, for the test that
// looks for them in the documents, and for whoever adds a screen.

#include <string>
#include <vector>

#include "kiosk/station/screen_of.h"
#include "tests/support/fixtures.h"
#include "tests/support/raster.h"

namespace document_pictures {

struct Drawn {
  std::string file;     // in docs/pictures, without ".png"
  std::string fixture;  // its name in tests/support
};

// A screen that no document shows, and why not.
struct Missing {
  kiosk::station::Screen screen;
  std::string reason;
};

const std::vector<Drawn>& drawn();
const std::vector<Missing>& missing();

// Throws when there is no fixture of that name.
const support::Fixture& fixture_of(const Drawn& picture);
support::Picture picture_of(const support::Fixture& fixture);

}  // namespace document_pictures
