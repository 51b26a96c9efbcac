#include "booth.h"
#include "kiosk/station/waiting_times.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace kiosk::station::testing {

election::Definition sample_definition() {
  election::Definition definition;
  definition.unit = {
      .code = "24175-001", .kind = "thôn", .name = "Thôn Mẫu", .title = "Trưởng thôn"};
  definition.station = "mau-1";
  definition.households = households;
  definition.reserve = 20;
  definition.attempts = {{"AttemptNumberOne", {{1, {}}}}, {"AttemptNumberTwo", {{1, {}}}}};
  definition.candidates = {
      {.honorific = "Ông", .name = "Nguyễn Văn An", .birth = "1970-01-02", .nominated_by = "front"},
      {.honorific = "Bà", .name = "Trần Thị Bình", .birth = "1981-03-04", .nominated_by = "front"},
      {.honorific = "Ông", .name = "Y Blơ Niê", .birth = "1969", .nominated_by = "self"}};
  return definition;
}

election::Figures sample_figures() {
  election::Figures figures;
  figures.households = households;
  figures.present = 60;
  return figures;
}

Model locked_model() {
  Model model;
  model.station = "mau-1";
  model.unit_name = "Thôn Mẫu";
  model.officer_roles = {"head", "secretary"};
  return model;
}

Model stored_model(Phase phase) {
  Model model = locked_model();
  model.definition = sample_definition();
  model.official = model.definition.candidates;
  model.phase = phase;
  model.team.pin_set = {true, true};
  if (phase > Phase::present) model.meeting.present = 60;
  if (phase > Phase::opening) {
    model.meeting.chair = "Đỗ Văn Chủ";
    model.meeting.secretary = "Đỗ Thị Thư";
    model.meeting.secretary_hands = 55;
  }
  if (phase == Phase::hands) model.meeting.method = election::Method::hands;
  if (phase > Phase::method && phase != Phase::no_record) model.meeting.method_hands = 40;
  if (phase > Phase::committee && phase != Phase::no_record) {
    model.meeting.committee = {"Lê Văn Một", "Lê Thị Hai", "Lê Văn Ba"};
    model.meeting.witnesses = {"Phạm Văn Tư", "Phạm Thị Năm"};
    model.meeting.committee_hands = 31;
  }
  if (phase == Phase::no_record) {
    model.meeting.method = election::Method::hands;
    model.meeting.hands = {20, 30, 5};
  }
  if (phase > Phase::zero && phase != Phase::no_record) model.ballots = 40;
  if (phase == Phase::counted) model.figures = sample_figures();
  return model;
}

const std::map<Phase, Screen>& first_screens() {
  static const std::map<Phase, Screen> screens = {{Phase::present, Screen::present},
                                                  {Phase::opening, Screen::opening},
                                                  {Phase::candidates, Screen::candidates},
                                                  {Phase::method, Screen::method},
                                                  {Phase::hands, Screen::hands},
                                                  {Phase::committee, Screen::committee},
                                                  {Phase::ceremony, Screen::ceremony_intro},
                                                  {Phase::zero, Screen::zero_report},
                                                  {Phase::open, Screen::card},
                                                  {Phase::paused, Screen::paused},
                                                  {Phase::reconcile, Screen::reconcile},
                                                  {Phase::counting, Screen::count_members},
                                                  {Phase::tallied, Screen::count_members},
                                                  {Phase::counted, Screen::result},
                                                  {Phase::no_record, Screen::no_record},
                                                  {Phase::sealed, Screen::sealed}};
  return screens;
}

Booth unlocked_in(Phase phase) {
  Booth booth;
  booth.give(OfficerSecretEntered{}).give(StoreUnlocked{stored_model(phase)});
  if (phase == Phase::present) booth.give(SheetLeft{}).give(NumberEdited{"60"});
  return booth;
}

Booth with_problem(Booth booth, Problem problem) { return booth.give(EffectFailed{problem}); }

Booth at_greeting() {
  Booth booth = unlocked_in(Phase::open);
  booth.give(Ticked{1000}).give(CardEntered{}).give(CardAccepted{});
  return booth;
}

