#pragma once
// Sentences of refusal about what came in: the tray, receipts, counts from paper.

#include <string_view>

namespace kiosk::commune::sentences {

inline constexpr std::string_view cannot_read_folder = "Không đọc được thư mục.";
inline constexpr std::string_view too_many_files =
    "Thư mục có quá nhiều phong bì; hãy chia thành nhiều thư mục.";
inline constexpr std::string_view receipt_unread =
    "Không đọc được phong bì nên không ghi giấy xác nhận.";
inline constexpr std::string_view receipt_in_the_way =
    "Đã có một tệp khác mang tên của giấy xác nhận; phần mềm không ghi đè.";
inline constexpr std::string_view receipt_no_space = "Thẻ nhớ đã đầy, chưa ghi được giấy xác nhận.";
inline constexpr std::string_view receipt_unwritable =
    "Thẻ nhớ không cho ghi, chưa ghi được giấy xác nhận.";

inline constexpr std::string_view ruling_unsigned =
    "Phải ghi họ tên người quyết định (tối đa 120 byte) và lý do (tối đa 500 byte).";
inline constexpr std::string_view no_such_envelope = "Xã chưa từng nhận phong bì này.";
inline constexpr std::string_view accepted_already =
    "Phong bì này đang được tính; chỉ thay được bằng cách nhận một phong bì khác.";
inline constexpr std::string_view not_in_the_tray =
    "Phong bì này không chờ quyết định trong khay nữa.";
inline constexpr std::string_view bytes_gone =
    "Không còn bản lưu nguyên vẹn của phong bì trong thư mục của xã; hãy nhận lại tệp rồi quyết "
    "định.";
inline constexpr std::string_view not_whole =
    "Không nhận được: phong bì không qua được kiểm tra khi kiểm lại.";

inline constexpr std::string_view unknown_hamlet = "Kế hoạch không có thôn, tổ dân phố này.";
inline constexpr std::string_view electronic_result =
    "Đã nhận kết quả điện tử của thôn, tổ dân phố này; không nhập kết quả kiểm phiếu giấy.";
inline constexpr std::string_view entry_unsigned = "Phải ghi họ tên người nhập (tối đa 120 byte).";
inline constexpr std::string_view wrong_vote_count =
    "Số dòng phiếu bầu không đúng với số người ứng cử (một người: đồng ý, không đồng ý).";
inline constexpr std::string_view impossible_present =
    "Số hộ tham gia nhiều hơn tổng số hộ, hoặc tổng số hộ bằng 0.";
inline constexpr std::string_view impossible_issued =
    "Số phiếu phát ra nhiều hơn số hộ tham gia họp hoặc tổng số hộ.";
inline constexpr std::string_view impossible_collected =
    "Số phiếu thu vào nhiều hơn số phiếu phát ra.";
inline constexpr std::string_view impossible_valid = "Số phiếu hợp lệ nhiều hơn số phiếu thu vào.";
inline constexpr std::string_view impossible_votes = "Tổng số phiếu bầu nhiều hơn số phiếu hợp lệ.";
inline constexpr std::string_view entries_differ =
    "Hai người nhập số liệu khác nhau; hãy đối chiếu với biên bản giấy và nhập lại.";
inline constexpr std::string_view both_agree =
    "Hai người đã nhập khớp nhau; chỉ một trong hai người đó được nhập lại.";

}  // namespace kiosk::commune::sentences
