#pragma once
// Why something cannot be said of a plan, in the words of whoever types it.

#include <string_view>

namespace kiosk::plan::sentences {

inline constexpr std::string_view missing = "Chưa ghi mục này.";
inline constexpr std::string_view too_long = "Nội dung dài quá; hãy viết gọn lại.";
inline constexpr std::string_view bad_letters = "Nội dung có ký tự không dùng được.";
inline constexpr std::string_view no_such_day = "Không có ngày này.";
inline constexpr std::string_view needs_reason =
    "Ngày bầu cử không phải là Chủ nhật; phải ghi lý do.";
inline constexpr std::string_view bad_term = "Nhiệm kỳ ghi theo năm, tháng hoặc ngày.";
inline constexpr std::string_view term_backwards = "Nhiệm kỳ kết thúc trước khi bắt đầu.";
inline constexpr std::string_view unknown_basis = "Danh sách căn cứ pháp lý không có mục này.";
inline constexpr std::string_view basis_twice = "Căn cứ pháp lý này đã có trong danh sách.";
inline constexpr std::string_view too_many_basis = "Danh sách căn cứ pháp lý đã đủ 20 mục.";
inline constexpr std::string_view holiday_twice = "Ngày nghỉ này đã có trong danh sách.";
inline constexpr std::string_view unknown_holiday = "Danh sách ngày nghỉ không có ngày này.";
inline constexpr std::string_view too_many_holidays = "Danh sách ngày nghỉ đã đủ 400 ngày.";
inline constexpr std::string_view unknown_hamlet = "Kế hoạch không có thôn, tổ dân phố này.";
inline constexpr std::string_view unknown_station = "Kế hoạch không có điểm bỏ phiếu này.";
inline constexpr std::string_view validity_backwards =
    "Tên gọi hết hiệu lực trước khi bắt đầu có hiệu lực.";
inline constexpr std::string_view bad_booths = "Mỗi điểm bỏ phiếu có từ 1 đến 8 máy.";
inline constexpr std::string_view bad_spares = "Mỗi điểm bỏ phiếu có nhiều nhất 8 máy dự phòng.";
inline constexpr std::string_view bad_hours = "Thời gian bỏ phiếu từ 1 đến 16 giờ.";
inline constexpr std::string_view bad_honorific = "Hãy chọn Ông hoặc Bà.";
inline constexpr std::string_view bad_birth = "Ngày sinh hoặc năm sinh không đúng.";
inline constexpr std::string_view bad_nominator = "Hãy chọn nơi giới thiệu.";
inline constexpr std::string_view bad_party_date =
    "Ngày vào Đảng chỉ ghi cho đảng viên chính thức hoặc dự bị, và phải là một ngày có thật.";
inline constexpr std::string_view candidate_twice =
    "Người này (cùng họ tên, cùng ngày sinh) đã có trong danh sách.";
inline constexpr std::string_view unknown_candidate = "Danh sách không có người ứng cử này.";
inline constexpr std::string_view too_many_candidates = "Danh sách đã đủ 8 người ứng cử.";
inline constexpr std::string_view last_candidate =
    "Danh sách phải còn ít nhất một người ứng cử; hãy thêm người khác trước.";
inline constexpr std::string_view photos_for_all =
    "Những người ứng cử ở đây đều có ảnh; người thêm vào cũng phải có. Hãy đưa ảnh vào bằng tệp "
    "kế hoạch (lệnh plan-change).";
inline constexpr std::string_view bad_unit_code =
    "Mã thôn, tổ dân phố gồm mã xã, dấu gạch ngang và ba chữ số.";
inline constexpr std::string_view hamlet_twice = "Kế hoạch đã có thôn, tổ dân phố mang mã này.";
inline constexpr std::string_view bad_station_id =
    "Mã điểm bỏ phiếu gồm 1 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới.";
inline constexpr std::string_view station_twice = "Kế hoạch đã có điểm bỏ phiếu mang mã này.";
inline constexpr std::string_view last_station = "Kế hoạch phải còn ít nhất một điểm bỏ phiếu.";
inline constexpr std::string_view too_many_stations = "Kế hoạch đã đủ số điểm bỏ phiếu.";
inline constexpr std::string_view bad_previous =
    "Số hộ từ 1 đến 100.000, và số hộ tham gia không nhiều hơn số hộ.";

}  // namespace kiosk::plan::sentences
