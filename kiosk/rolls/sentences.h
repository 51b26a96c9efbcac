#pragma once
// Why a whole list of households is refused. What is wrong with one row stands where the row is
// read, beside its machine word (docs/formats/roll.md).

#include <string>
#include <string_view>

#include "kiosk/rolls/fonts.h"

namespace kiosk::rolls {

// The list is written in this font: what to do about it.
std::string_view sentence_of(OldFont font);

namespace sentences {

inline constexpr std::string_view roll_too_large = "Tệp danh sách quá lớn (tối đa 16 MiB).";
inline constexpr std::string_view text_too_large = "Danh sách dạng văn bản quá lớn (tối đa 4 MiB).";
inline constexpr std::string_view empty_file = "Tệp không có nội dung.";
inline constexpr std::string_view not_a_list =
    "Tệp không phải là danh sách .csv hay .xlsx (xét theo nội dung, không theo tên tệp).";
inline constexpr std::string_view old_workbook =
    "Tệp là bảng tính .xls cũ hoặc bảng tính có mật khẩu. Hãy mở tệp, bỏ mật khẩu và lưu lại thành "
    ".xlsx.";
inline constexpr std::string_view not_a_workbook =
    "Tệp nén này không phải là bảng tính .xlsx. Hãy mở tệp và lưu lại thành .xlsx.";
inline constexpr std::string_view damaged_workbook =
    "Bảng tính bị hỏng hoặc bị cắt ngang. Hãy chép lại tệp từ máy gốc.";
inline constexpr std::string_view oversized_workbook =
    "Bảng tính khi mở ra lớn quá mức của một danh sách. Hãy chép riêng danh sách sang một tệp mới.";
inline constexpr std::string_view encrypted_workbook =
    "Bảng tính có mật khẩu. Hãy bỏ mật khẩu và lưu lại.";
inline constexpr std::string_view forbidden_markup =
    "Bảng tính chứa nội dung không được phép trong tệp .xlsx.";
inline constexpr std::string_view too_many_rows = "Danh sách dài quá 5.020 dòng có chữ.";
inline constexpr std::string_view cell_too_long = "Bảng tính có ô dài quá 1.000 byte.";
inline constexpr std::string_view damaged_text = "Văn bản bị hỏng hoặc bị cắt ngang.";
inline constexpr std::string_view unknown_encoding =
    "Không nhận ra bảng mã của tệp. Hãy lưu lại dưới dạng CSV UTF-8 hoặc .xlsx.";
inline constexpr std::string_view lost_letters =
    "Chữ có dấu đã bị mất (thành dấu “?”) khi lưu tệp. Hãy lấy lại tệp gốc và lưu dưới dạng .xlsx "
    "hoặc CSV UTF-8.";
inline constexpr std::string_view misread_letters =
    "Chữ có dấu bị đọc sai bảng mã (UTF-8 bị hiểu là Windows-1252). Hãy mở lại tệp gốc, chọn "
    "bảng mã UTF-8, rồi lưu thành .xlsx.";
inline constexpr std::string_view no_roll_header =
    "Không tìm thấy dòng tiêu đề: cần có cột chủ hộ, người đại diện hoặc họ và tên.";
inline constexpr std::string_view roll_needs_decision =
    "Danh sách có dòng đã sửa hoặc cần lưu ý. Hãy xem với --preview; nếu đúng, nạp với "
    "--accept-repairs.";
inline constexpr std::string_view no_households = "Danh sách không có hộ nào.";

}  // namespace sentences

}  // namespace kiosk::rolls
