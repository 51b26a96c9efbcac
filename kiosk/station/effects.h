#pragma once
// Runs effects against the real store, keys and disk, one after the other, on the worker's thread.
// Everything secret a booth holds while it works is here and nowhere else. It decides nothing: what
// may follow what is update()'s matter, but an effect that contradicts the stored phase is refused.

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "crypto/belenios/credential.h"
#include "crypto/belenios/trustees.h"
#include "crypto/text_entry.h"
#include "kiosk/station/effect.h"
#include "kiosk/station/event.h"
#include "kiosk/station/lockout.h"
#include "kiosk/station/opened_station.h"
#include "kiosk/station/ports.h"

namespace kiosk::station {

struct Job {
  Effect effect;
  std::optional<crypto::DigitEntry> typed;
  bool repeated = true;  // ConfirmSecret: the typed digits are the issued ones
  std::optional<crypto::TextEntry> scanned = std::nullopt;
};

struct Answer {
  Event event;
  std::optional<crypto::DigitEntry> issued;  // with SecretIssued
};

class EffectRunner {
 public:
  struct Costs {
    crypto::Cost member, pin;
  };
  EffectRunner(DevicePaths paths, const Clock& clock, Costs costs, Ports ports = {});

  // nullopt: nobody waits for an answer.
  std::optional<Answer> run(Job job);

 private:
  using Answered = tl::expected<std::optional<Event>, Problem>;

  // A member's keys between the key ceremony's steps, or a member who is present at the count.
  struct Member {
    MemberWork work;
    crypto::Derived keys;
  };
  // Whose PIN is being set; the issued digits must not become the PIN.
  struct SettingPin {
    std::size_t officer;
    crypto::DigitEntry issued;
  };
  struct Confirmed {
    TwoPersonAction action;
    std::size_t first, second;
  };
  struct Session {
    std::string tag;
    crypto::belenios::Credential credential;
  };

  Answered dispatch(Job& job);
  // effects_unlock.cpp
  Answered unlock(const crypto::DigitEntry& typed);
  // effects_officers.cpp
  // Looks at a secret that somebody might be guessing: counted, and refused while locked out.
  Answered tried(const std::function<Answered()>& look);
  void note_wrong_tries(std::uint64_t wrong);
  void begin_team(std::size_t officer, const crypto::DigitEntry& typed);
  std::vector<bool> pins_set() const;
  tl::expected<std::size_t, Problem> whose_pin(const crypto::DigitEntry& typed) const;
  Answered check_officer(const crypto::DigitEntry& typed);
  Answered recognise_officer(const crypto::DigitEntry& typed);
  Answered keep_pin(std::optional<crypto::DigitEntry> typed);
  Answered store_pin(const crypto::DigitEntry& typed);
  Answered check_second(TwoPersonAction action, const crypto::DigitEntry& typed);
  // Which two roles confirmed the action, as a member of the journal line's facts. Asked once, by
  // the action's own effect: what failed is confirmed anew.
  tl::expected<std::string, Problem> confirmed_by_two(TwoPersonAction action);
  // The same without using it up: a card's code may be mistyped and is typed again.
  bool still_confirmed(TwoPersonAction action) const;
  Answered reopen_polls(ReopenReason reason);
  // effects_meeting.cpp
  Answered save_meeting(SaveMeeting save);
  Answered issue_secret(std::size_t member);
  Answered confirm_secret(std::size_t member, const Job& job);
  Answered commit_setup();
  Answered open_polls();
  // effects_attempt.cpp
  Answered abandon_attempt();
  // effects_cards.cpp
  Answered check_card(const CheckCard& check, const Job& job);
  Answered void_card(bool scanned, const Job& job);
  Answered note_lost_card();
  Answered note(std::string_view kind);
  // effects_voting.cpp
  Answered forget_card();
  Answered cast_ballot(const Draft& draft);
  Answered after_failed_cast(const store::Failure& failure, const crypto::Hash& tracker);
  Answered end_session();
  Answered change_polls(Phase from, Phase to, std::string_view kind, std::string facts = "{}");
  Answered close_polls();
  Answered save_reconciliation(election::Reconciliation cards);
  // effects_counting.cpp
  Answered accept_member(std::size_t member, const crypto::DigitEntry& typed);
  Answered commit_tally();
  Answered decrypt_tally();
  // effects_screen.cpp
  Answered save_calibration(const ScreenMeasure& measure);
  // effects_seal.cpp
  Answered seal_result();
  Answered finish_sealing(const std::string& envelope_bytes);
  // effects_day.cpp
  Answered look_around(
      const LookAround& wanted) const;  // never fails: what cannot be seen is missing
  Answered save_note(SaveNote save);
  Answered export_result(const Volume& volume);
  Answered record_clock_back();
  Answered record_last_call(const RecordLastCall& call);
  // effects_journal.cpp: lines without which the day goes on. Those that may stand beside a cast
  // have no time.
  void write_line(store::JournalEvent event);
  void note_fault(Problem problem);
  Answered note_readiness(const std::vector<ReadinessRow>& rows);
  Answered note_mains(bool on);

  tl::expected<std::vector<std::string>, Problem> open_box() const;
  tl::expected<std::vector<crypto::belenios::TrusteeShare>, Problem> open_shares() const;
  // The store, if it is open and the day stands in one of `phases`.
  tl::expected<OpenedStation*, Problem> in_phase(std::initializer_list<Phase> phases);

  DevicePaths paths_;
  const Clock& clock_;
  bool started_ = false;  // opened at least once since the program began
  crypto::Cost member_cost_, pin_cost_;
  Ports ports_;
  Lockout lockout_;
  std::optional<OpenedStation> opened_;
  std::optional<crypto::DigitEntry> issued_;     // on its way to the window
  std::vector<std::optional<Member>> ceremony_;  // until Setup is committed
  std::vector<std::optional<Member>> counting_;  // until the result is known
  std::optional<Session> session_;               // from the card to the cast
  std::vector<std::string> roles_;               // of the officers, as in their file
  std::optional<std::size_t> acting_;            // index into roles_
  std::optional<SettingPin> setting_pin_;
  std::optional<crypto::DigitEntry> chosen_pin_;  // until it is typed once more
  std::optional<Confirmed> confirmed_;            // and not yet done
};

}  // namespace kiosk::station
