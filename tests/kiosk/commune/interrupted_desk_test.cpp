// Whatever a desk is writing when it is killed or its disk fills up: afterwards the commune is as
// it was before or as it is after, and the same step can be done again.

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

#include "kiosk/commune/hamlets_text.h"
#include "kiosk/store/station_store.h"
#include "tests/kiosk/commune/clusters.h"
#include "tests/kiosk/commune/interruption.h"

namespace kiosk::commune {
namespace {

namespace fs = std::filesystem;
using std::chrono::microseconds;
using std::chrono::steady_clock;

constexpr int kills = 8;
constexpr auto monday = "2026-11-30";
constexpr auto next_sunday = "2026-12-13";

// One copy of the commune, and of the files beside it that the step reads or writes.
struct Trial {
  Commune commune;
  fs::path folder;
  fs::path papers() const { return folder / "papers"; }
  fs::path file(std::string_view name) const { return folder / name; }
};

// Done, or the sentence why not.
using Answer = std::optional<std::string>;

template <class T>
Answer answer_of(const Outcome<T>& outcome) {
  if (outcome) return std::nullopt;
  return outcome.error().sentence;
}

struct Step {
  std::string name;
  std::function<void(Clusters&)> before;
  std::function<Answer(Trial&)> work;
  // What must be there once it is done.
  std::function<bool(const Trial&)> there = [](const Trial&) { return true; };
};

CommuneDecision decision(DecisionKind kind) {
  return {kind, "05/QĐ-UBND", monday, "A Chủ Tịch", "Theo biên bản.", "", 0};
}

PaperCount paper_by(std::string_view who) {
  PaperCount count;
  count.households = 5;
  count.present = count.issued = count.collected = 4;
  count.valid = 3;
  count.votes = {2, 1};
  count.by = who;
  return count;
}

void nothing_yet(Clusters&) {}

void elected(Clusters& world) {
  world.package_all();
  world.hold(cluster_1, Clusters::clear_day());
  world.hold(cluster_2, Clusters::clear_day());
}

void undecided(Clusters& world) {
  world.package_all();
  world.hold(cluster_1, Clusters::split_day());
  world.hold(cluster_2, Clusters::split_day());
}

void complained(Clusters& world) {
  elected(world);
  REQUIRE(
      world.commune->open_complaint(hamlet_1, {"Kiểm phiếu lại", monday, "Y Thư", "", "", false}));
}

std::vector<Step> preparing() {
  return {
      {"enrol", nothing_yet,
       [](Trial& trial) {
         return answer_of(trial.commune.enrol(cluster_1, trial.file("device.envelope")));
       }},
      {"add_roll", nothing_yet,
       [](Trial& trial) {
         return answer_of(trial.commune.add_roll(cluster_1, trial.file("roll.csv")));
       }},
      {"build_package",
       [](Clusters& world) {
         FakeBooth booth;
         REQUIRE(world.commune->enrol(
             cluster_1, write_file(world.folder / "device.envelope", booth.enrolment())));
         REQUIRE(world.commune->add_roll(cluster_1,
                                         write_file(world.folder / "roll.csv", sample_roll())));
       },
       [](Trial& trial) {
         return answer_of(trial.commune.build_package(cluster_1, trial.papers(), {}));
       },
       [](const Trial& trial) {
         std::vector<std::string> names;
         for (const auto& each : fs::directory_iterator(trial.papers())) {
           // What was cut off while it had no name yet (sync/directory.h) is nobody's paper.
           const auto name = each.path().filename().string();
           if (name.starts_with('.') && name.ends_with(".partial")) continue;
           UNSCOPED_INFO(name);
           names.push_back(name);
         }
         std::sort(names.begin(), names.end());
         return names == std::vector<std::string>{"23504-001-1.cards.pdf", "23504-001-1.codes",
                                                  "23504-001-1.envelope",
                                                  "23504-001-1.handover.pdf"};
       }},
      {"confirm_printed", [](Clusters& world) { world.package(cluster_1); },
       [](Trial& trial) {
         return answer_of(trial.commune.confirm_printed(cluster_1, trial.papers(), false));
       },
       [](const Trial& trial) { return !fs::exists(trial.papers() / "23504-001-1.codes"); }},
  };
}

std::vector<Step> deciding() {
  return {
      {"enter_paper",
       [](Clusters& world) {
         world.package_all();
         REQUIRE(world.commune->enter_paper(hamlet_2, paper_by("Trần Thị Lan")));
       },
       [](Trial& trial) {
         return answer_of(trial.commune.enter_paper(hamlet_2, paper_by("Lê Văn Bảy")));
       }},
      {"recognise", elected,
       [](Trial& trial) {
         return answer_of(trial.commune.decide(hamlet_1, decision(DecisionKind::recognise)));
       }},
      {"order another vote", undecided,
       [](Trial& trial) {
         return answer_of(trial.commune.decide(hamlet_1, decision(DecisionKind::rerun)));
       }},
      {"open_complaint", elected,
       [](Trial& trial) {
         return answer_of(trial.commune.open_complaint(
             hamlet_1, {"Kiểm phiếu lại", monday, "Y Thư", "", "", false}));
       }},
      {"close_complaint", complained,
       [](Trial& trial) {
         return answer_of(trial.commune.close_complaint(hamlet_1, 0, monday, "Đã trả lời."));
       }},
      {"record_congress", elected,
       [](Trial& trial) {
         return answer_of(
             trial.commune.record_congress(hamlet_1, {"2027-01-10", UnifiedRole::secretary}));
       }},
  };
}

std::vector<Step> ending() {
  return {
      {"export_report", elected,
       [](Trial& trial) {
         return answer_of(trial.commune.export_report(trial.file("report"), Readers::commune));
       },
       [](const Trial& trial) { return fs::exists(trial.file("report") / "bao-cao.xlsx"); }},
      {"derive_rerun",
       [](Clusters& world) {
         undecided(world);
         REQUIRE(world.commune->decide(hamlet_1, decision(DecisionKind::rerun)));
       },
       [](Trial& trial) {
         return answer_of(trial.commune.derive_rerun(trial.file("again"), next_sunday));
       },
       [](const Trial& trial) {
         const FixedClock clock;
         return Commune::open(trial.file("again"), passphrase(), {}, clock).has_value();
       }},
      {"purge", elected,
       [](Trial& trial) {
         return answer_of(trial.commune.purge(trial.file("certificate.json"), "Y Thủ Thư",
                                              "Hết thời hạn lưu.", true));
       },
       [](const Trial& trial) { return fs::exists(trial.file("certificate.json.minisig")); }},
  };
}

// Everything people see of a commune but its journal, whose lines say how often they tried.
std::string seen(const Commune& commune) {
  const auto hamlets = commune.hamlets().value();
  auto text = status_json(commune.status().value()) + tray_json(commune.tray().value()) +
              hamlets_json(hamlets);
  const auto preparation = commune.preparation().value();
  for (const auto& one : preparation) {
    text += one.station + ' ' + std::to_string(one.households) + ' ' + std::to_string(one.devices) +
            (one.packaged ? " packaged" : "") + (one.printed ? " printed\n" : "\n");
  }
  for (const auto& station : commune.stations()) {
    text += std::to_string(commune.notes(station).value().size()) + '\n';
  }
  for (const auto& hamlet : hamlets) {
    for (const auto& complaint : hamlet.complaints)
      text += complaint.text + complaint.answer + '\n';
    text += commune.paper(hamlet.code)->agreed() ? "agreed\n" : "";
  }
  return text;
}

bool chained(const Commune& commune) {
  return store::check_journal(commune.journal().value()).has_value();
}

// The commune of one step, as often as it is wanted.
class Bench {
 public:
  explicit Bench(const Step& step) : step_(step) {
    step.before(world_);
    FakeBooth booth;
    write_file(world_.folder / "new.envelope", booth.enrolment());
    world_.commune.reset();
  }

