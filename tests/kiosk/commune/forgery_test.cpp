// One fault at a time: each is quarantined for its own reason, kept aside and changes nothing else.
#include <catch2/catch_test_macros.hpp>

#include "crypto/belenios/credential.h"
#include "crypto/random.h"
#include "tests/kiosk/commune/quarantine.h"

namespace kiosk::commune {
namespace {

std::string replaced(std::string bytes, std::string_view from, std::string_view to) {
  const auto at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(from.size() == to.size());  // a tar's sizes stay right
  return bytes.replace(at, from.size(), to);
}

TEST_CASE("bytes that are no envelope") {
  World world;
  const auto honest = world.booth_a.hold({});
  std::string noise(5000, '\0');
  crypto::fill_random({reinterpret_cast<std::uint8_t*>(noise.data()), noise.size()});
  expect(world, noise, "malformed");
  expect(world, "", "malformed");
  expect(world, honest.substr(0, honest.size() / 2), "malformed");
  CHECK(world.commune.import(world.folder / "missing")->reason == "unreadable");
}

TEST_CASE("an envelope of another time") {
  World world;
  const auto honest = world.booth_a.hold({});
  expect(world, replaced(honest, "\"version\":1", "\"version\":2"), "newer_format");
  expect(world, replaced(honest, "\"kind\":\"result\"", "\"kind\":\"recall\""), "unknown_kind");
  CHECK(world.import(honest).fate == Fate::accepted);
}

TEST_CASE("a station without a package has no result") {
  const World elsewhere;
  const Folder folder;
  const FixedClock clock;
  auto commune = new_commune(folder, clock);
  const auto file = write_file(folder / "result.envelope", elsewhere.booth_a.hold({}));
  CHECK(commune.import(file)->reason == "not_packaged");
}

TEST_CASE("a file beyond the limit is not even copied") {
  World world;
  const auto huge = write_file(world.folder / "huge", "x");
  std::filesystem::resize_file(huge, sync::most_envelope_bytes + 1);
  const auto before = world.stations_json();
  CHECK(world.commune.import(huge)->reason == "too_large");
  CHECK(world.stations_json() == before);
  CHECK(std::filesystem::is_empty(world.folder / "commune/quarantine"));
}

TEST_CASE("who sent it") {
  World world;
  SECTION("another kind") { expect(world, world.booth_a.enrolment(), "wrong_kind"); }
  SECTION("its own key was not used") {
    expect(world, world.booth_a.hold({}, world.booth_b.key()), "bad_signature");
  }
  SECTION("the device of another station") {
    Day day;
    day.manifest = [&](auto& manifest) { manifest.device = world.booth_b.id(); };
    expect(world, world.booth_a.hold(day, world.booth_b.key()), "wrong_device");
  }
  SECTION("a device nobody enrolled") {
    FakeBooth stranger;
    Day day;
    day.manifest = [&](auto& manifest) { manifest.device = stranger.id(); };
    expect(world, world.booth_a.hold(day, stranger.key()), "unknown_device");
  }
  SECTION("an unknown station") {
    Day day;
    day.manifest = [](auto& manifest) { manifest.station = "23504-009-1"; };
    expect(world, world.booth_a.hold(day), "unknown_station");
  }
  SECTION("a chain nobody knows") {
    Day day;
    day.manifest = [](auto& manifest) { manifest.previous = std::string(64, 'a'); };
    expect(world, world.booth_a.hold(day), "broken_chain");
  }
}

TEST_CASE("what comes after an accepted result") {
  World world;
  Day day;
  day.sequence = 5;
  REQUIRE(world.import(world.booth_a.hold(day)).fate == Fate::accepted);
  SECTION("a smaller sequence") {
    day.sequence = 4;
    expect(world, world.booth_a.hold(day), "old_sequence");
  }
  SECTION("the same sequence again") { expect(world, world.booth_a.hold(day), "old_sequence"); }
  SECTION("a newer, different result") {
    day.sequence = 6;
    expect(world, world.booth_a.hold(day), "conflict");
  }
  SECTION("a newer result of the other attempt") {
    day.sequence = 6;
    day.attempt = 2;
    expect(world, world.booth_a.hold(day), "conflict");
  }
}

TEST_CASE("after attempt 2 was accepted attempt 1 is dead, also as a quarantined file") {
  World world;
  Day first;
  first.sequence = 2;
  first.journal_kinds = [](auto& kinds) { kinds.emplace_back("attempt_abandoned"); };
  const auto kept_back = world.booth_a.hold(first);
  expect(world, kept_back, "wrong_result");  // its own journal says that it was given up
  Day second;
  second.attempt = 2;
  second.sequence = 3;
  REQUIRE(world.import(world.booth_a.hold(second)).fate == Fate::accepted);
  Day again;
  again.sequence = 4;
  expect(world, world.booth_a.hold(again), "conflict");
  CHECK(world.import(kept_back).fate == Fate::quarantined);
}

TEST_CASE("the envelope and its members") {
  Day day;
  std::string_view reason = "wrong_members";
  SECTION("no record") {
    day.members_sent = [](auto& all) { all.erase(all.begin()); };
  }
  SECTION("no journal") {
    day.members_sent = [](auto& all) { all.pop_back(); };
  }
  SECTION("one too many") {
    day.members_sent = [](auto& all) { all.push_back({"note.txt", "x"}); };
  }
  SECTION("another order") {
    day.members_sent = [](auto& all) { std::swap(all[1], all[2]); };
  }
  SECTION("another uuid") {
    day.manifest = [](auto& manifest) { manifest.election = "AAAAAAAAAAAAAA"; };
    reason = "wrong_election";
  }
  SECTION("a record although hands were raised") {
    day.method = election::Method::hands;
    day.members_sent = [](auto& all) { all.insert(all.begin(), {"record.bel", "x"}); };
    reason = "unexpected_record";
  }
  expect_day(day, reason);
}

TEST_CASE("result.json") {
  Day day;
  std::string_view reason = "wrong_result";
  SECTION("not its format") {
    day.result_json = [](auto& json) { json = "{}"; };
    reason = "bad_result";
  }
  SECTION("another package") {
    day.result = [](auto& result) { result.package_hash = std::string(64, 'b'); };
  }
  SECTION("another attempt") {
    day.result = [](auto& result) { result.attempt = 2; };
  }
  SECTION("attempt 2 although attempt 1 was never given up") {
    day.attempt = 2;
    day.journal_kinds = [](auto& kinds) { std::erase(kinds, "attempt_abandoned"); };
  }
  SECTION("attempt 1 although it was given up") {
    day.journal_kinds = [](auto& kinds) { kinds.insert(kinds.begin() + 1, "attempt_abandoned"); };
  }
  SECTION("attempt 2 given up as well") {
    day.attempt = 2;
    day.journal_kinds = [](auto& kinds) { kinds.insert(kinds.begin() + 1, "attempt_abandoned"); };
  }
  SECTION("a booth the station has not") {
    day.result = [](auto& result) { result.booth = 3; };
  }
  SECTION("more present than households") {
    day.result = [](auto& result) { result.meeting.present = result.figures.present = 6; };
    reason = "impossible_meeting";
  }
  SECTION("a secret vote without quorum") {
    day.result = [](auto& result) { result.meeting.present = result.figures.present = 2; };
    reason = "impossible_meeting";
  }
  SECTION("one witness only") {
    day.result = [](auto& result) { result.meeting.witnesses.pop_back(); };
    reason = "impossible_meeting";
  }
  SECTION("cards that do not add up, without a reason") {
    day.result = [](auto& result) { result.reconciliation.cards_used += 1; };
    reason = "unreconciled";
  }
  SECTION("other figures") {
    day.result = [](auto& result) { std::swap(result.figures.votes[0], result.figures.votes[1]); };
    reason = "wrong_figures";
  }
  SECTION("another winner") {
    day.result = [](auto& result) { result.figures.decision.winner = 1; };
    reason = "wrong_figures";
  }
  expect_day(day, reason);
}

TEST_CASE("a result made with another station's package") {
  World world;
  const auto other = sync::read_envelope(read_file(world.folder / "out/23504-002-1.envelope"));
  REQUIRE(other);
  Day day;
  SECTION("named in result.json") {
    day.result = [&](auto& result) { result.package_hash = other->manifest_hash.hex(); };
  }
  SECTION("the whole result of the other station, under this one's name") {
    day.choices = {0, 0, 0, 1};
    day.manifest = [&](auto& manifest) {
      manifest.station = station_a;
      manifest.device = world.booth_a.id();
    };
    expect(world, world.booth_b.hold(day, world.booth_a.key()), "wrong_election");
    return;
  }
  SECTION("with this one's election") {
    day.choices = {0, 0, 0, 1};
    day.manifest = [&](auto& manifest) {
      manifest.station = station_a;
      manifest.device = world.booth_a.id();
      manifest.election = world.booth_a.content().definition.attempts[0].uuid;
    };
    expect(world, world.booth_b.hold(day, world.booth_a.key()), "wrong_result");
    return;
  }
  expect(world, world.booth_a.hold(day), "wrong_result");
}

TEST_CASE("offices that cannot be") {
  Day day;
  SECTION("a member who is a candidate") {
    day.result = [](auto& result) { result.meeting.committee[1] = "NGUYỄN văn An"; };
  }
  SECTION("a witness who is a candidate") {
    day.result = [](auto& result) { result.meeting.witnesses[0] = "Trần Thị Bình"; };
  }
  SECTION("one person twice") {
    day.result = [](auto& result) { result.meeting.witnesses[0] = "ỦY VIÊN A"; };
  }
  expect_day(day, "impossible_meeting");
}

TEST_CASE("the election object") {
  Day day;
  std::string_view reason = "wrong_questions";
  SECTION("a candidate renamed") {
    day.draft = [](auto& draft) { draft.questions[0].answers[0] += "h"; };
  }
  SECTION("candidates reordered") {
    day.draft = [](auto& draft) {
      std::swap(draft.questions[0].answers[0], draft.questions[0].answers[1]);
    };
    reason = "wrong_order";
  }
  SECTION("bound to something else") {
    day.draft = [](auto& draft) {
      const auto at = draft.binding_json.find("\"booths\":[1]");
      draft.binding_json.replace(at, 12, "\"booths\":[2]");
    };
    reason = "wrong_binding";
  }
  SECTION("another name") {
    day.draft = [](auto& draft) { draft.name += " bis"; };
    reason = "wrong_paper";
  }
  expect_day(day, reason);
}

TEST_CASE("the record") {
  Day day;
  std::string_view reason = "bad_record";
  SECTION("one byte changed") {
    day.record = [](auto& record) { record[record.size() / 2] ^= 1; };
  }
  SECTION("cut short") {
    day.record = [](auto& record) { record.resize(record.size() - 512); };
  }
  SECTION("one credential more") {
    day.credentials = [](auto& points) {
      const auto extra = crypto::belenios::random_credential();
      points.push_back(crypto::belenios::public_credential(extra, "AAAAAAAAAAAAAA"));
    };
    reason = "wrong_credentials";
  }
  // A record with more ballots than cards repeats a card, which the verifier refuses already.
  SECTION("more ballots than cards") {
    day.choices.assign(14, 0);
    day.cards_repeat = true;
    day.result = [](auto& result) {
      result.reconciliation = {13, 14, 0, 0, 14, "Thừa một phiếu"};
      result.figures = {5, 5, 14, {14, 0}, {election::Outcome::elected, 0, 0, 14, 0, 5}};
    };
  }
  SECTION("one credential fewer") {
    day.choices = {0, 0, 1};
    day.credentials = [](auto& points) { points.pop_back(); };
    reason = "";
  }
  SECTION("another k") {
    day.members = 4;
    day.threshold = 2;
    reason = "wrong_committee";
  }
  SECTION("not counted") {
    day.decrypt = false;
    day.result = [](auto& result) {
      result.figures = {5, 5, 4, {3, 1}, {election::Outcome::elected, 0, 0, 4, 0, 5}};
    };
    reason = "record_not_final";
  }
  SECTION("counted although too few") {
    day.choices = {0, 1};
    reason = "too_few_decrypted";
  }
  SECTION("not the record result.json names") {
    day.result = [](auto& result) { result.record_hash = std::string(64, 'c'); };
    reason = "wrong_record";
  }
  if (!reason.empty()) return expect_day(day, reason);
  World world;
  CHECK(world.import(world.booth_a.hold(day)).fate == Fate::quarantined);
}

TEST_CASE("the journal") {
  Day day;
  std::string_view reason = "bad_journal";
  SECTION("its first line missing") {
    day.journal = [](auto& lines) { lines.erase(0, lines.find('\n') + 1); };
  }
  SECTION("its last line missing") {
    day.journal = [](auto& lines) {
      lines.pop_back();
      lines.resize(lines.rfind('\n') + 1);
    };
    reason = "wrong_journal";
  }
  SECTION("a cast too few") {
    day.journal_kinds = [](auto& kinds) { kinds.erase(kinds.begin() + 2); };
    reason = "wrong_ballot_count";
  }
  SECTION("a cast too many") {
    day.journal_kinds = [](auto& kinds) { kinds.insert(kinds.begin() + 2, "ballot_cast"); };
    reason = "wrong_ballot_count";
  }
  SECTION("too large") {
    day.journal = [](auto& lines) { lines.append((64U << 20) + 1, 'x'); };
    reason = "too_large";
  }
  expect_day(day, reason);
}

}  // namespace
}  // namespace kiosk::commune
