#pragma once
// What enrol, load and export say on the command line when they refuse.

#include <string_view>

namespace kiosk::station::sentences {

inline constexpr std::string_view no_device =
    "Thư mục này chưa phải là thư mục của một máy đã đăng ký.";
inline constexpr std::string_view device_exists =
    "Thư mục này đã chứa một máy đã đăng ký; hãy dùng một thư mục khác.";
inline constexpr std::string_view bad_trust = "Không đọc được tệp khóa công khai của xã.";
inline constexpr std::string_view bad_name =
    "Tên máy phải có từ 1 đến 64 byte, viết bằng chữ đọc được.";
inline constexpr std::string_view cannot_write = "Không ghi được vào thư mục của máy.";
inline constexpr std::string_view cannot_write_out = "Không ghi được tệp đăng ký vào nơi đã chọn.";
inline constexpr std::string_view no_memory =
    "Máy không đủ bộ nhớ để tính khóa; hãy đóng bớt chương trình rồi làm lại.";
inline constexpr std::string_view loaded_already = "Máy này đã nạp gói dữ liệu rồi.";
inline constexpr std::string_view not_sealed_yet =
    "Máy này còn giữ lần bầu trước và chưa niêm phong kết quả, nên chưa nhận gói bầu lại. Hãy niêm "
    "phong kết quả lần trước rồi nạp lại. Nếu lần trước không dùng đến máy này, hãy đăng ký máy "
    "vào một thư mục mới và nộp tệp đăng ký cho xã trước khi xã tạo gói.";
inline constexpr std::string_view follows_other_result =
    "Gói bầu lại này không theo kết quả đã niêm phong trong máy. Hãy dùng đúng máy của điểm bỏ "
    "phiếu, hoặc hỏi xã xem đã nhận kết quả của máy này chưa.";
inline constexpr std::string_view wrong_device_secret =
    "Mã của máy không đúng, hoặc tệp của máy đã bị thay đổi.";
inline constexpr std::string_view bad_identity = "Tệp khóa của máy bị hỏng.";
inline constexpr std::string_view cannot_read_package = "Không đọc được tệp gói dữ liệu.";
inline constexpr std::string_view bad_package = "Tệp gói dữ liệu bị hỏng hoặc không đúng dạng.";
inline constexpr std::string_view package_not_by_commune =
    "Gói dữ liệu không mang chữ ký của xã đã đăng ký với máy này.";
inline constexpr std::string_view not_a_package = "Tệp này không phải là gói dữ liệu của xã.";
inline constexpr std::string_view not_for_this_device = "Gói dữ liệu này không dành cho máy này.";
inline constexpr std::string_view inconsistent_package =
    "Gói dữ liệu tự mâu thuẫn: bì ngoài và nội dung nói khác nhau.";
inline constexpr std::string_view wrong_photos =
    "Ảnh người ứng cử trong gói dữ liệu không đúng mẫu hoặc không đủ từng người.";
inline constexpr std::string_view several_booths =
    "Gói dữ liệu dành cho nhiều buồng bỏ phiếu; phiên bản này chỉ dùng được cho điểm có một buồng.";
inline constexpr std::string_view cannot_make_store =
    "Không tạo được kho dữ liệu của điểm bỏ phiếu.";
inline constexpr std::string_view nothing_sealed =
    "Máy này chưa niêm phong kết quả, nên chưa có gì để chép ra.";
inline constexpr std::string_view sealed_damaged =
    "Tệp kết quả trong máy không còn nguyên vẹn; không được chép đi.";
inline constexpr std::string_view cannot_export = "Không chép được tệp kết quả ra nơi đã chọn.";
inline constexpr std::string_view no_export_folder = "Không thấy nơi nhận tệp kết quả.";
inline constexpr std::string_view export_read_only =
    "Nơi nhận không cho ghi; hãy gạt khóa trên USB hoặc dùng USB khác.";
inline constexpr std::string_view export_full = "Nơi nhận không còn chỗ; hãy dùng USB khác.";
inline constexpr std::string_view export_vanished =
    "USB bị rút ra khi đang chép; hãy cắm lại rồi chép lại.";
inline constexpr std::string_view export_differs =
    "Tệp đọc lại từ USB khác với tệp đã ghi; hãy bỏ USB này và dùng USB khác.";

}  // namespace kiosk::station::sentences
