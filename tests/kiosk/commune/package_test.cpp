#include <sys/stat.h>

#include <set>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/package/card.h"
#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

struct PrintedCard {
  std::uint32_t booth = 0;
  std::string code, credential;
};

std::vector<PrintedCard> printed(const std::string& codes) {
  std::vector<PrintedCard> cards;
  std::istringstream lines(codes);
  PrintedCard card;
  while (lines >> card.booth >> card.code >> card.credential) cards.push_back(card);
  return cards;
}

TEST_CASE("every printed card opens its own credential, at its own booth, in both attempts") {
  World world;
  const auto& content = world.booth_a.content();
  const auto cards = printed(read_file(world.folder / "out/23504-001-1.codes"));
  REQUIRE(cards.size() == 25);
  const auto salt = crypto::Salt::from_hex(content.card_salt);
  REQUIRE(salt);
  std::set<std::string> codes, tags;
  for (const auto& card : cards) {
    crypto::DigitEntry typed;
    for (const auto digit : card.code) typed.push(digit);
    CHECK(package::code_is_plausible(typed));
    CHECK(codes.insert(card.code).second);
    const auto key = package::card_key(typed, *salt, content.card_cost);
    REQUIRE(key);
    CHECK(tags.insert(key->tag).second);
    const auto& entries = content.cards.at(card.booth - 1);
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const auto& each) { return each.tag == key->tag; });
    REQUIRE(entry != entries.end());
    const auto encrypted = crypto::from_hex(entry->encrypted);
    REQUIRE(encrypted);
    const auto credential =
        package::decrypt_credential(*key, *encrypted, content.definition.station);
    REQUIRE(credential);
    CHECK(credential->with([](auto text) { return std::string(text.begin(), text.end()); }) ==
          card.credential);
    for (const auto& attempt : content.definition.attempts) {
      const auto point = crypto::belenios::public_credential(*credential, attempt.uuid).text();
      const auto& list = attempt.booths.at(card.booth - 1).credentials;
      CHECK(std::binary_search(list.begin(), list.end(), point));
    }
  }
}

TEST_CASE("a package counts households and reserve, splits evenly and repeats nothing") {
  World world;
  const auto& definition = world.booth_a.content().definition;
  CHECK(definition.households == 5);
  CHECK(definition.reserve == 20);
  REQUIRE(definition.attempts.size() == 2);
  CHECK(definition.attempts[0].uuid != definition.attempts[1].uuid);
  std::set<std::string> all;
  for (const auto& attempt : definition.attempts) {
    REQUIRE(attempt.booths.size() == 2);
    CHECK(attempt.booths[0].credentials.size() == 13);
    CHECK(attempt.booths[1].credentials.size() == 12);
    for (const auto& booth : attempt.booths) {
      all.insert(booth.credentials.begin(), booth.credentials.end());
    }
  }
  CHECK(all.size() == 50);
  CHECK(definition.roll_commitment !=
        world.booth_b.content().definition.roll_commitment);  // one roll, two salts
}

TEST_CASE("a package names the other stations of the round, and not its own") {
  World world;
  const auto& content = world.booth_a.content();
  const std::vector<package::Neighbour> others{{"23504-002-1", "Thôn số 2", "Xã Đăk Pxi"}};
  CHECK(content.definition.station == "23504-001-1");
  CHECK(content.neighbours == others);
}

TEST_CASE("the codes file is its owner's alone and nothing interim is left") {
  World world;
  struct stat codes {};
  REQUIRE(::stat((world.folder / "out/23504-001-1.codes").c_str(), &codes) == 0);
  CHECK((codes.st_mode & 0777) == 0600);
  std::size_t files = 0;
  for (const auto& file : std::filesystem::directory_iterator(world.folder / "out")) {
    CHECK(file.path().extension() != ".partial");
    ++files;
  }
  CHECK(files == 4);
}

TEST_CASE("a package is made once, and only with a roll and a device") {
  const Folder folder;
  const FixedClock clock;
  auto commune = new_commune(folder, clock);
  const FakeBooth booth;
  CHECK_FALSE(commune.build_package("nowhere", folder / "out", {}));
  CHECK_FALSE(commune.build_package(station_a, folder / "out", {}));
  REQUIRE(commune.add_roll(station_a, write_file(folder / "roll.csv", sample_roll())));
  CHECK_FALSE(commune.build_package(station_a, folder / "out", {}));
  const auto enrolment = write_file(folder / "device.envelope", booth.enrolment());
  REQUIRE(commune.enrol(station_a, enrolment));
  std::uint64_t last = 0;
  const auto built = commune.build_package(station_a, folder / "out",
                                           [&](std::uint64_t done, auto) { last = done; });
  REQUIRE(built);
  CHECK(last == built->cards);
  CHECK(built->check_words.size() == 6);
  const auto envelope = read_file(built->envelope);
  CHECK_FALSE(commune.build_package(station_a, folder / "out", {}));
  CHECK_FALSE(commune.build_package(station_a, folder / "elsewhere", {}));
  CHECK_FALSE(commune.add_roll(station_a, folder / "roll.csv"));
  CHECK(read_file(built->envelope) == envelope);
}

