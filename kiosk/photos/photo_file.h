#pragma once
// One photo as people bring it: a JPEG or a PNG, told apart by its first bytes and never by its
// name. Everything about it is bounded before anything is decoded, and whatever a library
// complains of is a refusal.

#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "kiosk/photos/photo_image.h"

namespace kiosk::photos {

enum class PhotoFault {
  unreadable,      // no such file, or not a file
  empty,           // zero bytes
  too_many_bytes,  // more than most_photo_file_bytes
  neither,         // neither JPEG nor PNG
  damaged,         // cut short, or what a decoder complains of
  too_small,       // after cutting smaller than a photo
  too_large,       // more pixels than most_photo_side or most_photo_pixels allow
  colours,         // a JPEG for printing (four colours)
};
inline constexpr std::size_t photo_faults = 8;

// What is wrong, as the end of a sentence that begins with the file.
std::string_view words_of(PhotoFault fault);

template <class T>
using OrFault = tl::expected<T, PhotoFault>;

OrFault<election::Photo> read_photo(std::string_view file_bytes);

// Of this room only.
bool size_allowed(std::uint64_t width, std::uint64_t height);
OrFault<GreyImage> decode_jpeg(std::string_view file_bytes);
OrFault<GreyImage> decode_png(std::string_view file_bytes);
// The orientation an EXIF block names; 1 when it names none that makes sense.
unsigned exif_orientation(std::span<const std::uint8_t> block);

}  // namespace kiosk::photos
