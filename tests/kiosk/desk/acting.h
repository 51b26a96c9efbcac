#pragma once
// What tests of the desk do again and again: open a page, type into a form, take the one effect of
// a step, click a button of a named fixture.

#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/fixtures.h"

namespace desk_tests {

inline kiosk::desk::Model on(kiosk::desk::Page page) {
  auto model = loaded();
  update(model, kiosk::desk::PageChosen{page});
  model.busy = kiosk::desk::Busy::no;
  return model;
}

template <class T>
T only(const std::vector<kiosk::desk::Effect>& effects) {
  REQUIRE(effects.size() == 1);
  REQUIRE(std::holds_alternative<T>(effects.front()));
  return std::get<T>(effects.front());
}

// `post` takes the events of selecting the field and of writing into it.
template <class Post>
void type_into(const kiosk::desk::Form& form, const std::string& id, std::string text,
               const Post& post) {
  for (std::size_t i = 0; i < form.entries.size(); ++i) {
    if (form.entries[i].id != id) continue;
    post(kiosk::desk::FieldSelected{i});
    post(kiosk::desk::FieldEdited{std::move(text)});
    return;
  }
  FAIL("no field " << id);
}

inline void type(kiosk::desk::Model& model, const std::string& id, std::string text) {
  type_into(model.form, id, std::move(text),
            [&](kiosk::desk::Event event) { update(model, std::move(event)); });
}

inline const kiosk::desk::Model& model_of(std::string_view name) {
  static const auto all = fixtures();
  for (const auto& one : all) {
    if (one.name == name) return one.model;
  }
  throw std::runtime_error("no fixture " + std::string(name));
}

template <class T>
T clicked(const std::string& name, const std::string& id) {
  INFO(name << " " << id);
  auto& window = desk_window(1366, 768);
  window.show(model_of(name));
  const auto event = window.click(model_of(name), id);
  REQUIRE(event);
  REQUIRE(std::holds_alternative<T>(*event));
  return std::get<T>(*event);
}

}  // namespace desk_tests
