#pragma once
// Why a paper or a table could not be made.

#include <tl/expected.hpp>

namespace kiosk::reports {

enum class Error {
  fonts,    // the letters are not where they were said to be
  drawing,  // pango or cairo gave up, or a QR does not fit its place
  sink,     // whoever takes the bytes could not
  table,    // a table that no spreadsheet holds: its name, its shape or a text in it
};

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace kiosk::reports
