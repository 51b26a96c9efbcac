#include <png.h>

#include <new>

#include "kiosk/photos/photo_file.h"

namespace kiosk::photos {

namespace {

// libpng's own bookkeeping, given back on every way out.
struct Reading {
  png_image image{};
  Reading() { image.version = PNG_IMAGE_VERSION; }
  ~Reading() { png_image_free(&image); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
};

}  // namespace

OrFault<GreyImage> decode_png(std::string_view file_bytes) {
  Reading reading;
  auto& image = reading.image;
  if (png_image_begin_read_from_memory(&image, file_bytes.data(), file_bytes.size()) == 0) {
    return tl::unexpected(PhotoFault::damaged);
  }
  if (!size_allowed(image.width, image.height)) return tl::unexpected(PhotoFault::too_large);
  image.format = PNG_FORMAT_GRAY;
  const png_color white{255, 255, 255};  // behind whatever is transparent
  try {
    GreyImage grey{image.width, image.height, {}};
    grey.grey.resize(grey.width * grey.height);
    if (png_image_finish_read(&image, &white, grey.grey.data(), 0, nullptr) == 0) {
      return tl::unexpected(PhotoFault::damaged);
    }
    return grey;
  } catch (const std::bad_alloc&) {
    return tl::unexpected(PhotoFault::too_large);
  }
}

}  // namespace kiosk::photos
