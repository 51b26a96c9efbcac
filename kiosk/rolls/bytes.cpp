#include "kiosk/rolls/bytes.h"

#include <algorithm>
#include <array>
#include <vector>

#include "kiosk/election/text.h"
#include "kiosk/rolls/letters.h"
#include "kiosk/rolls/sentences.h"

namespace kiosk::rolls {

namespace {

using package::Outcome;
using package::refuse;

constexpr std::size_t looked_at = 4096;
constexpr std::size_t clearly_more = 8;
constexpr double mostly = 0.8;

// 0x80 to 0x9F of Windows' western pages; 0 where there is nothing.
constexpr std::array<char32_t, 32> windows_controls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0,
    0x2039, 0x0152, 0,      0,      0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0,      0x203A, 0x0153, 0,      0,      0x0178};

char32_t western(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return windows_controls[byte - 0x80U];
}

// Tones are marks of their own behind the vowel.
char32_t windows_1258(unsigned char byte) {
  switch (byte) {
    case 0xC3: return 0x0102;
    case 0xCC: return 0x0300;
    case 0xD0: return 0x0110;
    case 0xD2: return 0x0309;
    case 0xD5: return 0x01A0;
    case 0xDD: return 0x01AF;
    case 0xDE: return 0x0303;
    case 0xE3: return 0x0103;
    case 0xEC: return 0x0301;
    case 0xF0: return 0x0111;
    case 0xF2: return 0x0323;
    case 0xF5: return 0x01A1;
    case 0xFD: return 0x01B0;
    case 0xFE: return 0x20AB;
    default: return western(byte);
  }
}

template <class Page>
std::optional<std::string> from_page(std::string_view bytes, Page page) {
  std::string out;
  for (const char each : bytes) {
    const auto letter = page(static_cast<unsigned char>(each));
    if (letter == 0) return std::nullopt;
    append_utf8(out, letter);
  }
  return out;
}

std::optional<std::string> from_utf16(std::string_view bytes, bool big) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? (first << 8U) | second : (second << 8U) | first);
  };
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t letter = unit(at);
    if (letter >= 0xD800 && letter < 0xE000) {
      if (letter >= 0xDC00 || at + 2 >= bytes.size()) return std::nullopt;
      const char32_t low = unit(at + 2);
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      letter = 0x10000 + ((letter - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    if (letter == 0) return std::nullopt;
    append_utf8(out, letter);
  }
  return out;
}

// Commas, digits and line ends have a zero byte in UTF-16: at odd places when the low byte leads.
enum class Zeros { none, even, odd, both };
Zeros zeros_of(std::string_view bytes) {
  std::array<std::size_t, 2> found{};
  for (std::size_t at = 0; at < std::min(bytes.size(), looked_at); ++at) {
    if (bytes[at] == '\0') ++found[at % 2];
  }
  if (found[0] == 0 && found[1] == 0) return Zeros::none;
  if (found[0] > clearly_more * found[1]) return Zeros::even;
  return found[1] > clearly_more * found[0] ? Zeros::odd : Zeros::both;
}

Outcome<RollText> utf16(std::string_view bytes, bool big) {
  auto text = from_utf16(bytes, big);
  if (!text) return refuse(sentences::damaged_text);
  return RollText{std::move(*text), big ? "utf-16be" : "utf-16le"};
}

Outcome<RollText> one_byte_a_letter(std::string_view bytes, std::optional<OldFont> told) {
  auto letters = from_page(bytes, western);
  if (told && letters) return RollText{std::move(*letters), std::string(name_of(*told))};
  auto windows = from_page(bytes, windows_1258);
  if (windows) {
    std::size_t words = 0;
    std::size_t correct = 0;
    for (std::size_t at = 0; at < windows->size();) {
      const auto end = std::min(windows->find('\n', at), windows->size());
      const auto line = syllables_of(std::string_view(*windows).substr(at, end - at));
      words += line.words;
      correct += line.correct;
      at = end + 1;
    }
    if (Syllables{words, correct}.share() >= mostly) {
      return RollText{std::move(*windows), "windows-1258"};
    }
  }
  if (!letters) return refuse(sentences::unknown_encoding);
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < letters->size();) {
    const auto end = std::min(letters->find('\n', at), letters->size());
    lines.push_back(std::string_view(*letters).substr(at, end - at));
    at = end + 1;
  }
  const auto font = font_of(lines);
  if (!font) return refuse(sentences::unknown_encoding);
  return refuse(sentence_of(*font));
}

}  // namespace

Outcome<RollText> decode_roll(std::string_view bytes, std::optional<OldFont> told) {
  if (bytes.starts_with("\xFF\xFE")) return utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return utf16(bytes.substr(2), true);
  switch (zeros_of(bytes)) {
    case Zeros::even: return utf16(bytes, true);
    case Zeros::odd: return utf16(bytes, false);
    case Zeros::both: return refuse(sentences::not_a_list);
    case Zeros::none: break;
  }
  if (bytes.find('\0') != bytes.npos) return refuse(sentences::not_a_list);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (election::is_utf8(bytes)) return RollText{std::string(bytes), "utf-8"};
  return one_byte_a_letter(bytes, told);
}

}  // namespace kiosk::rolls
