// Photos from the plan into the package: all of a station's candidates or none of them.
#include "kiosk/plan/photos.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/package/members.h"
#include "kiosk/package/photos.h"
#include "sync/envelope.h"
#include "tests/kiosk/commune/world.h"
#include "tests/kiosk/photos/made_photos.h"

namespace kiosk::commune {
namespace {

// The sample plan with a photo named for these of the first station's two candidates.
std::string plan_with(std::string_view binh, std::string_view an) {
  auto plan = sample_plan();
  const auto name = [&](std::string_view candidate, std::string_view photo) {
    if (photo.empty()) return;
    const auto at = plan.find("\"nominated_by\"", plan.find(candidate));
    plan.insert(at, "\"photo\":\"" + std::string(photo) + "\",");
  };
  name("Trần Thị Bình", binh);
  name("Nguyễn Văn An", an);
  return plan;
}

std::string refusal_of_plan(const std::string& json) {
  const auto plan = plan::parse_plan(json);
  return plan ? std::string() : plan.error().detail;
}

bool says(const std::string& sentence, std::string_view words) {
  return sentence.find(words) != std::string::npos;
}

// What reading the photos of such a plan says, with these files beside it.
std::string refusal_of_photos(const std::string& binh, const std::string& an) {
  const Folder folder;
  write_file(folder / "binh.jpg", binh);
  write_file(folder / "an.png", an);
  auto plan = plan::parse_plan(plan_with("binh.jpg", "an.png")).value();
  const auto read = plan::read_photos(plan, folder / "");
  return read ? std::string() : read.error().sentence;
}

plan::Plan plan_and_photos(const Folder& folder) {
  std::filesystem::create_directory(folder / "photos");
  write_file(folder / "photos/binh.jpg", photos::jpeg_of(photos::slope(300, 400), {3}));
  write_file(folder / "photos/an.png", photos::png_of(photos::halves(300, 400)));
  auto plan = plan::parse_plan(plan_with("photos/binh.jpg", "photos/an.png")).value();
  REQUIRE(plan::read_photos(plan, folder / ""));
  return plan;
}

const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};

TEST_CASE("photos follow their candidates into the official order and are written back") {
  const auto plan = plan::parse_plan(plan_with("binh.jpg", "an.png"));
  REQUIRE(plan);
  const auto& station = plan->stations[0];
  CHECK(station.candidates[0].name == "Nguyễn Văn An");
  CHECK(station.photo_files == std::vector<std::string>{"an.png", "binh.jpg"});
  CHECK(plan->stations[1].photo_files.empty());
  const auto again = plan::parse_plan(plan::plan_json(*plan));
  REQUIRE(again);
  CHECK(again->stations[0].photo_files == station.photo_files);
  CHECK(plan::plan_json(*again) == plan::plan_json(*plan));
}

TEST_CASE("a photo of some candidates and none of the others is refused, and the plan says why") {
  const auto sentence = refusal_of_plan(plan_with("binh.jpg", ""));
  CHECK(says(sentence, "Ông Nguyễn Văn An"));
  CHECK_FALSE(says(sentence, "Trần Thị Bình"));
  CHECK(says(sentence, "bình đẳng"));
  CHECK(says(sentence, station_a));
  CHECK(says(refusal_of_plan(plan_with("", "an.png")), "Bà Trần Thị Bình"));
}

TEST_CASE("a photo lies below the plan's folder") {
  for (const auto* name :
       {"/etc/passwd", "../an.png", "a/../../an.png", "a//an.png", ".", "a/", "./an.png"}) {
    INFO(name);
    CHECK(says(refusal_of_plan(plan_with("binh.jpg", name)), "photo"));
  }
  CHECK_FALSE(refusal_of_plan(plan_with("b.jpg", std::string(201, 'a'))).empty());
  CHECK(refusal_of_plan(plan_with("ảnh/Bình.JPG", "ảnh/tệp số 2.png")).empty());
}

TEST_CASE("a photo that cannot be used names its candidate, its file and the cause") {
  const auto good = photos::jpeg_of(photos::slope(300, 400));
  CHECK(refusal_of_photos(good, photos::png_of(photos::halves(300, 400))).empty());
  const auto broken =
      refusal_of_photos(good, photos::png_of(photos::halves(300, 400)).substr(0, 300));
  CHECK(says(broken, "Ông Nguyễn Văn An"));
  CHECK(says(broken, "an.png"));
  CHECK(says(broken, "bị hỏng"));
  CHECK(says(refusal_of_photos("", good), "rỗng"));
  CHECK(says(refusal_of_photos("", good), "Bà Trần Thị Bình"));
  CHECK(says(refusal_of_photos(good, "một tệp văn bản"), "không phải là ảnh"));
  CHECK(says(refusal_of_photos(good, std::string(9U << 20, 'x')), "lớn hơn 8 MB"));
  CHECK(says(refusal_of_photos(photos::jpeg_of(photos::slope(40, 40)),
                               photos::png_of(photos::halves(300, 400))),
             "quá nhỏ"));
}

TEST_CASE("a photo that is not there, a folder and a link are refused") {
  const Folder folder;
  write_file(folder / "binh.jpg", photos::jpeg_of(photos::slope(300, 400)));
  auto plan = plan::parse_plan(plan_with("binh.jpg", "an.png")).value();
  CHECK(
      says(plan::read_photos(plan, folder / "").error().sentence, "không có hoặc không đọc được"));
  std::filesystem::create_directory(folder / "an.png");
  CHECK_FALSE(plan::read_photos(plan, folder / ""));
  std::filesystem::remove(folder / "an.png");
  std::filesystem::create_symlink(folder / "binh.jpg", folder / "an.png");
  CHECK_FALSE(plan::read_photos(plan, folder / ""));
}

TEST_CASE("one picture for two people is a mistake") {
  const auto same = photos::png_of(photos::slope(300, 400));
  const auto sentence = refusal_of_photos(same, same);
  CHECK(says(sentence, "giống hệt nhau"));
  CHECK(says(sentence, "Nguyễn Văn An"));
  CHECK(says(sentence, "Trần Thị Bình"));
}

TEST_CASE("a plan whose photos nobody read makes no commune") {
  const Folder folder;
  const FixedClock clock;
  const auto plan = plan::parse_plan(plan_with("binh.jpg", "an.png")).value();
  CHECK_FALSE(Commune::create(folder / "commune", plan, passphrase(), cheap, clock));
  CHECK_FALSE(std::filesystem::exists(folder / "commune"));
}

TEST_CASE("a package carries the photos in the official order, signed; another station has none") {
  const Folder folder;
  const FixedClock clock;
  const auto plan = plan_and_photos(folder);
  REQUIRE(Commune::create(folder / "commune", plan, passphrase(), cheap, clock));
  auto commune = open_commune(folder, clock);  // what was stored is what is packed
  for (const auto station : {station_a, station_b}) {
    const FakeBooth booth;
    REQUIRE(commune.enrol(station, write_file(folder / "device.envelope", booth.enrolment())));
    REQUIRE(commune.add_roll(station, write_file(folder / "roll.csv", sample_roll())));
    const auto built = commune.build_package(station, folder / "out", {});
    REQUIRE(built);
    const auto bytes = read_file(built->envelope);
    const auto envelope = sync::read_envelope(bytes);
    REQUIRE(envelope);
    const auto* member = envelope->find(package::photos_member);
    REQUIRE((member != nullptr) == (station == station_a));
    if (member == nullptr) continue;
    CHECK(envelope->members.back().name == package::photos_member);
    const auto photos = package::parse_photos(member->content, 2);
    REQUIRE(photos);
    CHECK(*photos == plan.stations[0].photos);
    auto tampered = bytes;
    const auto at = tampered.find(package::photo_header);
    tampered[at + 1000] = static_cast<char>(tampered[at + 1000] ^ 1);
    CHECK_FALSE(sync::read_envelope(tampered));
  }
}

}  // namespace
}  // namespace kiosk::commune
