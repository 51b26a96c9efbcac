#pragma once
// Names as they stand on rolls: family, middle and given names, and syllables with every
// rime that people misplace a mark in. All composed (NFC).
// Written for these tests; nobody is meant.

#include <array>
#include <string_view>

namespace names {

inline constexpr std::array<std::string_view, 21> lines{
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm Phùng Mai",
    "Trương Vương Hà Tạ Trịnh Lương Thái Tô Tăng Quách Cao Châu Chu Doãn Đoàn Đường Giang Giáp Hầu",
    "Hứa Khổng Khuất Kiều Kim La Lạc Lục Lưu Mạc Nghiêm Ninh Nông Ông Phí Quan Sầm Thạch Thân Thi",
    "Tiêu Tôn Tống Triệu Ưng Văn Vi Viên Xa Cầm Lò Quàng Sùng Giàng Thào Vàng Mùa Hờ Hạng Ly Cứ",
    "Thị Văn Hữu Đức Công Minh Quốc Xuân Ngọc Thanh Hồng Kim Bá Duy Đình Gia Hải Khắc Mạnh Nhật",
    "Phúc Quang Thành Thế Tiến Trọng Trung Tuấn Viết Vĩnh An Anh Ánh Ân Bách Bảo Bằng Bắc Bích "
    "Biên",
    "Bình Bưởi Cảnh Cẩm Chi Chiến Chinh Chính Chung Chuyên Cúc Cường Cưỡng Cừu Dần Dậu Diễm Diệp "
    "Diệu",
    "Dịu Doanh Du Dũng Duyên Duyệt Đại Đạo Đạt Đăng Điền Điệp Định Độ Đông Đồng Đức Được Đượm Gấm",
    "Giàu Giỏi Giới Hạ Hạnh Hạo Hằng Hân Hậu Hiên Hiền Hiển Hiếu Hiệp Hiệu Hoa Hòa Hoài Hoan Hoàn",
    "Học Hội Hợi Hợp Huấn Huệ Hùng Huy Huyền Hưng Hương Hường Hưởng Hữu Khải Khang Khanh Khánh "
    "Khiêm",
    "Khiết Khoa Khôi Khuê Khương Kiên Kiệt Kỳ Lan Lài Lành Lăng Lân Lập Lệ Liên Liễu Linh Loan "
    "Long",
    "Lộc Lợi Luân Luyến Lực Lượng Ly Mão Mẫn Mận Miên Mùi Mười Mưa Mỹ Nam Năm Nga Ngà Ngân Nghi",
    "Nghĩa Nghiệp Ngoan Nguyên Nguyệt Nhã Nhàn Nhân Nhẫn Nhi Nhiên Nhiễu Nho Nhung Như Nhường "
    "Nhượng",
    "Nụ Nương Oanh Phát Phi Phong Phú Phụng Phước Phương Phượng Quân Quế Quy Quý Quyên Quyền Quyết",
    "Quỳnh Sang Sáng Sâm Sen Sinh Soạn Sơn Sửu Sự Sương Tài Tam Tám Tâm Tân Tấn Thắm Thạnh Thảo",
    "Thắng Thân Thêm Thìn Thịnh Thoa Thoại Thông Thơ Thơm Thu Thuần Thuận Thục Thùy Thủy Thúy "
    "Thuyết",
    "Thuyên Thuyền Thư Thường Thưởng Thương Thượng Tiền Tiệp Tình Tĩnh Tính Toàn Toán Toản Tố Trà "
    "Trâm",
    "Trang Tráng Tri Trí Triết Trinh Trúc Truyền Trực Trường Tú Tuân Tuất Tuyên Tuyền Tuyết Tuyển "
    "Tùng",
    "Tường Tưởng Tửu Tý Tỵ Uyên Út Ước Vân Vận Vệ Việt Vinh Vịnh Vượng Vy Xoan Xuyến Ý Yên Yến Bảy",
    "Hòe Huề Khỏe Khuya Khuỷu Lũy Ngoẹo Nguôi Nguội Người Ngượng Ruộng Rượu Thuở Thuế Thuốc Tuổi "
    "Uống",
    "Xoài Xoắn Loắt Hoẵng Quắc Quăng Quẩn Quới Giếng Giữa Giấy Giận Gìn Gửi Lửa Nửa Sữa Mướp Bướm"};

}  // namespace names
