#include "kiosk/reports/workbook.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "kiosk/election/text.h"
#include "kiosk/reports/sheet_text.h"

namespace kiosk::reports {

namespace {

// The first second that a zip file can name; libxlsxwriter would write the present one.
constexpr std::time_t creation_time = 315'532'800;
constexpr lxw_row_t header_row = 1;
constexpr std::uint8_t paper_a4 = 9;
constexpr double inch_mm = 25.4;
constexpr std::int64_t most_exact = std::int64_t{1} << 53U;  // cells are doubles

// An anonymous file in memory: what is written may be personal and never touches a disk.
class MemoryFile {
 public:
  MemoryFile() : opened_(::memfd_create("workbook", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (opened_ >= 0) ::close(opened_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool is_open() const { return opened_ >= 0; }
  std::string path() const { return fmt::format("/proc/self/fd/{}", opened_); }
  Result<std::string> content() const {
    const auto size = ::lseek(opened_, 0, SEEK_END);
    if (size <= 0) return tl::unexpected(Error::sink);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t have = 0; have < bytes.size();) {
      const auto got =
          ::pread(opened_, bytes.data() + have, bytes.size() - have, static_cast<::off_t>(have));
      if (got <= 0) return tl::unexpected(Error::sink);
      have += static_cast<std::size_t>(got);
    }
    return bytes;
  }

 private:
  int opened_;
};

struct FreeBook {
  void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};
using Book = std::unique_ptr<lxw_workbook, FreeBook>;

struct Formats {
  lxw_format *title, *head, *text, *whole, *number;
};

bool sound_name(const std::string& name) {
  if (name.empty() || name.size() > 31) return false;
  return std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') || letter == '_' || letter == '-';
  });
}

bool fits(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr || utf16_units(sheet_text(*text)) <= most_cell_units;
}

bool sound(const Table& table) {
  if (!sound_name(table.name) || !fits(table.title)) return false;
  const auto columns = table.header.size();
  if (columns == 0 || columns > most_table_columns) return false;
  if (table.rows.size() > most_table_rows) return false;
  if (!std::all_of(table.header.begin(), table.header.end(), fits)) return false;
  return std::all_of(table.rows.begin(), table.rows.end(), [columns](const auto& row) {
    return row.size() == columns && std::all_of(row.begin(), row.end(), fits);
  });
}

bool sound(const std::vector<Table>& tables) {
  if (tables.empty() || tables.size() > most_tables) return false;
  std::set<std::string> names;  // Excel does not tell capitals from small letters here
  return std::all_of(tables.begin(), tables.end(), [&names](const Table& table) {
    return sound(table) && names.insert(election::folded(table.name)).second;
  });
}

lxw_format* framed(lxw_workbook* book) {
  auto* format = workbook_add_format(book);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

// "#,##0" is how the file says "grouped": Excel and LibreOffice show it with the signs of the
// person's own region, in Vietnamese 340.134 and 98,12.
Formats formats_of(lxw_workbook* book) {
  Formats made{workbook_add_format(book), framed(book), framed(book), framed(book), framed(book)};
  format_set_bold(made.title);
  format_set_font_size(made.title, 13);
  format_set_bold(made.head);
  format_set_text_wrap(made.head);
  format_set_align(made.head, LXW_ALIGN_CENTER);
  format_set_align(made.head, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color(made.head, 0xE0E0E0);
  format_set_text_wrap(made.text);
  format_set_num_format(made.whole, "#,##0");
  format_set_num_format(made.number, "#,##0.00");
  return made;
}

std::size_t width_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return code_points(sheet_text(*text));
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    const auto digits = fmt::format("{}", *whole).size();
    return digits + digits / 3;
  }
  constexpr std::size_t percentage = 6;
  return std::holds_alternative<double>(cell) ? percentage : 0;
}

// Heads break between words; what is long in a column breaks too.
double column_width(const Table& table, std::size_t column) {
  constexpr std::size_t least = 6;
  constexpr std::size_t most = 44;
  std::size_t word = 0;
  std::size_t widest = code_points(table.header[column]) / 3;
  for (const char letter : table.header[column]) {
    word = letter == ' ' ? 0 : word + ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U);
    widest = std::max(widest, word);
  }
  for (const auto& row : table.rows) widest = std::max(widest, width_of(row[column]));
  return static_cast<double>(std::clamp(widest, least, most)) + 2;
}

void set_page(lxw_worksheet* sheet, const Table& table) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, paper_a4);
  worksheet_set_margins(sheet, 20 / inch_mm, 15 / inch_mm, 20 / inch_mm, 20 / inch_mm);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, header_row);
  worksheet_set_footer(sheet, "&C&P/&N");
  worksheet_freeze_panes(sheet, header_row + 1, 0);
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    const auto at = static_cast<lxw_col_t>(column);
    worksheet_set_column(sheet, at, at, column_width(table, column), nullptr);
  }
}

