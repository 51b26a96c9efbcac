#include "tests/kiosk/screens/document_pictures.h"

#include <algorithm>
#include <stdexcept>

#include "tests/kiosk/screens/looks.h"

namespace document_pictures {

using kiosk::station::Screen;

const std::vector<Drawn>& drawn() {
  static const std::vector<Drawn> all{
      {"locked", "locked"},
      {"pin_choose", "pin_choose"},
      {"readiness", "readiness"},
      {"calibration", "calibration_small"},
      {"present", "present"},
      {"opening", "opening_hands"},
      {"candidates", "candidates_changed"},
      {"nominee", "nominee"},
      {"withdrawal", "withdrawal"},
      {"method", "method_chosen"},
      {"second_officer", "second_officer"},
      {"committee", "committee_5"},
      {"ceremony", "ceremony_intro"},
      {"secret_show", "secret_show"},
      {"zero_report", "zero_report"},
      {"unlock_list", "unlock_list"},
      {"card", "card"},
      {"card_foreign", "card_foreign"},
      {"card_help", "card_help"},
      {"assist_duty", "assist_duty"},
      {"mark", "mark_3"},
      {"review", "review"},
      {"done", "done"},
      {"idle_locked", "idle_locked"},
      {"officer_menu", "officer_menu_hour"},
      {"card_replace", "card_replace"},
      {"notes", "notes"},
      {"paused", "paused_empty_battery"},
      {"last_call", "last_call"},
      {"recovered", "recovered"},
      {"not_cast", "not_cast"},
      {"close_confirm", "close_confirm"},
      {"reconcile", "reconcile_differs"},
      {"count_members", "count_members"},
      {"result", "result"},
      {"read_out", "read_out_5"},
      {"sealed", "sealed"},
      {"stick", "stick_one"},
      {"locked_out", "locked_out"},
      {"no_record", "no_record_hands_3"},
  };
  return all;
}

const std::vector<Missing>& missing() {
  static const std::vector<Missing> all{
      {Screen::busy, "one sentence that asks to wait"},
      {Screen::officer_locked, "a pad like that of the locked booth"},
      {Screen::pin_repeat, "looks like the first typing of the PIN"},
      {Screen::officer_invited, "a pad like that of the locked booth"},
      {Screen::quorum_failed, "its sentence stands in the handbook"},
      {Screen::hands, "numbers typed as everywhere at the meeting"},
      {Screen::not_held, "its three reasons stand in the handbook"},
      {Screen::secret_repeat, "a pad; the secret it takes is on the screen before"},
      {Screen::greeting, "one button; nothing to explain to officers"},
      {Screen::none_warning, "the voter's matter alone"},
      {Screen::idle_alert, "the screen after it, where an officer acts, is shown"},
      {Screen::officer_unlock, "a pad like that of the locked booth"},
      {Screen::reopen, "its three reasons stand in the handbook"},
      {Screen::count_secret, "a pad like that of the locked booth"},
      {Screen::tallied, "one button after a restart or a failed count"},
      {Screen::note_write, "a keyboard"},
      {Screen::hall, "the figures of the result in large letters"},
  };
  return all;
}

const support::Fixture& fixture_of(const Drawn& picture) {
  const auto& all = looks::fixtures();
  const auto found = std::ranges::find(all, picture.fixture, &support::Fixture::name);
  if (found == all.end()) throw std::runtime_error("no fixture " + picture.fixture);
  return *found;
}

support::Picture picture_of(const support::Fixture& fixture) {
  looks::show(support::headless(1366, 768), fixture, fixture.model);
  return support::coarse(support::rasterised());
}

}  // namespace document_pictures
