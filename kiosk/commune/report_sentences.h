#pragma once
// The sentences with which an export is refused.

#include <string_view>

namespace kiosk::commune::sentences {

inline constexpr std::string_view report_too_large =
    "Báo cáo có đoạn chữ hoặc bảng vượt quá mức mà tệp bảng tính chứa được.";
inline constexpr std::string_view report_not_made = "Không tạo được tệp bảng tính.";
inline constexpr std::string_view report_differs =
    "Thư mục đã có tệp {} với nội dung khác. Phần mềm không ghi đè; hãy chọn một thư mục khác.";

}  // namespace kiosk::commune::sentences
