#include "kiosk/screens/spoken.h"

#include <array>
#include <utility>

#include "kiosk/screens/screens.h"

namespace kiosk::screens {

using election::Says;
using election::Utterance;
using election::Words;
using station::Busy;
using station::Model;
using station::Screen;

namespace {

class Reader {
 public:
  Reader(const Model& model, const election::Strings& strings) : model_(model), strings_(strings) {}

  const Model& model() const { return model_; }
  Utterances take() { return std::move(utterances_); }

  void say(std::string_view id) {
    utterances_.push_back({Words(id), Words(strings_.text(id)), Says::everywhere});
  }
  // The title of the office is the same all day, so that a recording can say it.
  void say_office(std::string_view id) {
    utterances_.push_back(
        {Words(id), Words(strings_.text(id, {{"title", model_.unit_title}})), Says::station});
  }
  void say_single(std::string_view id) {
    const auto& candidate = model_.definition.candidates.front();
    const std::string text = strings_.text(
        id, {{"name", candidate.honorific + " " + candidate.name}, {"title", model_.unit_title}});
    utterances_.push_back({Words(id), Words(text), Says::station});
  }
  // A sentence that may not be there, or holds what changes during the day, such as seconds left.
  void say_if_whole(const std::string& id) {
    if (strings_.has(id) && strings_.text(id).find('{') == std::string::npos) say(id);
  }
  void say_problem() {
    const std::string_view id = problem_id(model_.problem);
    const std::string text = strings_.text(id, {{"here", model_.unit_name}});
    const bool everywhere = text == strings_.text(id);
    if (text.find('{') != std::string::npos) return;
    utterances_.push_back({Words(id), Words(text), everywhere ? Says::everywhere : Says::station});
  }
  void say_screen(const std::string& name) {
    say_if_whole(name + ".title");
    say_if_whole(name + ".body");
    say_if_whole("speech." + name);
  }

  void answer(std::size_t index) {
    if (index >= model_.contest.answers.size()) return;
    if (single()) {
      const std::string_view id = index == 0 ? "result.agree" : "result.disagree";
      utterances_.push_back({Words(id), Words(strings_.text(id)), Says::answer});
      return;
    }
    std::string number = std::to_string(index + 1);
    std::string clip = "candidate_" + number;
    std::string label = election::candidate_label(model_.definition, index, strings_);
    std::string text = strings_.text("speech.candidate", {{"number", number}, {"label", label}});
    utterances_.push_back({Words(clip), Words(text), Says::answer});
    for (std::string* part : {&number, &clip, &label, &text}) election::wipe(*part);
  }
  void answers() {
    for (std::size_t i = 0; i < model_.contest.answers.size(); ++i) answer(i);
  }
  void chosen() {
    if (!model_.draft.has_choice()) return;
    say("speech.chosen");
    answer(model_.draft.choice());
  }
  bool single() const {
    return model_.contest.single_candidate && !model_.definition.candidates.empty();
  }

