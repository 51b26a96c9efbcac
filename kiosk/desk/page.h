#pragma once
// What every page of the desk has in common: the header, the list of pages at the left, the bar at
// the bottom of a form, rows and cells of tables. Letters are those of office work, one size below
// a voter's.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/desk/event.h"
#include "kiosk/desk/sentence_ids.h"
#include "kiosk/ui/widgets.h"

namespace kiosk::desk {

using ui::Align;
using ui::Face;
using ui::Place;
using ui::Rect;
using ui::Role;
using ui::Ui;

using Touched = std::optional<Event>;

struct Frame {
  Rect area;
  Rect bar;  // of begin_form
  Touched touched;
};
Frame begin_page(const Model& model, Ui& ui);  // with the list of pages
Frame begin_form(const Model& model, Ui& ui);  // without it, with a bar for the steps

void title(Ui& ui, Rect& area, std::string_view words);

enum class Keep { first, last };
// As much of the text as fits the box: the first words of a sentence, the last ones of a name.
std::string fitted(const Ui& ui, Face face, std::string text, const Rect& box, Keep keep);
void cell(Ui& ui, Rect box, const std::string& text, ui::TextStyle style = {Face::small},
          Keep keep = Keep::first);

// A field with its label before what is written.
struct Field {
  std::string_view id;
  std::string label, written;
  bool active = false;
};
bool field(Ui& ui, Rect place, const Field& field);

// "Trang trước", which page of how many, "Trang sau".
Touched pager(Ui& ui, Rect place, std::size_t page, std::size_t pages);

// Where to receive from or write to: a typed name, and the sticks that are plugged in.
Touched folder_choice(const Model& model, Ui& ui, Rect& area);
// The same for any path.
Touched path_choice(const Model& model, Ui& ui, Rect& area, const Field& path);

// The name of a file as it can be shown: composed, and without bytes that are no text.
std::string file_words(const std::filesystem::path& file);
// A figure above what it counts.
void count_tile(Ui& ui, Rect place, std::size_t count, const std::string& label, bool alert);
// "Quay lại" at the left of the bar, and the step forward at its right.
Touched step_bar(Ui& ui, Rect bar, const ui::Button& forward, Event event);

float target(const Ui& ui);  // the smallest height of a button

std::string date_words(std::string_view iso);          // "–" without a date
std::string share_words(const commune::Share& share);  // "12/52 (23,08%)"
std::string person_words(const election::Candidate& candidate);
// What a field of a form is called.
std::string entry_words(const Ui& ui, const Form& form, const Entry& entry);
std::string state_words(const Ui& ui, commune::HamletState state);

}  // namespace kiosk::desk