Booth at_mark() { return at_greeting().give(VotingStarted{}); }

Booth at_review() { return at_mark().give(AnswerTouched{1}).give(ReviewRequested{}); }

Booth at_done() { return at_review().give(BallotConfirmed{}).give(BallotCast{"tracker", 41}); }

Booth at_assist_duty() {
  Booth booth = at_menu(unlocked_in(Phase::open).give(Ticked{1000}));
  booth.give(AssistanceChosen{true}).give(OfficerDismissed{});
  return booth.give(CardEntered{}).give(CardAccepted{});
}

Booth at_card_help() {
  Booth booth = unlocked_in(Phase::open).give(Ticked{1000});
  for (std::uint32_t i = 0; i < most_refused_cards; ++i) {
    booth.give(CardEntered{}).give(EffectFailed{Problem::card_mistyped}).give(CardDismissed{});
  }
  return booth;
}

// Nobody touches until `seconds` after the tick the booth stands at.
Booth silent(Booth booth, std::int64_t seconds) {
  booth.last.clear();
  const std::int64_t end = booth.model.now + seconds;
  while (booth.model.now < end && booth.last.empty()) {
    booth.give(Ticked{std::min(end, booth.model.now + 50)});
  }
  return booth;
}

Booth at_idle_alert() { return silent(at_review(), alert_after_seconds); }

Booth at_idle_locked() { return silent(at_idle_alert(), lock_after_seconds); }

Booth at_card_replace() {
  return confirmed(at_menu(unlocked_in(Phase::open)).give(CardReplaceRequested{}));
}

Booth at_menu(Booth booth) {
  return booth.give(OfficerCalled{}).give(OfficerSecretEntered{}).give(OfficerRecognised{1});
}

Booth at_pin_choose() {
  Model restored = stored_model(Phase::present);
  restored.team.pin_set = {false, false};
  return Booth{}.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
}

Booth at_invited() {
  Booth booth = at_pin_choose().give(PinChosen{}).give(PinTaken{});
  return booth.give(PinRepeated{}).give(PinStored{});
}

Booth idle(Booth booth) { return booth.give(Ticked{1'000'000}).give(Ticked{1'000'000 + 30 * 60}); }

Booth confirmed(Booth booth) {
  return booth.give(SecondOfficerEntered{}).give(SecondOfficerConfirmed{});
}

Booth at_secret_show() {
  return unlocked_in(Phase::ceremony).give(CeremonyStarted{}).give(SecretIssued{});
}

Booth accept_member(Booth booth, std::size_t member) {
  booth.give(MemberChosen{member}).give(MemberSecretEntered{});
  return booth.give(MemberAccepted{member});
}

