// What the worker asks the office for a station's page, and what becomes of the answers.

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/worker.h"
#include "tests/kiosk/desk/fake_office.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::FakeFolders;
using desk_tests::FakeOffice;

namespace {

struct AtWork {
  FakeOffice office;
  FakeFolders folders;
  Worker worker{office, folders, nullptr, false};
  template <class T>
  T answer(Effect effect) {
    worker.give(std::move(effect));
    const auto answers = worker.take_answers();
    REQUIRE(answers.size() == 1);
    REQUIRE(std::holds_alternative<T>(answers.front()));
    return std::get<T>(answers.front());
  }
};

}  // namespace

TEST_CASE("each effect of a station asks the office once") {
  AtWork at;
  at.folders.lying = {"/m/a.csv"};
  at.office.roll = desk_tests::look_of("Số hộ,Chủ hộ\n1,A Tơ\n");
  at.office.enrolment = desk_tests::made_enrolment();
  const auto seen = at.answer<FilesSeen>(SeeFiles{"/m", FilePurpose::list});
  CHECK(seen.path == "/m");
  CHECK(seen.found.size() == 1);
  CHECK(at.office.asked.empty());
  kiosk::rolls::RollOptions options;
  options.sheet = "Thôn 2";
  const auto read = at.answer<ListRead>(ReadList{"S", "/m/a.csv", options, "Thảo"});
  CHECK(read.options.sheet == "Thôn 2");
  CHECK(read.look.preview.households() == 1);
  options.accept_repairs = true;
  const auto taken = at.answer<Done>(TakeList{"S", "/m/a.csv", options, {"Thảo", "abc"}});
  CHECK(taken.word.text == "1");
  CHECK(at.office.roll_options.back().accept_repairs);
  const auto look = at.answer<EnrolmentRead>(ReadEnrolment{"S", "/m/b.envelope"});
  CHECK(look.look.device_words.size() == 6);
  CHECK(at.answer<Done>(EnrolDevice{"S", "/m/b.envelope", "def", "Máy 1"}).word.text == "Máy 1");
  CHECK(at.office.asked == std::vector<std::string>{"preview_roll S /m/a.csv by Thảo",
                                                    "take_roll S /m/a.csv by Thảo seen abc",
                                                    "look_at_enrolment S /m/b.envelope",
                                                    "enrol S /m/b.envelope seen def"});
}

TEST_CASE("what the office refuses about a station comes back as its sentence") {
  AtWork at;
  at.office.refusal = "Không đọc được tệp.";
  for (const Effect& effect :
       std::vector<Effect>{ReadList{}, TakeList{}, ReadEnrolment{}, EnrolDevice{}}) {
    INFO(effect.index());
    CHECK(at.answer<Refused>(effect).sentence == at.office.refusal);
  }
}
