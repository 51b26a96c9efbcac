#include "kiosk/election/photo.h"

#include <catch2/catch_test_macros.hpp>

namespace kiosk::election {
namespace {

const Candidate an{"Ông", "Nguyễn Văn An", "1975-03-02", "front"};
const Candidate binh{"Bà", "Trần Thị Bình", "1980", "self"};
const Candidate cuong{"Ông", "Hồ Văn Cường", "1969-01-01", "front"};
const std::vector<Candidate> official{an, binh, cuong};
const std::vector<Photo> photos(3);

using Beside = std::vector<std::size_t>;

TEST_CASE("everybody on the list has their own photo") {
  CHECK(photos_beside(photos, official, official) == Beside{0, 1, 2});
  CHECK(photos_beside(photos, official, {binh, cuong}) == Beside{1, 2});
  CHECK(photos_beside(photos, official, {cuong}) == Beside{2});
}

TEST_CASE("one without a photo leaves everybody without") {
  const Candidate floor{"Bà", "Y Dên", "1988-09-02", "floor"};
  CHECK(photos_beside(photos, official, {an, binh, cuong, floor}).empty());
  CHECK(photos_beside(photos, official, {floor}).empty());
  // Taken off the list and named again from the floor.
  auto again = binh;
  again.nominated_by = "floor";
  CHECK(photos_beside(photos, official, {an, again, cuong}).empty());
}

TEST_CASE("a photo is a person's, not a name's") {
  auto namesake = an;
  namesake.birth = "1990";
  CHECK(photos_beside(photos, official, {namesake, binh}).empty());
  const std::vector<Candidate> two{an, namesake};
  CHECK(photos_beside(std::vector<Photo>(2), two, {namesake}) == Beside{1});
}

TEST_CASE("a photo too few or too many, and no list, give none") {
  for (const std::size_t count : {0U, 1U, 2U, 4U}) {
    CHECK(photos_beside(std::vector<Photo>(count), official, official).empty());
  }
  CHECK(photos_beside(photos, official, {}).empty());
  CHECK(photos_beside({}, {}, {}).empty());
}

}  // namespace
}  // namespace kiosk::election
