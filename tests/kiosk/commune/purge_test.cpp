// Nothing that was deleted is anywhere in the decrypted file, and a signed paper says what it was.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/purge.h"
#include "kiosk/package/commune_keys.h"
#include "tests/kiosk/commune/clusters.h"
#include "tests/secrecy/stolen_store.h"

namespace kiosk::commune {
namespace {

constexpr auto marker = "Hồ Đình Quyền";  // the first household of the sample roll
constexpr auto complaint_marker = "Đơn của một người";
constexpr auto fact_marker = "Trường Tiểu học Pa Cheng";

plan::Plan plan_until(const std::string& day) {
  auto plan = clusters_plan();
  plan.retention_until = day;
  return plan;
}

struct Kept : Clusters {
  explicit Kept(const plan::Plan& plan = clusters_plan()) : Clusters(plan) {
    package_all();
    REQUIRE(commune->open_complaint(hamlet_2,
                                    {complaint_marker, "2026-11-29", "Y Tiếp", "", "", true}));
    REQUIRE(commune->close_complaint(hamlet_2, 0, "2026-11-30", "Đã trả lời."));
    hold(cluster_1, clear_day());
    hold(cluster_2, clear_day());
  }
  std::string purge(const std::string& out, bool before_time = true) {
    const auto done = commune->purge(folder / out, "Y Thủ Thư", "Hết thời hạn lưu.", before_time);
    return done ? "" : done.error().sentence;
  }
  // Every page of the store, decrypted. The commune is closed meanwhile.
  std::string pages() {
    commune.reset();
    const auto key = open_store_key(read_file(folder / "commune/keys.wrapped"), passphrase());
    REQUIRE(key);
    std::string image;
    {
      secrecy::StolenStore stolen(folder / "commune/commune.db", *key);
      stolen.read_pages();
      image = stolen.image();
    }
    reopen();
    return image;
  }
};

bool holds(const std::string& image, std::string_view text) {
  return image.find(text) != std::string::npos;
}

// Another program opens the commune, begins to purge and is killed so much later.
bool killed_after(Kept& world, int delay_us) {
  std::array<int, 2> begun{};
  REQUIRE(::pipe(begun.data()) == 0);
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    world.reopen();
    ::close(begun[0]);
    ::close(begun[1]);
    world.purge("killed.json");
    ::_exit(0);
  }
  ::close(begun[1]);
  char none = 0;
  REQUIRE(::read(begun[0], &none, 1) == 0);  // the other end is closed
  ::close(begun[0]);
  ::usleep(static_cast<useconds_t>(delay_us));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

void is_signed(const Clusters& world, const std::string& name) {
  const auto keys = package::parse_commune_keys(read_file(world.folder / "commune/commune.pub"));
  REQUIRE(keys);
  const auto text = read_file(world.folder / name);
  const auto signature = read_file(world.folder / (name + ".minisig"));
  CHECK(crypto::check_file(keys->sign, text, signature).has_value());
  CHECK_FALSE(crypto::check_file(keys->sign, text + " ", signature).has_value());
}

}  // namespace

TEST_CASE("after the purge no page of the file holds a household or a complaint") {
  Kept world;
  const auto before = world.pages();
  REQUIRE(holds(before, marker));
  REQUIRE(holds(before, complaint_marker));
  const auto figures = world.hamlet(hamlet_1);
  REQUIRE(world.purge("certificate.json").empty());

  const auto after = world.pages();
  CHECK_FALSE(holds(after, marker));
  CHECK_FALSE(holds(after, complaint_marker));
  CHECK_FALSE(holds(after, "Đã trả lời."));
  CHECK(holds(after, "personal_data_deleted"));

  // What everybody may know is still there.
  const auto view = world.hamlet(hamlet_1);
  CHECK(view.households == figures.households);
  CHECK(view.winner == figures.winner);
  REQUIRE(view.figures);
  CHECK(view.figures->votes == figures.figures->votes);
  const auto complaints = world.hamlet(hamlet_2).complaints;
  REQUIRE(complaints.size() == 1);
  CHECK(complaints[0].text.empty());
  CHECK(complaints[0].closed == "2026-11-30");
  CHECK(world.commune->status().value().stations[0].households == 5);
}

TEST_CASE("the certificate names what was deleted, by whom and why, and is signed") {
  Kept world;
  REQUIRE(world.purge("certificate.json").empty());
  is_signed(world, "certificate.json");
  const auto text = read_file(world.folder / "certificate.json");
  for (const auto* part :
       {R"("format":"phieukin-purge")", R"("by":"Y Thủ Thư")", R"("reason":"Hết thời hạn lưu.")",
        R"("before_time":true)", R"({"kind":"roll","id":"23504-001-2","rows":5,"sha256":")",
        R"({"kind":"roll_salt","id":"23504-002-1","rows":1,"sha256":")",
        R"({"kind":"complaint","id":"23504-002","rows":1,"sha256":")",
        R"("elected":{"part":1,"whole":2)"}) {
    INFO(part);
    CHECK(holds(text, part));
  }
  CHECK_FALSE(holds(text, marker));
}

