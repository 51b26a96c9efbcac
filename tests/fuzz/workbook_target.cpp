// preview_roll of a workbook whose sheet, shared strings, styles and book are the input, one after
// the other with a line "%%" between them: they are packed here, so that no checksum of a zip
// stands before the readers of XML.

#include <vector>

#include "roll_demands.h"
#include "target.h"
#include "tests/kiosk/rolls/made_workbook.h"

namespace fuzz {

namespace rolls = kiosk::rolls;

bool accepts(std::string_view bytes) {
  constexpr std::string_view between = "\n%%\n";
  std::vector<std::string> parts;
  for (;;) {
    const auto end = bytes.find(between);
    parts.emplace_back(bytes.substr(0, end));
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + between.size());
  }
  auto book = rolls::workbook_parts("");
  book[2].second = parts[0];
  if (parts.size() > 1) book.push_back({"xl/sharedStrings.xml", parts[1]});
  if (parts.size() > 2) book.push_back({"xl/styles.xml", parts[2]});
  if (parts.size() > 3) book[0].second = parts[3];
  return demand_order(rolls::preview_roll(rolls::zip_of(book), "2026-11-29", {}));
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
