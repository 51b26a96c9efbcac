#pragma once
// RFC 4180 rows out of text, before anybody knows what the columns mean.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/package/refusal.h"

namespace kiosk::rolls {

struct CsvRow {
  std::size_t number = 0;  // as a spreadsheet counts
  std::vector<std::string> cells;
};

// The separator of a text: comma, semicolon or tab, whichever is most frequent near the top.
char csv_separator(std::string_view text);
// UTF-8 without BOM; comma, semicolon or tab, whichever the first rows use most. Rows without a
// word are left out, but counted.
package::Outcome<std::vector<CsvRow>> split_csv(std::string_view text, std::size_t most_rows);

}  // namespace kiosk::rolls
