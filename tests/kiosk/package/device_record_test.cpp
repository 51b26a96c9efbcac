#include "kiosk/package/device_record.h"

#include <catch2/catch_test_macros.hpp>

namespace kiosk::package {
namespace {

DeviceRecord random_device() {
  const auto sign = crypto::random_sign_keys().public_key;
  return {"Máy số 1", device_id(sign), sign, crypto::random_seal_keys().public_key};
}

bool refused(std::string_view json) {
  const auto read = parse_device_record(json);
  return !read && !read.error().sentence.empty();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST_CASE("a device's record reads back as it was written") {
  const auto device = random_device();
  const auto read = parse_device_record(device_record_json(device));
  REQUIRE(read);
  CHECK(read->name == device.name);
  CHECK(read->id == device.id);
  CHECK(read->sign == device.sign);
  CHECK(read->seal == device.seal);
  CHECK(check_words_of(*read) == check_words_of(device));
}

TEST_CASE("check words stand for the keys, not for the name") {
  auto device = random_device();
  const auto words = check_words_of(device);
  device.name = "Máy dự phòng";
  CHECK(check_words_of(device) == words);
  device.seal = crypto::random_seal_keys().public_key;
  CHECK(check_words_of(device) != words);
}

TEST_CASE("every departure from the written form is refused") {
  const auto json = device_record_json(random_device());
  CHECK(refused(""));
  CHECK(refused("[]"));
  CHECK(refused(json + " "));
  CHECK(refused(json + json));
  CHECK(refused(replaced(json, "{", "{ ")));
  CHECK(refused(replaced(json, "{", R"({"name":"B",)")));
  CHECK(refused(replaced(json, "}", R"(,"extra":1})")));
  CHECK(refused(replaced(json, R"("version":1)", R"("version":2)")));
  CHECK(refused(replaced(json, R"("version":1)", R"("version":"1")")));
  CHECK(refused(replaced(json, "phieukin-device", "phieukin-plan")));
  CHECK(refused(replaced(json, "Máy số 1", "")));
  CHECK(refused(replaced(json, "Máy số 1", R"(a\u0007)")));
  CHECK(refused(replaced(json, "Máy số 1", std::string(65, 'a'))));
  CHECK(refused(std::string(100000, '[')));
  for (std::size_t cut = 0; cut < json.size(); ++cut) CHECK(refused(json.substr(0, cut)));
}

TEST_CASE("an id that is not the key's is refused") {
  auto device = random_device();
  device.id = "0123456789abcdef";
  CHECK(refused(device_record_json(device)));
}

}  // namespace
}  // namespace kiosk::package
