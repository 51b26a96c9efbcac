// What is read aloud on the voters' screens.
#include "kiosk/screens/spoken.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <stdexcept>

#include "kiosk/election/languages.h"
#include "kiosk/election/outcome.h"
#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

using kiosk::election::Says;
using kiosk::screens::spoken;
using kiosk::screens::spoken_choice;
using kiosk::screens::Utterances;
using kiosk::station::Draft;
using kiosk::station::Model;
using kiosk::station::VoterStep;

namespace {

const kiosk::election::Languages& all_languages() {
  static const auto all = kiosk::election::Languages::load(PHIEUKIN_ASSETS "/strings");
  if (!all) throw std::runtime_error(all.error().detail);
  return *all;
}

const kiosk::election::Strings& words(const std::string& code) {
  return all_languages().spoken(code).strings;
}

const support::Fixture& fixture(std::string_view name) {
  static const auto all = support::fixtures();
  for (const auto& one : all) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no fixture " + std::string(name));
}

std::vector<std::string> clips_of(const Utterances& utterances) {
  std::vector<std::string> clips;
  for (const auto& one : utterances) clips.emplace_back(one.clip.view());
  return clips;
}

std::vector<std::string> texts_of(const Utterances& utterances) {
  std::vector<std::string> texts;
  for (const auto& one : utterances) texts.emplace_back(one.text.view());
  return texts;
}

std::vector<std::string> clips_on(std::string_view name) {
  return clips_of(spoken(fixture(name).model, words("vi")));
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("each of a voter's screens is read in its order") {
  CHECK(clips_on("card") == List{"speech.card", "card.body", "card.no_card"});
  CHECK(clips_on("card_refused") == List{"card_refused.title", "problem.card_unknown"});
  CHECK(clips_on("card_foreign") == List{"card_refused.title", "speech.card_foreign"});
  CHECK(clips_on("card_help") == List{"card_help.title", "card_help.body", "speech.call"});
  CHECK(clips_on("assist_duty") == List{"assist_duty.title", "voter.assist.note",
                                        "voter.assist.own_hand", "speech.assist_duty"});
  CHECK(clips_on("idle_alert") == List{"idle_alert.title", "speech.idle_alert"});
  CHECK(clips_on("idle_locked") == List{"idle_locked.title", "idle_locked.body", "speech.call"});
  auto refused = fixture("card_refused").model;
  refused.problem = kiosk::station::Problem::card_used;
  CHECK(clips_of(spoken(refused, words("vi"))) == List{"card_refused.title", "problem.card_used"});
  CHECK(clips_on("greeting") ==
        List{"greeting.title", "greeting.body", "speech.greeting", "speech.start", "speech.help"});
  CHECK(clips_on("mark_3") == List{"mark.title", "speech.mark", "candidate_1", "candidate_2",
                                   "candidate_3", "speech.chosen", "candidate_2",
                                   "speech.review_next"});
  CHECK(clips_on("mark_1") == List{"mark.single_title", "speech.mark_single", "result.agree",
                                   "result.disagree", "speech.chosen", "result.disagree",
                                   "speech.review_next"});
  CHECK(clips_on("none_warning") ==
        List{"none_warning.title", "none_warning.body_invalid", "speech.none_warning"});
  CHECK(clips_on("review") == List{"review.body", "candidate_1", "speech.review", "review.final"});
  CHECK(clips_on("review_single") ==
        List{"review.body_single", "result.agree", "speech.review", "review.final"});
  CHECK(clips_on("busy") == List{"busy.casting"});
  CHECK(clips_on("done") == List{"done.title", "done.body", "done.leave"});
  auto not_cast = fixture("review").model;
  not_cast.problem = kiosk::station::Problem::not_cast;
  CHECK(clips_of(spoken(not_cast, words("vi"))) == List{"problem.not_cast", "speech.problem"});
}

TEST_CASE("officials' screens are silent") {
  using kiosk::station::Phase;
  for (const auto& one : support::fixtures()) {
    INFO(one.name);
    const auto& model = one.model;
    const bool polls = model.phase == Phase::open || model.phase == Phase::paused;
    const bool voters = polls && model.officer == kiosk::station::OfficerStep::none &&
                        model.day.sheet == kiosk::station::Sheet::none;
    CHECK(spoken(model, words("vi")).empty() == !voters);
  }
}

TEST_CASE("all candidates are read, in order, with the same words around their names") {
  for (const auto& language : all_languages().all()) {
    for (const std::size_t candidates : {2U, 3U, 5U, 8U}) {
      INFO(language.code << ", " << candidates);
      Model model = support::open_booth(candidates);
      model.voter = VoterStep::mark;
      std::size_t next = 0;
      for (const auto& one : spoken(model, language.strings)) {
        if (one.says != Says::answer) continue;
        CHECK(one.clip.view() == "candidate_" + std::to_string(next + 1));
        const auto label =
            kiosk::election::candidate_label(model.definition, next, language.strings);
        CHECK(one.text.view() ==
              language.strings.text("speech.candidate",
                                    {{"number", std::to_string(next + 1)}, {"label", label}}));
        ++next;
      }
      CHECK(next == candidates);
    }
  }
}

TEST_CASE("a touch says what it did and nothing else") {
  Model model = support::open_booth(3);
  model.voter = VoterStep::mark;
  Draft before;
  model.draft.choose(1);
  CHECK(texts_of(spoken_choice(model, before, words("vi"))) ==
        List{"Đã chọn:", "Số 2: Bà Phạm Thị Nguyệt Hường."});
  CHECK(texts_of(spoken_choice(model, before, words("en"))) ==
        List{"Chosen:", "Number 2: Bà Phạm Thị Nguyệt Hường."});
  before = model.draft;
  model.draft.choose(2);
  CHECK(clips_of(spoken_choice(model, before, words("vi"))) ==
        List{"speech.chosen", "candidate_3"});
  before = model.draft;
  model.draft.clear();
  CHECK(texts_of(spoken_choice(model, before, words("vi"))) == List{"Đã bỏ chọn."});
  CHECK(spoken_choice(model, Draft{}, words("vi")).empty());
}

TEST_CASE("whatever is said is a whole sentence of the language, and can be recorded") {
  for (const auto& language : all_languages().all()) {
    for (const auto& one : support::fixtures()) {
      for (const auto& utterance : spoken(one.model, language.strings)) {
        const std::string clip(utterance.clip.view());
        const std::string text(utterance.text.view());
        INFO(language.code << " " << one.name << " " << clip << ": " << text);
        const bool candidate = clip.starts_with("candidate_");
        CHECK(candidate != language.strings.has(clip));
        CHECK_FALSE(text.empty());
        CHECK(text.find_first_of("{}") == std::string::npos);
        CHECK(text.find("⟦") == std::string::npos);
        // A recording that may be used everywhere must not depend on the station.
        if (utterance.says == Says::everywhere) CHECK(text == language.strings.text(clip));
      }
    }
  }
}

TEST_CASE("everything that is ever said is on the list of what can be recorded, once") {
  for (const auto& language : all_languages().all()) {
    for (const std::size_t candidates : {1U, 3U, 8U}) {
      const auto definition = support::open_booth(candidates).definition;
      std::set<std::string> listed;
      for (const auto& one : kiosk::screens::everything_spoken(definition, language.strings)) {
        INFO(one.clip.view());
        CHECK(listed.emplace(one.clip.view()).second);
      }
      CHECK(listed.contains("speech.headphones"));
      CHECK(listed.contains("speech.taken_back"));
      CHECK(listed.contains("none_warning.body_separate"));
      CHECK(listed.contains("problem.store_damaged"));
      for (const auto& one : support::fixtures()) {
        if (one.model.definition.candidates.size() != candidates) continue;
        if (one.model.phase == kiosk::station::Phase::paused || one.name == "recovered" ||
            one.name == "no_sound") {
          continue;  // never with the sound on
        }
        for (const auto& clip : clips_of(spoken(one.model, language.strings))) {
          INFO(one.name << " " << clip);
          CHECK(listed.contains(clip));
        }
      }
    }
  }
}

TEST_CASE("no card, no tracker and no number of ballots is ever spoken") {
  for (const auto& one : support::fixtures()) {
    for (const auto& text : texts_of(spoken(one.model, words("vi")))) {
      INFO(one.name << ": " << text);
      CHECK(text.find("q7Zm") == std::string::npos);
      CHECK(text.find("12345678") == std::string::npos);
      CHECK(text.find("127") == std::string::npos);
    }
  }
}

TEST_CASE("buttons are where the voice says they are") {
  for (const auto& language : all_languages().all()) {
    auto& booth = support::headless(1366, 768, language.code);
    const auto place = [&](const char* name, const char* target) {
      booth.show(fixture(name).model);
      const auto* found = booth.target(target);
      REQUIRE(found != nullptr);
      const auto window = booth.ui().window();
      return std::pair{found->rect.centre_x() / window.w,
                       (found->rect.y + found->rect.h / 2) / window.h};
    };
    const auto middle = place("greeting", "start");
    CHECK(std::abs(middle.first - 0.5F) < 0.1F);
    CHECK(std::abs(middle.second - 0.5F) < 0.35F);
    const auto hint = place("no_sound", "acknowledge");
    CHECK((hint.first < 0.35F && hint.second > 0.8F));
    const auto help = place("greeting", "officer");
    CHECK((help.first < 0.35F && help.second > 0.8F));
    const auto review = place("mark_3", "review");
    CHECK((review.first > 0.65F && review.second > 0.8F));
    for (const char* name : {"review", "none_warning"}) {
      INFO(name);
      CHECK(place(name, "cast").first > 0.55F);
      CHECK(place(name, "change").first < 0.45F);
    }
  }
}