  fs::path copy() const {
    const auto to = world_.folder / "trial";
    fs::remove_all(to);
    fs::create_directories(to);
    const auto all = fs::copy_options::recursive;
    fs::copy(world_.folder / "commune", to / "commune", all);
    if (fs::exists(world_.folder / "out")) fs::copy(world_.folder / "out", to / "papers", all);
    fs::copy(world_.folder / "new.envelope", to / "device.envelope");
    write_file(to / "roll.csv", sample_roll());
    return to;
  }
  Trial opened(const fs::path& folder) const {
    auto commune =
        Commune::open(folder / "commune", passphrase(),
                      {crypto::test_cost, crypto::test_cost, PHIEUKIN_ASSETS}, world_.clock);
    REQUIRE(commune);
    return {std::move(*commune), folder};
  }
  Trial fresh() const { return opened(copy()); }
  const Step& step() const { return step_; }

 private:
  const Step& step_;
  Clusters world_;
};

struct Whole {
  std::string before, after;
  microseconds takes{};
};

Whole undisturbed(const Bench& bench) {
  auto trial = bench.fresh();
  Whole whole;
  whole.before = seen(trial.commune);
  const auto begun = steady_clock::now();
  const auto answer = bench.step().work(trial);
  whole.takes = std::chrono::duration_cast<microseconds>(steady_clock::now() - begun);
  INFO(answer.value_or("done"));
  REQUIRE_FALSE(answer);
  REQUIRE(bench.step().there(trial));
  whole.after = seen(trial.commune);
  return whole;
}

// As it was or as it is; and once somebody asks again, as it is.
void is_whole(const Bench& bench, Trial& trial, const Whole& whole) {
  CHECK(chained(trial.commune));
  const auto now = seen(trial.commune);
  const bool before = now == whole.before, after = now == whole.after;
  CHECK((before || after));
  const auto answer = bench.step().work(trial);
  INFO("asked again: " << answer.value_or("done"));
  CHECK((!answer || (after && bench.step().there(trial))));
  CHECK(bench.step().there(trial));
  CHECK(seen(trial.commune) == whole.after);
  CHECK(chained(trial.commune));
}

void kill_often(const Step& step) {
  const auto seed = Catch::getSeed();
  std::mt19937 random(seed);
  const Bench bench(step);
  const auto whole = undisturbed(bench);
  int cut = 0;
  for (int i = 0; i < kills; ++i) {
    const microseconds instant(
        std::uniform_int_distribution<std::int64_t>(0, whole.takes.count())(random));
    INFO(step.name << ", seed " << seed << ", kill " << i << " after " << instant.count() << " us");
    const auto folder = bench.copy();
    const bool killed = killed_after(instant, [&](const auto& ready) {
      auto trial = bench.opened(folder);
      ready();
      (void)step.work(trial);
    });
    cut += killed ? 1 : 0;
    auto trial = bench.opened(folder);
    is_whole(bench, trial, whole);
  }
  INFO(step.name);
  CHECK(cut > 0);
}

// Every file ends at each of these lengths in turn, up to where nothing is in the way any more.
void fill_often(const Step& step) {
  const Bench bench(step);
  const auto whole = undisturbed(bench);
  int refused = 0, done = 0;
  for (rlim_t limit = 0; done < 2; limit += limit < 40'960 ? 8192 : 40'960) {
    INFO(step.name << ", files end at " << limit);
    REQUIRE(limit < 4'000'000);
    auto trial = bench.fresh();
    Answer answer;
    {
      const FileSizeLimit small(limit);
      answer = step.work(trial);
    }
    if (!answer) {
      ++done;
      CHECK(bench.step().there(trial));
      CHECK(seen(trial.commune) == whole.after);
      continue;
    }
    ++refused;
    CHECK_FALSE(answer->empty());
    is_whole(bench, trial, whole);
  }
  CHECK(refused > 0);
}

TEST_CASE("killed while the round is prepared") {
  for (const auto& step : preparing()) kill_often(step);
}

TEST_CASE("killed while the commune decides") {
  for (const auto& step : deciding()) kill_often(step);
}

TEST_CASE("killed while reports or another folder are written or personal data is deleted") {
  for (const auto& step : ending()) kill_often(step);
}

TEST_CASE("a full disk while the round is prepared") {
  for (const auto& step : preparing()) fill_often(step);
}

TEST_CASE("a full disk while the commune decides") {
  for (const auto& step : deciding()) fill_often(step);
}

TEST_CASE("a full disk while reports or another folder are written or personal data is deleted") {
  for (const auto& step : ending()) fill_often(step);
}

}  // namespace
}  // namespace kiosk::commune
