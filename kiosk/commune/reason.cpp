#include "kiosk/commune/reason.h"

#include <array>

namespace kiosk::commune {

namespace {

struct Words {
  Reason reason;
  std::string_view name;
  std::string_view sentence;
};

constexpr std::array table = {
    Words{Reason::unreadable, "unreadable", "Không đọc được tệp."},
    Words{Reason::too_large, "too_large", "Tệp lớn hơn mức cho phép."},
    Words{Reason::malformed, "malformed", "Tệp bị hỏng hoặc không phải là phong bì kết quả."},
    Words{Reason::newer_format, "newer_format",
          "Tệp do phiên bản mới hơn của phần mềm tạo ra; cần cập nhật phần mềm của xã."},
    Words{Reason::unknown_kind, "unknown_kind", "Phong bì thuộc loại mà phần mềm không biết."},
    Words{Reason::wrong_kind, "wrong_kind", "Phong bì không phải là phong bì kết quả."},
    Words{Reason::unknown_station, "unknown_station",
          "Kế hoạch bầu cử không có điểm bỏ phiếu ghi trên phong bì."},
    Words{Reason::not_packaged, "not_packaged", "Điểm bỏ phiếu này chưa được cấp gói bầu cử."},
    Words{Reason::unknown_device, "unknown_device", "Máy gửi kết quả chưa được đăng ký với xã."},
    Words{Reason::wrong_device, "wrong_device",
          "Máy gửi kết quả không được cấp gói của điểm bỏ phiếu này."},
    Words{Reason::bad_signature, "bad_signature",
          "Chữ ký trên phong bì không phải của máy đã đăng ký."},
    Words{Reason::old_sequence, "old_sequence", "Phong bì cũ hơn phong bì đã nhận từ máy này."},
    Words{Reason::broken_chain, "broken_chain",
          "Phong bì nối tiếp một phong bì mà xã chưa từng nhận từ máy này."},
    Words{Reason::wrong_election, "wrong_election",
          "Mã cuộc bầu cử không phải là mã ghi trong gói của điểm bỏ phiếu."},
    Words{Reason::wrong_members, "wrong_members", "Phong bì thiếu hoặc thừa tệp."},
    Words{Reason::bad_result, "bad_result", "Bảng kết quả trong phong bì không đúng mẫu."},
    Words{Reason::wrong_result, "wrong_result",
          "Bảng kết quả ghi điểm, máy, gói hoặc lần thiết lập khác với phong bì."},
    Words{Reason::impossible_meeting, "impossible_meeting",
          "Số liệu về cuộc họp, Ban kiểm phiếu hoặc người chứng kiến không hợp lệ."},
    Words{Reason::floor_forbidden, "floor_forbidden",
          "Có người được đề cử hoặc tự ứng cử tại cuộc họp, nhưng quy tắc bầu cử không cho phép."},
    Words{Reason::withdrawal_unexplained, "withdrawal_unexplained",
          "Có người ứng cử chính thức bị rút tên mà không ghi lý do."},
    Words{Reason::impossible_list, "impossible_list",
          "Các thay đổi tại cuộc họp không thể thành một danh sách người ứng cử hợp lệ."},
    Words{Reason::unreconciled, "unreconciled",
          "Số thẻ và số phiếu không khớp mà không ghi lý do."},
    Words{Reason::bad_journal, "bad_journal", "Nhật ký của điểm bỏ phiếu bị sửa hoặc bị cắt."},
    Words{Reason::wrong_journal, "wrong_journal",
          "Nhật ký không phải là nhật ký mà bảng kết quả ghi."},
    Words{Reason::wrong_ballot_count, "wrong_ballot_count",
          "Số phiếu trong nhật ký khác số phiếu trong biên bản điện tử."},
    Words{Reason::unexpected_record, "unexpected_record",
          "Phong bì có biên bản điện tử dù không bỏ phiếu kín."},
    Words{Reason::bad_record, "bad_record", "Biên bản điện tử không qua được kiểm tra."},
    Words{Reason::record_not_final, "record_not_final",
          "Biên bản điện tử chưa có kết quả kiểm phiếu."},
    Words{Reason::too_few_decrypted, "too_few_decrypted",
          "Số phiếu ít hơn mức tối thiểu nhưng vẫn được giải mã."},
    Words{Reason::wrong_record, "wrong_record",
          "Biên bản điện tử không phải là biên bản mà bảng kết quả ghi."},
    Words{Reason::wrong_questions, "wrong_questions",
          "Người ứng cử trên phiếu khác với gói của điểm bỏ phiếu và biên bản cuộc họp."},
    Words{Reason::wrong_order, "wrong_order",
          "Thứ tự người ứng cử trên phiếu khác với thứ tự theo quy tắc bầu cử."},
    Words{Reason::wrong_binding, "wrong_binding",
          "Biên bản điện tử gắn với gói, điểm, quy tắc hoặc danh sách hộ gia đình khác."},
    Words{Reason::wrong_paper, "wrong_paper",
          "Phần mở đầu của biên bản điện tử khác với gói của điểm bỏ phiếu."},
    Words{Reason::wrong_credentials, "wrong_credentials",
          "Danh sách thẻ trong biên bản điện tử khác với danh sách trong gói."},
    Words{Reason::wrong_committee, "wrong_committee",
          "Số người giữ khóa trong biên bản điện tử không khớp với Ban kiểm phiếu."},
    Words{Reason::too_many_ballots, "too_many_ballots", "Số phiếu nhiều hơn số thẻ đã cấp."},
    Words{Reason::wrong_figures, "wrong_figures",
          "Số liệu trong bảng kết quả khác với số liệu tính lại từ biên bản điện tử."},
    Words{Reason::practice, "practice", "Phong bì CHẠY THỬ – KHÔNG CÓ GIÁ TRỊ, không được nhận."},
    Words{Reason::bad_notes, "bad_notes",
          "Phần ghi sự việc, khiếu nại không mở được hoặc khác với số đã ghi trong bảng kết quả."},
    Words{Reason::conflict, "conflict", "Xã đã nhận một kết quả khác của điểm bỏ phiếu này."},
    Words{Reason::same_key, "same_key",
          "Xã đã nhận kết quả do một máy khác gửi với cùng mã cuộc bầu cử."},
    Words{
        Reason::taken_over, "taken_over",
        "Máy dự phòng đã tiếp quản điểm bỏ phiếu; cần đối chiếu với biên bản giấy rồi quyết định."},
    Words{Reason::paper_counted, "paper_counted",
          "Hai người đã nhập kết quả kiểm phiếu giấy của thôn, tổ dân phố này."},
    Words{Reason::dismissed, "dismissed", "Đã có người quyết định không nhận phong bì này."},
    Words{Reason::superseded, "superseded",
          "Phong bì này đã được thay bằng một phong bì khác theo quyết định của người phụ trách."},
};

const Words& words_of(Reason reason) { return table.at(static_cast<std::size_t>(reason)); }

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].reason != static_cast<Reason>(i)) return false;
  }
  return table.size() == static_cast<std::size_t>(Reason::superseded) + 1;
}
static_assert(in_order());

}  // namespace

std::string_view name_of(Reason reason) { return words_of(reason).name; }
std::string_view sentence_of(Reason reason) { return words_of(reason).sentence; }

}  // namespace kiosk::commune
