#include "tests/round/names.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace phieukin::round {

namespace {

using kiosk::plan::PartyStatus;
using kiosk::plan::Sex;
using Texts = std::vector<std::string_view>;

struct People {
  std::string_view ethnicity;
  Texts families, men, women;
};

// Family names and given names of one people belong together; some have no family names.
const std::vector<People>& peoples() {
  static const std::vector<People> all = {
      {"Kinh",
       {"Nguyễn", "Trần", "Phạm", "Vũ", "Bùi", "Đặng", "Đoàn", "Hoàng"},
       {"Văn An", "Đức Thịnh", "Quốc Tuấn", "Văn Hưởng", "Mạnh Quyền", "Xuân Trường"},
       {"Thị Bình", "Thu Hường", "Thị Nguyệt", "Thị Mỹ Duyên", "Thị Quỳnh", "Ngọc Ánh"}},
      {"Dao",
       {"Chíu", "Tằng", "Đặng", "Triệu", "Lý", "Phùn", "Bàn"},
       {"A Tài", "Chăn Sầu", "Dảu Coóng", "Sinh Quay", "Kim Thanh", "Tiến Chiểu"},
       {"Sám Múi", "Tài Múi", "Nhị Múi", "Thị Mẩy", "Ửng Múi", "San Mũi"}},
      {"Tày",
       {"Hoàng", "Nông", "La", "Lục", "Vi", "Lương"},
       {"Văn Pảo", "Thiêm Thường", "Quang Đẩu", "Văn Nhọt", "Ngọc Sẩy"},
       {"Thị Nhình", "Thị Ẻn", "Thị Slảo", "Thị Bích Ngà", "Thị Hẹo"}},
      {"Sán Chỉ",
       {"Trần", "Lỷ", "Nình", "Tô", "Lục"},
       {"A Sủi", "Văn Dảu", "A Lộc", "Móc Sàu", "A Chíu"},
       {"Thị Lỳ", "Nhì Múi", "Cỏong Múi", "Thị Sềnh", "A Nàm"}},
      {"Xơ Đăng",
       {},
       {"A Blơn", "A Thiu", "A Hem", "A Xim Krông", "A Đeng", "A Klơi"},
       {"Y Hạnh", "Y Rĩ", "Y Ênh", "Y Nghinh", "Y Blưng"}},
  };
  return all;
}

std::string day_of_birth(Dice& dice) {
  const auto year = dice.between(1950, 1999);
  if (dice.one_in(8)) return std::to_string(year);
  return fmt::format("{}-{:02}-{:02}", year, dice.between(1, 12), dice.between(1, 28));
}

PartyStatus party_of(Dice& dice) {
  const auto drawn = dice.below(10);
  if (drawn < 6) return PartyStatus::full;
  if (drawn == 6) return PartyStatus::probationary;
  return drawn == 7 ? PartyStatus::proposed : PartyStatus::none;
}

void state_facts(Dice& dice, std::string_view ethnicity, bool woman, Person& person) {
  auto& facts = person.facts;
  // A list from a hamlet leaves things out.
  if (!dice.one_in(10)) facts.sex = woman ? Sex::female : Sex::male;
  if (!dice.one_in(10)) facts.ethnicity = ethnicity;
  if (!dice.one_in(10)) facts.party = party_of(dice);
  if (facts.party == PartyStatus::full || facts.party == PartyStatus::probationary) {
    facts.party_date = fmt::format("{}-06-19", dice.between(2018, 2025));
  }
  facts.hometown = "Xã Lương Minh, tỉnh Quảng Ninh";
  facts.occupation = dice.one_in(2) ? "Làm ruộng" : "Trồng rừng";
  facts.education = fmt::format("{}/12", dice.between(5, 12));
}

Person draw_person(Dice& dice, std::set<std::string>& taken, std::string& ethnicity, bool& woman) {
  for (;;) {
    const auto& people = dice.pick(peoples());
    woman = dice.one_in(3);
    Person person;
    auto& candidate = person.candidate;
    candidate.honorific = woman ? "Bà" : "Ông";
    const auto& given = woman ? people.women : people.men;
    candidate.name = dice.pick(given);
    if (!people.families.empty()) {
      candidate.name = fmt::format("{} {}", dice.pick(people.families), candidate.name);
    }
    candidate.birth = day_of_birth(dice);
    if (!taken.insert(candidate.name).second) continue;
    ethnicity = people.ethnicity;
    return person;
  }
}

struct UnitKind {
  std::string_view kind, shown, title;
  bool numbered;
};
constexpr std::array unit_kinds = {
    UnitKind{"thôn", "Thôn", "Trưởng thôn", false},
    UnitKind{"bản", "Bản", "Trưởng bản", false},
    UnitKind{"khu phố", "Khu phố", "Trưởng khu phố", true},
    UnitKind{"tổ dân phố", "Tổ dân phố", "Tổ trưởng tổ dân phố", true},
};
constexpr std::array places = {"Khe Giấy",  "Đồng Giảng", "Nà Pá",       "Phài Giác", "Khe Nà",
                               "Pắc Cáy",   "Sú Cáu",     "Loỏng Toỏng", "Bắc Cáp",   "Khuổi Luông",
                               "Ngàn Vàng", "Plei Kần",   "Tềnh Pồ",     "Cẩm Hắc",   "Lục Ngù"};

constexpr std::array families = {"Nguyễn", "Trần", "Phạm", "Vũ",    "Bùi",  "Đặng", "Chíu",
                                 "Tằng",   "Lý",   "Nông", "Hoàng", "Đinh", "Hồ",   "Ngô"};
constexpr std::array middles = {"Thị", "Văn", "Thu", "Đức", "A", "Ngọc", "Xuân", "Minh", "Quang"};
constexpr std::array givens = {
    "An",    "Bình", "Chấn",   "Dụng",  "Đẩu", "Giỏi", "Hạnh",   "Huyền", "Khoẻ",  "Lĩnh",  "Mỹ",
    "Nghĩa", "Oanh", "Phượng", "Quỳnh", "Rĩ",  "Sềnh", "Thưởng", "Uyên",  "Vượng", "Xuyến", "Yến"};

// Units of UTF-16 in little endian after their mark, as "Unicode text" of an office program.
std::string utf16(std::string_view text) {
  std::string out = "\xFF\xFE";
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    unsigned unit = byte(0);
    std::size_t length = 1;
    if (unit >= 0xE0) {
      unit = (unit & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
      length = 3;
    } else if (unit >= 0xC0) {
      unit = (unit & 0x1FU) << 6U | (byte(1) & 0x3FU);
      length = 2;
    }
    out += static_cast<char>(unit & 0xFFU);
    out += static_cast<char>(unit >> 8U);
    at += length;
  }
  return out;
}

}  // namespace

