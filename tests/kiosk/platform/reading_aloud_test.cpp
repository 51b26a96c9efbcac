// Screens, recordings and the voice together, with programs that only pretend.
#include "kiosk/reading_aloud.h"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#include "programs.h"
#include "tests/support/fixtures.h"
#include "wave_file.h"

using kiosk::ReadingAloud;
using kiosk::platform::testing::Bell;
using kiosk::platform::testing::comes_true;
using kiosk::platform::testing::Programs;
using kiosk::station::Busy;
using kiosk::station::Model;
using kiosk::station::Problem;
using kiosk::station::VoterStep;

namespace {

namespace fs = std::filesystem;

const kiosk::election::Languages& languages() {
  static const auto all = kiosk::election::Languages::load(PHIEUKIN_ASSETS "/strings");
  if (!all) throw std::runtime_error(all.error().detail);
  return *all;
}

struct World : Programs {
  World() { fs::create_directories(path() / "clips" / "vi"); }
  void record(const std::string& name, double seconds) {
    const auto file =
        kiosk::platform::testing::file_of(kiosk::platform::testing::tone(seconds, 8'000));
    std::ofstream(path() / "clips" / "vi" / (name + ".wav"), std::ios::binary)
        << std::string(file.begin(), file.end());
  }
  void recorded_for(const Model& model) {
    std::ofstream list(path() / "clips" / "vi" / "recorded_for.txt");
    for (const auto& line : kiosk::election::recorded_for(model.definition)) list << line << '\n';
  }
  // What the synthesiser has said once it says `last`.
  std::string said_until(const std::string& last) const {
    CHECK(comes_true([&] { return log("said").ends_with(last + "\n\n"); }));
    return log("said");
  }
};

Model listening(std::size_t candidates) {
  Model model = support::open_booth(candidates);
  model.comfort.sound = true;
  model.voter = VoterStep::mark;
  return model;
}

constexpr const char* last_of_mark = "Chọn xong, chạm nút ở góc dưới bên phải để xem lại.";

}  // namespace

TEST_CASE("without recordings the synthesiser reads the ballot, name by name") {
  const World world;
  ReadingAloud aloud(world.path() / "clips", languages(), nullptr, world.options());
  const Model model = listening(3);
  aloud.follow(model);
  const auto said = world.said_until(last_of_mark);
  const auto first = said.find("Số 1: Ông Nguyễn Trần Hoàng Phước Thưởng.");
  const auto second = said.find("Số 2: Bà Phạm Thị Nguyệt Hường.");
  const auto third = said.find("Số 3: Ông Đinh Văn Ực.");
  CHECK(first < second);
  CHECK(second < third);
  CHECK(third != std::string::npos);
}

TEST_CASE("recordings of the right list are played instead, read from no file by then") {
  World world;
  const Model model = listening(3);
  for (int i = 1; i <= 3; ++i) world.record("candidate_" + std::to_string(i), 0.01 * i);
  SECTION("the right list") {
    world.recorded_for(model);
    ReadingAloud aloud(world.path() / "clips", languages(), nullptr, world.options());
    CHECK(aloud.refused().empty());
    fs::remove_all(world.path() / "clips");
    aloud.follow(model);
    CHECK(world.said_until(last_of_mark).find("Số ") == std::string::npos);
    // Before, three names, after.
    CHECK(comes_true([&] { return world.log("plays") == ".\n.\n.\n.\n.\n"; }));
  }
  SECTION("another list") {
    world.recorded_for(listening(5));
    ReadingAloud aloud(world.path() / "clips", languages(), nullptr, world.options());
    aloud.follow(model);
    CHECK(world.said_until(last_of_mark).find("Số 3: ") != std::string::npos);
  }
}

TEST_CASE("recordings of no use are named with their language") {
  World world;
  world.record("candidate_9", 0.1);
  const ReadingAloud aloud(world.path() / "clips", languages(), nullptr, world.options());
  REQUIRE(aloud.refused().size() == 1);
  CHECK(aloud.refused()[0] == "vi/candidate_9.wav: Không có câu nào mang mã này.");
}

TEST_CASE("a failure waits until the voter can be told") {
  World world;
  world.remove("espeak-ng");
  Bell bell;
  ReadingAloud aloud(world.path() / "clips", languages(), &bell, world.options());
  Model model = listening(3);
  aloud.follow(model);
  REQUIRE(comes_true([&] { return bell.rung == 1; }));
  model.busy = Busy::casting;
  CHECK_FALSE(aloud.take_failure(model));
  model.busy = Busy::no;
  model.problem = Problem::not_cast;
  CHECK_FALSE(aloud.take_failure(model));
  model.problem = Problem::none;
  CHECK(aloud.take_failure(model));
  CHECK_FALSE(aloud.take_failure(model));
}

TEST_CASE("names of recordings are those that can be heard") {
  const auto names = kiosk::clip_names(languages().spoken("vi").strings);
  for (const char* name : {"speech.headphones", "candidate_1", "candidate_8", "result.agree",
                           "mark.title", "mark.single_title", "done.body"}) {
    INFO(name);
    CHECK(names.contains(name));
  }
  CHECK_FALSE(names.contains("candidate_9"));
  CHECK_FALSE(names.contains("zero_report.title"));
}
