#include "kiosk/package/device_record.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/election/text.h"

namespace kiosk::package {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-device";
constexpr int format_version = 1;
constexpr std::size_t most_name_bytes = 64;
constexpr std::string_view not_a_device = "Tệp không phải là thông tin đăng ký của một máy.";
constexpr std::string_view newer_device =
    "Tệp đăng ký máy do phiên bản mới hơn của phần mềm tạo ra; cần cập nhật phần mềm.";

std::optional<std::string> text_of(const Json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

}  // namespace

std::string device_id(const crypto::SignPublicKey& sign) { return sign.id.hex(); }

std::string device_record_json(const DeviceRecord& device) {
  Json object;
  object["format"] = format_name;
  object["version"] = format_version;
  object["name"] = device.name;
  object["id"] = device.id;
  object["sign"] = device.sign.line();
  object["seal"] = device.seal.hex();
  return object.dump();
}

Outcome<DeviceRecord> parse_device_record(std::string_view json) {
  if (json.size() > most_device_record_bytes) return refuse(not_a_device);
  const auto object = Json::parse(json, nullptr, false);
  if (!object.is_object() || text_of(object, "format") != format_name) return refuse(not_a_device);
  const auto version = object.find("version");
  if (version == object.end() || !version->is_number_unsigned()) return refuse(not_a_device);
  if (*version > format_version) return refuse(newer_device);
  const auto name = text_of(object, "name");
  const auto id = text_of(object, "id");
  const auto sign_line = text_of(object, "sign");
  const auto seal_hex = text_of(object, "seal");
  if (!name || !id || !sign_line || !seal_hex) return refuse(not_a_device);
  const auto sign = crypto::SignPublicKey::parse(*sign_line);
  const auto seal = crypto::SealPublicKey::from_hex(*seal_hex);
  const auto normal = election::normalised(*name);
  if (!sign || !seal || !normal || *normal != *name || name->empty() ||
      name->size() > most_name_bytes || *id != device_id(*sign) || !crypto::can_seal_to(*seal)) {
    return refuse(not_a_device);
  }
  DeviceRecord device{*name, *id, *sign, *seal};
  // Writing it again finds whatever a reader of fields overlooks: order, blanks, repeated fields.
  if (device_record_json(device) != json) return refuse(not_a_device);
  return device;
}

std::vector<std::string> check_words_of(const DeviceRecord& device) {
  const auto both = fmt::format("{}\n{}\n", device.sign.line(), device.seal.hex());
  return election::check_words(crypto::sha256(both).hex());
}

}  // namespace kiosk::package
