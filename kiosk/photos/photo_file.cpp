#include "kiosk/photos/photo_file.h"

namespace kiosk::photos {

namespace {

constexpr std::string_view jpeg_begins = "\xff\xd8\xff";
constexpr std::string_view png_begins = "\x89PNG\r\n\x1a\n";

OrFault<GreyImage> decode(std::string_view bytes) {
  if (bytes.starts_with(jpeg_begins)) return decode_jpeg(bytes);
  if (bytes.starts_with(png_begins)) return decode_png(bytes);
  return tl::unexpected(PhotoFault::neither);
}

}  // namespace

std::string_view words_of(PhotoFault fault) {
  switch (fault) {
    case PhotoFault::unreadable: return "không có hoặc không đọc được";
    case PhotoFault::empty: return "rỗng, không có dữ liệu";
    case PhotoFault::too_many_bytes: return "lớn hơn 8 MB";
    case PhotoFault::neither: return "không phải là ảnh JPEG hoặc PNG";
    case PhotoFault::damaged: return "bị hỏng hoặc bị cắt cụt; hãy mở ra và lưu lại";
    case PhotoFault::too_small: return "quá nhỏ; cần ít nhất 120 × 160 điểm ảnh (rộng × cao)";
    case PhotoFault::too_large:
      return "quá lớn; mỗi chiều không quá 8000 và tất cả không quá 24 triệu điểm ảnh";
    case PhotoFault::colours: return "có kiểu màu để in (CMYK); hãy lưu lại với kiểu màu RGB";
  }
  return {};
}

bool size_allowed(std::uint64_t width, std::uint64_t height) {
  return width > 0 && height > 0 && width <= most_photo_side && height <= most_photo_side &&
         width * height <= most_photo_pixels;
}

OrFault<election::Photo> read_photo(std::string_view file_bytes) {
  if (file_bytes.empty()) return tl::unexpected(PhotoFault::empty);
  if (file_bytes.size() > most_photo_file_bytes) {
    return tl::unexpected(PhotoFault::too_many_bytes);
  }
  const auto image = decode(file_bytes);
  if (!image) return tl::unexpected(image.error());
  const auto photo = uniform(*image);
  if (!photo) return tl::unexpected(PhotoFault::too_small);
  return *photo;
}

}  // namespace kiosk::photos
