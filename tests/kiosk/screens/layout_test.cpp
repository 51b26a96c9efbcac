// Every screen at both window sizes, in every language and, for voters, in every look: targets big
// enough and apart, nothing clipped, nothing unknown, no instruction lost.

#include <cmath>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "kiosk/election/station_colour.h"
#include "kiosk/election/text.h"
#include "kiosk/screens/answers.h"
#include "tests/kiosk/screens/looks.h"
#include "tests/support/layout_checks.h"

using looks::Model;
using looks::Screen;

namespace {

// Of all letters outside the header, whose own never change.
float smallest_capital(support::Headless& booth) {
  const auto& ui = booth.ui();
  const float header = ui.mm(21);
  float smallest = 100;
  for (const auto& text : ui.texts()) {
    if (text.ink.y < header) continue;
    smallest = std::min(smallest, ui.theme().capital(text.face, text.text_size));
  }
  return smallest;
}

}  // namespace

TEST_CASE("every screen fits, at both sizes of window, in every language") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  const auto language = GENERATE(from_range(support::languages()));
  auto& booth = support::headless(width, height, language);
  for (const auto& fixture : looks::fixtures()) {
    INFO(fixture.name << " at " << width << "x" << height << " in " << language);
    looks::show(booth, fixture, fixture.model);
    REQUIRE(kiosk::station::screen_of(fixture.model) == fixture.screen);
    CHECK(booth.ui().texts().size() > 2);
    support::check_targets(booth.ui());
    support::check_texts(booth.ui(), booth.fonts());
  }
}

TEST_CASE("every voter's screen fits in every look") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto& fixture : looks::fixtures()) {
    if (!looks::is_voters(fixture)) continue;
    for (const auto& comfort : looks::comforts(true)) {
      INFO(fixture.name << " at " << width << "x" << height << ", " << looks::described(comfort));
      auto model = fixture.model;
      model.comfort = comfort;
      looks::show(booth, fixture, model);
      support::check_targets(booth.ui());
      support::check_texts(booth.ui(), booth.fonts());
    }
  }
}

namespace {

// What a voter has to be told on each screen, in one of these wordings.
const std::map<Screen, std::vector<std::vector<std::string>>>& instructions() {
  static const std::map<Screen, std::vector<std::vector<std::string>>> all{
      {Screen::card, {{"card.title"}, {"card.body"}, {"card.colour"}}},
      {Screen::card_refused, {{"card_refused.title"}, {"card_refused.again"}}},
      {Screen::card_help, {{"card_help.title"}, {"card_help.body"}}},
      {Screen::idle_alert, {{"idle_alert.title"}, {"idle_alert.more"}}},
      {Screen::idle_locked, {{"idle_locked.title"}, {"idle_locked.body"}}},
      {Screen::assist_duty,
       {{"voter.assist.note"}, {"voter.assist.own_hand"}, {"assist_duty.understood"}}},
      {Screen::greeting, {{"greeting.howto1"}, {"greeting.howto2"}, {"greeting.start"}}},
      {Screen::mark,
       {{"mark.instruction", "mark.title_short", "mark.single_instruction"}, {"mark.review"}}},
      {Screen::none_warning,
       {{"none_warning.title", "none_warning.title_single"},
        {"none_warning.body_invalid", "none_warning.body_separate"},
        {"none_warning.back"},
        {"none_warning.confirm"}}},
      {Screen::review,
       {{"review.title", "review.title_short", "review.title_short_single"},
        {"review.final"},
        {"review.change"},
        {"review.cast"}}},
      {Screen::done, {{"done.title"}, {"done.tracker"}, {"done.leave"}, {"done.dismiss"}}}};
  return all;
}

std::string filled(const kiosk::ui::Ui& ui, const std::string& id, const Model& model) {
  const auto& colour = kiosk::election::station_colour(model.station);
  return ui.say(id, {{"title", model.unit_title},
                     {"title_upper", kiosk::election::upper(model.unit_title)},
                     {"colour", kiosk::election::colour_name(colour, ui.strings())}});
}

}  // namespace

