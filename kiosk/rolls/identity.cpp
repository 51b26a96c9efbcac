#include "kiosk/rolls/identity.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "kiosk/election/json_reader.h"

namespace kiosk::rolls {

namespace {

constexpr std::size_t new_card = 12;
constexpr std::size_t old_card = 9;
constexpr std::size_t rounded_zeros = 6;
constexpr std::size_t shown_digits = 3;

bool all_digits(std::string_view text) {
  return !text.empty() && election::is_digits(text, text.size());
}

IdentityRead lost() {
  return {"", "id_lost_digits",
          "Số căn cước đã bị bảng tính làm tròn, không khôi phục được; không dùng để đối chiếu."};
}

IdentityRead from_digits(std::string digits) {
  const auto last = digits.find_last_not_of('0');
  if (digits.size() >= new_card - 2 &&
      (last == digits.npos || digits.size() - 1 - last >= rounded_zeros)) {
    return lost();
  }
  if (digits.size() == new_card || digits.size() == old_card) return {std::move(digits), "", ""};
  const bool of_new = digits.size() == new_card - 1 || digits.size() == new_card - 2;
  if (of_new || digits.size() == old_card - 1) {
    digits.insert(0, (of_new ? new_card : old_card) - digits.size(), '0');
    return {std::move(digits), "id_lost_zeros", "Số căn cước mất số 0 ở đầu."};
  }
  return {"", "id_length", "Số căn cước không đủ hoặc thừa chữ số; không dùng để đối chiếu."};
}

// 1.20123456789E+11 still has every digit; 1.2E+11 has not.
IdentityRead from_exponent(std::string_view text, std::size_t letter) {
  const auto mantissa = text.substr(0, letter);
  auto power = text.substr(letter + 1);
  if (power.starts_with('+')) power.remove_prefix(1);
  std::size_t places = 0;
  const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), places);
  std::string digits(1, mantissa.empty() ? ' ' : mantissa[0]);
  if (mantissa.size() > 2 && (mantissa[1] == '.' || mantissa[1] == ',')) {
    digits += mantissa.substr(2);
  } else if (mantissa.size() > 1) {
    digits += ' ';  // no number after all
  }
  if (error != std::errc() || end != power.data() + power.size() || !all_digits(digits)) {
    return {"", "id_unreadable", "Số căn cước không đọc được; không dùng để đối chiếu."};
  }
  if (digits.size() != places + 1) return lost();
  auto read = from_digits(std::move(digits));
  if (read.word.empty()) {
    read.word = "id_exponent";
    read.why = "Số căn cước bị bảng tính đổi sang dạng lũy thừa.";
  }
  return read;
}

}  // namespace

IdentityRead read_identity(std::string_view written) {
  std::string digits;
  for (const char letter : written) {
    if (letter != ' ' && letter != '\'' && letter != '-') digits += letter;
  }
  if (digits.empty()) return {};
  const auto exponent = digits.find_first_of("Ee");
  if (exponent != digits.npos) return from_exponent(digits, exponent);
  std::erase(digits, '.');
  if (all_digits(digits)) return from_digits(std::move(digits));
  return {"", "id_unreadable", "Số căn cước không đọc được; không dùng để đối chiếu."};
}

std::string masked(std::string_view number) {
  std::string out(number);
  std::size_t shown = 0;
  for (auto at = out.rbegin(); at != out.rend(); ++at) {
    if (*at < '0' || *at > '9') continue;
    if (shown == shown_digits) {
      *at = '*';
    } else {
      ++shown;
    }
  }
  return out;
}

bool disagrees(std::string_view digits, std::string_view birth, std::string_view sex) {
  if (digits.size() != new_card) return false;
  const int century_and_sex = digits[3] - '0';
  const auto year = fmt::format("{}{}", 19 + century_and_sex / 2, digits.substr(4, 2));
  if (!birth.empty() && birth.substr(0, 4) != year) return true;
  return !sex.empty() && (sex == "Nam") != (century_and_sex % 2 == 0);
}

}  // namespace kiosk::rolls
