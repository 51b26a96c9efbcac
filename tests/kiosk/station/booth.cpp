#include "booth.h"

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
  return model;
}

Model stored_model(Phase phase) {
  Model model = locked_model();
  model.definition = sample_definition();
  model.contest = {.question = "?", .answers = {"1", "2", "3"}, .single_candidate = false};
  model.phase = phase;
  if (phase > Phase::present) model.meeting.present = 60;
  if (phase > Phase::committee && phase != Phase::no_record) {
    model.meeting.committee = {"Lê Văn Một", "Lê Thị Hai", "Lê Văn Ba"};
    model.meeting.witnesses = {"Phạm Văn Tư", "Phạm Thị Năm"};
  }
  if (phase == Phase::no_record) model.meeting.method = election::Method::hands;
  if (phase > Phase::zero && phase != Phase::no_record) model.ballots = 40;
  if (phase == Phase::counted) model.figures = sample_figures();
  return model;
}

const std::map<Phase, Screen>& first_screens() {
  static const std::map<Phase, Screen> screens = {{Phase::present, Screen::present},
                                                  {Phase::candidates, Screen::candidates},
                                                  {Phase::method, Screen::method},
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

Booth at_menu(Booth booth) {
  return booth.give(OfficerCalled{}).give(OfficerSecretEntered{}).give(Saved{});
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

void describe_members(std::ostream& out, const Model& model) {
  out << "\nceremony " << static_cast<int>(model.ceremony_step) << ' ' << model.ceremony_member
      << ' ' << model.threshold << ' ' << model.setup_event << "\nmembers";
  for (const auto& member : model.members) {
    out << " | " << member.name << ' ' << member.secret_set << ' ' << member.present;
  }
  out << "\ncounting " << model.counting_member << ' ' << model.counting_typing << ' '
      << model.figures.has_value();
}

void describe_meeting(std::ostream& out, const Model& model) {
  out << "\nmeeting " << model.meeting.present << ' ' << static_cast<int>(model.meeting.method);
  for (const auto& name : model.meeting.committee) out << " | " << name;
  for (const auto& name : model.meeting.witnesses) out << " / " << name;
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
  describe_day(out, model.day);
  describe_typing(out, model);
  describe_members(out, model);
  describe_meeting(out, model);
  return out.str();
}

std::vector<Event> every_event() {
  return {OfficerSecretEntered{},
          OfficerCalled{},
          OfficerDismissed{},
          ProblemAcknowledged{},
          RecoveryAcknowledged{},
          NumberEdited{"61"},
          PresentConfirmed{},
          MeetingAbandoned{},
          ListLocked{},
          MethodChosen{election::Method::secret},
          CommitteeSizeChosen{4},
          NameSelected{2},
          NameEdited{1, "Đinh Văn Sáu"},
          CommitteeConfirmed{},
          StepBack{},
          CeremonyStarted{},
          SecretNoted{},
          SecretRepeated{},
          SecretShownAgain{},
          PollsOpened{},
          CardEntered{},
          CardDismissed{},
          LanguageChosen{"en"},
          TextSizeChosen{2},
          ContrastChosen{true},
          SoundChosen{true},
          VotingStarted{},
          AnswerTouched{2},
          ReviewRequested{},
          ChoiceChanged{},
          BallotConfirmed{},
          TrackerKept{},
          ThanksDismissed{},
          VoterLeft{},
          PauseRequested{},
          ResumeRequested{},
          CloseRequested{},
          CloseConfirmed{},
          CloseCancelled{},
          ReconciliationSelected{1},
          ReconciliationEdited{0, "9"},
          ReasonSelected{},
          ReasonEdited{"Một thẻ bị rách"},
          ReconciliationConfirmed{},
          MemberChosen{1},
          MemberSecretEntered{},
          MemberDismissed{},
          CountRequested{},
          SealRequested{},
          ShutdownRequested{},
          SheetOpened{Sheet::notes},
          SheetLeft{},
          LookedAgain{},
          NoteCategoryChosen{NoteCategory::complaint},
          NoteEdited{"Mất điện"},
          NoteKept{},
          BallotsWritten{},
          SentenceTurned{1},
          VolumeChosen{0},
          LastCallAnnounced{},
          LastCallWithdrawn{},
          QueueEdited{"7"},
          Ticked{1001},
          SurroundingsSeen{Surroundings{.power = {50U, true}}},
          StoreUnlocked{stored_model(Phase::open)},
          Saved{},
          SecretIssued{},
          SecretConfirmed{},
          SetupCommitted{"ab"},
          CardAccepted{},
          BallotCast{"tracker", 41},
          MemberAccepted{0},
          TallyCommitted{},
          Counted{sample_figures()},
          Sealed{"cd", "x.envelope"},
          NoteSaved{{{NoteCategory::complaint, 0, "Mất điện"}}},
          LastCallSaved{true},
          ResultExported{ExportEnd::verified, "x.envelope"},
          EffectFailed{Problem::disk_full}};
}

std::string_view event_name(const Event& event) {
  static constexpr std::array<std::string_view, std::variant_size_v<Event>> names = {
      "OfficerSecretEntered",
      "OfficerCalled",
      "OfficerDismissed",
      "ProblemAcknowledged",
      "RecoveryAcknowledged",
      "NumberEdited",
      "PresentConfirmed",
      "MeetingAbandoned",
      "ListLocked",
      "MethodChosen",
      "CommitteeSizeChosen",
      "NameSelected",
      "NameEdited",
      "CommitteeConfirmed",
      "StepBack",
      "CeremonyStarted",
      "SecretNoted",
      "SecretRepeated",
      "SecretShownAgain",
      "PollsOpened",
      "CardEntered",
      "CardDismissed",
      "LanguageChosen",
      "TextSizeChosen",
      "ContrastChosen",
      "SoundChosen",
      "VotingStarted",
      "AnswerTouched",
      "ReviewRequested",
      "ChoiceChanged",
      "BallotConfirmed",
      "TrackerKept",
      "ThanksDismissed",
      "VoterLeft",
      "PauseRequested",
      "ResumeRequested",
      "CloseRequested",
      "CloseConfirmed",
      "CloseCancelled",
      "ReconciliationSelected",
      "ReconciliationEdited",
      "ReasonSelected",
      "ReasonEdited",
      "ReconciliationConfirmed",
      "MemberChosen",
      "MemberSecretEntered",
      "MemberDismissed",
      "CountRequested",
      "SealRequested",
      "ShutdownRequested",
      "SheetOpened",
      "SheetLeft",
      "LookedAgain",
      "NoteCategoryChosen",
      "NoteEdited",
      "NoteKept",
      "BallotsWritten",
      "SentenceTurned",
      "VolumeChosen",
      "LastCallAnnounced",
      "LastCallWithdrawn",
      "QueueEdited",
      "Ticked",
      "SurroundingsSeen",
      "StoreUnlocked",
      "Saved",
      "SecretIssued",
      "SecretConfirmed",
      "SetupCommitted",
      "CardAccepted",
      "BallotCast",
      "MemberAccepted",
      "TallyCommitted",
      "Counted",
      "Sealed",
      "NoteSaved",
      "LastCallSaved",
      "ResultExported",
      "EffectFailed"};
  return names[event.index()];
}

}  // namespace kiosk::station::testing
