#pragma once
// Why a plan cannot be changed like that. {0} is a station, {1} what it is about.

#include <string_view>

namespace kiosk::commune::sentences {

inline constexpr std::string_view no_plan_changer = "Phải ghi họ và tên người sửa kế hoạch.";
inline constexpr std::string_view no_plan_reason = "Phải ghi lý do sửa kế hoạch.";
inline constexpr std::string_view plan_purged =
    "Dữ liệu cá nhân của đợt bầu cử đã được xóa; kế hoạch không sửa được nữa.";
inline constexpr std::string_view same_plan = "Kế hoạch không có gì thay đổi.";
inline constexpr std::string_view no_stations = "Kế hoạch phải còn ít nhất một điểm bỏ phiếu.";
inline constexpr std::string_view other_round =
    "Mã đợt bầu cử khác với thư mục này; đợt khác phải lập thư mục mới.";
inline constexpr std::string_view other_commune =
    "Tên hoặc mã xã, phường, đặc khu khác với thư mục này.";
inline constexpr std::string_view other_rerun = "Thông tin về đợt bầu cử trước đó không sửa được.";

inline constexpr std::string_view round_in_package =
    "Gói của điểm {0} đã được tạo, trong đó có {1}; mục này không sửa được nữa.";
inline constexpr std::string_view station_in_package =
    "Gói của điểm {0} đã được tạo; không sửa được {1} của điểm này nữa.";
inline constexpr std::string_view packaged_removed =
    "Gói của điểm {0} đã được tạo; không bỏ điểm này khỏi kế hoạch được nữa.";
inline constexpr std::string_view sibling_in_package =
    "Gói của điểm {0} ({1}) đã được tạo với danh sách hộ của điểm đó; thôn, tổ dân phố này không "
    "thêm, bớt điểm bỏ phiếu được nữa.";
inline constexpr std::string_view named_in_packages =
    "Điểm {0} đã được ghi trong các gói đã tạo (gói của điểm {1}) để chỉ đường cho người đi nhầm; "
    "mã và tên thôn, tổ dân phố của điểm này không sửa được nữa.";
inline constexpr std::string_view former_station =
    "Mã điểm {0} đã được ghi trong các gói đã tạo cho “{1}”; hãy dùng mã khác.";
inline constexpr std::string_view added_to_rerun =
    "Điểm {0}: đợt bầu lại chỉ gồm những thôn, tổ dân phố đã được quyết định bầu lại.";
inline constexpr std::string_view decided_already =
    "Điểm {0}: thôn, tổ dân phố này đã có quyết định, khiếu nại, đại hội hoặc số liệu phiếu giấy; "
    "không bỏ khỏi kế hoạch được.";
inline constexpr std::string_view counted_from_paper =
    "Điểm {0}: đã nhập số liệu phiếu giấy theo danh sách này; không sửa được danh sách người ứng "
    "cử.";

}  // namespace kiosk::commune::sentences
