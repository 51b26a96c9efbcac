// A folder that was being made when the power went: it is never taken for a whole one, and it can
// be made again in the same place.

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <random>

#include "kiosk/commune/sentences.h"
#include "tests/kiosk/commune/interruption.h"
#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

using std::chrono::microseconds;
using std::chrono::steady_clock;

constexpr int kills = 30;
const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};

struct Making {
  Folder folder;
  FixedClock clock;
  plan::Plan plan = plan::parse_plan(sample_plan()).value();

  std::filesystem::path place() const { return folder / "commune"; }
  Outcome<Commune> make() const {
    return Commune::create(place(), plan, passphrase(), cheap, clock);
  }
  Outcome<Commune> open() const { return Commune::open(place(), passphrase(), cheap, clock); }
};

TEST_CASE("killed while a folder is made, it is made again in the same place") {
  const auto seed = Catch::getSeed();
  std::mt19937 random(seed);
  microseconds whole{};
  {
    const Making making;
    const auto begun = steady_clock::now();
    REQUIRE(making.make());
    whole = std::chrono::duration_cast<microseconds>(steady_clock::now() - begun);
  }
  int unfinished = 0;
  for (int i = 0; i < kills; ++i) {
    const Making making;
    const microseconds instant(
        std::uniform_int_distribution<std::int64_t>(0, whole.count())(random));
    INFO("seed " << seed << ", kill " << i << " after " << instant.count() << " us");
    killed_after(instant, [&](const auto& ready) {
      ready();
      (void)making.make();
    });
    if (making.open()) {
      CHECK(making.make().error().sentence == sentences::folder_exists);
      continue;
    }
    ++unfinished;
    const auto made = making.make();
    INFO((made ? "made" : made.error().sentence));
    REQUIRE(made);
    CHECK(made->stations() == std::vector<std::string>{"23504-001-1", "23504-002-1"});
  }
  CHECK(unfinished > 0);
}

TEST_CASE("on a full disk no folder is made, and there is one when there is room") {
  int refused = 0, made = 0;
  for (rlim_t limit = 0; made < 2; limit += 4096) {
    INFO("limit " << limit);
    REQUIRE(limit < 4'000'000);
    const Making making;
    bool done = false;
    {
      const FileSizeLimit small(limit);
      const auto answer = making.make();
      done = answer.has_value();
      if (!done) CHECK_FALSE(answer.error().sentence.empty());
    }
    if (done) {
      ++made;
      CHECK(making.open());
      continue;
    }
    ++refused;
    CHECK_FALSE(making.open());
    CHECK(making.make());
  }
  CHECK(refused > 0);
}

TEST_CASE("what lies in a folder is never cleared away for a new commune") {
  const Making making;
  std::filesystem::create_directories(making.place());
  SECTION("somebody's file") { write_file(making.place() / "giấy tờ.txt", "quan trọng"); }
  SECTION("somebody's file beside what a power cut left") {
    write_file(making.place() / "unfinished", "");
    write_file(making.place() / "giấy tờ.txt", "quan trọng");
  }
  SECTION("a store without its public keys") {
    REQUIRE(std::filesystem::remove(making.place()));
    REQUIRE(making.make());
    REQUIRE(std::filesystem::remove(making.place() / "commune.pub"));
  }
  const auto made = making.make();
  REQUIRE_FALSE(made);
  CHECK(made.error().sentence == sentences::folder_exists);
  CHECK((std::filesystem::exists(making.place() / "giấy tờ.txt") ||
         std::filesystem::exists(making.place() / "commune.db")));
}

}  // namespace
}  // namespace kiosk::commune
