// What a header says, by the words in it.
#include <algorithm>
#include <initializer_list>

#include "kiosk/election/text.h"
#include "kiosk/rolls/headers.h"

namespace kiosk::rolls {

namespace {

constexpr std::size_t longest_header = 80;  // a longer one is a title

// "Họ & tên (chủ hộ):" -> " ho ten chu ho ".
std::string words_in(std::string_view header) {
  std::string words = " ";
  for (const char letter : election::folded(header)) {
    const bool kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (kept) {
      words += letter;
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

bool has_any(std::string_view words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view each) {
    return words.find(" " + std::string(each) + " ") != words.npos;
  });
}

bool is_one_of(std::string_view words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](std::string_view each) { return words == " " + std::string(each) + " "; });
}

std::optional<Meaning> of_a_person(std::string_view words) {
  if (has_any(words, {"quan he", "chu ky", "ky nhan", "ky ten", "dien thoai", "so luong",
                      "so nhan khau"})) {
    return std::nullopt;
  }
  if (has_any(words, {"sinh", "namsinh", "ngaysinh"})) {
    if (has_any(words, {"noi sinh", "que"})) return std::nullopt;
    return Meaning{Field::birth, has_any(words, {"chu ho"}) ? 1 : 2};
  }
  if (has_any(words, {"dai dien"})) return Meaning{Field::representative, 1};
  if (has_any(words, {"chu ho"})) return Meaning{Field::head, 1};
  if (is_one_of(words, {"ho", "ho dem", "ho va dem", "ho lot", "ho va ten dem", "ho ten dem",
                        "ho va chu dem", "ho va ten lot"})) {
    return Meaning{Field::family_name, 1};
  }
  if (is_one_of(words, {"ten", "ten goi"})) return Meaning{Field::given_name, 1};
  if (has_any(words, {"ho va ten", "ho ten", "hoten", "ten cu tri"}))
    return Meaning{Field::name, 1};
  return std::nullopt;
}

}  // namespace

std::optional<Meaning> meaning_of(std::string_view header) {
  if (header.size() > longest_header) return std::nullopt;
  const auto words = words_in(header);
  if (words.size() < 3 || has_any(words, {"danh sach", "tong so", "tong cong"}))
    return std::nullopt;
  // Without marks "Hộ" and "Họ" are one word.
  if (is_one_of(words, {"ho"}) && election::upper(header).find("HỘ") != std::string::npos) {
    return Meaning{Field::number, 2};
  }
  if (is_one_of(words, {"so ho", "ho so", "so thu tu ho", "stt ho", "ma ho"})) {
    return Meaning{Field::number, 2};
  }
  if (is_one_of(words, {"stt", "tt", "so tt", "so thu tu", "s t t"})) {
    return Meaning{Field::number, 1};
  }
  if (has_any(words, {"can cuoc", "cccd", "cmnd", "cmt", "dinh danh", "chung minh"})) {
    return has_any(words, {"ngay cap", "noi cap"}) ? std::nullopt
                                                   : std::optional(Meaning{Field::id, 1});
  }
  if (is_one_of(words, {"nam"})) return Meaning{Field::male, 1};
  if (is_one_of(words, {"nu"})) return Meaning{Field::female, 1};
  if (has_any(words, {"gioi tinh", "gioi", "phai", "nam nu"})) return Meaning{Field::sex, 1};
  if (has_any(words, {"ghi chu", "luu y"})) return Meaning{Field::note, 1};
  if (const auto person = of_a_person(words)) return person;
  if (has_any(words, {"cum", "xom", "doi", "to dan cu"})) return Meaning{Field::cluster, 3};
  if (has_any(words, {"khu vuc", "noi cu tru", "noi o"})) return Meaning{Field::cluster, 2};
  if (has_any(words, {"dia chi", "thuong tru"})) return Meaning{Field::cluster, 1};
  return std::nullopt;
}

bool names_a_person(std::string_view header) {
  return is_one_of(
      words_in(header),
      {"ho va ten chu ho", "ho ten chu ho", "ten chu ho", "chu ho", "ho va ten nguoi dai dien",
       "ho va ten nguoi dai dien ho", "ho va ten nguoi dai dien ho gia dinh",
       "ho ten nguoi dai dien", "ho ten nguoi dai dien ho", "nguoi dai dien", "nguoi dai dien ho",
       "dai dien ho", "dai dien ho gia dinh"});
}

std::string_view name_of(Field field) {
  switch (field) {
    case Field::number: return "number";
    case Field::head: return "head";
    case Field::representative: return "representative";
    case Field::name: return "name";
    case Field::family_name: return "family_name";
    case Field::given_name: return "given_name";
    case Field::birth: return "birth";
    case Field::sex: return "sex";
    case Field::male: return "male";
    case Field::female: return "female";
    case Field::id: return "id";
    case Field::cluster: return "cluster";
    case Field::note: return "note";
  }
  return "";
}

std::string_view words_of(Field field) {
  switch (field) {
    case Field::number: return "số hộ";
    case Field::head: return "chủ hộ";
    case Field::representative: return "người đại diện";
    case Field::name: return "họ và tên";
    case Field::family_name: return "họ và tên đệm";
    case Field::given_name: return "tên";
    case Field::birth: return "ngày sinh";
    case Field::sex: return "giới tính";
    case Field::male: return "nam";
    case Field::female: return "nữ";
    case Field::id: return "số căn cước (chỉ đối chiếu, không lưu)";
    case Field::cluster: return "cụm, xóm";
    case Field::note: return "ghi chú";
  }
  return "";
}

}  // namespace kiosk::rolls
