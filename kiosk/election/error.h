#pragma once
// Why an input about the election was refused.

#include <string>

#include <tl/expected.hpp>

namespace kiosk::election {

enum class Error {
  malformed,     // not the format, a field missing or of the wrong type
  too_large,     // beyond a limit of docs/formats.md
  inconsistent,  // well formed, but says something impossible (two stations with one id, ...)
  bad_text,      // not UTF-8, or a character the fonts cannot show
};

struct Failure {
  Error error;
  std::string detail;  // Vietnamese sentence naming the field, row and value
};

template <class T>
using Result = tl::expected<T, Failure>;

}  // namespace kiosk::election
