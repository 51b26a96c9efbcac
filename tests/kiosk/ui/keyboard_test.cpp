#include "kiosk/ui/keyboard.h"

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/utf8.h"

using kiosk::ui::Key;
using kiosk::ui::KeyKind;
using kiosk::ui::press;
using kiosk::ui::Tone;
using kiosk::ui::Writing;

namespace {

// Keys are letters; tones are digits: 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng, 0 none; < erases, ^
// turns the last letter round.
std::string typed(std::string_view keys, Writing writing = Writing::name) {
  std::string text;
  for (const char32_t point : kiosk::ui::code_points(keys)) {
    Key key;
    key.letter = point;
    if (point == U' ') key.kind = KeyKind::space;
    if (point == U'<') key.kind = KeyKind::erase;
    if (point == U'^') key.kind = KeyKind::shift;
    if (point >= U'0' && point <= U'5') {
      key.kind = KeyKind::tone;
      static constexpr std::array<Tone, 6> tones{Tone::level, Tone::acute, Tone::grave,
                                                 Tone::hook,  Tone::tilde, Tone::dot};
      key.tone = tones[point - U'0'];
    }
    text = press(text, key, writing);
  }
  return text;
}

}  // namespace

TEST_CASE("names are composed as people write them") {
  CHECK(typed("nguyê4n thi5 bươ3i") == "Nguyễn Thị Bưởi");
  CHECK(typed("nguyên4 thi5 bươi3") == "Nguyễn Thị Bưởi");
  CHECK(typed("đinh văn ưc5") == "Đinh Văn Ực");
  CHECK(typed("pham5 thi5 thuy3") == "Phạm Thị Thủy");
  CHECK(typed("a xim") == "A Xim");
  CHECK(typed("y hlui1") == "Y Hlúi");
  CHECK(typed("trân2 quôc1 quyên2") == "Trần Quốc Quyền");
  CHECK(typed("hô2 thuơ3") == "Hồ Thuở");
  CHECK(typed("vu4 quy1") == "Vũ Quý");
  CHECK(typed("k'brêu") == "K'Brêu");
  CHECK(typed("giang2 a giêng1") == "Giàng A Giếng");
}

TEST_CASE("the tone stands on the usual vowel and moves when letters come or go") {
  CHECK(typed("hoa2") == "Hòa");
  CHECK(typed("hoa2ng") == "Hoàng");
  CHECK(typed("hoa2n") == "Hoàn");
  CHECK(typed("hoa2n<") == "Hòa");
  CHECK(typed("thuy1") == "Thúy");
  CHECK(typed("khoe3") == "Khỏe");
  CHECK(typed("qua2") == "Quà");
  CHECK(typed("quy4") == "Quỹ");
  CHECK(typed("gia2") == "Già");
  CHECK(typed("gi2") == "Gì");
  CHECK(typed("gin1") == "Gín");
  CHECK(typed("ngoai2") == "Ngoài");
  CHECK(typed("khuyu3") == "Khuỷu");
  CHECK(typed("mua2") == "Mùa");
  CHECK(typed("nghia4") == "Nghĩa");
  CHECK(typed("ươc1") == "Ước");
  CHECK(typed("tiêu1") == "Tiếu");
}

TEST_CASE("tones replace each other and can be taken away") {
  CHECK(typed("hoa25") == "Họa");
  CHECK(typed("hoa20") == "Hoa");
  CHECK(typed("ng1") == "Ng");
  CHECK(typed("1") == "");
  CHECK(typed("an 1") == "An ");  // the tone belongs to the syllable being written
}

TEST_CASE("capitals, spaces, erasing") {
  CHECK(typed("an  binh") == "An Binh");
  CHECK(typed(" an") == "An");
  CHECK(typed("an^") == "AN");
  CHECK(typed("an^^") == "An");
  CHECK(typed("đ") == "Đ");
  CHECK(typed("đ^") == "đ");
  CHECK(typed("<") == "");
  CHECK(typed("mât1 the3 ơ3 nha2", Writing::sentence) == "Mất thẻ ở nhà");
}

TEST_CASE("every composed letter has a lower and an upper form that lead back to each other") {
  using kiosk::ui::lower;
  using kiosk::ui::upper;
  const auto letters = kiosk::ui::code_points(
      "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ");
  for (const char32_t letter : letters) {
    INFO(kiosk::ui::to_utf8(std::u32string(1, letter)));
    CHECK(upper(letter) != letter);
    CHECK(lower(upper(letter)) == letter);
  }
}

TEST_CASE("broken UTF-8 is survived") {
  CHECK(kiosk::ui::code_points("a\xff") == std::u32string{U'a', 0xfffd});
  CHECK(kiosk::ui::code_points("\xe1\xba") == std::u32string{0xfffd, 0xfffd});
  CHECK(kiosk::ui::to_utf8(kiosk::ui::code_points("Nguyễn ₫")) == "Nguyễn ₫");
}
