// Everything the commune holds about one person, and nothing about others.
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/person_search.h"
#include "tests/kiosk/commune/clusters.h"

namespace kiosk::commune {
namespace {

using Json = nlohmann::json;

constexpr auto sought = "Hồ Đình Quyền";  // the first household of the sample roll

struct Asked : Clusters {
  Asked() {
    package_all();
    REQUIRE(commune->open_complaint(hamlet_2, {"Ông Hồ Đình Quyền nói mình không có tên.",
                                               "2026-11-29", "Y Tiếp", "", "", false}));
    REQUIRE(commune->open_complaint(
        hamlet_2, {"Ông Hồ Đình Quyềnn là người khác.", "2026-11-29", "Y Tiếp", "", "", false}));
  }
  std::string ask(const std::string& name, const std::string& birth = "",
                  const std::string& by = "Y Thủ Thư", const std::string& reason = "Theo đơn.") {
    const auto done = commune->export_person(folder / "person.json", {name, birth, by, reason});
    return done ? std::string() : done.error().sentence;
  }
  Json answer() const { return Json::parse(read_file(folder / "person.json")); }
};

std::size_t of_kind(const Json& answer, const std::string& kind) {
  std::size_t count = 0;
  for (const auto& one : answer["held"]) count += one["kind"] == kind ? 1U : 0U;
  return count;
}

}  // namespace

TEST_CASE("one person's rows and complaints come in one private file") {
  Asked world;
  REQUIRE(world.ask(sought).empty());
  const auto answer = world.answer();
  CHECK(answer["format"] == "phieukin-person");
  CHECK(answer["by"] == "Y Thủ Thư");
  CHECK(of_kind(answer, "roll") == 3);  // the same list at three stations
  CHECK(of_kind(answer, "complaint") == 1);
  for (const auto& one : answer["held"]) {
    CHECK(one["spelling"] == "same");
    if (one["kind"] == "roll") CHECK(one["entry"]["representative"].is_string());
  }
  struct ::stat status {};
  REQUIRE(::stat((world.folder / "person.json").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  // Nobody else's row: the other households of the list are not in the file.
  CHECK(read_file(world.folder / "person.json").find("Quyềnn") == std::string::npos);
  CHECK(answer["held"].size() == 4);
}

TEST_CASE("the journal names who asked and why, not about whom") {
  Asked world;
  REQUIRE(world.ask(sought).empty());
  const auto journal = world.commune->journal().value();
  CHECK(journal.find(R"("what":"person")") != std::string::npos);
  CHECK(journal.find(R"("who":"Y Thủ Thư")") != std::string::npos);
  CHECK(journal.find(R"("reason":"Theo đơn.")") != std::string::npos);
  CHECK(journal.find(sought) == std::string::npos);
  const auto text = read_file(world.folder / "person.json");
  CHECK(journal.find(crypto::sha256(text).hex()) != std::string::npos);
}

TEST_CASE("a name without its marks is found, and said to be perhaps somebody else") {
  Asked world;
  REQUIRE(world.ask("ho dinh quyen").empty());
  const auto answer = world.answer();
  REQUIRE(of_kind(answer, "roll") == 3);
  for (const auto& one : answer["held"]) CHECK(one["spelling"] == "other");
}

TEST_CASE("a candidate's facts come without those of the others") {
  Asked world;
  const auto& candidate = world.commune->plan().stations.front().candidates.front();
  REQUIRE(world.ask(candidate.name).empty());
  const auto answer = world.answer();
  REQUIRE(of_kind(answer, "plan") > 0);
  for (const auto& one : answer["held"]) {
    if (one["kind"] != "plan") continue;
    CHECK(one["entry"]["name"] == candidate.name);
    CHECK_FALSE(one["entry"].contains("candidates"));
  }
  std::filesystem::remove(world.folder / "person.json");
  REQUIRE(world.ask(candidate.name, "1901").empty());  // another person of that name
  CHECK(of_kind(world.answer(), "plan") == 0);
}

TEST_CASE("who asks, why and about whom must be said, and no file is written over") {
  Asked world;
  CHECK(world.ask("  ") == sentences::no_sought);
  CHECK(world.ask(sought, "", "") == sentences::no_asker);
  CHECK(world.ask(sought, "", "Y", " ") == sentences::no_reason);
  CHECK(world.ask(sought, "02/03/1975") == sentences::bad_birth);
  CHECK_FALSE(std::filesystem::exists(world.folder / "person.json"));
  CHECK(world.commune->journal().value().find("data_accessed") == std::string::npos);
  REQUIRE(world.ask(sought, "").empty());
  CHECK(world.ask(sought) == sentences::file_exists);
}

TEST_CASE("texts are searched whatever their shape, and rows come whole only when they are rows") {
  const PersonQuery query{"Y Hạnh", "", "A", "B"};
  const auto find = [&](std::string_view kind, std::string_view text) {
    return find_person(query, kind, "x", text);
  };
  CHECK(find("roll", R"({"head":"Y Hạnh","number":1}
{"head":"A Blong","number":2}
)")
            .size() == 1);
  const auto nested = find("plan", R"({"officer":"Y Hạnh","candidates":[{"name":"A Blong"}]})");
  REQUIRE(nested.size() == 1);
  CHECK(nested.front().entry == R"("Y Hạnh")");
  CHECK(nested.front().at == "/officer");
  const auto result = find("result", R"({"meeting":{"chair":"Y Hạnh","secretary":"A Blong"}})");
  REQUIRE(result.size() == 1);
  CHECK(result.front().entry == R"("Y Hạnh")");
  CHECK(find("notes", R"([{"text":"Y Hạnhh"},{"text":"bà (Y Hạnh)."}])").size() == 1);
  CHECK(find("roll", "not json at all\n").empty());
  CHECK(find("roll", "").empty());
}

}  // namespace kiosk::commune
