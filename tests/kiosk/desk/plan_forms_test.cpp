// What the forms of the plan ask, and what they say to the commune.

#include "tests/kiosk/desk/plan_person.h"

using namespace desk_tests;

TEST_CASE("the round's form says the round, and asks for a reason only when it needs one") {
  auto model = form_of(at_plan(planning(), PlanTab::round), PlanTask::round);
  CHECK(model.form.text("term_to") == "122031");
  write(model, "round_date", "30112026");  // a Monday
  write(model, "retention_until", "");
  update(model, NextWanted{});
  REQUIRE(model.form.step == 1);
  update(model, NextWanted{});
  REQUIRE(model.word);
  CHECK_FALSE(model.word->good);
  update(model, WordRead{});
  CHECK(model.form.entries[model.form.active].id == "date_reason");
  CHECK(model.form.text("round_date") == "30112026");  // nothing is lost
  write(model, "date_reason", "Ngày hội Đại đoàn kết.");
  const auto round = sent<plan::SetRound>(model);
  CHECK(round.round_date == "2026-11-30");
  CHECK(round.date_reason == "Ngày hội Đại đoàn kết.");
  CHECK(round.term_from == "2026-12");
  CHECK(round.retention_until.empty());
  update(model, Done{{"desk.word.plan_changed", {}, true}});
  CHECK(model.page == Page::plan);
}

TEST_CASE("with packages only the retention of a round is asked for, the rest stays") {
  auto model = form_of(at_plan(loaded(), PlanTab::round), PlanTask::retention);
  write(model, "retention_until", "31122027");
  const auto round = sent<plan::SetRound>(model);
  CHECK(round.retention_until == "2027-12-31");
  CHECK(round.round_name == model.snapshot.plan.round.name);
  CHECK(round.round_date == "2026-11-29");
  CHECK(round.term_to == "2031-12");
}

TEST_CASE("legal basis, holidays and the previous term are said as they are written") {
  auto model = form_of(at_plan(planning(), PlanTab::basis), PlanTask::basis_add);
  write(model, "basis", "Công văn số 12");
  CHECK_FALSE(sent<plan::SetBasis>(model).index);
  model = at_plan(planning(), PlanTab::basis);
  PlanTarget second{PlanTask::basis_set};
  second.index = 1;
  update(model, PlanFormWanted{second});
  CHECK(model.form.text("basis").starts_with("Nghị định"));
  write(model, "basis", "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022");
  update(model, NextWanted{});
  REQUIRE(model.word);  // it is there already
  CHECK(model.page == Page::form);
  update(model, WordRead{});
  write(model, "basis", "Nghị định khác");
  CHECK(sent<plan::SetBasis>(model).index == 1U);
  model = form_of(at_plan(planning(), PlanTab::basis), PlanTask::basis_remove);
  CHECK(sent<plan::RemoveBasis>(model).index == 0);
  model = form_of(at_plan(planning(), PlanTab::holidays), PlanTask::holiday_add);
  write(model, "holiday", "02092027");
  CHECK(sent<plan::AddHoliday>(model).holiday == "2027-09-02");
  model = at_plan(planning(), PlanTab::holidays);
  PlanTarget day{PlanTask::holiday_remove};
  day.holiday = "2027-02-08";
  update(model, PlanFormWanted{day});
  CHECK(sent<plan::RemoveHoliday>(model).holiday == "2027-02-08");
  model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::previous);
  CHECK(model.form.text("previous_voted") == "291");
  write(model, "previous_voted", "300");
  CHECK(sent<plan::SetPrevious>(model).previous->voted == 300);
  model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::previous);
  write(model, "previous_voted", "");
  write(model, "previous_households", "");
  CHECK_FALSE(sent<plan::SetPrevious>(model).previous);
}

