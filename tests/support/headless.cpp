#include "tests/support/headless.h"

#include <span>
#include <stdexcept>
#include <tuple>

#include "kiosk/ui/photos.h"

namespace support {

using kiosk::station::Event;
using kiosk::station::Model;

namespace {

template <class T>
T must(kiosk::election::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().detail);
  return std::move(*result);
}

}  // namespace

Headless::Headless(int width, int height, const std::string& language)
    : canvas_(width, height, language) {
  canvas_.ui().listen(this);
}

void Headless::heard(std::string_view id, std::string_view text) { heard_[std::string(id)] = text; }

void Headless::heard(std::string_view id, const crypto::DigitEntry& digits) {
  digits.with([&](std::span<const std::uint8_t> all) {
    heard_[std::string(id)] = std::string(all.begin(), all.end());
  });
}

std::optional<Event> Headless::frame(const Model& model) {
  heard_.clear();
  kiosk::ui::hold_photos(model.photos);
  canvas_.begin(kiosk::screens::frame_name(model));
  auto event = kiosk::screens::draw(model, slots_, canvas_.ui());
  canvas_.end();
  return event;
}

void Headless::show(const Model& model) {
  pass(0.3);
  for (int i = 0; i < 4; ++i) frame(model);
  pass(1.0 / 60);
}

std::optional<Event> Headless::drag(const Model& model, float from_x, float from_y, float to_x,
                                    float to_y) {
  using kiosk::ui::PointerKind;
  const auto report = [&](PointerKind kind, float x, float y) { canvas_.report(kind, x, y); };
  frame(model);
  report(PointerKind::press, from_x, from_y);
  frame(model);
  constexpr int reports = 40;  // a finger cannot jump
  for (int i = 1; i <= reports; ++i) {
    const float share = static_cast<float>(i) / reports;
    report(PointerKind::move, from_x + (to_x - from_x) * share, from_y + (to_y - from_y) * share);
  }
  frame(model);
  report(PointerKind::release, to_x, to_y);
  return frame(model);
}

std::optional<Event> Headless::tap(const Model& model, const std::string& id) {
  const auto* found = target(id);
  if (found == nullptr) throw std::runtime_error("no target " + id);
  const float x = found->rect.centre_x();
  const float y = found->rect.centre_y();
  return drag(model, x, y, x, y);
}

Headless& headless(int width, int height, const std::string& language) {
  static std::map<std::tuple<int, int, std::string>, std::unique_ptr<Headless>> all;
  auto& one = all[{width, height, language}];
  if (!one) one = std::make_unique<Headless>(width, height, language);
  one->make_current();
  return *one;
}

std::vector<std::string> languages() {
  std::vector<std::string> codes;
  const auto languages = must(kiosk::election::Languages::load(PHIEUKIN_ASSETS "/strings"));
  for (const auto& language : languages.all()) codes.push_back(language.code);
  return codes;
}

}  // namespace support
