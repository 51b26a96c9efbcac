#pragma once
// Why something a person asked for was refused, as one Vietnamese line for that person.

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace kiosk::package {

struct Refusal {
  std::string sentence;
};

template <class T>
using Outcome = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(std::string_view sentence) {
  return tl::unexpected(Refusal{std::string(sentence)});
}

}  // namespace kiosk::package
