#pragma once
// What the desk shows and what somebody is writing there. No pixels, no store: everything of the
// round is in the snapshot the worker read last.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/desk/form.h"
#include "kiosk/desk/ports.h"
#include "kiosk/desk/station_work.h"

namespace kiosk::desk {

enum class Page {
  overview,
  hamlets,
  states,  // choosing the state the list is narrowed to
  hamlet,
  form,
  confirm,  // everything of the form once more
  receive,
  tray,
  envelope,  // one of the tray
  prepare,
  report,
  journal,
  plan,
  plan_hamlet,  // one hamlet of it
  leave,
  station,       // one station's preparation
  files,         // choosing a list or an enrolment for it
  list,          // what a list was understood to say
  list_confirm,  // what taking it in means
  enrolment,     // the words to be compared
};
std::string_view name_of(Page page);

enum class Busy { no, looking, writing, importing, packing, exporting, reading, opening };
std::string_view name_of(Busy busy);

// Which hamlets the list shows: all, those in one state, or those past their day.
struct Narrowing {
  std::optional<commune::HamletState> state;
  bool overdue = false;
  bool operator==(const Narrowing&) const = default;
};

struct HamletList {
  Narrowing narrowing;
  std::string search;
  bool searching = false;  // the keyboard is on the screen
  std::size_t page = 0;
};

enum class PlanTab { round, basis, holidays, hamlets, warnings };
enum class PlanHamletTab { candidates, stations };

// What of the plan is on the screen.
struct PlanPages {
  PlanTab tab = PlanTab::round;
  std::size_t page = 0;  // of the list under the tab, but for the hamlets
  HamletList hamlets;
  std::string hamlet;  // unit code of the open one
  PlanHamletTab hamlet_tab = PlanHamletTab::candidates;
  std::size_t hamlet_page = 0;
};

// What became of one file that came in.
struct Arrival {
  std::string file;
  commune::Fate fate = commune::Fate::quarantined;
  std::string station, sentence, receipt_problem;
};

// Something was done, or was not: said above the page until the next step.
struct Word {
  std::string id;     // of a sentence in assets/strings; empty: `text` as it is
  std::string text;   // a refusal, or the argument {text} of the sentence
  bool good = false;  // otherwise a warning
  bool operator==(const Word&) const = default;
};

struct Model {
  Page page = Page::overview;
  bool loaded = false;
  Snapshot snapshot;
  std::int64_t now = 0;  // unix seconds; 0 until the first tick
  std::string today;     // YYYY-MM-DD
  Busy busy = Busy::no;
  std::uint64_t done = 0, total = 0;  // of what takes long; total 0: unknown
  std::string doing;                  // the station it is about
  std::optional<Word> word;

  HamletList list;
  std::string hamlet;  // code of the one that is open
  Form form;
  std::string envelope;  // hash of the row of the tray that is open
  PlanPages plan;

  std::vector<Stick> sticks;
  std::int64_t sticks_at = 0;     // when they were looked for
  std::string folder;             // typed or picked: where to receive from or to write to
  std::filesystem::path watched;  // empty: no folder is watched
  bool watch_pending = false;     // the worker is looking there
  std::int64_t watched_at = 0;    // when it looked last
  std::vector<Arrival> arrivals;  // newest first
  std::size_t arrivals_page = 0;

  std::size_t tray_page = 0, stations_page = 0, journal_page = 0, missing_page = 0;
  std::vector<MadePackage> made;
  commune::PurgePreview purge;  // what the form of the purge is about
  std::vector<std::string> exported;
  std::vector<JournalEntry> journal;  // newest first
  bool leaving = false;

  StationWork work;          // at one station's page
  std::size_t unheeded = 0;  // files dropped while nothing could be done with them
};

// Rows of one page of each list.
inline constexpr std::size_t hamlets_on_page = 6;
inline constexpr std::size_t hamlets_beside_keyboard = 2;
inline constexpr std::size_t tray_on_page = 4;
inline constexpr std::size_t stations_on_page = 4;
inline constexpr std::size_t arrivals_on_page = 3;
inline constexpr std::size_t journal_on_page = 9;
inline constexpr std::size_t missing_on_page = 5;
inline constexpr std::size_t basis_on_page = 3;
inline constexpr std::size_t holidays_on_page = 6;
inline constexpr std::size_t plan_rows_on_page = 4;
inline constexpr std::size_t warnings_on_page = 5;
inline constexpr std::size_t most_arrivals = 500;
inline constexpr std::size_t most_path_letters = 200;
inline constexpr std::size_t most_search_letters = 40;
inline constexpr std::int64_t watch_seconds = 5;

const commune::HamletView* hamlet_of(const Model& model);      // the open one
const commune::TrayRow* envelope_of(const Model& model);       // the open one
const Preparation* station_of(const Model& model);             // the open one
std::vector<const commune::TrayRow*> open_tray(const Model&);  // rows nobody has ruled on
// Hamlets that the list shows, on all its pages, in the plan's order.
std::vector<const commune::HamletView*> listed(const Model& model);
std::size_t rows_on_page(const HamletList& list);
std::size_t pages_of(std::size_t rows, std::size_t on_page);  // at least 1

// Stations with a list and devices that have no package yet.
std::vector<std::string> ready_for_package(const Model& model);
// Those the open form is about: all of them, or the one it was opened for.
std::vector<std::string> packages_of(const Model& model);

// Hamlets of the plan that its list shows: each by its first station, in the plan's order.
std::vector<const plan::PlannedStation*> listed_plan(const Model& model);
// The stations of the plan's open hamlet.
std::vector<const plan::PlannedStation*> stations_of_plan(const Model& model);
// Whose next vote is ordered and not held up by a complaint.
std::vector<const commune::HamletView*> to_vote_again(const Model& model);
// The new folder of the next vote: below the one that was chosen, by the name of the round.
std::filesystem::path rerun_folder(const Model& model);

struct StateCount {
  commune::HamletState state;
  std::size_t hamlets = 0;
};
std::vector<StateCount> state_counts(const Model& model);  // all states, in their order
inline constexpr std::size_t hamlet_states = 8;

// Another picture on the screen, for the guard against second taps.
std::string frame_name(const Model& model);
// The page shows the sticks that are plugged in.
bool shows_sticks(const Model& model);
// When the window must wake up by itself.
std::optional<std::int64_t> next_deadline(const Model& model);

}  // namespace kiosk::desk
