// When something new is read aloud, and when the voice falls silent.
#include "kiosk/screens/narrator.h"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#include "tests/support/fixtures.h"

using namespace kiosk::station;
using kiosk::screens::Narrator;
using kiosk::screens::Speech;

namespace {

const kiosk::election::Languages& languages() {
  static const auto all = kiosk::election::Languages::load(PHIEUKIN_ASSETS "/strings");
  if (!all) throw std::runtime_error(all.error().detail);
  return *all;
}

using List = std::vector<std::string>;

struct Listener {
  // The clips of what is said now; "-" for nothing new, an empty list for silence.
  List hears(const Model& model) {
    const auto speech = narrator.follow(model, languages());
    if (!speech) return {"-"};
    language = speech->language;
    List clips;
    for (const auto& one : speech->utterances) clips.emplace_back(one.clip.view());
    return clips;
  }
  Narrator narrator;
  std::string language;
};

Model greeted() {
  Model model = support::open_booth(3);
  model.voter = VoterStep::greeting;
  return model;
}

}  // namespace

TEST_CASE("nothing is said until a voter turns the sound on") {
  Listener listener;
  for (const auto& one : support::fixtures()) {
    INFO(one.name);
    CHECK(listener.hears(one.model) == List{"-"});
  }
}

TEST_CASE("the voice welcomes, reads each screen once and falls silent when turned off") {
  Listener listener;
  Model model = greeted();
  model.comfort.sound = true;
  const auto first = listener.hears(model);
  REQUIRE(first.size() > 2);
  CHECK(first[0] == "speech.headphones");
  CHECK(first[1] == "greeting.title");
  CHECK(listener.language == "vi");
  CHECK(listener.hears(model) == List{"-"});
  model.voter = VoterStep::mark;
  CHECK(listener.hears(model).front() == "mark.title");
  model.now += 30;
  CHECK(listener.hears(model) == List{"-"});
  model.comfort.sound = false;
  CHECK(listener.hears(model).empty());
  CHECK(listener.hears(model) == List{"-"});
}

TEST_CASE("a touch on the ballot is answered, the same choice is not said twice") {
  Listener listener;
  Model model = greeted();
  model.comfort.sound = true;
  model.voter = VoterStep::mark;
  listener.hears(model);
  model.draft.choose(1);
  CHECK(listener.hears(model) == List{"speech.chosen", "candidate_2"});
  CHECK(listener.hears(model) == List{"-"});
  model.draft.choose(0);
  CHECK(listener.hears(model) == List{"speech.chosen", "candidate_1"});
  model.draft.clear();
  CHECK(listener.hears(model) == List{"speech.taken_back"});
  CHECK(listener.hears(model) == List{"-"});
}

TEST_CASE("another language reads the screen again in it") {
  Listener listener;
  Model model = greeted();
  model.comfort.sound = true;
  listener.hears(model);
  model.comfort.language = "en";
  CHECK(listener.hears(model).front() == "greeting.title");
  CHECK(listener.language == "en");
}

TEST_CASE("an officer who comes silences the voice, the greeting begins anew") {
  Listener listener;
  Model model = greeted();
  model.comfort.sound = true;
  model.voter = VoterStep::mark;
  listener.hears(model);
  model.draft.choose(1);
  listener.hears(model);
  model.officer = OfficerStep::unlock;
  CHECK(listener.hears(model).empty());
  model.officer = OfficerStep::menu;
  CHECK(listener.hears(model) == List{"-"});
  model.officer = OfficerStep::none;
  model.voter = VoterStep::greeting;
  for (const auto& clip : listener.hears(model)) CHECK_FALSE(clip.starts_with("candidate_"));
}

TEST_CASE("waiting and problems are said, and then the screen again") {
  Listener listener;
  Model model = greeted();
  model.comfort.sound = true;
  model.voter = VoterStep::review;
  model.draft.choose(2);
  listener.hears(model);
  model.busy = Busy::casting;
  CHECK(listener.hears(model) == List{"busy.casting"});
  model.busy = Busy::no;
  model.problem = Problem::not_cast;
  CHECK(listener.hears(model) == List{"problem.not_cast", "speech.problem"});
  model.problem = Problem::none;
  CHECK(listener.hears(model)[1] == "candidate_3");
}
