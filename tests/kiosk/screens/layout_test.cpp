// Every screen at both window sizes and in every language: targets big enough and apart, nothing
// clipped, nothing unknown.

#include <cmath>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

using kiosk::ui::Rect;
using kiosk::ui::TargetKind;

namespace {

constexpr float slack_px = 0.51F;

// The gap between two rectangles: the larger of the gaps along the axes.
float gap_between(const Rect& a, const Rect& b) {
  const float across = std::max(a.x, b.x) - std::min(a.right(), b.right());
  const float down = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
  return std::max(across, down);
}

void check_targets(support::Headless& booth) {
  const auto& ui = booth.ui();
  for (const auto& target : ui.targets()) {
    INFO(target.id);
    const bool candidate = target.kind == TargetKind::candidate;
    const float smallest = ui.mm(candidate ? 18 : 15) - slack_px;
    CHECK(target.rect.w >= smallest);
    CHECK(target.rect.h >= smallest);
    CHECK(target.rect.inside(ui.window()));
    for (const auto& other : ui.targets()) {
      if (&other == &target) continue;
      INFO("beside " << other.id);
      CHECK(other.id != target.id);
      const bool casts = target.kind == TargetKind::cast || other.kind == TargetKind::cast;
      CHECK(gap_between(target.rect, other.rect) >= ui.mm(casts ? 5.0F : 2.54F) - slack_px);
    }
  }
}

void check_texts(support::Headless& booth) {
  const auto& ui = booth.ui();
  const auto& texts = ui.texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    INFO("“" << texts[i].text << "”");
    const auto& ink = texts[i].ink;
    const auto& box = texts[i].box;
    INFO("ink " << ink.x << " " << ink.y << " " << ink.w << " " << ink.h << " in " << box.x << " "
                << box.y << " " << box.w << " " << box.h);
    CHECK(texts[i].text.find("⟦") == std::string::npos);
    CHECK(texts[i].text.find('{') == std::string::npos);
    CHECK(booth.fonts().missing(texts[i].text).empty());
    CHECK(ink.inside(ui.window(), 1));
    CHECK(ink.inside(box, 1.5F));
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      INFO("over “" << texts[k].text << "”");
      CHECK_FALSE(texts[i].ink.inset(1).overlaps(texts[k].ink.inset(1)));
    }
    for (const auto& target : ui.targets()) {
      INFO("across the edge of " << target.id);
      const Rect core = ink.inset(1);
      const bool apart = !core.overlaps(target.rect);
      CHECK((apart || core.inside(target.rect)));
    }
  }
}

}  // namespace

TEST_CASE("every screen fits, at both sizes of window, in every language") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  const auto language = GENERATE(from_range(support::languages()));
  auto& booth = support::headless(width, height, language);
  for (const auto& fixture : support::fixtures()) {
    INFO(fixture.name << " at " << width << "x" << height << " in " << language);
    booth.slots().typed.clear();
    booth.slots().issued.clear();
    fixture.fill(booth.slots());
    booth.show(fixture.model);
    REQUIRE(kiosk::station::screen_of(fixture.model) == fixture.screen);
    CHECK(booth.ui().texts().size() > 2);
    check_targets(booth);
    check_texts(booth);
  }
}

TEST_CASE("answers are equal in size and letters, whoever is chosen") {
  const auto language = GENERATE(from_range(support::languages()));
  auto& booth = support::headless(1366, 768, language);
  for (const std::size_t count : {2U, 3U, 5U, 8U}) {
    auto model = support::open_booth(count);
    model.voter = kiosk::station::VoterStep::mark;
    model.draft.choose(0);
    booth.show(model);
    const auto* first = booth.target("answer_0");
    REQUIRE(first != nullptr);
    for (std::size_t i = 1; i < count; ++i) {
      const auto* other = booth.target("answer_" + std::to_string(i));
      REQUIRE(other != nullptr);
      CHECK(std::abs(other->rect.w - first->rect.w) < 0.01F);
      CHECK(std::abs(other->rect.h - first->rect.h) < 0.01F);
    }
    std::set<kiosk::ui::Face> faces;
    for (const auto& text : booth.ui().texts()) {
      for (const auto& candidate : model.definition.candidates) {
        if (text.text.find(candidate.name) != std::string::npos) faces.insert(text.face);
      }
    }
    CHECK(faces.size() == 1);
  }
}

TEST_CASE("no step forward lies where the one before it lay") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  const auto language = GENERATE(from_range(support::languages()));
  auto& booth = support::headless(width, height, language);
  std::map<std::string, std::vector<Rect>> primary;
  std::map<std::string, std::vector<Rect>> answering;  // a pad's confirm does not while digits lack
  for (const auto& fixture : support::fixtures()) {
    booth.slots().typed.clear();
    booth.show(fixture.model);
    for (const auto& target : booth.ui().targets()) {
      if (target.kind == TargetKind::primary || target.kind == TargetKind::cast) {
        primary[fixture.name].push_back(target.rect);
        if (target.enabled) answering[fixture.name].push_back(target.rect);
      }
    }
  }
  const std::vector<std::pair<const char*, const char*>> steps{{"locked", "readiness"},
                                                               {"readiness", "present"},
                                                               {"note_write", "notes"},
                                                               {"last_call", "card"},
                                                               {"locked", "present"},
                                                               {"locked", "card"},
                                                               {"locked", "recovered"},
                                                               {"locked", "problem"},
                                                               {"problem", "locked"},
                                                               {"present", "candidates"},
                                                               {"committee", "ceremony_intro"},
                                                               {"ceremony_intro", "secret_show"},
                                                               {"secret_show", "secret_repeat"},
                                                               {"secret_repeat", "ceremony_intro"},
                                                               {"secret_repeat", "problem"},
                                                               {"secret_repeat", "zero_report"},
                                                               {"zero_report", "card"},
                                                               {"card", "greeting"},
                                                               {"card", "card_refused"},
                                                               {"card_refused", "card"},
                                                               {"greeting", "mark_3"},
                                                               {"mark_3", "review"},
                                                               {"mark_3", "none_warning"},
                                                               {"none_warning", "mark_3"},
                                                               {"review", "done"},
                                                               {"none_warning", "done"},
                                                               {"done", "card"},
                                                               {"close_confirm", "reconcile"},
                                                               {"reconcile", "count_members"},
                                                               {"count_secret", "tallied"},
                                                               {"count_secret", "result"},
                                                               {"tallied", "result"},
                                                               {"result", "sealed"},
                                                               {"no_record", "sealed"}};
  for (const auto& [before, after] : steps) {
    INFO(before << " to " << after << " at " << height << " in " << language);
    for (const auto& old : primary[before]) {
      for (const auto& now : answering[after]) CHECK_FALSE(old.overlaps(now));
    }
  }
}