TEST_CASE("a package interrupted before its files had their names is finished") {
  World world;
  const auto envelope = world.folder / "out/23504-001-1.envelope";
  const auto codes = world.folder / "out/23504-001-1.codes";
  const auto bytes = read_file(envelope);
  std::filesystem::rename(envelope, world.folder / "out/23504-001-1.envelope.partial");
  std::filesystem::rename(codes, world.folder / "out/23504-001-1.codes.partial");
  REQUIRE(world.commune.build_package(station_a, world.folder / "out", {}));
  CHECK(read_file(envelope) == bytes);
  CHECK(std::filesystem::exists(codes));
}

TEST_CASE("a device serves one station only") {
  World world;
  const FakeBooth booth;
  const auto file = write_file(world.folder / "spare.envelope", booth.enrolment());
  CHECK_FALSE(world.commune.enrol(station_a, file));  // its package is made already
  const auto known = write_file(world.folder / "a.envelope", world.booth_a.enrolment());
  CHECK(world.commune.enrol(station_a, known));
  CHECK_FALSE(world.commune.enrol(station_b, known));
  CHECK_FALSE(world.commune.enrol(station_a, write_file(world.folder / "x", "not a tar")));
  CHECK_FALSE(world.commune.enrol(station_a, world.folder / "missing"));
}

TEST_CASE("every spare of a package opens it, and any one of them may hold the day") {
  const Folder folder;
  const FixedClock clock;
  auto commune = new_commune(folder, clock);
  std::vector<FakeBooth> spares(3);
  for (const auto& spare : spares) {
    REQUIRE(commune.enrol(station_a, write_file(folder / "device.envelope", spare.enrolment())));
  }
  REQUIRE(commune.add_roll(station_a, write_file(folder / "roll.csv", sample_roll())));
  const auto built = commune.build_package(station_a, folder / "out", {});
  REQUIRE(built);
  for (auto& spare : spares) {
    spare.load(read_file(built->envelope), read_file(built->codes));
    const auto& devices = spare.content().devices;
    CHECK(devices.size() == spares.size());
    CHECK(std::find(devices.begin(), devices.end(), spare.id()) != devices.end());
  }
  const auto last = write_file(folder / "last.envelope", spares.back().hold({}));
  CHECK(commune.import(last)->fate == Fate::accepted);
  Day later;
  later.sequence = 2;
  const auto first = write_file(folder / "first.envelope", spares.front().hold(later));
  CHECK(commune.import(first)->reason == "same_key");
}

TEST_CASE("a passphrase has twelve characters, not twelve bytes") {
  const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};
  const FixedClock clock;
  const auto plan = plan::parse_plan(sample_plan());
  REQUIRE(plan);
  const auto accepted = [&](std::string_view text) {
    const Folder folder;
    return Commune::create(folder / "commune", *plan, passphrase(text), cheap, clock).has_value();
  };
  CHECK_FALSE(accepted("mật khẩu ng"));  // eleven, in fourteen bytes
  CHECK_FALSE(accepted("ắắắắắắ"));
  CHECK(accepted("mật khẩu ngắ"));
  CHECK(accepted("mat khau nga"));
}

TEST_CASE("the folder opens with its passphrase only") {
  const Folder folder;
  const FixedClock clock;
  { const auto made = new_commune(folder, clock); }
  const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};
  CHECK_FALSE(Commune::open(folder / "commune", passphrase("mot mat khau khac"), cheap, clock));
  CHECK(Commune::open(folder / "commune", passphrase(), cheap, clock));
  CHECK_FALSE(Commune::open(folder / "nowhere", passphrase(), cheap, clock));
  const auto plan = plan::parse_plan(sample_plan());
  REQUIRE(plan);
  CHECK_FALSE(Commune::create(folder / "commune", *plan, passphrase(), cheap, clock));
  CHECK_FALSE(Commune::create(folder / "new", *plan, passphrase("ngan"), cheap, clock));
}

}  // namespace
}  // namespace kiosk::commune
