// Photos as people bring them: what becomes of the good ones, and why the others are refused.
#include "kiosk/photos/photo_file.h"

#include <cmath>
#include <random>
#include <set>

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/text.h"
#include "tests/kiosk/photos/made_photos.h"

namespace kiosk::photos {
namespace {

using election::photo_height;
using election::photo_width;

std::optional<PhotoFault> fault_of(std::string_view bytes) {
  const auto photo = read_photo(bytes);
  if (photo) return std::nullopt;
  return photo.error();
}

int at(const election::Photo& photo, std::size_t x, std::size_t y) {
  return photo.grey[y * photo_width + x];
}

election::Photo must(std::string_view bytes) {
  const auto photo = read_photo(bytes);
  REQUIRE(photo);
  return *photo;
}

// The largest difference of two photos in any pixel.
int distance(const election::Photo& one, const election::Photo& other) {
  int most = 0;
  for (std::size_t i = 0; i < one.grey.size(); ++i) {
    most = std::max(most, std::abs(one.grey[i] - other.grey[i]));
  }
  return most;
}

TEST_CASE("a picture of exactly a photo's size is kept pixel by pixel") {
  const auto image = slope(photo_width, photo_height);
  const auto photo = must(png_of(image));
  CHECK(std::equal(image.grey.begin(), image.grey.end(), photo.grey.begin()));
}

TEST_CASE("JPEG and PNG of one picture become nearly the same photo, whatever their size") {
  const auto exact = must(png_of(slope(480, 640)));
  for (const auto& image : {slope(480, 640), slope(121, 162), slope(1000, 1333)}) {
    INFO(image.width << " x " << image.height);
    CHECK(distance(must(png_of(image)), exact) <= 3);
    CHECK(distance(must(jpeg_of(image)), exact) <= 6);
    CHECK(distance(must(jpeg_of(image, {3})), exact) <= 6);
    CHECK(distance(must(jpeg_of(image, {3, true})), exact) <= 6);
  }
}

TEST_CASE("what is too wide loses both sides alike, what is too high twice as much below") {
  // A dark band at the left and the right end of 100 pixels each goes wholly.
  auto wide = slope(500, 400);
  std::fill(wide.grey.begin(), wide.grey.end(), std::uint8_t{200});
  for (std::size_t y = 0; y < wide.height; ++y) {
    for (std::size_t x = 0; x < 100; ++x) {
      wide.grey[y * wide.width + x] = 0;
      wide.grey[y * wide.width + wide.width - 1 - x] = 0;
    }
  }
  const auto cut = must(png_of(wide));
  CHECK(at(cut, 0, 80) == 200);
  CHECK(at(cut, photo_width - 1, 80) == 200);
  // 300 x 700 keeps 400 rows, from 100 on: the light half begins at 350.
  const auto high = must(png_of(halves(300, 700)));
  CHECK(at(high, 60, 99) == 20);
  CHECK(at(high, 60, 101) == 230);
}

TEST_CASE("a telephone's picture is turned the way it was held") {
  for (unsigned orientation = 1; orientation <= 8; ++orientation) {
    for (const bool little : {false, true}) {
      INFO("orientation " << orientation << (little ? " little" : " big"));
      const bool lying = orientation >= 5;
      // What the camera stores so that turning it gives the slope again.
      const std::size_t width = lying ? 640 : 480;
      const std::size_t height = lying ? 480 : 640;
      constexpr std::array<unsigned, 9> undoes{1, 1, 2, 3, 4, 5, 8, 7, 6};
      const auto stored = upright(slope(480, 640), undoes[orientation]);
      REQUIRE(stored.width == width);
      REQUIRE(stored.height == height);
      const auto photo = must(jpeg_of(stored, {1, false, exif_block(orientation, little)}));
      CHECK(distance(photo, must(png_of(slope(480, 640)))) <= 6);
    }
  }
}

TEST_CASE("an EXIF block that makes no sense turns nothing") {
  const auto orientation = [](const std::string& block) {
    return exif_orientation({reinterpret_cast<const std::uint8_t*>(block.data()), block.size()});
  };
  const auto whole = exif_block(6, true);
  CHECK(orientation(whole) == 6);
  CHECK(orientation(exif_block(0, true)) == 1);
  CHECK(orientation(exif_block(9, false)) == 1);
  CHECK(orientation("") == 1);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto cut = orientation(whole.substr(0, length));
    CHECK((cut == 1 || cut == 6));
  }
  auto far = whole;
  far.replace(10, 4, "\xff\xff\xff\x7f");  // a directory beyond the end
  CHECK(orientation(far) == 1);
  auto many = whole;
  many.replace(14, 2, "\xff\xff");  // more entries than there are
  CHECK(orientation(many) == 6);
}

TEST_CASE("colours become grey, and what is transparent lies on white") {
  CHECK(at(must(png_in_colours(120, 160, 0xffffffffU)), 5, 5) == 255);
  CHECK(at(must(png_in_colours(120, 160, 0x000000ffU)), 5, 5) == 0);
  CHECK(at(must(png_in_colours(120, 160, 0x00000000U)), 5, 5) == 255);
  const int green = at(must(png_in_colours(120, 160, 0x00ff00ffU)), 5, 5);
  const int blue = at(must(png_in_colours(120, 160, 0x0000ffffU)), 5, 5);
  CHECK(green > blue);
}

TEST_CASE("files that are no photo are refused, each for its own reason") {
  CHECK(fault_of("") == PhotoFault::empty);
  CHECK(fault_of("GIF89a") == PhotoFault::neither);
  CHECK(fault_of(std::string(100, '\0')) == PhotoFault::neither);
  CHECK(fault_of(std::string(most_photo_file_bytes + 1, 'x')) == PhotoFault::too_many_bytes);
  CHECK(fault_of("\xff\xd8\xff") == PhotoFault::damaged);
  CHECK(fault_of("\x89PNG\r\n\x1a\n") == PhotoFault::damaged);
  CHECK(fault_of(png_of(slope(119, 400))) == PhotoFault::too_small);
  CHECK(fault_of(jpeg_of(slope(400, 159))) == PhotoFault::too_small);
  CHECK(fault_of(png_of(slope(1, 1))) == PhotoFault::too_small);
  CHECK(fault_of(jpeg_of(slope(200, 300), {4})) == PhotoFault::colours);
}

TEST_CASE("huge pictures are refused before a pixel of them is decoded") {
  const auto png = png_of(slope(200, 300));
  CHECK(fault_of(png_claiming(png, 8001, 300)) == PhotoFault::too_large);
  CHECK(fault_of(png_claiming(png, 200, 999'999)) == PhotoFault::too_large);
  CHECK(fault_of(png_claiming(png, 6000, 4001)) == PhotoFault::too_large);
  CHECK(fault_of(png_claiming(png, 0, 300)) == PhotoFault::damaged);
  CHECK(fault_of(png_claiming(png, 0x80000000U, 300)) == PhotoFault::damaged);
  const auto jpeg = jpeg_of(slope(200, 300));
  CHECK(fault_of(jpeg_claiming(jpeg, 8001, 300)) == PhotoFault::too_large);
  CHECK(fault_of(jpeg_claiming(jpeg, 200, 65'500)) == PhotoFault::too_large);
  CHECK(fault_of(jpeg_claiming(jpeg, 65'500, 65'500)) == PhotoFault::too_large);
  CHECK(fault_of(jpeg_claiming(jpeg, 0, 300)) == PhotoFault::damaged);
}

TEST_CASE("a header that promises more pixels than follow is damage, not a grey patch") {
  CHECK(fault_of(png_claiming(png_of(slope(200, 300)), 200, 400)) == PhotoFault::damaged);
  CHECK(fault_of(jpeg_claiming(jpeg_of(slope(200, 300)), 200, 400)) == PhotoFault::damaged);
}

TEST_CASE("a file cut short anywhere is refused") {
  const auto png = png_of(slope(160, 220));
  const auto jpeg = jpeg_of(slope(160, 220), {3});
  const auto progressive = jpeg_of(slope(160, 220), {3, true});
  for (const auto* file : {&png, &jpeg, &progressive}) {
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
      INFO(file->size() << " bytes, " << tenth << " tenths of them");
      CHECK(fault_of(file->substr(0, file->size() * tenth / 10)).has_value());
    }
  }
  CHECK(fault_of(jpeg.substr(0, jpeg.size() - 2)) == PhotoFault::damaged);  // its end is missing
}

TEST_CASE("a progressive picture that goes over its pixels again and again is refused") {
  // Repeats the first scan a hundred times: legal to the letter, and a way to keep a reader busy.
  const auto file = jpeg_of(slope(160, 220), {1, true});
  const std::string start("\xff\xda", 2);
  const auto first = file.find(start);
  const auto second = file.find(std::string("\xff\xc4", 2), first + 2);
  REQUIRE(second != std::string::npos);
  std::string bomb = file.substr(0, first);
  for (int i = 0; i < 100; ++i) bomb += file.substr(first, second - first);
  bomb += file.substr(second);
  CHECK(fault_of(bomb) == PhotoFault::damaged);
}

TEST_CASE("bytes changed at random give a photo or a reason, and never more") {
  std::mt19937 random(Catch::getSeed());
  INFO("seed " << Catch::getSeed());
  const std::vector<std::string> good{png_of(slope(130, 180)), jpeg_of(slope(130, 180), {3}),
                                      jpeg_of(slope(130, 180), {3, true}),
                                      jpeg_of(slope(180, 130), {1, false, exif_block(6, false)})};
  std::set<std::optional<PhotoFault>> seen;
  for (int round = 0; round < 1500; ++round) {
    auto file = good[random() % good.size()];
    const auto changes = 1 + random() % 4;
    for (unsigned i = 0; i < changes; ++i) {
      // The headers are where the harm is done.
      const auto reach = random() % 2 == 0 ? file.size() : std::min<std::size_t>(file.size(), 200);
      file[random() % reach] = static_cast<char>(random() % 256);
    }
    if (random() % 8 == 0) file.resize(random() % file.size());
    seen.insert(fault_of(file));
  }
  CHECK(seen.contains(PhotoFault::damaged));
  CHECK(seen.size() >= 3);
}

TEST_CASE("every reason has words of its own, in normal form") {
  std::set<std::string_view> all;
  for (std::size_t i = 0; i < photo_faults; ++i) {
    const auto words = words_of(static_cast<PhotoFault>(i));
    CHECK_FALSE(words.empty());
    all.insert(words);
    CHECK_FALSE(words.ends_with("."));
  }
  CHECK(all.size() == photo_faults);
}

}  // namespace
}  // namespace kiosk::photos