Person make_person(Dice& dice, std::set<std::string>& taken) {
  std::string ethnicity;
  bool woman = false;
  auto person = draw_person(dice, taken, ethnicity, woman);
  person.candidate.nominated_by = dice.one_in(6) ? "self" : "front";
  state_facts(dice, ethnicity, woman, person);
  return person;
}

Person make_nominee(Dice& dice, std::set<std::string>& taken) {
  std::string ethnicity;
  bool woman = false;
  auto person = draw_person(dice, taken, ethnicity, woman);
  person.candidate.nominated_by = "floor";
  return person;
}

kiosk::election::Unit make_unit(Dice& dice, const std::string& commune, std::size_t number) {
  const auto& kind = dice.pick(unit_kinds);
  kiosk::election::Unit unit;
  unit.code = fmt::format("{}-{:03}", commune, number);
  unit.kind = kind.kind;
  unit.title = kind.title;
  // The number keeps two hamlets of one commune apart.
  unit.name = kind.numbered ? fmt::format("{} {}", kind.shown, number)
                            : fmt::format("{} {} {}", kind.shown, dice.pick(places), number);
  return unit;
}

std::string make_roll(Dice& dice, std::uint64_t households, std::vector<std::string>& names) {
  constexpr std::array separators = {",", ";", "\t"};
  const std::string separator = separators[dice.below(separators.size())];
  std::set<std::string> taken;
  std::string text = fmt::format(
      "Số hộ{0}Họ và tên chủ hộ{0}Họ và tên người đại diện{0}Ngày sinh"
      "{0}Giới tính{0}Cụm{0}Ghi chú\n",
      separator);
  for (std::uint64_t household = 1; household <= households; ++household) {
    std::string name;
    do {
      name = fmt::format("{} {} {}", dice.pick(families), dice.pick(middles), dice.pick(givens));
    } while (!taken.insert(name).second);
    names.push_back(name);
    text += fmt::format("{1}{0}{2}{0}{2}{0}{3:02}/{4:02}/{5}{0}{6}{0}{0}\n", separator, household,
                        name, dice.between(1, 28), dice.between(1, 12), dice.between(1940, 2000),
                        dice.one_in(3) ? "Nữ" : "Nam");
  }
  switch (dice.below(4)) {
    case 0: return "\xEF\xBB\xBF" + text;
    case 1: return utf16(text);
    default: return text;
  }
}

}  // namespace phieukin::round
