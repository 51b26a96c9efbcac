// libjpeg leaves by a jump when something is wrong, and would otherwise end the program. Every call
// that may jump is made inside attempt(), by a step that owns nothing a destructor would be needed
// for.
#include <cstdio>

#include <jpeglib.h>

#include <csetjmp>
#include <new>

#include "kiosk/photos/photo_file.h"

namespace kiosk::photos {

namespace {

// A progressive picture may ask for all of its pixels to be gone over again and again.
constexpr int most_scans = 64;
constexpr int exif_marker = JPEG_APP0 + 1;
constexpr unsigned most_marker_bytes = 0xffff;
constexpr long most_decoder_bytes = 512L << 20;

struct Decoder {
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  jpeg_progress_mgr progress{};
  std::jmp_buf way_out{};
  std::string_view bytes;
  std::uint8_t* pixels = nullptr;
};

[[noreturn]] void leave(j_common_ptr info) {
  std::longjmp(static_cast<Decoder*>(info->client_data)->way_out, 1);
}

// A level below zero is damage that libjpeg would paint over in grey.
void hear(j_common_ptr info, int level) {
  if (level < 0) leave(info);
}

void be_silent(j_common_ptr /*info*/) {}

void count_scans(j_common_ptr info) {
  const auto* decoder = static_cast<const Decoder*>(info->client_data);
  if (decoder->info.input_scan_number > most_scans) leave(info);
}

bool attempt(Decoder& decoder, void (*step)(Decoder&)) {
  if (setjmp(decoder.way_out) != 0) return false;
  step(decoder);
  return true;
}

void read_header(Decoder& decoder) {
  auto& info = decoder.info;
  jpeg_CreateDecompress(&info, JPEG_LIB_VERSION, sizeof(info));
  info.client_data = &decoder;  // creating wiped it
  info.progress = &decoder.progress;
  info.mem->max_memory_to_use = most_decoder_bytes;
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(decoder.bytes.data()),
               static_cast<unsigned long>(decoder.bytes.size()));
  jpeg_save_markers(&info, exif_marker, most_marker_bytes);
  jpeg_read_header(&info, TRUE);
}

void read_pixels(Decoder& decoder) {
  auto& info = decoder.info;
  info.out_color_space = JCS_GRAYSCALE;
  jpeg_start_decompress(&info);
  while (info.output_scanline < info.output_height) {
    JSAMPROW row = decoder.pixels + std::size_t{info.output_scanline} * info.output_width;
    jpeg_read_scanlines(&info, &row, 1);
  }
  jpeg_finish_decompress(&info);
}

unsigned orientation_of(const Decoder& decoder) {
  for (auto* marker = decoder.info.marker_list; marker != nullptr; marker = marker->next) {
    if (marker->marker != exif_marker) continue;
    const auto orientation = exif_orientation({marker->data, marker->data_length});
    if (orientation != 1) return orientation;
  }
  return 1;
}

OrFault<GreyImage> decode(Decoder& decoder) {
  if (!attempt(decoder, read_header)) return tl::unexpected(PhotoFault::damaged);
  const auto& info = decoder.info;
  if (!size_allowed(info.image_width, info.image_height)) {
    return tl::unexpected(PhotoFault::too_large);
  }
  if (info.num_components != 1 && info.num_components != 3) {
    return tl::unexpected(PhotoFault::colours);
  }
  GreyImage image{info.image_width, info.image_height, {}};
  image.grey.resize(image.width * image.height);
  decoder.pixels = image.grey.data();
  const auto orientation = orientation_of(decoder);  // forgotten once all pixels are there
  if (!attempt(decoder, read_pixels)) return tl::unexpected(PhotoFault::damaged);
  return upright(std::move(image), orientation);
}

}  // namespace

OrFault<GreyImage> decode_jpeg(std::string_view file_bytes) {
  Decoder decoder;
  decoder.bytes = file_bytes;
  decoder.info.err = jpeg_std_error(&decoder.errors);
  decoder.info.client_data = &decoder;
  decoder.errors.error_exit = leave;
  decoder.errors.emit_message = hear;
  decoder.errors.output_message = be_silent;
  decoder.progress.progress_monitor = count_scans;
  auto image = [&]() -> OrFault<GreyImage> {
    try {
      return decode(decoder);
    } catch (const std::bad_alloc&) {
      return tl::unexpected(PhotoFault::too_large);
    }
  }();
  jpeg_destroy_decompress(&decoder.info);
  return image;
}

}  // namespace kiosk::photos
