// Identity numbers are compared and forgotten: nothing that is shown, posted, printed or stored has
// more of one than its last three digits.
#include <array>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/hamlets_text.h"
#include "kiosk/commune/keys.h"
#include "tests/kiosk/commune/world.h"
#include "tests/kiosk/reports/pdf_reading.h"
#include "tests/secrecy/stolen_store.h"

namespace kiosk::commune {
namespace {

// As lists write them: whole, in groups, with a lost zero, as a number of a spreadsheet, in a
// sentence. Of each the digits that must not be seen.
struct Written {
  const char* id;
  const char* hidden;
};
constexpr std::array<Written, 5> written{{{"062057001234", "062057001"},
                                          {"062 058 001 235", "062 058 001"},
                                          {"62059001236", "62059001"},
                                          {"6.2060001237E+10", "6.2060001"},
                                          {"CCCD so 62061001238", "62061001"}}};

std::string list() {
  std::string csv = "Số hộ,Chủ hộ,Người đại diện,Năm sinh,Số CCCD\n";
  const std::array<const char*, 5> names{"A Blong", "Y Hạnh", "A Thiu", "Y Lan", "A Khách"};
  for (std::size_t i = 0; i < written.size(); ++i) {
    csv +=
        std::to_string(i + 1) + "," + names[i] + "," + names[i] + ",1970," + written[i].id + "\n";
  }
  return csv;
}

void hides_all(const std::string& where, const std::string& text) {
  REQUIRE_FALSE(text.empty());
  for (const auto& one : written) {
    INFO(where << ": " << one.hidden);
    CHECK(text.find(one.hidden) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("no more than three digits of an identity number are shown, posted, printed or kept") {
  const Folder folder;
  const FixedClock clock;
  const auto plan = plan::parse_plan(sample_plan());
  REQUIRE(plan);
  CommuneOptions options{crypto::test_cost, crypto::test_cost};
  options.assets = PHIEUKIN_ASSETS;
  std::optional<Commune> commune;
  {
    auto made = Commune::create(folder / "commune", *plan, passphrase(), options, clock);
    REQUIRE(made);
    commune = std::move(*made);
  }
  const auto file = write_file(folder / "list.csv", list());
  const auto look = commune->preview_roll(station_a, file);
  REQUIRE(look);
  const auto* preview = &look->preview;
  REQUIRE(preview->households() == written.size());
  hides_all("preview", rolls::preview_text(*preview));
  hides_all("preview as JSON", rolls::preview_json(*preview));
  CHECK(rolls::preview_text(*preview).find("*236") != std::string::npos);  // and three are shown

  rolls::RollOptions accepted;
  accepted.accept_repairs = true;
  REQUIRE(commune->add_roll(station_a, file, accepted));
  FakeBooth booth;
  REQUIRE(commune->enrol(station_a, write_file(folder / "device.envelope", booth.enrolment())));
  const auto built = commune->build_package(station_a, folder / "out", {});
  REQUIRE(built);
  booth.load(read_file(built->envelope), read_file(built->codes));
  hides_all("package", package::package_json(booth.content()));
  for (const auto& paper : {built->cards_pdf, built->handover_pdf}) {
    for (int page = 1; page <= reading::pages(paper); ++page) {
      hides_all(paper.filename(), reading::text(paper, page));
    }
  }
  for (const auto readers : {Readers::commune, Readers::posted}) {
    const auto out = folder / (readers == Readers::posted ? "posted" : "commune-report");
    const auto files = commune->export_report(out, readers, "Y Thủ Thư");
    REQUIRE(files);
    for (const auto& one : *files) hides_all(one.filename(), read_file(one));
  }
  hides_all("hamlets", hamlets_json(commune->hamlets().value()));
  hides_all("status", status_json(commune->status().value()));
  hides_all("journal", commune->journal().value());

  commune.reset();
  const auto key = open_store_key(read_file(folder / "commune/keys.wrapped"), passphrase());
  REQUIRE(key);
  secrecy::StolenStore stolen(folder / "commune/commune.db", *key);
  stolen.read_pages();
  hides_all("the store's pages", stolen.image());
}

}  // namespace kiosk::commune
