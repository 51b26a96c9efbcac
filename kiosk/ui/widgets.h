#pragma once
// What people touch and read. touch_button is the only way to a target: it is never smaller than
// the theme says, is lit while lifting the finger would act, and records itself in Ui.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/ui/text.h"
#include "kiosk/ui/ui.h"

namespace kiosk::ui {

enum class Look {
  plain,    // border, dark text
  primary,  // the one step forward of a screen
  key,      // a key of a pad: soft ground
  field,    // a place to write in: text left
};

struct Button {
  std::string_view id;
  std::string_view label;
  Look look = Look::plain;
  Face face = Face::body_bold;
  bool enabled = true;
  bool chosen = false;  // thick border, a tick and its own ground
  TargetKind kind = TargetKind::ordinary;
  bool repeats = false;  // two quick touches are two; keys of a pad do so by themselves
};

inline constexpr float field_inset_mm = 4;  // left and right of what a field holds

bool touch_button(Ui& ui, Rect place, const Button& button);
// Width that holds the label with room at both ends.
float button_width(const Ui& ui, const Button& button);

// An answer of the ballot. All have the same size and letters; the chosen one has a thick border, a
// tick and the words `chosen_word`.
struct Answer {
  std::string_view id, number, label, chosen_word;
  Face face = Face::body_bold;
  bool chosen = false;
  std::optional<std::size_t> photo{};  // beside the number: all have one, or nobody
};
bool answer_button(Ui& ui, Rect place, const Answer& answer);
// The part of an answer's place that its label gets, in the letters worn now.
Rect answer_label_place(const Ui& ui, Rect place, Face face, std::string_view chosen_word,
                        bool with_photo = false);
// How high a photo is in an answer's place.
float answer_photo_height(const Ui& ui, const Rect& place);

void panel(Ui& ui, Rect place, Role ground = Role::panel, Role border = Role::faint);
// A sample of a colour that is not the theme's, with a border.
void swatch(Ui& ui, Rect place, Colour colour);
// A warning: border, an exclamation sign and the sentence.
float warning_height(const Ui& ui, std::string_view sentence, float width);
void warning(Ui& ui, Rect place, std::string_view sentence);
// label ........ value, with a fine rule below.
void labelled_row(Ui& ui, Rect place, std::string_view label, std::string_view value,
                  Face face = Face::body);
void rule(Ui& ui, float x, float y, float width, Role role = Role::faint);
// A tick drawn by hand: the letters do not have one.
void tick(Ui& ui, Rect place, Role role);

}  // namespace kiosk::ui
