#include "tests/drive/vietnamese_keys.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <map>
#include <stdexcept>

namespace drive {

namespace {

const std::map<UChar32, std::string>& tone_keys() {
  static const std::map<UChar32, std::string> keys{{0x0301, "key_tone_acute"},
                                                   {0x0300, "key_tone_grave"},
                                                   {0x0309, "key_tone_hook"},
                                                   {0x0303, "key_tone_tilde"},
                                                   {0x0323, "key_tone_dot"}};
  return keys;
}

}  // namespace

std::vector<std::string> keys_for(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  const auto* compose = icu::Normalizer2::getNFCInstance(status);
  auto text = icu::UnicodeString::fromUTF8(name + " ");
  text.toLower();
  const auto parts = decompose->normalize(text, status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU cannot take this name apart");

  // The tone is pressed at the end of its syllable, as people do.
  std::vector<std::string> keys;
  std::string tone;
  icu::UnicodeString letter;
  const auto press_letter = [&] {
    if (letter.isEmpty()) return;
    std::string composed;
    compose->normalize(letter, status).toUTF8String(composed);
    keys.push_back("key_" + composed);
    letter.remove();
  };
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 point = parts.char32At(i);
    if (const auto found = tone_keys().find(point); found != tone_keys().end()) {
      tone = found->second;
    } else if (point >= 0x0300 && point <= 0x036f) {
      letter.append(point);  // the mark of ă, â, ê, ô, ơ, ư belongs to the letter
    } else {
      press_letter();
      if (point != ' ') {
        letter.append(point);
        continue;
      }
      if (!tone.empty()) keys.push_back(tone);
      tone.clear();
      keys.push_back("key_space");
    }
  }
  keys.pop_back();  // the space that ended the last word
  return keys;
}

}  // namespace drive
