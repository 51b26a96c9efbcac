#pragma once
// The sentences about what the commune decides, and about deleting what it no longer needs.

#include <string_view>

namespace kiosk::commune::sentences {

// Why the stations of a hamlet are not summed.
inline constexpr std::string_view different_methods =
    "Các cụm dân cư biểu quyết theo hình thức khác nhau (nơi giơ tay, nơi bỏ phiếu kín); chưa cộng "
    "kết quả cho đến khi người có thẩm quyền quyết định.";
inline constexpr std::string_view cluster_not_held =
    "Có cụm dân cư chưa tổ chức bỏ phiếu được; chưa cộng kết quả cho đến khi người có thẩm quyền "
    "quyết định.";
inline constexpr std::string_view cannot_sum =
    "Số liệu của các cụm dân cư không cộng được với nhau; cần kiểm tra lại.";

// Why something cannot be decided now.
inline constexpr std::string_view hamlet_not_planned = "Kế hoạch không có thôn, tổ dân phố này.";
inline constexpr std::string_view still_planned =
    "Thôn, tổ dân phố chưa được giao đủ gói; chưa có gì để quyết định.";
inline constexpr std::string_view nothing_received = "Chưa nhận được kết quả nào.";
inline constexpr std::string_view not_complete =
    "Chưa nhận đủ kết quả của các cụm dân cư, hoặc kết quả chưa cộng được.";
inline constexpr std::string_view not_now = "Không quyết định được như vậy ở bước này.";
inline constexpr std::string_view recognised_already =
    "Kết quả đã được công nhận; muốn thay đổi thì trước hết phải quyết định không công nhận, có lý "
    "do bằng văn bản.";
inline constexpr std::string_view rerun_already = "Đã quyết định bầu lại.";
inline constexpr std::string_view interim_already = "Đã cử người phụ trách lâm thời.";
inline constexpr std::string_view complaint_first =
    "Còn khiếu nại, tố cáo chưa giải quyết; giải quyết xong mới quyết định được.";
inline constexpr std::string_view no_complaint = "Không có khiếu nại nào đang chờ giải quyết.";
inline constexpr std::string_view unknown_complaint = "Không có khiếu nại mang số này.";
inline constexpr std::string_view same_complaint =
    "Khiếu nại này đã được ghi và đang chờ giải quyết.";
inline constexpr std::string_view closed_complaint = "Khiếu nại này đã được giải quyết.";
inline constexpr std::string_view nobody_elected =
    "Không có người trúng cử nên không có gì để công nhận.";
inline constexpr std::string_view elected_not_refused =
    "Đã có người trúng cử; phải quyết định không công nhận, có lý do bằng văn bản, rồi mới bầu lại "
    "hoặc cử người lâm thời.";
inline constexpr std::string_view refused_already = "Đã quyết định không công nhận.";
inline constexpr std::string_view houses_already = "Đã quyết định phát phiếu đến từng hộ gia đình.";
inline constexpr std::string_view meeting_was_held =
    "Chỉ phát phiếu đến từng hộ gia đình khi không tổ chức được cuộc họp theo quy định.";
inline constexpr std::string_view enough_reruns =
    "Đã bầu lại đủ số lần theo quy tắc; có thể cử người phụ trách lâm thời.";

// What is missing or wrong in what was typed.
inline constexpr std::string_view no_decider = "Phải ghi họ và tên người quyết định.";
inline constexpr std::string_view no_reason = "Phải ghi lý do.";
inline constexpr std::string_view no_person = "Phải ghi họ và tên người được cử lâm thời.";
inline constexpr std::string_view needless_person = "Chỉ ghi tên người khi cử người lâm thời.";
inline constexpr std::string_view no_text = "Phải ghi nội dung khiếu nại.";
inline constexpr std::string_view no_answer = "Phải ghi kết quả giải quyết.";
inline constexpr std::string_view no_writer = "Phải ghi họ và tên người tiếp nhận.";
inline constexpr std::string_view bad_date = "Ngày không đúng; viết theo mẫu 2026-11-29.";
inline constexpr std::string_view before_result = "Ngày quyết định trước ngày có kết quả.";
inline constexpr std::string_view before_decision =
    "Ngày quyết định trước ngày quyết định gần nhất.";
inline constexpr std::string_view before_vote = "Ngày này trước ngày bầu cử.";
inline constexpr std::string_view before_complaint = "Ngày giải quyết trước ngày khiếu nại.";
inline constexpr std::string_view text_too_long = "Nội dung dài quá hoặc có ký tự không dùng được.";
inline constexpr std::string_view too_many = "Đã ghi quá nhiều quyết định hoặc khiếu nại.";

// Another vote.
inline constexpr std::string_view no_rerun =
    "Không có thôn, tổ dân phố nào được quyết định bầu lại mà không còn khiếu nại chờ giải quyết.";
inline constexpr std::string_view rerun_too_early =
    "Ngày bầu lại phải sau ngày bầu cử lần trước và không trước ngày quyết định bầu lại.";
inline constexpr std::string_view rerun_not_sunday =
    "Ngày bầu lại phải là Chủ nhật; chọn ngày khác thì phải ghi lý do.";
inline constexpr std::string_view rerun_name_too_long =
    "Mã hoặc tên đợt bầu cử quá dài để thêm lần bầu lại.";

// One person's data.
inline constexpr std::string_view no_sought = "Phải ghi họ và tên người cần tìm.";
inline constexpr std::string_view no_asker = "Phải ghi họ và tên người yêu cầu.";
inline constexpr std::string_view bad_birth =
    "Ngày sinh không đúng; viết theo mẫu 1975-03-02 hoặc 1975.";
inline constexpr std::string_view file_exists = "Đã có tệp mang tên này; hãy chọn tên khác.";
inline constexpr std::string_view person_remark =
    "Mục có \"spelling\":\"other\" chỉ giống tên khi bỏ dấu: phải xem lại, có thể là người khác. "
    "Phiếu bầu không gắn với người nào nên không có trong tệp này.";

// Deleting personal data.
inline constexpr std::string_view kept_until =
    "Chưa hết thời hạn lưu dữ liệu cá nhân; muốn xóa sớm thì phải nói rõ như vậy (dòng lệnh: "
    "--before-time) và ghi lý do.";
inline constexpr std::string_view nothing_to_delete = "Không còn dữ liệu cá nhân nào để xóa.";
inline constexpr std::string_view no_deleter = "Phải ghi họ và tên người thực hiện.";
inline constexpr std::string_view deleted_without_certificate =
    "Đã xóa dữ liệu nhưng chưa ghi được giấy chứng nhận; hãy làm lại với một tệp mới để ghi giấy.";

}  // namespace kiosk::commune::sentences
