#pragma once
// The people at a booth: they touch and type on a Station that runs inline, and can pull its plug.
// What they know of secrets they keep on paper, which is a plain string here.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/station/screen_of.h"
#include "kiosk/station/station.h"
#include "prepared_station.h"

namespace simulate {

class BoothHands {
 public:
  explicit BoothHands(const PreparedStation& prepared);

  const kiosk::station::Model& model() const { return station_->model(); }
  kiosk::station::Screen screen() const { return kiosk::station::screen_of(model()); }
  kiosk::station::Problem problem() const { return model().problem; }
  kiosk::station::Station& station() { return *station_; }
  StillClock& clock() { return clock_; }

  // One touch; its effects run, and their answers are taken until nothing more happens.
  void touch(kiosk::station::Event event);
  void touch_only(kiosk::station::Event event);  // the answers stay in the queue
  void type(std::string_view digits);

  void pull_the_plug();  // no goodbye: the Station is gone, a new one is locked
  void unlock();         // by the head; whoever has no PIN yet chooses one
  void enter_digits();   // the head's twelve, and nothing more
  // The head is officer 0, the secretary 1.
  const std::string& pin(std::size_t officer) const { return pins_.at(officer); }
  void choose_pin(std::string_view pin);
  void restart();
  // Called after every touch; a test restarts here.
  std::function<void()> after_touch = [] {};

  // Present, chair and secretary: until the list of candidates.
  void open_meeting(std::uint64_t present);
  // The list is locked and the method chosen; hands are raised for the first answer, and whatever
  // else is not secret ends the meeting there.
  void begin_meeting(std::uint64_t present, kiosk::election::Method method);
  void lock_list(kiosk::election::Method method);  // the same, once the list is on the screen
  void hold_meeting(std::uint64_t present, std::size_t committee);
  void name_committee(std::size_t committee);
  void key_ceremony();
  void open_polls();
  // nullopt: nobody is chosen. False if the card was refused or the ballot not cast.
  bool vote(const std::string& code, std::optional<std::uint8_t> choice);
  bool enter_card(const std::string& code);
  void choose(std::optional<std::uint8_t> choice);  // greeting to review
  void close_polls();
  // The officer who did not ask for it agrees.
  void second_officer_agrees();
  void reopen_polls(kiosk::station::ReopenReason reason);
  // After the key ceremony: attempt 1 is given up by two, from the zero report or open polls.
  void unlock_list();
  void replace_card();  // as far as the screen that takes one
  void reconcile();     // the cards agree with the ballots
  void call_officer();
  void accept_member(std::size_t member);
  void accept_enough();
  void count() { touch(kiosk::station::CountRequested{}); }
  void seal() { touch(kiosk::station::SealRequested{}); }

  const std::vector<std::string>& trackers() const { return trackers_; }
  std::vector<std::string> member_secrets;

 private:
  void connect();
  void settle();

  PreparedStation prepared_;
  StillClock clock_;
  std::unique_ptr<kiosk::station::Station> station_;
  std::vector<std::string> trackers_;
  std::vector<std::string> pins_;
};

}  // namespace simulate
