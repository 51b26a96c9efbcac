// Names: old fonts, twins, headers.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/text.h"
#include "kiosk/rolls/fonts.h"
#include "kiosk/rolls/headers.h"
#include "kiosk/rolls/letters.h"
#include "kiosk/rolls/twins.h"

namespace kiosk::rolls {
namespace {

TEST_CASE("every letter of TCVN3 becomes its letter") {
  CHECK(converted("NguyÔn V¨n B×nh", OldFont::tcvn3) == "Nguyễn Văn Bình");
  CHECK(converted("µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ®", OldFont::tcvn3) == "àáảãạ ăằắẳẵặ âầấẩẫậ đ");
  CHECK(converted("ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ", OldFont::tcvn3) == "èéẻẽẹ êềếểễệ ìíỉĩị");
  CHECK(converted("ßãáâä «åèæçé ¬êíëìî", OldFont::tcvn3) == "òóỏõọ ôồốổỗộ ơờớởỡợ");
  CHECK(converted("ïóñòô \u00ADõøö÷ù úýûüþ", OldFont::tcvn3) == "ùúủũụ ưừứửữự ỳýỷỹỵ");
  CHECK(converted("¡¢£¤¥¦§", OldFont::tcvn3) == "ĂÂÊÔƠƯĐ");
}

TEST_CASE("every pair of VNI becomes its letter") {
  CHECK(converted("Nguyeãn Vaên Bình", OldFont::vni) == "Nguyễn Văn Bình");
  CHECK(converted("aùaøaûaõaï aêaéaèaúaüaë aâaáaàaåaãaä ñ", OldFont::vni) ==
        "áàảãạ ăắằẳẵặ âấầẩẫậ đ");
  CHECK(converted("eùeøeûeõeï eâeáeàeåeãeä íìæóò", OldFont::vni) == "éèẻẽẹ êếềểễệ íìỉĩị");
  CHECK(converted("oùoøoûoõoï oâoáoàoåoãoä ôôùôøôûôõôï", OldFont::vni) == "óòỏõọ ôốồổỗộ ơớờởỡợ");
  CHECK(converted("uùuøuûuõuï ööùöøöûöõöï yùyøyûyõî", OldFont::vni) == "úùủũụ ưứừửữự ýỳỷỹỵ");
  CHECK(converted("ÑAÙNG ÖÙ Ô", OldFont::vni) == "ĐÁNG Ứ Ơ");
}

TEST_CASE("Unicode is never converted") {
  CHECK(converted("Nguyễn Văn Bình", OldFont::tcvn3) == "Nguyễn Văn Bình");
  CHECK(converted("Nguyễn Văn Bình", OldFont::vni) == "Nguyễn Văn Bình");
  CHECK(converted("A Xim", OldFont::tcvn3) == "A Xim");
}

TEST_CASE("old fonts are told from Unicode and from each other") {
  CHECK(font_of({"NguyÔn V¨n B×nh", "TrÇn ThÞ ¸nh"}) == OldFont::tcvn3);
  CHECK(font_of({"Nguyeãn Vaên Bình", "Traàn Thò AÙnh"}) == OldFont::vni);
  CHECK_FALSE(font_of({"Nguyễn Văn Bình", "Trần Thị Ánh", "Lê Tô Hà"}));
  CHECK_FALSE(font_of({"A Krĕch", "Y Hơnh", "Rơ Chăm H'Bliă", "Klô̆ng"}));
  CHECK_FALSE(font_of({"A Xim", "1975"}));
  CHECK_FALSE(font_of({}));
  CHECK(font_of_cell("V¨n §øc") == OldFont::tcvn3);
  CHECK_FALSE(font_of_cell("Văn Đức"));
}

TEST_CASE("syllables") {
  CHECK(syllables_of("Nguyễn Quyết Giữa Quảng Đường khuỷu").share() == 1.0);
  CHECK(syllables_of("NguyÔn V¨n").correct == 0);
  CHECK(syllables_of("A Xim 1975").words == 0);
  CHECK((code_points("\xC3\x28\xFF") == U"\uFFFD(\uFFFD"));
  CHECK(utf8_of(U"aĐế\U0001F600") == "aĐế😀");
}

TEST_CASE("two spellings of one name are twins") {
  CHECK(twin_key("Hồ Thị Hoà") == twin_key("Hồ Thị Hòa"));
  CHECK(twin_key("Nguyễn Thuý") == twin_key("NGUYỄN THÚY"));
  CHECK(twin_key("Lý Văn Mỹ") == twin_key("Lí Văn Mĩ"));
  CHECK(twin_key("Trần Quý") == twin_key("Trần Quí"));
  CHECK(twin_key("H'Bliă") == twin_key("H’Bliă"));
  CHECK(twin_key("Tôn-Nữ") == twin_key("Tôn Nữ"));
}

TEST_CASE("other names are not") {
  CHECK(twin_key("Hồ Thị Hoà") != twin_key("Hồ Thị Hoa"));
  CHECK(twin_key("Hồ Thị Hóa") != twin_key("Hồ Thị Hòa"));
  CHECK(twin_key("Tây") != twin_key("Tâi"));
  CHECK(twin_key("Thúy") != twin_key("Thúi"));
  CHECK(twin_key("Đào") != twin_key("Dào"));
  CHECK(twin_key("Y Dên") != twin_key("I Dên"));
}

std::string field(std::string_view header) {
  const auto meaning = meaning_of(header);
  return meaning ? std::string(name_of(meaning->field)) : "";
}

TEST_CASE("headers are told by their words") {
  const std::vector<std::pair<std::string, std::string>> headers = {
      {"Số hộ", "number"},
      {"Hộ", "number"},
      {"Họ", "family_name"},
      {"STT", "number"},
      {"Số TT", "number"},
      {"HỌ VÀ TÊN CHỦ HỘ", "head"},
      {"Họ, tên chủ hộ (1)", "head"},
      {"Họ và tên người đại diện hộ gia đình", "representative"},
      {"Đại diện hộ", "representative"},
      {"Họ & tên", "name"},
      {"Họ và tên cử tri", "name"},
      {"Họ đệm", "family_name"},
      {"Tên", "given_name"},
      {"Ngày, tháng, năm sinh", "birth"},
      {"Năm sinh người đại diện", "birth"},
      {"Nơi sinh", ""},
      {"Giới tính", "sex"},
      {"Nữ", "female"},
      {"Số CCCD/Căn cước", "id"},
      {"Ngày cấp CCCD", ""},
      {"Cụm/xóm", "cluster"},
      {"Nơi cư trú (cụm, xóm)", "cluster"},
      {"Địa chỉ thường trú", "cluster"},
      {"Ghi chú", "note"},
      {"Quan hệ với chủ hộ", ""},
      {"Ký nhận phiếu", ""},
      {"Dân tộc", ""},
      {"Số điện thoại chủ hộ", ""},
      {"DANH SÁCH CỬ TRI ĐẠI DIỆN HỘ GIA ĐÌNH", ""},
      {"", ""},
  };
  for (const auto& [header, expected] : headers) {
    INFO(header);
    CHECK(field(header) == expected);
  }
}

}  // namespace
}  // namespace kiosk::rolls
