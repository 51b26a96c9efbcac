#pragma once
// Lists for the tests of kiosk/rolls/*, and what became of their rows in few words.

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "kiosk/rolls/preview.h"

namespace kiosk::rolls {

inline std::string vector_file(std::string_view name) {
  std::ifstream in(std::string(PHIEUKIN_TEST_VECTORS "/rolls/") + std::string(name),
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline RollPreview preview_of(std::string_view bytes, const RollOptions& options = {}) {
  return preview_roll(bytes, "2026-11-29", options);
}

// "repaired short_year under_18": the state, the repairs and the flags of a spreadsheet's row.
inline std::string words_of_row(const RollPreview& preview, std::size_t number) {
  for (const auto& row : preview.rows) {
    if (row.row != number) continue;
    std::string words = row.state == RowState::understood ? "understood"
                        : row.state == RowState::repaired ? "repaired"
                        : row.state == RowState::refused  ? "refused"
                                                          : "skipped";
    for (const auto& repair : row.repairs) words += " " + repair.word;
    for (const auto& flag : row.flags) words += " " + flag.word;
    return words;
  }
  return "no such row";
}

}  // namespace kiosk::rolls
