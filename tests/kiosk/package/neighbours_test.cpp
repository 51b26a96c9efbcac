#include "kiosk/package/neighbours.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/package/content.h"
#include "tests/kiosk/package/sample.h"

namespace kiosk::package {
namespace {

const std::vector<Neighbour> three{{"23504-002", "Thôn Kon Braih", "Xã Đăk Pxi"},
                                   {"23504-003", "Thôn Đăk Rơ Wang", "Xã Đăk Pxi"},
                                   {"b-1", "Tổ dân phố 2", "Phường Bình Hưng"}};
constexpr std::string_view own = "23504-001-1";

bool reads(std::string_view json) { return parse_neighbours(json, own).has_value(); }

}  // namespace

TEST_CASE("neighbours read back as they were written, and are found without case") {
  const auto read = parse_neighbours(neighbours_json(three), own);
  REQUIRE(read);
  CHECK(*read == three);
  REQUIRE(find_neighbour(*read, "B-1") != nullptr);
  CHECK(find_neighbour(*read, "B-1")->unit_name == "Tổ dân phố 2");
  CHECK(find_neighbour(*read, "23504-002")->unit_name == "Thôn Kon Braih");
  CHECK(find_neighbour(*read, "23504-004") == nullptr);
  CHECK(find_neighbour(*read, "") == nullptr);
  CHECK(find_neighbour({}, "b-1") == nullptr);
}

TEST_CASE("a hamlet may have no neighbours, and as many as the limit") {
  CHECK(reads("[]"));
  std::vector<Neighbour> many;
  for (std::size_t i = 0; i < most_neighbours; ++i) {
    many.push_back({"s" + std::to_string(i), "Thôn Mẫu", "Xã Mẫu"});
  }
  sort_neighbours(many);
  CHECK(reads(neighbours_json(many)));
  many.push_back({"t", "Thôn Mẫu", "Xã Mẫu"});
  CHECK_FALSE(reads(neighbours_json(many)));
}

TEST_CASE("bad lists of neighbours are refused") {
  CHECK_FALSE(reads(""));
  CHECK_FALSE(reads("{}"));
  CHECK_FALSE(reads("[1]"));
  CHECK_FALSE(reads(R"([["b"]])"));
  CHECK_FALSE(reads(R"([["b","Thôn B"]])"));
  CHECK_FALSE(reads(R"([["b","Thôn B","Xã C","x"]])"));
  CHECK_FALSE(reads(R"([["b","Thôn B",3]])"));
  CHECK_FALSE(reads(R"([["b",["Thôn B"],"Xã C"]])"));
  CHECK_FALSE(reads(R"([["b", "Thôn B","Xã C"]])"));   // a blank
  CHECK_FALSE(reads(R"([["b","","Xã C"]])"));          // no name
  CHECK_FALSE(reads(R"([["b"," Thôn B","Xã C"]])"));   // a name with a blank before it
  CHECK_FALSE(reads(R"([["b c","Thôn B","Xã C"]])"));  // no identifier
  CHECK_FALSE(reads(R"([["","Thôn B","Xã C"]])"));
  CHECK_FALSE(reads("[[\"b\",\"Tho\xcc\x82n\",\"Xa\"]]"));     // not NFC
  CHECK_FALSE(reads("[[\"b\",\"Th\\u0001n\",\"Xa\"]]"));       // a control character
  CHECK_FALSE(reads("[[\"b\",\"\xff\",\"Xa\"]]"));             // not UTF-8
  CHECK_FALSE(reads(R"([["23504-001-1","Thôn B","Xã C"]])"));  // itself
  CHECK_FALSE(reads(R"([["b","B","C"],["a","A","C"]])"));      // not sorted
  CHECK_FALSE(reads(R"([["b","B","C"],["b","B","C"]])"));      // twice
  CHECK_FALSE(reads(R"([["B","B","C"],["b","B","C"]])"));      // twice, but for the case
  CHECK_FALSE(reads("[[\"b\",\"" + std::string(121, 'B') + "\",\"C\"]]"));
  CHECK_FALSE(reads(std::string(1U << 20, '[')));
  CHECK_FALSE(reads(std::string(most_neighbours_bytes + 1, ' ')));
  CHECK(reads(R"([["b","B","C"]])"));  // the others are refused for what they say
}

TEST_CASE("a package holds its neighbours strictly") {
  auto content = sample_content();
  content.neighbours = three;
  const auto json = package_json(content);
  const auto read = parse_package(json);
  REQUIRE(read);
  CHECK(read->neighbours == three);
  SECTION("without the field") {
    const auto at = json.find(",\"neighbours\"");
    CHECK_FALSE(parse_package(json.substr(0, at) + "}"));
  }
  SECTION("itself among them") {
    content.neighbours.front().station = content.definition.station;
    CHECK_FALSE(parse_package(package_json(content)));
  }
  SECTION("in another order") {
    std::swap(content.neighbours[0], content.neighbours[1]);
    CHECK_FALSE(parse_package(package_json(content)));
  }
  SECTION("another type") {
    auto text = json;
    const auto at = text.find("\"neighbours\":") + 13;
    CHECK_FALSE(parse_package(text.substr(0, at) + "null}"));
    CHECK_FALSE(parse_package(text.substr(0, at) + "{}}"));
    CHECK(parse_package(text.substr(0, at) + "[]}"));
  }
}

}  // namespace kiosk::package