TEST_CASE("units, hamlets and stations are said as they are written") {
  auto model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::unit);
  CHECK(model.form.text("valid_from") == "01072026");
  write(model, "unit_name", "Bản Nậm Pồ Mới");
  const auto unit = sent<plan::SetUnit>(model);
  CHECK(unit.hamlet == "VM-004");
  CHECK(unit.unit_name == "Bản Nậm Pồ Mới");
  CHECK(unit.valid_from == "2026-07-01");
  update(model, Done{{"desk.word.plan_changed", {}, true}});
  CHECK(model.page == Page::plan_hamlet);

  model = form_of(at_plan(planning(), PlanTab::hamlets), PlanTask::hamlet_add);
  CHECK(model.form.text("hamlet_number") == "13");
  write(model, "unit_name", "Khu phố mới");
  write(model, "hamlet_number", "4");
  update(model, NextWanted{});
  REQUIRE(model.word);  // there is such a hamlet
  update(model, WordRead{});
  write(model, "hamlet_number", "14");
  update(model, NextWanted{});
  update(model, NextWanted{});
  REQUIRE(model.form.step == 2);
  write(model, "honorific", "Bà");
  write(model, "candidate_name", "Y Hạnh");
  write(model, "birth", "1981");
  const auto hamlet = sent<plan::AddHamlet>(model);
  CHECK(hamlet.unit.hamlet == "VM-014");
  CHECK(hamlet.unit.unit_kind == "khu phố");
  CHECK(hamlet.candidate.birth == "1981");
  CHECK(hamlet.figures.voting_hours == 4);

  model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::station_add);
  write(model, "booths", "3");
  CHECK(sent<plan::AddStation>(model).figures.booths == 3);
  model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::station_set);
  write(model, "booths", "9");
  write(model, "plan_by", "Thảo");
  write(model, "plan_reason", "Sửa");
  update(model, NextWanted{});
  REQUIRE(model.word);
  update(model, WordRead{});
  CHECK(model.form.entries[model.form.active].id == "booths");
  write(model, "booths", "1");
  CHECK(sent<plan::SetStation>(model).station == "VM-004-1");
  model = form_of(at_plan_hamlet(loaded(), "VM-001"), PlanTask::station_set);
  write(model, "spares", "2");
  CHECK(sent<plan::SetStation>(model).figures.booths == 2);  // as packaged
  model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::station_remove);
  CHECK(sent<plan::RemoveStation>(model).station == "VM-004-1");
}

TEST_CASE("a candidate's form has everything of form F05 and keeps what is not touched") {
  auto model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::candidate_set);
  const auto& stations = stations_of_plan(model);
  const auto before = stations.front()->candidates.front();
  const auto facts = stations.front()->facts.front();
  write(model, "candidate_name", "A Blông");
  const auto kept = sent<plan::SetCandidate>(model);
  CHECK(kept.instead_of == plan::Who{before.name, before.birth});
  CHECK(kept.candidate.name == "A Blông");
  CHECK(kept.candidate.birth == before.birth);
  CHECK(kept.candidate.nominated_by == before.nominated_by);
  CHECK(kept.facts == facts);

  model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::candidate_add);
  CHECK(update(model, NextWanted{}).empty());
  REQUIRE(model.word);
  CHECK(model.word->text == "honorific");
  update(model, WordRead{});
  write(model, "honorific", "Bà");
  write(model, "candidate_name", "Y Mai");
  write(model, "birth", "020319");
  update(model, NextWanted{});
  CHECK(model.word->text == "birth");
  update(model, WordRead{});
  write(model, "birth", "02031990");
  write(model, "nominated_by", "self");
  update(model, NextWanted{});
  write(model, "sex", "female");
  write(model, "ethnicity", "Xơ Đăng");
  update(model, NextWanted{});
  update(model, NextWanted{});
  write(model, "incumbent", "yes");
  update(model, NextWanted{});
  write(model, "party_date", "19052010");
  update(model, NextWanted{});
  REQUIRE(model.word);  // a date without a status
  update(model, WordRead{});
  CHECK(model.form.entries[model.form.active].id == "party_date");
  write(model, "party", "full");
  const auto added = sent<plan::SetCandidate>(model);
  CHECK_FALSE(added.instead_of);
  CHECK(added.candidate.birth == "1990-03-02");
  CHECK(added.facts.sex == plan::Sex::female);
  CHECK(added.facts.party == plan::PartyStatus::full);
  CHECK(added.facts.party_date == "2010-05-19");
  CHECK(added.facts.incumbent);

  model = form_of(at_plan_hamlet(loaded(), "VM-001"), PlanTask::candidate_facts);
  const auto known = stations_of_plan(model).front()->candidates.front();
  write(model, "ethnicity", "Tày");
  const auto corrected = sent<plan::SetCandidate>(model);
  CHECK(corrected.candidate.name == known.name);
  CHECK(corrected.candidate.birth == known.birth);
  CHECK(corrected.facts.ethnicity == "Tày");

  model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::candidate_remove);
  CHECK(sent<plan::RemoveCandidate>(model).hamlet == "VM-004");
}

