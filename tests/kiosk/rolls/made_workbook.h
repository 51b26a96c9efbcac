#pragma once
// Workbooks made on the spot, sound or hostile.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::rolls {

using Parts = std::vector<std::pair<std::string, std::string>>;
std::string zip_of(const Parts& parts);
// A workbook of one visible sheet: `data` stands within sheetData, `behind` after it.
Parts workbook_parts(std::string_view data, std::string_view behind = "");
std::string workbook_of(std::string_view data, std::string_view behind = "");
// Rows of inline strings; an empty cell is left out.
std::string rows_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace kiosk::rolls
