#include "tests/kiosk/photos/made_photos.h"

#include <cstdio>

#include <jpeglib.h>
#include <png.h>

#include <cstdlib>
#include <stdexcept>

namespace kiosk::photos {

namespace {

std::string written(png_image& image, const void* pixels) {
  image.version = PNG_IMAGE_VERSION;
  png_alloc_size_t size = 0;
  if (png_image_write_to_memory(&image, nullptr, &size, 0, pixels, 0, nullptr) == 0) {
    throw std::runtime_error("cannot measure a PNG");
  }
  std::string file(size, '\0');
  if (png_image_write_to_memory(&image, file.data(), &size, 0, pixels, 0, nullptr) == 0) {
    throw std::runtime_error("cannot write a PNG");
  }
  return file.substr(0, size);
}

std::string number(std::uint32_t value, std::size_t bytes, bool little) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i) {
    const auto shift = 8 * (little ? i : bytes - 1 - i);
    text += static_cast<char>(static_cast<unsigned char>(value >> shift));
  }
  return text;
}

// The sum at the end of a PNG's chunk.
std::uint32_t check_sum(std::string_view bytes) {
  std::uint32_t sum = 0xffffffffU;
  for (const char each : bytes) {
    sum ^= static_cast<unsigned char>(each);
    for (int i = 0; i < 8; ++i) sum = sum >> 1U ^ (0xedb88320U & (0U - (sum & 1U)));
  }
  return ~sum;
}

void compress(jpeg_compress_struct& info, const GreyImage& image, const JpegKind& kind) {
  jpeg_start_compress(&info, TRUE);
  if (!kind.exif.empty()) {
    jpeg_write_marker(&info, JPEG_APP0 + 1,
                      reinterpret_cast<const unsigned char*>(kind.exif.data()),
                      static_cast<unsigned>(kind.exif.size()));
  }
  std::vector<std::uint8_t> row(image.width * static_cast<std::size_t>(kind.colours));
  for (std::size_t y = 0; y < image.height; ++y) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = image.at(i / static_cast<std::size_t>(kind.colours), y);
    }
    JSAMPROW rows = row.data();
    jpeg_write_scanlines(&info, &rows, 1);
  }
  jpeg_finish_compress(&info);
}

}  // namespace

GreyImage slope(std::size_t width, std::size_t height) {
  GreyImage image{width, height, {}};
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      image.grey.push_back(static_cast<std::uint8_t>((x * 160) / width + (y * 90) / height));
    }
  }
  return image;
}

GreyImage halves(std::size_t width, std::size_t height) {
  GreyImage image{width, height, std::vector<std::uint8_t>(width * height, 230)};
  std::fill_n(image.grey.begin(), width * (height / 2), std::uint8_t{20});
  return image;
}

std::string png_of(const GreyImage& image) {
  png_image out{};
  out.width = static_cast<png_uint_32>(image.width);
  out.height = static_cast<png_uint_32>(image.height);
  out.format = PNG_FORMAT_GRAY;
  return written(out, image.grey.data());
}

std::string png_in_colours(std::size_t width, std::size_t height, std::uint32_t rgba) {
  png_image out{};
  out.width = static_cast<png_uint_32>(width);
  out.height = static_cast<png_uint_32>(height);
  out.format = PNG_FORMAT_RGBA;
  const auto pixel = number(rgba, 4, false);
  std::string pixels;
  for (std::size_t i = 0; i < width * height; ++i) pixels += pixel;
  return written(out, pixels.data());
}

std::string jpeg_of(const GreyImage& image, const JpegKind& kind) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_CreateCompress(&info, JPEG_LIB_VERSION, sizeof(info));
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = static_cast<JDIMENSION>(image.width);
  info.image_height = static_cast<JDIMENSION>(image.height);
  info.input_components = kind.colours;
  info.in_color_space = kind.colours == 1 ? JCS_GRAYSCALE : kind.colours == 3 ? JCS_RGB : JCS_CMYK;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 95, TRUE);
  if (kind.progressive) jpeg_simple_progression(&info);
  compress(info, image, kind);
  const std::string file(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&info);
  std::free(bytes);
  return file;
}

std::string exif_block(unsigned orientation, bool little) {
  std::string block("Exif\0\0", 6);
  block += little ? "II" : "MM";
  block += number(42, 2, little) + number(8, 4, little);
  block += number(2, 2, little);  // entries: something else first
  block += number(0x0100, 2, little) + number(4, 2, little) + number(1, 4, little) +
           number(4000, 4, little);
  block += number(0x0112, 2, little) + number(3, 2, little) + number(1, 4, little) +
           number(orientation, 2, little) + number(0, 2, little);
  return block + number(0, 4, little);
}

std::string png_claiming(std::string png, std::uint32_t width, std::uint32_t height) {
  constexpr std::size_t header = 12;  // of the first chunk: its name, its content, its sum
  png.replace(header + 4, 8, number(width, 4, false) + number(height, 4, false));
  const auto sum = check_sum(std::string_view(png).substr(header, 4 + 13));
  png.replace(header + 4 + 13, 4, number(sum, 4, false));
  return png;
}

std::string jpeg_claiming(std::string jpeg, std::uint16_t width, std::uint16_t height) {
  const auto frame = jpeg.find("\xff\xc0");
  if (frame == std::string::npos) throw std::runtime_error("not a plain JPEG");
  jpeg.replace(frame + 5, 4, number(height, 2, false) + number(width, 2, false));
  return jpeg;
}

}  // namespace kiosk::photos
