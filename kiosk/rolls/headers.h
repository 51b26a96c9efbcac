#pragma once
// Which column of a list means what: header names differ from commune to commune, stand in one to
// three rows under titles, and are told by their words without marks.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/package/refusal.h"
#include "kiosk/rolls/table.h"

namespace kiosk::rolls {

enum class Field {
  number,          // số hộ
  head,            // chủ hộ
  representative,  // người đại diện
  name,            // họ và tên, of nobody in particular
  family_name,     // họ và tên đệm
  given_name,      // tên
  birth,
  sex,
  male,
  female,
  id,  // looked at, never kept
  cluster,
  note,
};
inline constexpr std::size_t fields = 13;

std::string_view name_of(Field field);   // machine word
std::string_view words_of(Field field);  // for the person

struct ColumnUse {
  std::size_t column = 0;
  std::string header;
  std::optional<Field> field;  // none: not kept
};

class Header {
 public:
  // The first rows that name somebody; refused when there are none or two columns mean the same.
  static package::Outcome<Header> find(const RollTable& table);

  bool has(Field field) const { return places_[static_cast<std::size_t>(field)].has_value(); }
  // Null when the row has no such cell.
  const RollCell* cell(const RollRow& row, Field field) const;
  std::size_t first_household() const { return first_household_; }  // index of a row
  const std::vector<ColumnUse>& columns() const { return columns_; }

 private:
  friend class HeaderFinder;
  std::array<std::optional<std::size_t>, fields> places_;
  std::vector<ColumnUse> columns_;
  std::size_t first_household_ = 0;
};

struct Meaning {
  Field field;
  int rank;  // of two columns with one meaning the higher is taken; equal ones are refused
};
std::optional<Meaning> meaning_of(std::string_view header);
// Exactly a name of the column of people and nothing else: of a list with a single column, this
// tells a header from a title, which may hold the words too.
bool names_a_person(std::string_view header);

}  // namespace kiosk::rolls
