// Looking before taking in: an enrolment and a list are only read until somebody says so, what is
// taken in is what was looked at, and the journal names who opened a list.

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

struct Round {
  Folder folder;
  FixedClock clock;
  Commune commune = new_commune(folder, clock);
  std::string journal() const { return commune.journal().value(); }
};

bool holds(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

TEST_CASE("looking at an enrolment stores nothing, and enrolling gives the same words") {
  Round round;
  const FakeBooth booth;
  const auto file = write_file(round.folder / "a.envelope", booth.enrolment());
  const auto before = round.journal();
  const auto look = round.commune.look_at_enrolment(station_a, file);
  REQUIRE(look);
  CHECK(look->device == booth.id());
  CHECK(look->device_words.size() == 6);
  CHECK(look->device_words != look->commune_words);
  CHECK_FALSE(look->enrolled);
  CHECK(round.journal() == before);
  CHECK_FALSE(round.commune.look_at_enrolment("nowhere", file));

  CHECK_FALSE(round.commune.enrol(station_a, file, std::string(64, '0')));
  CHECK(round.commune.preparation()->front().devices == 0);
  const auto words = round.commune.enrol(station_a, file, look->file);
  REQUIRE(words);
  std::string joined;
  for (const auto& word : look->device_words) joined += (joined.empty() ? "" : " ") + word;
  CHECK(*words == joined);
  CHECK(round.commune.look_at_enrolment(station_a, file)->enrolled);
  CHECK(round.commune.preparation()->front().device_names.size() == 1);
}

TEST_CASE("a laptop that enrols again under its old id is not taken in twice") {
  Round round;
  const FakeBooth booth;
  const auto bytes = booth.enrolment();
  REQUIRE(round.commune.enrol(station_a, write_file(round.folder / "a.envelope", bytes)));
  const auto other =
      round.commune.look_at_enrolment(station_b, write_file(round.folder / "b.envelope", bytes));
  REQUIRE_FALSE(other);
  CHECK(holds(other.error().sentence, station_a));
}

TEST_CASE("the journal says who opened a list and who took it in, before it is shown") {
  Round round;
  const auto file = write_file(round.folder / "a.csv", sample_roll());
  const auto look = round.commune.preview_roll(station_a, file, {}, "  Y Thu Thư ");
  REQUIRE(look);
  CHECK(look->preview.households() == 5);
  CHECK(look->file.size() == 64);
  CHECK(holds(round.journal(), R"("what":"roll","id":"23504-001-1","who":"Y Thu Thư")"));
  CHECK(round.commune.preparation()->front().households == 0);
  const auto too_long = round.commune.preview_roll(station_a, file, {}, std::string(121, 'a'));
  CHECK_FALSE(too_long);
  CHECK_FALSE(round.commune.preview_roll(station_a, file, {}, "a\nb"));

  write_file(file, sample_roll() + "6,A Lạ,A Lạ,1950,Nam,,\n");
  const auto changed = round.commune.add_roll(station_a, file, {}, {"Y Thu Thư", look->file});
  REQUIRE_FALSE(changed);
  CHECK(holds(changed.error().sentence, "đã thay đổi"));
  write_file(file, sample_roll());
  CHECK(round.commune.add_roll(station_a, file, {}, {"Y Thu Thư", look->file}).value() == 5);
  CHECK(holds(round.journal(), R"("households":5,"by":"Y Thu Thư")"));
}

}  // namespace
}  // namespace kiosk::commune
