// screen.json: written by an effect, read at every start.

#include <filesystem>
#include <string>
#include <system_error>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/station/effects.h"
#include "kiosk/station/restored_model.h"
#include "tests/support/scratch_folder.h"
#include "sync/directory.h"

namespace kiosk::station {

namespace {

struct Folder {
  support::ScratchFolder scratch;
  DevicePaths paths{scratch.path()};
  SystemClock clock;
  EffectRunner runner{paths, clock, {crypto::test_cost, crypto::test_cost}};

  Event keep(const ScreenMeasure& measure) {
    return runner.run(Job{SaveCalibration{measure}, std::nullopt}).value().event;
  }
  void write(const std::string& text) {
    REQUIRE(sync::write_whole(paths.screen, text, true).has_value());
  }
};

constexpr ScreenMeasure measured{5570, 1920, 1080};

}  // namespace

TEST_CASE("A measured screen is kept for the owner alone and known at the next start") {
  Folder folder;
  CHECK(locked_model(folder.paths).screen == ScreenFacts{});
  const auto event = folder.keep(measured);
  REQUIRE(std::holds_alternative<CalibrationDone>(event));
  CHECK(std::get<CalibrationDone>(event).measure == measured);
  CHECK(locked_model(folder.paths).screen == ScreenFacts{measured, false});
  const auto mode = std::filesystem::status(folder.paths.screen).permissions();
  CHECK((static_cast<unsigned>(mode) & 0777U) == 0600U);
  // Measured anew: the last one stands.
  folder.keep({5340, 1366, 768});
  CHECK(locked_model(folder.paths).screen.measure == ScreenMeasure{5340, 1366, 768});
}

TEST_CASE("A size no screen has is not written") {
  Folder folder;
  const auto event = folder.keep({100, 1920, 1080});
  CHECK(std::get<EffectFailed>(event).problem == Problem::self_check_failed);
  CHECK_FALSE(std::filesystem::exists(folder.paths.screen));
}

TEST_CASE("A size that cannot be written is a problem") {
  Folder folder;
  std::filesystem::create_directories(folder.paths.screen / "in the way");
  CHECK(std::get<EffectFailed>(folder.keep(measured)).problem == Problem::store_unwritable);
}

TEST_CASE("A file that is no measure is refused, and said to be") {
  Folder folder;
  const ScreenFacts refused{std::nullopt, true};
  for (const std::string& text :
       {std::string(), std::string("{}"), std::string("{\"px_per_m\":1,\"width\":1,\"height\":1}"),
        measure_json(measured) + "\n", std::string(1 << 20, ' ')}) {
    folder.write(text);
    CHECK(locked_model(folder.paths).screen == refused);
  }
  std::filesystem::remove(folder.paths.screen);
  std::filesystem::create_directory(folder.paths.screen);
  CHECK(locked_model(folder.paths).screen == refused);
  std::filesystem::remove(folder.paths.screen);
  std::filesystem::create_symlink(folder.paths.folder / "nowhere", folder.paths.screen);
  CHECK(locked_model(folder.paths).screen == refused);
}

}  // namespace kiosk::station