TEST_CASE("a choice is one of its options, and none again where none may be") {
  auto model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::candidate_set);
  const auto index_of = [&](std::string_view id) {
    const auto& all = model.form.entries;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& e) { return e.id == id; });
    return static_cast<std::size_t>(at - all.begin());
  };
  const auto honorific = index_of("honorific"), sex = index_of("sex");
  update(model, ChoiceMade{honorific, "Bà"});
  CHECK(model.form.text("honorific") == "Bà");
  update(model, ChoiceMade{honorific, "Bà"});
  CHECK(model.form.text("honorific") == "Bà");  // somebody is one of both
  update(model, ChoiceMade{honorific, "Cô"});
  CHECK(model.form.text("honorific") == "Bà");
  const auto before = model.form.text("sex");
  update(model, ChoiceMade{sex, "female"});
  CHECK(model.form.text("sex") == before);  // on another step
  update(model, ChoiceMade{99, "female"});
  update(model, NextWanted{});
  update(model, ChoiceMade{sex, "female"});
  CHECK(model.form.text("sex") == "female");
  update(model, ChoiceMade{sex, "female"});
  CHECK(model.form.text("sex").empty());  // not stated
}

TEST_CASE("days, months and years are read as they are written") {
  CHECK(time_written(FieldKind::birth, "1975") == "1975");
  CHECK(time_written(FieldKind::birth, "02031975") == "1975-03-02");
  CHECK(time_written(FieldKind::birth, "197").empty());
  CHECK(time_written(FieldKind::birth, "122026").empty());
  CHECK(time_written(FieldKind::birth, "31021975").empty());
  CHECK(time_written(FieldKind::term, "122026") == "2026-12");
  CHECK(time_written(FieldKind::term, "132026").empty());
  CHECK(time_written(FieldKind::term, "2026") == "2026");
  CHECK(time_written(FieldKind::term, "01122026") == "2026-12-01");
  CHECK(time_written(FieldKind::past, "19051998") == "1998-05-19");
  CHECK(time_written(FieldKind::past, "1998").empty());
  CHECK(time_written(FieldKind::date, "19051998").empty());  // as before: of this century
  for (const char* iso : {"1975", "2026-12", "1975-03-02"}) {
    CHECK(time_written(FieldKind::term, digits_of_time(iso)) == iso);
  }
  CHECK(digits_of_time("").empty());
  CHECK(time_shown(FieldKind::birth, "1975") == "1975");
  CHECK(time_shown(FieldKind::birth, "0203") == "02/03");
  CHECK(time_shown(FieldKind::term, "122026") == "12/2026");
  CHECK(time_shown(FieldKind::term, "01122026") == "01/12/2026");
  CHECK(time_shown(FieldKind::past, "19051998") == "19/05/1998");
}

TEST_CASE("what the commune refuses leaves the form as it is") {
  auto model = form_of(at_plan_hamlet(planning(), "VM-004"), PlanTask::candidate_set);
  write(model, "candidate_name", "A Blông");
  sent<plan::SetCandidate>(model);
  update(model, Refused{"Ổ đĩa đã đầy."});
  update(model, WordRead{});
  CHECK(model.page == Page::confirm);
  update(model, BackWanted{});
  CHECK(model.page == Page::form);
  CHECK(model.form.text("candidate_name") == "A Blông");
}
