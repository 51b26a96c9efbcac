// Photos on the ballot: of everybody or of nobody, all alike, never at the cost of a name.

#include "kiosk/ui/photos.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kiosk/screens/answers.h"
#include "tests/kiosk/screens/looks.h"
#include "tests/support/portraits.h"

using kiosk::ui::Rect;
using looks::Model;
using looks::Screen;

namespace {

const support::Fixture& fixture(const std::string& name) {
  for (const auto& one : looks::fixtures()) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no fixture " + name);
}

bool has_photos(const support::Fixture& one) { return !one.model.photos.empty(); }

// By the room in the picture of letters that a corner was taken from: a photo has two there.
std::map<std::size_t, Rect> photos_drawn() {
  const auto& atlas = *ImGui::GetIO().Fonts;
  std::map<std::size_t, Rect> drawn;
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (const ImDrawVert& corner : data.CmdLists[i]->VtxBuffer) {
      const float u = corner.uv.x * static_cast<float>(atlas.TexWidth);
      const float v = corner.uv.y * static_cast<float>(atlas.TexHeight);
      for (std::size_t k = 0; k < 2 * kiosk::election::most_candidates; ++k) {
        const auto& room = atlas.CustomRects[static_cast<int>(k)];
        const Rect place{static_cast<float>(room.X), static_cast<float>(room.Y),
                         static_cast<float>(room.Width), static_cast<float>(room.Height)};
        if (!Rect{u, v, 0, 0}.inside(place, 0)) continue;
        const auto [found, added] = drawn.emplace(k / 2, Rect{corner.pos.x, corner.pos.y, 0, 0});
        auto& box = found->second;
        const float right = std::max(box.right(), corner.pos.x);
        const float bottom = std::max(box.bottom(), corner.pos.y);
        box.x = std::min(box.x, corner.pos.x);
        box.y = std::min(box.y, corner.pos.y);
        box.w = right - box.x;
        box.h = bottom - box.y;
      }
    }
  }
  return drawn;
}

std::map<std::size_t, Rect> shown(support::Headless& booth, const Model& model) {
  booth.show(model);
  return photos_drawn();
}

// The letters of every text that stands on the screen.
std::map<std::string, float> letters(support::Headless& booth) {
  std::map<std::string, float> all;
  for (const auto& text : booth.ui().texts()) {
    all[text.text] = booth.ui().theme().capital(text.face, text.text_size);
  }
  return all;
}

void check_place(support::Headless& booth, const Rect& photo) {
  CHECK(photo.inside(booth.ui().window()));
  CHECK(std::abs(photo.w / photo.h - 0.75F) < 0.02F);
  CHECK(photo.h >= booth.ui().mm(kiosk::screens::least_photo_mm) - 2);
  for (const auto& text : booth.ui().texts()) {
    INFO(text.text);
    CHECK_FALSE(photo.overlaps(text.ink));
  }
  for (const auto& target : booth.ui().targets()) {
    INFO(target.id);
    CHECK((!photo.overlaps(target.rect) || photo.inside(target.rect, 0)));
  }
}

}  // namespace

TEST_CASE("on every ballot all have a photo of one size in one place, or nobody has one") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto& one : looks::fixtures()) {
    if (!has_photos(one) || one.screen != Screen::mark) continue;
    for (const auto& comfort : looks::comforts(true)) {
      INFO(one.name << " at " << width << ", " << looks::described(comfort));
      auto model = one.model;
      model.comfort = comfort;
      const auto drawn = shown(booth, model);
      if (drawn.empty()) continue;
      REQUIRE(drawn.size() == model.definition.candidates.size());
      for (const auto& [index, photo] : drawn) {
        INFO("photo " << index);
        check_place(booth, photo);
        CHECK(std::abs(photo.w - drawn.at(0).w) < 0.01F);
        CHECK(std::abs(photo.h - drawn.at(0).h) < 0.01F);
        if (model.contest.single_candidate) continue;
        const auto* target = booth.target("answer_" + std::to_string(index));
        REQUIRE(target != nullptr);
        CHECK(photo.inside(target->rect, 0));
        const auto* first = booth.target("answer_0");
        CHECK(std::abs((photo.x - target->rect.x) - (drawn.at(0).x - first->rect.x)) < 1.01F);
      }
    }
  }
}

TEST_CASE("photos are there in the letters most people read, at both sizes of window") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto* name : {"mark_1_photos", "mark_2_photos", "mark_3_photos", "mark_4_photos"}) {
    for (std::uint8_t size = 0; size <= 1; ++size) {
      INFO(name << " at " << width << ", size " << int{size});
      auto model = fixture(name).model;
      model.comfort.text_size = size;
      CHECK(shown(booth, model).size() == model.definition.candidates.size());
    }
  }
}

