#include "kiosk/election/text.h"

#include <memory>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "kiosk/election/refusal.h"

namespace kiosk::election {
namespace {

const icu::Locale& vietnamese() {
  static const icu::Locale locale("vi");
  return locale;
}

// The root collator and the normalizers are part of ICU's own data; without them nothing of ours
// could show a name correctly, so there is no second path.
const icu::Collator& collator() {
  static const std::unique_ptr<icu::Collator> instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Collator>(icu::Collator::createInstance(vietnamese(), status));
  }();
  return *instance;
}

const icu::Normalizer2& composing() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2& decomposing() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(status);
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool within(UChar32 code_point, UChar32 first, UChar32 last) {
  return code_point >= first && code_point <= last;
}

// What the fonts in assets/fonts draw and a Vietnamese name, title or legal reference can need:
// letters of the Latin blocks, digits and the punctuation of names and quotations.
bool is_drawable(UChar32 code_point) {
  if (within(code_point, 0x20, 0x7E)) return true;
  if (within(code_point, 0xC0, 0x24F)) return true;
  if (within(code_point, 0x1E00, 0x1EFF)) return true;
  if (within(code_point, 0x2010, 0x2015)) return true;
  if (within(code_point, 0x2018, 0x201E)) return true;
  return code_point == 0x2026 || code_point == 0x02BC || code_point == 0xA7;
}

bool is_apostrophe(UChar32 code_point) {
  return code_point == 0x2018 || code_point == 0x2019 || code_point == 0x02BC;
}

UChar32 plain_letter(UChar32 code_point) {
  if (code_point == 0x0111) return 'd';  // đ has no decomposition
  if (code_point == 0x0180) return 'b';  // ƀ of Ba Na names neither
  return is_apostrophe(code_point) ? '\'' : code_point;
}

}  // namespace

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    UChar32 code_point = 0;
    U8_NEXT(bytes, at, length, code_point);
    if (code_point < 0) return false;
  }
  return true;
}

Result<std::string> normalised(std::string_view text) {
  if (text.size() > longest_text) return tl::unexpected(text_too_long("", longest_text));
  if (!is_utf8(text)) return tl::unexpected(not_utf8());
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = composing().normalize(from_utf8(text), status);
  if (U_FAILURE(status)) return tl::unexpected(not_utf8());
  for (std::int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
    const UChar32 code_point = composed.char32At(at);
    if (u_getCombiningClass(code_point) != 0) return tl::unexpected(not_composed());
    if (!is_drawable(code_point)) {
      return tl::unexpected(not_drawable(static_cast<std::uint32_t>(code_point)));
    }
  }
  return to_utf8(composed);
}

std::string upper(std::string_view text) { return to_utf8(from_utf8(text).toUpper(vietnamese())); }

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString lower = from_utf8(text).toLower(vietnamese());
  const icu::UnicodeString apart = decomposing().normalize(lower, status);
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 code_point = apart.char32At(at);
    if (u_getCombiningClass(code_point) == 0) plain.append(plain_letter(code_point));
  }
  return to_utf8(plain);
}

bool vietnamese_less(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  const auto order = collator().compare(from_utf8(a), from_utf8(b), status);
  if (order != UCOL_EQUAL) return order == UCOL_LESS;
  return a < b;  // two spellings the collator holds equal still need one order everywhere
}

}  // namespace kiosk::election
