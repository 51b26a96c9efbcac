#pragma once
// What a person writes down at the desk before anything is decided: one form for each kind of
// decision, with its fields in steps and, at the end, a page that repeats everything.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/commune/paper_count.h"
#include "kiosk/commune/receive.h"
#include "kiosk/desk/plan_task.h"

namespace kiosk::desk {

enum class FormKind {
  recognise,
  rerun,
  interim,
  house_to_house,
  refuse,
  open_complaint,
  close_complaint,
  congress,
  paper,
  dismiss,  // of the tray
  take_in,
  packages,
  printed,
  plan,          // its task says what of it
  list,          // who opens a list of households
  rerun_folder,  // where the hamlets that vote again get their packages
  purge,
  export_report,
};
std::string_view name_of(FormKind kind);

// `choice` is one of the entry's options; `birth` a day or a year, `term` a day, a month or a year,
// `past` a day of any time.
enum class FieldKind { name, sentence, number, date, count, choice, birth, term, past };

struct Option {
  std::string value;
  std::string sentence;  // its id
  bool operator==(const Option&) const = default;
};

struct Entry {
  std::string id;  // its label is the sentence desk.field.<id>, unless `label` is given
  FieldKind kind = FieldKind::sentence;
  std::size_t step = 0;
  bool required = true;
  std::string text{};   // of a date: the digits of day, month and year
  std::string label{};  // a candidate's name
  std::vector<Option> options{};
  bool half = false;           // of a sentence: it gets half a row
  std::size_t most_bytes = 0;  // 0: as for every entry of its kind
};

struct Form {
  FormKind kind = FormKind::recognise;
  std::string about;      // code of the hamlet, hash of the envelope, or station
  std::size_t index = 0;  // of the complaint
  std::vector<Entry> entries;
  std::size_t step = 0;
  std::size_t active = 0;  // index into entries
  bool option = false;     // party member, or house to house: see option_of
  commune::UnifiedRole role = commune::UnifiedRole::secretary;
  PlanTarget target{};                       // of FormKind::plan
  std::optional<std::size_t> folder_step{};  // of its own: a folder is chosen there

  std::size_t steps() const;
  bool at_folder() const { return folder_step == step; }
  const Entry* entry(std::string_view id) const;
  std::string text(std::string_view id) const;  // empty without such an entry
  // The first entry of this step that is not written as it must be.
  std::optional<std::size_t> lacking() const;
};

// `today` is YYYY-MM-DD and stands in the field of the date.
Form hamlet_form(FormKind kind, const commune::HamletView& hamlet, std::string_view today);
Form tray_form(FormKind kind, const commune::TrayRow& row);
Form station_form(FormKind kind, std::string_view station);
Form rerun_folder_form();
Form purge_form(bool over);  // whether the time for keeping is over
Form export_form();

// The sentence of the form's yes-or-no question; empty when it has none.
std::string_view option_of(FormKind kind);

// "02122026" to "2026-12-02"; empty when it is no day.
std::string date_written(std::string_view digits);
std::string digits_of_date(std::string_view iso);
// "02122026" as it will be read, also while it is being written: "02/12/2026".
std::string date_shown(std::string_view digits);

// The same for `birth`, `term` and `past`; a date as above. "1975" to "1975", "122026" to
// "2026-12".
std::string time_written(FieldKind kind, std::string_view digits);
std::string digits_of_time(std::string_view iso);
std::string time_shown(FieldKind kind, std::string_view digits);
bool is_time(FieldKind kind);

// What an entry of a form holds, as it is read; a choice gives the id of its sentence.
std::string written_in(const Entry& entry);

std::optional<commune::DecisionKind> decision_of(FormKind kind);
commune::CommuneDecision decision_in(const Form& form, std::int64_t now);
commune::Complaint complaint_in(const Form& form, std::string_view today);
commune::CellCongress congress_in(const Form& form);
commune::PaperCount paper_in(const Form& form, std::int64_t now);
commune::TrayRuling ruling_in(const Form& form);

// What the desk offers for a hamlet as it stands; the commune judges again.
std::vector<FormKind> offered(const commune::HamletView& hamlet);

inline constexpr std::size_t most_name_letters = 60;
inline constexpr std::size_t most_sentence_letters = 300;
inline constexpr std::size_t most_number_letters = 40;
inline constexpr std::size_t most_count_digits = 5;
inline constexpr std::size_t date_digits = 8;

}  // namespace kiosk::desk