TEST_CASE("no instruction goes when letters grow") {
  auto& booth = support::headless(1366, 768);
  for (const auto& fixture : looks::fixtures()) {
    const auto wanted = instructions().find(fixture.screen);
    if (wanted == instructions().end()) continue;
    for (const auto& comfort : looks::comforts(false)) {
      auto model = fixture.model;
      model.comfort = comfort;
      looks::show(booth, fixture, model);
      std::set<std::string> words;
      for (const auto& text : booth.ui().texts()) words.insert(text.text);
      for (const auto& wordings : wanted->second) {
        INFO(fixture.name << " " << looks::described(comfort) << ": " << wordings.front());
        bool said = false;
        for (const auto& id : wordings) {
          said = said || words.contains(filled(booth.ui(), id, model));
        }
        CHECK(said);
      }
    }
  }
}

TEST_CASE("letters grow with the size the voter asks for") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto& fixture : looks::fixtures()) {
    if (!looks::is_voters(fixture)) continue;
    float before = 0;
    for (std::uint8_t size = 0; size < kiosk::station::text_sizes; ++size) {
      INFO(fixture.name << " at " << height << ", size " << int{size});
      auto model = fixture.model;
      model.comfort.text_size = size;
      looks::show(booth, fixture, model);
      const float smallest = smallest_capital(booth);
      CHECK(smallest >= before);
      // Nothing is smaller than what everybody reads, whatever is asked for.
      CHECK((size == 0 || smallest >= 4.8F));
      before = smallest;
    }
  }
}

TEST_CASE("names are never smaller for somebody who asks for larger letters") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto& fixture : looks::fixtures()) {
    if (fixture.screen != Screen::mark) continue;
    for (const auto& language : support::languages()) {
      float before = 0;
      for (std::uint8_t size = 0; size < kiosk::station::text_sizes; ++size) {
        INFO(fixture.name << " at " << height << ", " << language << " size " << int{size});
        auto model = fixture.model;
        model.comfort = {language, size, false, false};
        looks::show(booth, fixture, model);
        const auto label = kiosk::screens::answer_words(model, 0, booth.ui().strings()).label;
        float names = 0;
        for (const auto& text : booth.ui().texts()) {
          if (text.text == label) {
            names = booth.ui().theme().capital(text.face, text.text_size);
          }
        }
        CHECK(names >= before);
        before = names;
      }
    }
  }
}

TEST_CASE("answers are equal in size and letters, whoever is chosen, in every look") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  for (const auto& fixture : looks::fixtures()) {
    if (fixture.screen != Screen::mark) continue;
    for (const auto& comfort : looks::comforts(false)) {
      INFO(fixture.name << " " << looks::described(comfort));
      auto model = fixture.model;
      model.comfort = comfort;
      model.draft.choose(0);
      looks::show(booth, fixture, model);
      const auto* first = booth.target("answer_0");
      REQUIRE(first != nullptr);
      std::set<std::pair<kiosk::ui::Face, std::size_t>> letters;
      std::size_t labels = 0;
      for (std::size_t i = 0; i < model.contest.answers.size(); ++i) {
        const auto* other = booth.target("answer_" + std::to_string(i));
        REQUIRE(other != nullptr);
        CHECK(std::abs(other->rect.w - first->rect.w) < 0.01F);
        CHECK(std::abs(other->rect.h - first->rect.h) < 0.01F);
        const auto label = kiosk::screens::answer_words(model, i, booth.ui().strings()).label;
        for (const auto& text : booth.ui().texts()) {
          if (text.text != label) continue;
          ++labels;
          letters.insert({text.face, text.text_size});
        }
      }
      CHECK(labels >= model.contest.answers.size());
      CHECK(letters.size() == 1);
    }
  }
}