TEST_CASE("facts of candidates go, their names and the counts of the elected stay") {
  auto plan = clusters_plan();
  for (auto& station : plan.stations) {
    station.facts.assign(station.candidates.size(), {});
    for (auto& facts : station.facts) {
      facts.sex = plan::Sex::female;
      facts.ethnicity = "Xơ Đăng";
      facts.party = plan::PartyStatus::full;
      facts.workplace = fact_marker;
    }
  }
  Kept world(plan);
  REQUIRE(holds(world.pages(), fact_marker));
  REQUIRE(world.purge("certificate.json").empty());
  const auto after = world.pages();
  CHECK_FALSE(holds(after, fact_marker));
  CHECK(holds(after, "Nguyễn Văn An"));
  const auto text = read_file(world.folder / "certificate.json");
  CHECK(holds(text, R"("women":{"part":1,"whole":1)"));
  CHECK(holds(text, R"("kind":"plan")"));
  CHECK_FALSE(holds(text, "Nguyễn Văn An"));
}

TEST_CASE("nothing is deleted before its time without saying so, or while a complaint waits") {
  Kept world(plan_until("2026-12-31"));
  CHECK(world.purge("a.json", false) == sentences::kept_until);
  CHECK_FALSE(world.commune->purge(world.folder / "a.json", " ", "Lý do", true));
  CHECK_FALSE(world.commune->purge(world.folder / "a.json", "Y Thủ Thư", "", true));
  REQUIRE(world.commune->open_complaint(hamlet_1, {"Đơn", "2026-12-01", "Y", "", "", false}));
  CHECK(world.purge("a.json") == sentences::complaint_first);
  CHECK_FALSE(std::filesystem::exists(world.folder / "a.json"));
  CHECK(holds(world.pages(), marker));
}

TEST_CASE("a purge is repeated for its certificate, and again for what came later") {
  Kept world;
  REQUIRE(world.purge("first.json").empty());
  REQUIRE(world.purge("second.json").empty());
  CHECK(read_file(world.folder / "first.json") == read_file(world.folder / "second.json"));
  REQUIRE(world.commune->open_complaint(hamlet_1, {"Đơn muộn", "2026-12-01", "Y", "", "", false}));
  REQUIRE(world.commune->close_complaint(hamlet_1, 0, "2026-12-02", "Xong."));
  // A certificate is never written over another one, but the deleting is done.
  CHECK(world.purge("first.json") == sentences::deleted_without_certificate);
  CHECK_FALSE(holds(world.pages(), "Đơn muộn"));
  REQUIRE(world.purge("third.json").empty());
  is_signed(world, "third.json");
  CHECK(read_file(world.folder / "third.json") != read_file(world.folder / "first.json"));
}

TEST_CASE("a commune with nothing to delete says so") {
  Clusters world;
  const auto done = world.commune->purge(world.folder / "a.json", "Y", "Hết hạn", true);
  REQUIRE_FALSE(done);
  CHECK(done.error().sentence == sentences::nothing_to_delete);
}

TEST_CASE("a purge that is killed anywhere is finished by the next one") {
  Kept world;
  world.commune.reset();
  const auto start = world.folder / "start";
  std::filesystem::copy(world.folder / "commune", start, std::filesystem::copy_options::recursive);
  int finished = 0, killed = 0;
  for (int delay_us = 0; delay_us <= 48000; delay_us += 3000) {
    std::filesystem::remove_all(world.folder / "commune");
    std::filesystem::copy(start, world.folder / "commune",
                          std::filesystem::copy_options::recursive);
    ++(killed_after(world, delay_us) ? killed : finished);
    world.reopen();
    INFO(delay_us);
    const auto name = "after-" + std::to_string(delay_us) + ".json";
    REQUIRE(world.purge(name).empty());
    is_signed(world, name);
    const auto pages = world.pages();
    REQUIRE_FALSE(holds(pages, marker));
    REQUIRE_FALSE(holds(pages, complaint_marker));
    std::filesystem::remove(world.folder / "killed.json");
    std::filesystem::remove(world.folder / "killed.json.minisig");
    world.commune.reset();
  }
  INFO(finished << " finished, " << killed << " killed");
  CHECK(killed > 0);
}

TEST_CASE("whoever opens notes is a line of the journal") {
  Kept world;
  REQUIRE(world.commune->notes(cluster_1));
  REQUIRE(world.commune->record_access("export", "rolls.xlsx", "Y Thủ Thư"));
  CHECK_FALSE(holds(world.pages(), R"("who":"Y Khác")"));
  const auto image = world.pages();
  CHECK(holds(image, "data_accessed"));
  CHECK(holds(image, R"("who":"Y Thủ Thư")"));
}

}  // namespace kiosk::commune