 private:
  const Model& model_;
  const election::Strings& strings_;
  Utterances utterances_;
};

// Another hamlet's name is only shown: it is no sentence that could have been recorded.
void read_reason(Reader& reader) {
  if (reader.model().problem == station::Problem::card_foreign) {
    reader.say("speech.card_foreign");
  } else {
    reader.say_problem();
  }
}

void read_problem(Reader& reader) {
  read_reason(reader);
  reader.say("speech.problem");
}

void read_busy(Reader& reader) {
  if (reader.model().busy == Busy::checking_card) reader.say("busy.checking_card");
  if (reader.model().busy == Busy::casting) reader.say("busy.casting");
}

void read_card(Reader& reader) {
  reader.say_office("speech.card");
  reader.say("card.body");
  reader.say("card.no_card");
}

void read_card_refused(Reader& reader) {
  reader.say("card_refused.title");
  read_reason(reader);
}

void read_card_help(Reader& reader) {
  reader.say("card_help.title");
  reader.say("card_help.body");
  reader.say("speech.call");
}

void read_assist_duty(Reader& reader) {
  reader.say("assist_duty.title");
  reader.say("voter.assist.note");
  reader.say("voter.assist.own_hand");
  reader.say("speech.assist_duty");
}

// The seconds are not counted aloud: what helps is to know that any touch will do.
void read_idle_alert(Reader& reader) {
  reader.say("idle_alert.title");
  reader.say("speech.idle_alert");
}

void read_idle_locked(Reader& reader) {
  reader.say("idle_locked.title");
  reader.say("idle_locked.body");
  reader.say("speech.call");
}

void read_greeting(Reader& reader) {
  reader.say("greeting.title");
  reader.say("greeting.body");
  if (!reader.single()) reader.say("speech.greeting");
  reader.say("speech.start");
  reader.say("speech.help");
}

void read_mark(Reader& reader) {
  if (reader.single()) {
    reader.say_single("mark.single_title");
  } else {
    reader.say_office("mark.title");
  }
  reader.say(reader.single() ? "speech.mark_single" : "speech.mark");
  reader.answers();
  reader.chosen();
  reader.say("speech.review_next");
}

void read_none_warning(Reader& reader) {
  const auto blank = reader.model().definition.rules.blank;
  const bool invalid = blank == election::BlankPolicy::invalid;
  reader.say(reader.single() ? "none_warning.title_single" : "none_warning.title");
  reader.say(invalid ? "none_warning.body_invalid" : "none_warning.body_separate");
  reader.say("speech.none_warning");
}

void read_review(Reader& reader) {
  reader.say(reader.single() ? "review.body_single" : "review.body");
  reader.answer(reader.model().draft.choice());
  reader.say("speech.review");
  reader.say("review.final");
}

void read_done(Reader& reader) {
  reader.say("done.title");
  reader.say_office("done.body");
  reader.say("done.leave");
}

struct Row {
  Screen screen;
  void (*read)(Reader&);
};

// A table and no switch: a screen that is added later is read by its title and body until it has a
// row here.
constexpr std::array<Row, 13> rows{{{Screen::problem, read_problem},
                                    {Screen::busy, read_busy},
                                    {Screen::card, read_card},
                                    {Screen::card_refused, read_card_refused},
                                    {Screen::card_help, read_card_help},
                                    {Screen::assist_duty, read_assist_duty},
                                    {Screen::greeting, read_greeting},
                                    {Screen::mark, read_mark},
                                    {Screen::none_warning, read_none_warning},
                                    {Screen::review, read_review},
                                    {Screen::done, read_done},
                                    {Screen::idle_alert, read_idle_alert},
                                    {Screen::idle_locked, read_idle_locked}}};

// Before unlocking, before opening and from closing on only officials stand here.
bool voters_turn(const Model& model) {
  const bool polls = model.phase == station::Phase::open || model.phase == station::Phase::paused;
  return model.unlocked && polls && model.officer == station::OfficerStep::none &&
         model.day.sheet == station::Sheet::none;
}

}  // namespace

Utterances spoken(const Model& model, const election::Strings& strings) {
  if (!voters_turn(model)) return {};
  Reader reader(model, strings);
  const Screen screen = station::screen_of(model);
  for (const auto& row : rows) {
    if (row.screen != screen) continue;
    row.read(reader);
    return reader.take();
  }
  reader.say_screen(std::string(station::name_of(screen)));
  return reader.take();
}

Utterances spoken_choice(const Model& model, const station::Draft& before,
                         const election::Strings& strings) {
  Reader reader(model, strings);
  if (model.draft.has_choice()) {
    reader.chosen();
  } else if (before.has_choice()) {
    reader.say("speech.taken_back");
  }
  return reader.take();
}

Utterance spoken_welcome(const election::Strings& strings) {
  constexpr std::string_view id = "speech.headphones";
  return {Words(id), Words(strings.text(id)), Says::everywhere};
}

}  // namespace kiosk::screens
