#pragma once
// Every sentence with which the commune's program refuses what a person asked for, in one place.
// What is wrong with a received file has its sentences in reason.h.

#include <string_view>

namespace kiosk::commune::sentences {

inline constexpr std::string_view short_passphrase = "Mật khẩu phải có ít nhất 12 ký tự.";
inline constexpr std::string_view wrong_passphrase = "Mật khẩu không đúng.";
inline constexpr std::string_view folder_exists =
    "Thư mục đã có dữ liệu; hãy chọn một thư mục mới hoặc còn trống.";
inline constexpr std::string_view not_a_folder =
    "Thư mục không phải là thư mục bầu cử của xã, phường, đặc khu.";
inline constexpr std::string_view cannot_write = "Không ghi được vào thư mục.";
inline constexpr std::string_view damaged = "Dữ liệu trong thư mục bị hỏng.";
inline constexpr std::string_view in_use = "Thư mục đang được một chương trình khác sử dụng.";
inline constexpr std::string_view disk_full = "Ổ đĩa đã đầy.";
inline constexpr std::string_view newer = "Dữ liệu do phiên bản mới hơn của phần mềm tạo ra.";
inline constexpr std::string_view no_memory = "Máy không đủ bộ nhớ để thực hiện.";

inline constexpr std::string_view unknown_station = "Kế hoạch không có điểm bỏ phiếu này.";
inline constexpr std::string_view cannot_read = "Không đọc được tệp.";
inline constexpr std::string_view not_an_enrolment = "Tệp không phải là tệp đăng ký máy.";
inline constexpr std::string_view wrong_own_signature =
    "Chữ ký trong tệp đăng ký không phải của chính máy đó.";
inline constexpr std::string_view package_not_enrolment =
    "Tệp này là gói dữ liệu của một điểm bỏ phiếu, không phải tệp đăng ký máy.";
inline constexpr std::string_view result_not_enrolment =
    "Tệp này là kết quả bầu cử, không phải tệp đăng ký máy. Kết quả được nhận ở trang Nhận kết "
    "quả.";
inline constexpr std::string_view enrolment_too_large =
    "Tệp quá lớn, không phải là tệp đăng ký máy; có thể đây là gói dữ liệu hoặc kết quả.";
inline constexpr std::string_view enrolled_elsewhere =
    "Máy này đã được đăng ký cho điểm bỏ phiếu {}; mỗi máy chỉ dùng cho một điểm.";
inline constexpr std::string_view enrolled_by_another_file =
    "Máy này đã được đăng ký cho điểm bỏ phiếu này bằng một tệp khác. Hãy dùng đúng tệp lần đầu.";
inline constexpr std::string_view enrolment_changed =
    "Tệp đăng ký không còn là tệp vừa xem. Hãy xem lại và đối chiếu lại các từ kiểm tra.";
inline constexpr std::string_view roll_changed =
    "Tệp danh sách đã thay đổi sau khi xem. Hãy xem lại danh sách rồi mới nạp.";
inline constexpr std::string_view bad_person = "Họ và tên phải là một dòng chữ, tối đa 120 byte.";
inline constexpr std::string_view too_many_devices = "Điểm bỏ phiếu đã có quá nhiều máy.";
inline constexpr std::string_view roll_after_package =
    "Gói của điểm bỏ phiếu đã được tạo; danh sách hộ gia đình không thay đổi được nữa.";
inline constexpr std::string_view device_after_package =
    "Gói của điểm bỏ phiếu đã được tạo; máy đăng ký thêm sẽ không mở được gói.";

inline constexpr std::string_view photos_not_read = "Ảnh người ứng cử chưa được đọc vào.";
inline constexpr std::string_view no_roll = "Điểm bỏ phiếu chưa có danh sách hộ gia đình.";
inline constexpr std::string_view no_device = "Điểm bỏ phiếu chưa có máy nào được đăng ký.";
inline constexpr std::string_view packaged_already =
    "Điểm bỏ phiếu đã có gói; mỗi điểm chỉ tạo gói một lần.";
inline constexpr std::string_view votes_in_rerun =
    "Thôn, tổ dân phố này đã được quyết định bầu lại; gói chỉ được tạo trong thư mục bầu lại.";
inline constexpr std::string_view output_exists =
    "Nơi ghi đã có gói hoặc tệp mã thẻ của điểm này; hãy chọn thư mục khác.";
inline constexpr std::string_view no_assets =
    "Không tìm thấy câu chữ và kiểu chữ của phần mềm (thư mục assets).";
inline constexpr std::string_view cannot_draw = "Không vẽ được tệp in.";
inline constexpr std::string_view not_packaged = "Điểm bỏ phiếu chưa có gói.";
inline constexpr std::string_view erased_already =
    "Đã xác nhận in xong trước đây; tệp thẻ của điểm này đã được xóa.";
inline constexpr std::string_view cards_elsewhere =
    "Không thấy đủ tệp thẻ ở nơi đã ghi. Nếu đã chuyển tệp đi, hãy chỉ nơi ấy (dòng lệnh: printed "
    "--out); nếu chắc chắn không còn bản nào, hãy nói như vậy (--gone).";
inline constexpr std::string_view other_content =
    "Tệp mang tên tệp thẻ nhưng nội dung đã khác; phần mềm không xóa tệp không do mình tạo ra.";
inline constexpr std::string_view cannot_erase =
    "Không xóa được tệp thẻ; hãy làm lại, và đừng giao thẻ trước khi xóa xong.";
inline constexpr std::string_view too_many_households =
    "Danh sách hộ gia đình vượt quá số hộ mà phần mềm hỗ trợ.";

// What is wrong with the facts of a meeting, after the sentence of the reason.
inline constexpr std::string_view too_many_present =
    "Số hộ có đại diện dự họp nhiều hơn số hộ trong danh sách.";
inline constexpr std::string_view wrong_method =
    "Hình thức biểu quyết trái quy tắc, hoặc cuộc họp chưa đủ số hộ.";
inline constexpr std::string_view no_chair =
    "Thiếu người chủ trì hoặc thư ký, hoặc một người giữ cả hai việc.";
inline constexpr std::string_view not_approved =
    "Thư ký, hình thức hoặc Ban kiểm phiếu chưa được trên 50% số hộ dự họp tán thành.";
inline constexpr std::string_view wrong_offices =
    "Ban kiểm phiếu hoặc người chứng kiến thiếu, trùng nhau hoặc là người ứng cử.";
inline constexpr std::string_view wrong_hands =
    "Số lượt giơ tay không đủ từng người hoặc nhiều hơn số hộ dự họp.";
inline constexpr std::string_view unexplained_end =
    "Không ghi lý do không bỏ phiếu, hoặc lý do trái với số hộ dự họp.";

}  // namespace kiosk::commune::sentences