namespace {

void describe_day(std::ostream& out, const OfficersDay& day) {
  out << "\nday " << static_cast<int>(day.sheet) << ' ' << day.reminded_hour << ' '
      << static_cast<int>(day.category) << ' ' << day.text << ' ' << day.sentence << ' '
      << (day.exported ? static_cast<int>(*day.exported) : -1) << ' ' << day.exported_name << ' '
      << day.last_call << ' ' << day.queue << " seen "
      << (day.seen ? day.seen->power.percent.value_or(100) : 101U) << "\nnotes";
  for (const auto& note : day.notes) out << " | " << note.text;
}

void describe_typing(std::ostream& out, const Model& model) {
  out << "\nnumber " << model.number;
  for (const auto& number : model.numbers) out << " | " << number;
  out << " @" << model.active_number << "\nnames " << model.committee_size;
  for (const auto& name : model.names) out << " | " << name;
  out << " @" << model.active_name << "\nreason " << model.reason << ' ' << model.editing_reason;
}

void describe_team(std::ostream& out, const Model& model) {
  const auto& team = model.team;
  out << "\nteam " << team.acting << " pins";
  for (const bool set : team.pin_set) out << ' ' << set;
  out << " forgotten " << team.pin_forgotten << " step " << static_cast<int>(team.pin_step)
      << " of " << team.pin_officer << " inviting " << team.inviting << " pending "
      << (team.pending ? static_cast<int>(*team.pending) : -1) << " reopening " << team.reopening
      << ' ' << static_cast<int>(team.reopen_reason) << " left " << team.lock_left << " idle "
      << team.idle << ' ' << static_cast<int>(team.kept_problem);
}

void describe_members(std::ostream& out, const Model& model) {
  out << "\nceremony " << static_cast<int>(model.ceremony_step) << ' ' << model.ceremony_member
      << ' ' << model.threshold << ' ' << model.setup_event << " attempt " << model.attempt
      << "\nmembers";
  for (const auto& member : model.members) {
    out << " | " << member.name << ' ' << member.secret_set << ' ' << member.present;
  }
  out << "\ncounting " << model.counting_member << ' ' << model.counting_typing << ' '
      << model.figures.has_value();
}

// Without the time of the last touch: any touch may change that.
void describe_cards(std::ostream& out, const Model& model) {
  out << "\nsilence " << static_cast<int>(model.stillness) << " helper "
      << static_cast<int>(model.assistance) << " refused " << model.refused_cards << ' '
      << model.foreign_unit << ' ' << model.foreign_commune << " voided " << model.cards_voided
      << " lost " << model.cards_lost;
}

void describe_meeting(std::ostream& out, const Model& model) {
  out << "\nmeeting " << model.meeting.present << ' ' << static_cast<int>(model.meeting.method);
  for (const auto& name : model.meeting.committee) out << " | " << name;
  for (const auto& name : model.meeting.witnesses) out << " / " << name;
  out << "\nfacts " << election::meeting_json(model.meeting) << ' ' << model.saving.has_value();
  for (const auto& candidate : model.definition.candidates) out << " | " << candidate.name;
  const auto& typing = model.typing;
  out << "\ntyping " << static_cast<int>(typing.form) << typing.active << typing.report_heard
      << typing.editing_hands << ' ' << typing.chair << ' ' << typing.secretary << ' '
      << typing.hands << ' ' << (typing.method ? static_cast<int>(*typing.method) : -1) << ' '
      << typing.nominee.honorific << typing.nominee.name << typing.nominee.birth
      << typing.nominee.nominated_by << ' ' << typing.candidate << ' ' << typing.reason << ' '
      << static_cast<int>(typing.not_held);
  for (const auto& votes : typing.votes) out << ' ' << votes;
  const auto& figures = model.reconciliation;
  out << "\nreconciliation " << figures.cards_made << ' ' << figures.cards_used << ' '
      << figures.cards_unused << ' ' << figures.cards_void << ' ' << figures.ballots << ' '
      << figures.reason;
}

}  // namespace

std::string described(const Model& model) {
  std::ostringstream out;
  out << "lock " << model.unlocked << ' ' << model.recovered_session << ' '
      << model.recovered_recorded << "\nbusy " << static_cast<int>(model.busy) << " problem "
      << static_cast<int>(model.problem) << "\nphase " << static_cast<int>(model.phase) << " -> "
      << static_cast<int>(model.pending) << "\nvoter " << static_cast<int>(model.voter) << " draft "
      << static_cast<int>(model.draft.choice()) << " comfort " << model.comfort.language << ' '
      << static_cast<int>(model.comfort.text_size) << model.comfort.high_contrast
      << model.comfort.sound << " tracker " << model.tracker << ' ' << model.done_since << ' '
      << model.keep_tracker << " ballots " << model.ballots << "\nofficer "
      << static_cast<int>(model.officer) << " now " << model.now << " sealed "
      << model.envelope_hash << ' ' << model.envelope_name;
  out << "\nscreen " << (model.screen.measure ? measure_json(*model.screen.measure) : "?") << ' '
      << model.screen.refused << ' '
      << (model.calibration ? measure_json(*model.calibration) : "-");
  describe_cards(out, model);
  describe_team(out, model);
  describe_day(out, model.day);
  describe_typing(out, model);
  describe_members(out, model);
  describe_meeting(out, model);
  out << "\nsound missing " << model.sound_missing;
  return out.str();
}

}  // namespace kiosk::station::testing
