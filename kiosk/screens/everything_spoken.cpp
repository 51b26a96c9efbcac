// What a hamlet has to record: every voter's screen is read once, and what comes twice is left out.

#include <array>
#include <set>
#include <utility>

#include "kiosk/screens/spoken.h"

namespace kiosk::screens {

using station::Busy;
using station::Model;
using station::Problem;
using station::VoterStep;

namespace {

class Session {
 public:
  Session(const election::Definition& definition, const election::Strings& strings)
      : strings_(strings) {
    model_.unlocked = true;
    model_.phase = station::Phase::open;
    model_.unit_title = definition.unit.title;
    model_.definition = definition;
    model_.contest = election::contest_of(definition);
  }

  Model& model() { return model_; }
  Utterances take() { return std::move(all_); }

  void add(election::Utterance utterance) {
    if (known_.emplace(utterance.clip.view()).second) all_.push_back(std::move(utterance));
  }
  void add(Utterances utterances) {
    for (auto& utterance : utterances) add(std::move(utterance));
  }
  void read(VoterStep step) {
    model_.voter = step;
    add(spoken(model_, strings_));
  }
  void read(Busy busy) {
    model_.busy = busy;
    add(spoken(model_, strings_));
    model_.busy = Busy::no;
  }
  void read(Problem problem) {
    model_.problem = problem;
    add(spoken(model_, strings_));
    model_.problem = Problem::none;
  }

 private:
  const election::Strings& strings_;
  Model model_;
  Utterances all_;
  std::set<std::string, std::less<>> known_;
};

void read_card(Session& session) {
  session.read(VoterStep::card);
  session.read(Busy::checking_card);
  session.model().voter = VoterStep::refused;
  for (const auto problem : {Problem::card_mistyped, Problem::card_unknown, Problem::card_used}) {
    session.read(problem);
  }
}

void read_ballot(Session& session, const election::Strings& strings) {
  session.read(VoterStep::greeting);
  session.read(VoterStep::mark);
  auto& model = session.model();
  station::Draft nothing;
  model.draft.choose(0);
  session.add(spoken_choice(model, nothing, strings));
  session.read(VoterStep::review);
  const station::Draft before = model.draft;
  model.draft.clear();
  session.add(spoken_choice(model, before, strings));
  for (const auto blank : {election::BlankPolicy::invalid, election::BlankPolicy::separate}) {
    model.definition.rules.blank = blank;
    session.read(VoterStep::none_warning);
  }
}

// Screens that are read by name: a helper's duty, a voter who needs an officer, and silence.
constexpr std::array<std::string_view, 4> named{"assist_duty", "card_help", "idle_alert",
                                                "idle_locked"};

void read_casting(Session& session) {
  session.model().draft.choose(0);
  session.model().voter = VoterStep::review;
  session.read(Busy::casting);
  for (const auto problem :
       {Problem::not_cast, Problem::disk_full, Problem::store_unwritable, Problem::store_damaged}) {
    session.read(problem);
  }
  session.model().draft.clear();
  session.read(VoterStep::done);
}

}  // namespace

Utterances everything_spoken(const election::Definition& definition,
                             const election::Strings& strings) {
  Session session(definition, strings);
  session.add(spoken_welcome(strings));
  read_card(session);
  read_ballot(session, strings);
  for (const auto screen : named) session.add(spoken_by_name(screen, strings));
  read_casting(session);
  return session.take();
}

}  // namespace kiosk::screens
