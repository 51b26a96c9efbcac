// The papers of a package, read back by poppler and zbar, and what is left when they are printed.

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <regex>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/secret_file.h"
#include "tests/kiosk/commune/world.h"
#include "tests/kiosk/reports/pdf_reading.h"

namespace kiosk::commune {
namespace {

// One station with its papers drawn, at the cost of a test.
struct Printed {
  explicit Printed(bool codes_file = true)
      : commune([&] {
          const auto plan = plan::parse_plan(sample_plan());
          REQUIRE(plan);
          CommuneOptions options{crypto::test_cost, crypto::test_cost};
          options.assets = PHIEUKIN_ASSETS;
          options.codes_file = codes_file;
          auto made = Commune::create(folder / "commune", *plan, passphrase(), options, clock);
          REQUIRE(made);
          return std::move(*made);
        }()) {
    REQUIRE(commune.enrol(station_a, write_file(folder / "device.envelope", booth.enrolment())));
    REQUIRE(commune.add_roll(station_a, write_file(folder / "roll.csv", sample_roll())));
    auto made = commune.build_package(station_a, folder / "out", {});
    REQUIRE(made);
    built = std::move(*made);
  }

  Folder folder;
  FixedClock clock;
  FakeBooth booth;
  Commune commune;
  BuiltPackage built;
};

std::vector<std::string> codes_in(const std::filesystem::path& file) {
  std::vector<std::string> codes;
  std::istringstream lines(read_file(file));
  for (std::string booth, code, credential; lines >> booth >> code >> credential;) {
    codes.push_back(booth + ":" + code);
  }
  return codes;
}

std::vector<std::string> cards_in(const std::filesystem::path& pdf) {
  std::vector<std::string> cards;
  const std::regex shape("Máy số ([0-9]).* ([0-9]{3}) ([0-9]{3}) ([0-9]{4}) ");
  for (int page = 1; page <= reading::pages(pdf); ++page) {
    for (std::size_t place = 0; place < 10; ++place) {
      const auto text = reading::text(pdf, page, reading::card_area(place));
      if (text.empty()) continue;
      std::smatch found;
      INFO(text);
      REQUIRE(std::regex_search(text, found, shape));
      cards.push_back(found[1].str() + ":" + found[2].str() + found[3].str() + found[4].str());
    }
  }
  return cards;
}

TEST_CASE("every code of a package is on one card of its booth, in an order of its own") {
  const Printed world;
  auto codes = codes_in(world.built.codes);
  auto cards = cards_in(world.built.cards_pdf);
  REQUIRE(codes.size() == 25);
  REQUIRE(reading::pages(world.built.cards_pdf) == 3);
  CHECK(cards != codes);  // equal by chance once in 25! packages
  std::ranges::sort(codes);
  std::ranges::sort(cards);
  CHECK(cards == codes);
}

TEST_CASE("the cards are their owner's alone and the hand-over sheet holds none of them") {
  const Printed world;
  struct stat facts {};
  REQUIRE(::stat(world.built.cards_pdf.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  const auto text = reading::text(world.built.handover_pdf, 1);
  for (const auto& code : codes_in(world.built.codes)) {
    CHECK(text.find(code.substr(2, 3) + " " + code.substr(5, 3)) == std::string::npos);
    CHECK(text.find(code.substr(2)) == std::string::npos);
  }
  for (const auto& word : world.built.check_words) CHECK(text.find(word) != std::string::npos);
  CHECK(text.find("25 thẻ (5 hộ và 20 thẻ dự phòng)") != std::string::npos);
}

TEST_CASE("without a codes file the cards are in the PDF only") {
  Printed world(false);
  CHECK(world.built.codes.empty());
  CHECK_FALSE(std::filesystem::exists(world.folder / "out/23504-001-1.codes"));
  CHECK(cards_in(world.built.cards_pdf).size() == 25);
  const auto erased = world.commune.confirm_printed(station_a, {}, false);
  REQUIRE(erased);
  CHECK(erased->erased == std::vector{std::filesystem::absolute(world.built.cards_pdf)});
}

TEST_CASE("once printed, nothing of the cards is left, and it cannot be said twice") {
  Printed world;
  CHECK_FALSE(world.commune.confirm_printed("nowhere", {}, false));
  CHECK_FALSE(world.commune.confirm_printed(station_b, {}, true));  // no package yet
  // A second name of each file shows what became of the bytes themselves.
  const auto pdf_bytes = world.folder / "pdf_bytes";
  const auto code_bytes = world.folder / "code_bytes";
  std::filesystem::create_hard_link(world.built.cards_pdf, pdf_bytes);
  std::filesystem::create_hard_link(world.built.codes, code_bytes);
  const auto erased = world.commune.confirm_printed(station_a, {}, false);
  REQUIRE(erased);
  CHECK(erased->erased.size() == 2);
  CHECK(erased->missing == 0);
  CHECK_FALSE(std::filesystem::exists(world.built.cards_pdf));
  CHECK_FALSE(std::filesystem::exists(world.built.codes));
  CHECK(std::filesystem::exists(world.built.handover_pdf));
  CHECK(std::filesystem::exists(world.built.envelope));
  for (const auto& bytes : {read_file(pdf_bytes), read_file(code_bytes)}) {
    CHECK_FALSE(bytes.empty());
    CHECK(bytes.find_first_not_of('\0') == std::string::npos);
  }
  CHECK_FALSE(world.commune.confirm_printed(station_a, {}, true));
}

TEST_CASE("a card file that is elsewhere, changed or gone is not passed over in silence") {
  Printed world;
  const auto away = world.folder / "away";
  std::filesystem::create_directory(away);
  std::filesystem::rename(world.built.codes, away / "23504-001-1.codes");
  CHECK_FALSE(world.commune.confirm_printed(station_a, {}, false));
  CHECK(std::filesystem::exists(world.built.cards_pdf));
  std::filesystem::rename(world.built.cards_pdf, away / "23504-001-1.cards.pdf");
  SECTION("elsewhere") {
    const auto erased = world.commune.confirm_printed(station_a, away, false);
    REQUIRE(erased);
    CHECK(erased->erased.size() == 2);
    CHECK(std::filesystem::is_empty(away));
  }
  SECTION("changed") {
    write_file(away / "23504-001-1.codes", "somebody's own notes");
    CHECK_FALSE(world.commune.confirm_printed(station_a, away, true));
    CHECK(read_file(away / "23504-001-1.codes") == "somebody's own notes");
    CHECK(std::filesystem::exists(away / "23504-001-1.cards.pdf"));
  }
  SECTION("gone") {
    const auto erased = world.commune.confirm_printed(station_a, {}, true);
    REQUIRE(erased);
    CHECK(erased->erased.empty());
    CHECK(erased->missing == 2);
  }
}

TEST_CASE("a secret file that was not finished is taken away, somebody else's stays") {
  const Folder folder;
  const auto file = folder / "secret";
  {
    SecretFile half(file);
    CHECK(half.write(std::array<std::uint8_t, 3>{1, 2, 3}));
    CHECK(std::filesystem::exists(file));
  }
  CHECK_FALSE(std::filesystem::exists(file));
  write_file(file, "mine");
  {
    SecretFile taken(file);
    CHECK_FALSE(taken.write(std::array<std::uint8_t, 1>{1}));
    CHECK_FALSE(taken.finish());
  }
  CHECK(read_file(file) == "mine");
  std::filesystem::create_symlink(file, folder / "link");
  CHECK_FALSE(erase_secret_file(folder / "link"));
  CHECK(read_file(file) == "mine");
  CHECK(erase_secret_file(folder / "nothing"));
}

}  // namespace
}  // namespace kiosk::commune
