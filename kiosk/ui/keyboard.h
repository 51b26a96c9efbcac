#pragma once
// The keyboard on the screen, as a pure state machine: a text and a key give a text. It knows no
// shift that stays down: names begin with capitals by themselves, and the shift key turns the last
// letter round.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/syllable.h"
#include "kiosk/ui/ui.h"

namespace kiosk::ui {

enum class KeyKind { letter, tone, shift, space, erase };

struct Key {
  KeyKind kind = KeyKind::letter;
  char32_t letter = 0;  // lower case
  Tone tone = Tone::level;
  std::string id;  // key_q, key_đ, key_acute, key_space ...
  std::string label;
  float width = 1;  // in keys
};

// Capitals begin every word of a name, and the first word of a sentence.
enum class Writing { name, sentence };

// Is the next letter of `text` a capital by itself?
bool begins_word(std::u32string_view text, Writing writing);
std::string press(std::string_view text, const Key& key, Writing writing);

// The rows of the keyboard; digits only where sentences are written.
std::vector<std::vector<Key>> keyboard_rows(Writing writing, const election::Strings& strings);

// Draws it; the new text when a key changed it. Texts have at most `most` characters.
std::optional<std::string> keyboard(Ui& ui, Rect place, std::string_view text, Writing writing,
                                    std::size_t most);

// The same without a keyboard on the screen: what the machine's own keys make of the text.
std::optional<std::string> own_keys(Ui& ui, std::string_view text, Writing writing,
                                    std::size_t most);
// The name of a folder, letter by letter as the keys say: nothing is made of them.
std::optional<std::string> own_path_keys(Ui& ui, std::string_view text, std::size_t most);

}  // namespace kiosk::ui
