#include "kiosk/ui/keyboard.h"

#include <array>

#include "kiosk/ui/telex.h"
#include "kiosk/ui/utf8.h"
#include "kiosk/ui/widgets.h"

namespace kiosk::ui {

namespace {

std::u32string with_letter(std::u32string text, char32_t letter, Writing writing) {
  text += begins_word(text, writing) ? upper(letter) : letter;
  return tone_settled(std::move(text));
}

std::u32string turned(std::u32string text) {
  if (text.empty()) return text;
  char32_t& last = text.back();
  last = last == upper(last) ? lower(last) : upper(last);
  return text;
}

std::string id_of(char32_t letter) {
  switch (letter) {
    case U'\'': return "key_apostrophe";
    case U'-': return "key_hyphen";
    case U',': return "key_comma";
    case U'.': return "key_period";
    default: return "key_" + to_utf8(std::u32string(1, letter));
  }
}

void add_letters(std::vector<Key>& row, std::u32string_view letters) {
  for (const char32_t letter : letters) {
    row.push_back({KeyKind::letter, letter, Tone::level, id_of(letter),
                   to_utf8(std::u32string(1, letter)), 1});
  }
}

void add_tones(std::vector<Key>& row) {
  struct Named {
    Tone tone;
    const char* id;
    const char* label;
  };
  static constexpr std::array<Named, 6> all{{{Tone::acute, "key_tone_acute", "á"},
                                             {Tone::grave, "key_tone_grave", "à"},
                                             {Tone::hook, "key_tone_hook", "ả"},
                                             {Tone::tilde, "key_tone_tilde", "ã"},
                                             {Tone::dot, "key_tone_dot", "ạ"},
                                             {Tone::level, "key_tone_none", "a"}}};
  for (const auto& one : all) row.push_back({KeyKind::tone, 0, one.tone, one.id, one.label, 1});
}

// What the laptop's own keys make of the text, by Telex.
std::optional<std::string> from_own_keys(Ui& ui, std::string_view text, Writing writing) {
  const auto pressed = ui.take_letters();
  switch (pressed.key) {
    case HardwareKey::letter:
    case HardwareKey::digit: return telex(text, pressed.digit, writing);
    case HardwareKey::erase:
      return press(text, {KeyKind::erase, 0, Tone::level, {}, {}, 1}, writing);
    case HardwareKey::confirm:
    case HardwareKey::next:
    case HardwareKey::previous:
    case HardwareKey::act:
    case HardwareKey::none: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool begins_word(std::u32string_view text, Writing writing) {
  if (text.empty()) return true;
  if (writing == Writing::sentence) return false;
  const char32_t last = text.back();
  return last == U' ' || last == U'\'' || last == U'-';
}

std::string press(std::string_view text, const Key& key, Writing writing) {
  auto points = code_points(text);
  switch (key.kind) {
    case KeyKind::letter: return to_utf8(with_letter(std::move(points), key.letter, writing));
    case KeyKind::tone: return to_utf8(with_tone(std::move(points), key.tone));
    case KeyKind::shift: return to_utf8(turned(std::move(points)));
    case KeyKind::space:
      if (points.empty() || points.back() == U' ') return std::string(text);
      return std::string(text) + ' ';
    case KeyKind::erase:
      if (!points.empty()) points.pop_back();
      return to_utf8(tone_settled(std::move(points)));
  }
  return std::string(text);
}

std::vector<std::vector<Key>> keyboard_rows(Writing writing, const election::Strings& strings) {
  std::vector<std::vector<Key>> rows(4);
  add_letters(rows[0], U"qwertyuiopăâêô");
  add_letters(rows[1], U"asdfghjklđơư'-");
  add_letters(rows[2], U"zxcvbnm");
  add_tones(rows[2]);
  auto& last = rows[3];
  const auto special = [&](KeyKind kind, const char* id, const char* label, float width) {
    return Key{kind, 0, Tone::level, id, strings.text(label), width};
  };
  last.push_back(special(KeyKind::shift, "key_shift", "keyboard.shift", 2.3F));
  // Names of the mountains have letters that Vietnamese sentences have not.
  add_letters(last, writing == Writing::sentence ? U"1234567890,." : U"ŏĕĭŭƀčñ");
  last.push_back(special(KeyKind::space, "key_space", "keyboard.space",
                         writing == Writing::sentence ? 2.5F : 3.4F));
  rows[writing == Writing::sentence ? 2 : 3].push_back(
      special(KeyKind::erase, "key_erase", "pad.erase", 2));
  return rows;
}

std::optional<std::string> keyboard(Ui& ui, Rect place, std::string_view text, Writing writing,
                                    std::size_t most) {
  const auto rows = keyboard_rows(writing, ui.strings());
  std::optional<std::string> changed;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    float units = 0;
    for (const auto& key : rows[i]) units += key.width;
    Rect line = place.row(i, rows.size(), ui.gap());
    const float gaps = ui.gap() * static_cast<float>(rows[i].size() - 1);
    const float unit = (line.w - gaps) / units;
    for (const auto& key : rows[i]) {
      const Rect at = line.take_left(unit * key.width, ui.gap());
      const bool word =
          key.kind == KeyKind::shift || key.kind == KeyKind::space || key.kind == KeyKind::erase;
      Button button{key.id, key.label, key.kind == KeyKind::tone ? Look::plain : Look::key,
                    word ? Face::small_bold : Face::body_bold};
      button.repeats = true;
      if (touch_button(ui, at, button)) changed = press(text, key, writing);
    }
  }
  if (auto typed = from_own_keys(ui, text, writing); typed && *typed != text) {
    changed = std::move(typed);
  }
  if (!changed || code_points(*changed).size() > most) return std::nullopt;
  return changed;
}

std::optional<std::string> own_keys(Ui& ui, std::string_view text, Writing writing,
                                    std::size_t most) {
  auto typed = from_own_keys(ui, text, writing);
  if (!typed || *typed == text || code_points(*typed).size() > most) return std::nullopt;
  return typed;
}

std::optional<std::string> own_path_keys(Ui& ui, std::string_view text, std::size_t most) {
  const auto pressed = ui.take_letters();
  if (pressed.key == HardwareKey::erase && !text.empty()) {
    auto points = code_points(text);
    points.pop_back();
    return to_utf8(points);
  }
  const bool writes = pressed.key == HardwareKey::letter || pressed.key == HardwareKey::digit;
  if (!writes || code_points(text).size() >= most) return std::nullopt;
  return std::string(text) + pressed.digit;
}

}  // namespace kiosk::ui