lxw_error write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                     lxw_format* format) {
  const auto clean = sheet_text(text);
  if (clean.empty()) return worksheet_write_blank(sheet, row, column, format);
  return worksheet_write_string(sheet, row, column, clean.c_str(), format);
}

lxw_error write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell,
                     const Formats& formats) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    return write_text(sheet, row, column, *text, formats.text);
  }
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    if (*whole > most_exact || *whole < -most_exact) {
      return write_text(sheet, row, column, fmt::format("{}", *whole), formats.text);
    }
    return worksheet_write_number(sheet, row, column, static_cast<double>(*whole), formats.whole);
  }
  const auto* number = std::get_if<double>(&cell);
  if (number == nullptr || !std::isfinite(*number)) {
    return worksheet_write_blank(sheet, row, column, formats.text);
  }
  return worksheet_write_number(sheet, row, column, *number, formats.number);
}

bool add_sheet(lxw_workbook* book, const Table& table, const Formats& formats) {
  auto* sheet = workbook_add_worksheet(book, table.name.c_str());
  if (sheet == nullptr) return false;
  set_page(sheet, table);
  bool written = write_text(sheet, 0, 0, table.title, formats.title) == LXW_NO_ERROR;
  lxw_col_t column = 0;
  for (const auto& name : table.header) {
    written =
        written && write_text(sheet, header_row, column++, name, formats.head) == LXW_NO_ERROR;
  }
  lxw_row_t row = header_row;
  for (const auto& cells : table.rows) {
    ++row;
    column = 0;
    for (const auto& cell : cells) {
      written = written && write_cell(sheet, row, column++, cell, formats) == LXW_NO_ERROR;
    }
  }
  return written;
}

}  // namespace

Result<std::string> workbook(const std::vector<Table>& tables) {
  if (!sound(tables)) return tl::unexpected(Error::table);
  const MemoryFile file;
  if (!file.is_open()) return tl::unexpected(Error::sink);
  // The library's own temporary files, too, stay in memory where there is such a folder.
  std::string temporary = "/dev/shm";
  lxw_workbook_options options{};
  if (::access(temporary.c_str(), W_OK) == 0) options.tmpdir = temporary.data();
  Book book(workbook_new_opt(file.path().c_str(), &options));
  if (!book) return tl::unexpected(Error::sink);
  lxw_doc_properties properties{};
  properties.created = creation_time;
  if (workbook_set_properties(book.get(), &properties) != LXW_NO_ERROR) {
    return tl::unexpected(Error::sink);
  }
  const auto formats = formats_of(book.get());
  for (const auto& table : tables) {
    if (!add_sheet(book.get(), table, formats)) return tl::unexpected(Error::table);
  }
  // workbook_close frees the book whether it succeeds or not.
  if (workbook_close(book.release()) != LXW_NO_ERROR) return tl::unexpected(Error::sink);
  return file.content();
}

}  // namespace kiosk::reports
