#include <catch2/catch_test_macros.hpp>

#include <functional>

#include "tests/kiosk/commune/desk.h"

namespace kiosk::commune {
namespace {

constexpr std::string_view hamlet = "23504-001";

PaperCount count_by(const char* who) {
  PaperCount count;
  count.households = 5;
  count.present = 4;
  count.issued = 4;
  count.collected = 4;
  count.valid = 3;
  count.votes = {2, 1};
  count.by = who;
  return count;
}

TEST_CASE("a count from paper stands when two people have entered the same") {
  Desk desk;
  const auto first = desk.commune->enter_paper(hamlet, count_by("Trần Thị Lan"));
  REQUIRE(first);
  CHECK_FALSE(first->agreed());
  // The same person, however the name is typed, is no second one.
  const auto again = desk.commune->enter_paper(hamlet, count_by("trần  thị LAN"));
  REQUIRE(again);
  CHECK_FALSE(again->agreed());
  CHECK_FALSE(again->second);
  const auto second = desk.commune->enter_paper(hamlet, count_by("Lê Văn Bảy"));
  REQUIRE(second);
  CHECK(second->agreed());
  CHECK(second->second->at == desk.clock.unix_seconds());
  desk.close();
  desk.reopen();
  const auto kept = desk.commune->paper(hamlet);
  REQUIRE(kept);
  CHECK(kept->agreed());
  CHECK(kept->first->votes == std::vector<std::uint64_t>{2, 1});
  CHECK_FALSE(desk.commune->enter_paper(hamlet, count_by("Người thứ ba")));
  CHECK(desk.commune->journal()->find("paper_entered") != std::string::npos);
}

TEST_CASE("two entries that differ stand for nothing until one is entered again") {
  Desk desk;
  auto wrong = count_by("Trần Thị Lan");
  wrong.votes = {1, 2};
  REQUIRE(desk.commune->enter_paper(hamlet, wrong));
  CHECK_FALSE(desk.commune->enter_paper(hamlet, count_by("Lê Văn Bảy")));
  const auto both = desk.commune->paper(hamlet);
  REQUIRE(both);
  CHECK(both->first->votes == std::vector<std::uint64_t>{1, 2});
  CHECK(both->second->votes == std::vector<std::uint64_t>{2, 1});
  CHECK_FALSE(both->agreed());
  SECTION("by the one who was wrong") {
    CHECK(desk.commune->enter_paper(hamlet, count_by("Trần Thị Lan"))->agreed());
  }
  SECTION("by a third person who says what one of them said") {
    const auto third = desk.commune->enter_paper(hamlet, count_by("Người thứ ba"));
    REQUIRE(third);
    CHECK(third->agreed());
    CHECK(third->first->by == "Người thứ ba");
  }
  SECTION("not by a third person with a third count") {
    auto other = count_by("Người thứ ba");
    other.votes = {3, 0};
    CHECK_FALSE(desk.commune->enter_paper(hamlet, other));
    CHECK(desk.commune->paper(hamlet)->first->by == "Trần Thị Lan");
  }
}

TEST_CASE("figures that cannot be are refused with a sentence") {
  Desk desk;
  const auto refused = [&](const std::function<void(PaperCount&)>& bend) {
    auto count = count_by("Trần Thị Lan");
    bend(count);
    const auto entry = desk.commune->enter_paper(hamlet, count);
    return !entry && !entry.error().sentence.empty();
  };
  CHECK(refused([](auto& count) { count.households = 0; }));
  CHECK(refused([](auto& count) { count.households = count.present = 1ULL << 63; }));
  CHECK(refused([](auto& count) { count.present = 6; }));
  CHECK(refused([](auto& count) { count.issued = 5; }));
  CHECK(refused([](auto& count) { count.collected = 5; }));
  CHECK(refused([](auto& count) { count.valid = 5; }));
  CHECK(refused([](auto& count) { count.votes = {2, 2}; }));
  CHECK(refused([](auto& count) { count.votes = {~0ULL, 4}; }));
  CHECK(refused([](auto& count) { count.votes = {3}; }));
  CHECK(refused([](auto& count) { count.votes = {1, 1, 1}; }));
  CHECK(refused([](auto& count) { count.by = "  "; }));
  CHECK(refused([](auto& count) { count.by = std::string(121, 'x'); }));
  CHECK_FALSE(desk.commune->enter_paper("23504-009", count_by("Trần Thị Lan")));
  CHECK_FALSE(desk.commune->paper(hamlet)->first);
  // From house to house a form may lie with a household that does not take part.
  auto walked = count_by("Trần Thị Lan");
  walked.house_to_house = true;
  walked.issued = 5;
  CHECK(desk.commune->enter_paper(hamlet, walked));
}

TEST_CASE("paper and an electronic result of one hamlet do not stand beside each other") {
  Desk desk;
  const auto bytes = desk.booth(station_a).hold({});
  SECTION("the result came first") {
    REQUIRE(desk.import(bytes).fate == Fate::accepted);
    CHECK_FALSE(desk.commune->enter_paper(hamlet, count_by("Trần Thị Lan")));
    CHECK(desk.commune->enter_paper("23504-002", count_by("Trần Thị Lan")));
  }
  SECTION("two people were first: a third decides") {
    REQUIRE(desk.commune->enter_paper(hamlet, count_by("Trần Thị Lan")));
    REQUIRE(desk.commune->enter_paper(hamlet, count_by("Lê Văn Bảy")));
    CHECK(desk.import(bytes).reason == "paper_counted");
    const auto tray = desk.commune->tray();
    REQUIRE(tray->size() == 1);
    CHECK(tray->front().may_take_in);
    CHECK(tray->front().evidence.find("từng người 2, 1.") != std::string::npos);
    CHECK(tray->front().evidence.find("từng người 3, 1.") != std::string::npos);
    CHECK(tray->front().evidence.find("Trần Thị Lan và Lê Văn Bảy") != std::string::npos);
    REQUIRE(desk.commune->rule({crypto::sha256(bytes).hex(), TrayDecision::take_in, "Hồ Văn Tư",
                                "Máy đã được khôi phục trước khi kiểm phiếu giấy"}));
    CHECK(desk.commune->status()->stations.front().ballots == 4);
    CHECK_FALSE(desk.commune->paper(hamlet)->first);
  }
  SECTION("ballots from house to house follow a meeting that was not held, in either order") {
    Day empty;
    empty.method = election::Method::not_held;
    empty.present = 2;
    const auto not_held = desk.booth(station_a).hold(empty);
    auto walked = count_by("Trần Thị Lan");
    walked.house_to_house = true;
    bool result_first = false;
    SECTION("the result first") { result_first = true; }
    SECTION("the paper first") {}
    if (result_first) REQUIRE(desk.import(not_held).fate == Fate::accepted);
    REQUIRE(desk.commune->enter_paper(hamlet, walked));
    walked.by = "Lê Văn Bảy";
    REQUIRE(desk.commune->enter_paper(hamlet, walked));
    if (!result_first) CHECK(desk.import(not_held).fate == Fate::accepted);
    CHECK(desk.commune->paper(hamlet)->agreed());
    Day voted;
    voted.sequence = 2;
    CHECK(desk.import(desk.booth(station_a).hold(voted)).reason == "conflict");
  }
  SECTION("one entry alone stands for nothing") {
    REQUIRE(desk.commune->enter_paper(hamlet, count_by("Trần Thị Lan")));
    CHECK(desk.import(bytes).fate == Fate::accepted);
  }
}

}  // namespace
}  // namespace kiosk::commune
