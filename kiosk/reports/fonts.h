#pragma once
// Noto Sans from the folder assets/fonts and no other letters: what is installed on the machine
// changes no paper. Private to this room.

#include <pango/pango.h>

#include <filesystem>
#include <memory>

#include "kiosk/reports/error.h"

namespace kiosk::reports {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

// One unit is one point.
Result<Owned<PangoFontMap>> open_fonts(const std::filesystem::path& folder);

}  // namespace kiosk::reports
