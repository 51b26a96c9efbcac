#pragma once
// A finger on the targets of the fixtures' screens.

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>
#include <variant>

#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

namespace tapping {

inline const support::Fixture& fixture(std::string_view name) {
  static const auto all = support::fixtures();
  for (const auto& one : all) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no fixture " + std::string(name));
}

inline std::optional<kiosk::station::Event> tapped(const std::string& name, const std::string& id) {
  auto& booth = support::headless(1366, 768);
  const auto& one = fixture(name);
  booth.slots().typed.clear();
  booth.slots().issued.clear();
  one.fill(booth.slots());
  booth.show(one.model);
  return booth.tap(one.model, id);
}

template <class T>
bool causes(const std::string& name, const std::string& id) {
  INFO(name << " " << id);
  const auto event = tapped(name, id);
  return event && std::holds_alternative<T>(*event);
}

}  // namespace tapping
