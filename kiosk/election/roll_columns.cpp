#include "kiosk/election/roll_columns.h"

#include "kiosk/election/refusal.h"
#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

struct Header {
  std::string_view folded;  // without marks, blanks, punctuation or brackets
  Column column;
};

constexpr std::array<Header, 42> headers = {{
    {"soho", Column::number},
    {"hoso", Column::number},
    {"sothutu", Column::number},
    {"sothutuho", Column::number},
    {"stt", Column::number},
    {"sttho", Column::number},
    {"tt", Column::number},
    {"hovatenchuho", Column::head},
    {"hotenchuho", Column::head},
    {"tenchuho", Column::head},
    {"chuho", Column::head},
    {"hovatennguoidaidien", Column::representative},
    {"hovatennguoidaidienho", Column::representative},
    {"hovatennguoidaidienhogiadinh", Column::representative},
    {"hotennguoidaidien", Column::representative},
    {"hotennguoidaidienho", Column::representative},
    {"nguoidaidien", Column::representative},
    {"nguoidaidienho", Column::representative},
    {"daidienho", Column::representative},
    {"daidienhogiadinh", Column::representative},
    {"ngaysinh", Column::birth},
    {"ngaythangnamsinh", Column::birth},
    {"namsinh", Column::birth},
    {"ngaysinhnguoidaidien", Column::birth},
    {"namsinhnguoidaidien", Column::birth},
    {"gioitinh", Column::sex},
    {"namnu", Column::sex},
    {"phai", Column::sex},
    {"nam", Column::male},
    {"nu", Column::female},
    {"cum", Column::cluster},
    {"cumdancu", Column::cluster},
    {"xom", Column::cluster},
    {"doi", Column::cluster},
    {"khuvuc", Column::cluster},
    {"noicutru", Column::cluster},
    {"noicutrucumxom", Column::cluster},
    {"cumxom", Column::cluster},
    {"diachi", Column::cluster},
    {"diachinha", Column::cluster},
    {"ghichu", Column::note},
    {"luuy", Column::note},
}};

std::string key_of(std::string_view header) {
  std::string key;
  for (const char letter : folded(header)) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) key += letter;
  }
  return key;
}

}  // namespace

std::string tidied(std::string_view cell) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  std::string out;
  bool pending = false;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool wide = cell.substr(at, 2) == no_break_space;
    const char letter = cell[at];
    if (wide) ++at;
    if (wide || letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n') {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += letter;
  }
  return out;
}

std::optional<Column> Columns::named(std::string_view header) {
  const std::string key = key_of(header);
  for (const Header& known : headers) {
    if (known.folded == key) return known.column;
  }
  return std::nullopt;
}

Result<std::optional<Columns>> Columns::of_row(const CsvRow& row) {
  Columns columns;
  std::string_view twice;
  // "STT" and "Số hộ" often stand side by side: the household's own number wins.
  bool number_is_counter = false;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const auto column = named(row.cells[at]);
    if (!column) continue;
    auto& place = columns.places_[static_cast<std::size_t>(*column)];
    const std::string key = key_of(row.cells[at]);
    const bool counter = key == "stt" || key == "tt" || key == "sothutu";
    if (*column == Column::number && place && (counter || number_is_counter)) {
      if (counter) continue;
      place.reset();
    }
    if (place) twice = row.cells[at];
    place = at;
    if (*column == Column::number) number_is_counter = counter;
  }
  if (!columns.has(Column::head) && !columns.has(Column::representative)) return std::nullopt;
  if (twice.empty()) return columns;
  const auto shown = normalised(tidied(twice));
  return tl::unexpected(column_twice(shown ? *shown : "?"));
}

Result<std::string> Columns::cell(const CsvRow& row, Column column) const {
  const auto& at = place(column);
  if (!at || *at >= row.cells.size()) return std::string();
  auto text = normalised(tidied(row.cells[*at]));
  if (text) return text;
  return tl::unexpected(in_row(row.number, text.error().error, text.error().detail));
}

}  // namespace kiosk::election
