#include "kiosk/package/photos.h"

#include <catch2/catch_test_macros.hpp>

namespace kiosk::package {
namespace {

std::vector<election::Photo> some_photos(std::size_t count) {
  std::vector<election::Photo> photos(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < election::photo_bytes; ++k) {
      photos[i].grey[k] = static_cast<std::uint8_t>((k * 7 + i * 31) % 256);
    }
  }
  return photos;
}

TEST_CASE("photos are read as they were written, for one to eight candidates") {
  for (std::size_t count = 1; count <= election::most_candidates; ++count) {
    const auto photos = some_photos(count);
    const auto pgm = photos_pgm(photos);
    CHECK(pgm.size() == count * photo_room);
    const auto again = parse_photos(pgm, count);
    REQUIRE(again);
    CHECK(*again == photos);
    CHECK_FALSE(parse_photos(pgm, count + 1));
    CHECK_FALSE(parse_photos(pgm, count - 1));
  }
}

TEST_CASE("each photo is a picture file by itself") {
  const auto pgm = photos_pgm(some_photos(2));
  CHECK(pgm.substr(0, 15) == "P5\n120 160\n255\n");
  CHECK(pgm.substr(photo_room, 15) == "P5\n120 160\n255\n");
}

TEST_CASE("there is one spelling: nothing missing, nothing more, no other header") {
  const auto pgm = photos_pgm(some_photos(3));
  CHECK_FALSE(parse_photos("", 3));
  CHECK_FALSE(parse_photos("", 0));
  CHECK_FALSE(parse_photos(pgm.substr(0, pgm.size() - 1), 3));
  CHECK_FALSE(parse_photos(pgm + '\0', 3));
  CHECK_FALSE(parse_photos(pgm + pgm, 3));
  CHECK_FALSE(parse_photos(photos_pgm(some_photos(9)), 9));
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t k = 0; k < photo_header.size(); ++k) {
      auto bent = pgm;
      bent[i * photo_room + k] = static_cast<char>(bent[i * photo_room + k] ^ 1);
      INFO("photo " << i << ", byte " << k << " of its header");
      CHECK_FALSE(parse_photos(bent, 3));
    }
  }
  auto sized = pgm;  // as many bytes, said to lie otherwise
  sized.replace(3, 7, "160 120");
  CHECK_FALSE(parse_photos(sized, 3));
}

}  // namespace
}  // namespace kiosk::package
