// write_lists FOLDER: one list as libxlsxwriter writes it, with a table of shared strings and, for
// constant memory, with every string in its cell.
#include <string>

#include <xlsxwriter.h>

namespace {

constexpr const char* header[] = {"Số hộ",     "Họ và tên chủ hộ", "Ngày sinh",
                                  "Giới tính", "Số CCCD",          "Ghi chú"};

void write_rich(lxw_worksheet* sheet, lxw_format* bold, lxw_row_t row) {
  std::string family = "Phùn ";
  std::string given = "Thị Mẩy";
  lxw_rich_string_tuple first{bold, family.data()};
  lxw_rich_string_tuple second{nullptr, given.data()};
  lxw_rich_string_tuple* parts[] = {&first, &second, nullptr};
  worksheet_write_rich_string(sheet, row, 1, parts, nullptr);
}

bool write_list(const std::string& file, bool constant_memory) {
  lxw_workbook_options options{};
  options.constant_memory = constant_memory ? LXW_TRUE : LXW_FALSE;
  auto* book = workbook_new_opt(file.c_str(), &options);
  auto* sheet = workbook_add_worksheet(book, "Danh sách");
  auto* date = workbook_add_format(book);
  format_set_num_format(date, "d/m/yyyy");
  auto* power = workbook_add_format(book);
  format_set_num_format(power, "0.0E+00");
  auto* bold = workbook_add_format(book);
  format_set_bold(bold);
  if (!constant_memory) worksheet_merge_range(sheet, 0, 0, 0, 5, "DANH SÁCH CỬ TRI", bold);
  for (lxw_col_t column = 0; column < 6; ++column) {
    worksheet_write_string(sheet, 1, column, header[column], bold);
  }
  lxw_datetime birth{1966, 12, 31, 0, 0, 0};
  worksheet_write_number(sheet, 2, 0, 1, nullptr);
  write_rich(sheet, bold, 2);
  worksheet_write_datetime(sheet, 2, 2, &birth, date);
  worksheet_write_string(sheet, 2, 3, "Nữ", nullptr);
  worksheet_write_number(sheet, 2, 4, 22166001111, power);
  worksheet_write_formula_num(sheet, 3, 0, "=A3+1", nullptr, 2);
  worksheet_write_formula_str(sheet, 3, 1, "=CONCATENATE(\"A \",\"Klơi\")", nullptr, "A Klơi");
  worksheet_write_number(sheet, 3, 2, 1971, nullptr);
  worksheet_write_string(sheet, 3, 3, "nam", nullptr);
  worksheet_write_string(sheet, 3, 4, "1.2E+11", nullptr);
  worksheet_write_string(sheet, 3, 5, " hai\u00A0 dòng\n trong một ô ", nullptr);
  worksheet_write_string(sheet, 4, 0, "3", nullptr);
  worksheet_write_string(sheet, 4, 1, "Vi Quang Đẩu", nullptr);
  worksheet_write_string(sheet, 4, 2, "__/__/1950", nullptr);
  worksheet_write_boolean(sheet, 4, 3, 1, nullptr);
  return workbook_close(book) == LXW_NO_ERROR;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string folder = arguments[1];
  return write_list(folder + "/libxlsxwriter.xlsx", false) &&
                 write_list(folder + "/libxlsxwriter_constant_memory.xlsx", true)
             ? 0
             : 1;
}
