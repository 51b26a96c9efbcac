#pragma once
// Where a Vietnamese tone mark goes. Pure: text in, text out, always composed (NFC).

#include <string>

namespace kiosk::ui {

enum class Tone { level, grave, hook, tilde, acute, dot };  // ngang huyền hỏi ngã sắc nặng

// The last syllable of `text` with this tone, on the vowel where people write it ("hòa", "quý",
// "nguyễn"). A syllable without a vowel stays as it is.
std::u32string with_tone(std::u32string text, Tone tone);
// Moves a tone that is there already to where it belongs now that letters have come or gone.
std::u32string tone_settled(std::u32string text);

bool is_letter(char32_t point);
bool is_vowel(char32_t point);  // one that can carry a tone
Tone tone_of(char32_t point);   // level for every other letter
char32_t upper(char32_t point);
char32_t lower(char32_t point);

}  // namespace kiosk::ui