TEST_CASE("no letter is smaller, no word is lost because of photos") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto& one : looks::fixtures()) {
    if (!has_photos(one)) continue;
    for (const auto& comfort : looks::comforts(false)) {
      INFO(one.name << " at " << width << ", " << looks::described(comfort));
      auto model = one.model;
      model.comfort = comfort;
      booth.show(model);
      const auto with = letters(booth);
      model.photos.clear();
      booth.show(model);
      CHECK(photos_drawn().empty());
      for (const auto& [text, capital] : letters(booth)) {
        INFO(text);
        REQUIRE(with.contains(text));
        CHECK(with.at(text) >= capital);
      }
    }
  }
}

TEST_CASE("the review shows whoever was chosen, with the same rule for everybody") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto* name : {"review_photo", "review_8_photo"}) {
    for (const auto& comfort : looks::comforts(false)) {
      auto model = fixture(name).model;
      model.comfort = comfort;
      std::size_t with = 0;
      for (std::size_t i = 0; i < model.contest.answers.size(); ++i) {
        INFO(name << " at " << width << ", " << looks::described(comfort) << ", answer " << i);
        model.draft.choose(static_cast<std::uint8_t>(i));
        const auto drawn = shown(booth, model);
        if (drawn.empty()) continue;
        ++with;
        REQUIRE(drawn.size() == 1);
        CHECK(drawn.contains(i));
        check_place(booth, drawn.at(i));
      }
      INFO(name << " at " << width << ", " << looks::described(comfort));
      CHECK((with == 0 || with == model.contest.answers.size()));
      if (comfort.text_size <= 1) CHECK(with > 0);
    }
  }
}

TEST_CASE("agreeing and disagreeing have no face on the review") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("review_single").model;
  model.photos = support::portraits(1);
  CHECK(shown(booth, model).empty());
}

TEST_CASE("whoever was named from the floor takes the photos off for everybody") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("mark_3_photos").model;
  REQUIRE(shown(booth, model).size() == 3);
  model.meeting.nominated = {{"Bà", "Trần Thị Thu Hương", "1985-04-06", "floor"}};
  model.definition.candidates = kiosk::election::locked_list(model.official, model.meeting,
                                                             model.definition.rules.floor_order);
  model.contest = kiosk::election::contest_of(model.definition);
  REQUIRE(model.contest.answers.size() == 4);
  CHECK(shown(booth, model).empty());
}

TEST_CASE("after a withdrawal the others keep their own photos") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("mark_3_photos").model;
  model.meeting.withdrawn = {{0, "Tự xin rút vì lý do sức khỏe"}};
  model.definition.candidates = kiosk::election::locked_list(model.official, model.meeting,
                                                             model.definition.rules.floor_order);
  model.contest = kiosk::election::contest_of(model.definition);
  model.draft.choose(0);
  const auto drawn = shown(booth, model);
  REQUIRE(drawn.size() == 2);
  CHECK(drawn.at(1).inside(booth.target("answer_0")->rect));
  CHECK(drawn.at(2).inside(booth.target("answer_1")->rect));
}

TEST_CASE("a photo too few or too many is as good as none") {
  auto& booth = support::headless(1366, 768);
  for (const std::size_t count : {1U, 2U, 4U}) {
    auto model = fixture("mark_3_photos").model;
    model.photos = support::portraits(count);
    CHECK(shown(booth, model).empty());
  }
}

TEST_CASE("photos are put into the picture once, and anew when they change") {
  auto& booth = support::headless(1366, 768);
  booth.make_current();
  auto photos = support::portraits(2);
  kiosk::ui::hold_photos(photos);
  CHECK_FALSE(kiosk::ui::hold_photos(photos));
  photos[1] = support::portrait(9);
  CHECK(kiosk::ui::hold_photos(photos));
  CHECK_FALSE(kiosk::ui::hold_photos(photos));
  CHECK_FALSE(kiosk::ui::hold_photos({}));
}

TEST_CASE("the picture for a graphics card has the same photos as white of their grey") {
  auto& booth = support::headless(1366, 768);
  booth.make_current();
  auto& atlas = *ImGui::GetIO().Fonts;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
  const auto photos = support::portraits(3);
  kiosk::ui::hold_photos(photos);
  const auto& room = atlas.CustomRects[2 * 2];
  for (std::size_t y = 0; y < kiosk::election::photo_height; y += 5) {
    for (std::size_t x = 0; x < kiosk::election::photo_width; x += 5) {
      const auto at = (room.Y + y) * static_cast<std::size_t>(width) + room.X + x;
      const auto grey = photos[2].grey[y * kiosk::election::photo_width + x];
      REQUIRE(atlas.TexPixelsAlpha8[at] == grey);
      REQUIRE(atlas.TexPixelsRGBA32[at] == IM_COL32(255, 255, 255, grey));
    }
  }
}
