#pragma once
// Fields of the meeting's screens: what is written in them, with the words that say what it is.

#include <string>
#include <string_view>

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

inline constexpr std::size_t most_name_letters = 40;
inline constexpr std::size_t most_sentence_letters = 120;

// The first words of a long name give way: people are told apart by the last ones.
std::string fitted(const Ui& ui, ui::Face face, std::string name, float width);

// A field with its label before what is written; true when it is touched.
struct WrittenField {
  std::string_view id;
  std::string label, written;
  bool active = false;
};
bool written_field(Ui& ui, ui::Rect place, const WrittenField& field);

// "314/361 hộ (86,98%)": hands or households out of those there could be.
std::string share_words(const Ui& ui, std::uint64_t part, std::uint64_t whole);

// The place of the keyboard, cut off the bottom of `area`.
ui::Rect take_keyboard(const Ui& ui, ui::Rect& area);
// The place of one row of digits under what is left of `area`.
ui::Rect take_digit_row(const Ui& ui, ui::Rect& area);

}  // namespace kiosk::screens
