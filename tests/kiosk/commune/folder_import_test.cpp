#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/watched_folder.h"
#include "kiosk/package/commune_keys.h"
#include "kiosk/package/receipt.h"
#include "tests/kiosk/commune/desk.h"

namespace kiosk::commune {
namespace {

struct Stick {
  explicit Stick(const Desk& desk) : path(desk.folder / "stick") {
    std::filesystem::create_directory(path);
  }
  std::filesystem::path put(std::string_view name, std::string_view bytes) const {
    return write_file(path / name, bytes);
  }
  std::filesystem::path path;
};

package::Outcome<package::Receipt> receipt_at(const Desk& desk, const std::filesystem::path& file) {
  const auto keys = package::parse_commune_keys(read_file(desk.folder / "commune/commune.pub"));
  REQUIRE(keys);
  return package::read_receipt(read_file(file), keys->sign);
}

TEST_CASE("a stick is taken in by name, and answered beside each file") {
  Desk desk;
  const Stick stick(desk);
  const auto bytes = desk.booth(station_a).hold({});
  stick.put("b.envelope", bytes);
  stick.put("a.envelope", bytes);
  stick.put("c.envelope", "junk");
  stick.put("notes.txt", "nothing of ours");
  std::filesystem::create_directory(stick.path / "d.envelope");
  std::filesystem::create_symlink(stick.path / "a.envelope", stick.path / "e.envelope");
  const auto imported = desk.commune->import_folder(stick.path);
  REQUIRE(imported);
  REQUIRE(imported->files.size() == 3);
  for (const auto& each : imported->files) CHECK(each.receipt_problem.empty());
  CHECK(imported->files[0].path.filename() == "a.envelope");

  const auto accepted = receipt_at(desk, stick.path / "a.receipt");
  REQUIRE(accepted);
  CHECK(accepted->fate == "accepted");
  CHECK(accepted->envelope == crypto::sha256(bytes).hex());
  CHECK(accepted->station == station_a);
  CHECK(accepted->device == desk.booth(station_a).id());
  CHECK(accepted->sequence == 1);
  CHECK(accepted->date == package::vietnamese_day(desk.clock.unix_seconds()));
  CHECK(receipt_at(desk, stick.path / "b.receipt")->fate == "duplicate");
  const auto kept = receipt_at(desk, stick.path / "c.receipt");
  REQUIRE(kept);
  CHECK(kept->fate == "quarantined");
  CHECK(kept->reason == "malformed");
}

TEST_CASE("what a stick carried to the booth is passed over, and named when somebody shows it") {
  Desk desk;
  const Stick stick(desk);
  const auto enrolment = stick.put("enrolment.envelope", desk.booth(station_a).enrolment());
  stick.put("result.envelope", desk.booth(station_a).hold({}));
  const auto imported = desk.commune->import_folder(stick.path);
  REQUIRE(imported);
  REQUIRE(imported->files.size() == 1);
  CHECK(imported->files[0].imported.fate == Fate::accepted);
  CHECK(desk.commune->tray()->empty());
  WatchedFolder watched(stick.path);
  watched.settled_files();
  CHECK(watched.settled_files() == std::vector{stick.path / "result.envelope"});
  CHECK(desk.commune->import(enrolment)->reason == "wrong_kind");
}

TEST_CASE("a receipt takes the place of an older one of the same file and of nothing else") {
  Desk desk;
  const Stick stick(desk);
  const auto bytes = desk.booth(station_a).hold({});
  stick.put("a.envelope", bytes);
  std::string there;
  SECTION("somebody's own file") { there = "Ghi chú của tổ bầu cử\n"; }
  SECTION("the receipt of another file") {
    stick.put("b.envelope", "junk");
    REQUIRE(desk.commune->import_folder(stick.path));
    there = read_file(stick.path / "b.receipt");
  }
  if (!there.empty()) {
    stick.put("a.receipt", there);
    const auto imported = desk.commune->import_folder(stick.path);
    REQUIRE(imported);
    CHECK_FALSE(imported->files[0].receipt_problem.empty());
    CHECK(read_file(stick.path / "a.receipt") == there);
    return;
  }
  REQUIRE(desk.commune->import_folder(stick.path));
  CHECK(receipt_at(desk, stick.path / "a.receipt")->fate == "accepted");
  const auto again = desk.commune->import_folder(stick.path);
  REQUIRE(again);
  CHECK(again->files[0].receipt_problem.empty());
  CHECK(receipt_at(desk, stick.path / "a.receipt")->fate == "duplicate");
}

TEST_CASE("a stick that takes no receipt does not hinder the import") {
  Desk desk;
  const Stick stick(desk);
  stick.put("a.envelope", desk.booth(station_a).hold({}));
  // Nobody can make a file of this name: the place is taken by a folder.
  std::filesystem::create_directory(stick.path / "a.receipt");
  const auto imported = desk.commune->import_folder(stick.path);
  REQUIRE(imported);
  CHECK(imported->files[0].imported.fate == Fate::accepted);
  CHECK_FALSE(imported->files[0].receipt_problem.empty());
  CHECK(desk.commune->status()->stations.front().state == "received");
}

TEST_CASE("a folder that cannot be read is said to be so") {
  Desk desk;
  CHECK_FALSE(desk.commune->import_folder(desk.folder / "nowhere"));
}

}  // namespace
}  // namespace kiosk::commune
