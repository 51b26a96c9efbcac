#include "kiosk/commune/documents.h"

#include <nlohmann/json.hpp>

#include "kiosk/commune/sentences.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Json = nlohmann::ordered_json;

// These documents come from our own encrypted store; a reader still never throws.
const Json* member(const Json& object, const char* field) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(field);
  return found == object.end() ? nullptr : &*found;
}

std::string text_at(const Json& object, const char* field) {
  const auto* value = member(object, field);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

}  // namespace

std::string device_json(const StoredDevice& device) {
  Json object;
  object["station"] = device.station;
  object["enrolment"] = device.enrolment_hash;
  object["record"] = package::device_record_json(device.record);
  return object.dump();
}

package::Outcome<StoredDevice> parse_device(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  auto record = package::parse_device_record(text_at(object, "record"));
  StoredDevice device{text_at(object, "station"), text_at(object, "enrolment"), {}};
  if (!record || device.station.empty()) return refuse(sentences::damaged);
  device.record = std::move(*record);
  return device;
}

std::string stored_package_json(const StoredPackage& package) {
  Json object;
  object["package"] = package.package_hash;
  object["envelope"] = package.envelope_hash;
  object["codes"] = package.codes_hash;
  object["devices"] = package.devices;
  object["definition"] = election::definition_json(package.definition);
  return object.dump();
}

package::Outcome<StoredPackage> parse_stored_package(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  auto definition = election::parse_definition(text_at(object, "definition"));
  const auto* devices = member(object, "devices");
  if (!definition || devices == nullptr || !devices->is_array()) {
    return refuse(sentences::damaged);
  }
  StoredPackage package{std::move(*definition),
                        text_at(object, "package"),
                        text_at(object, "envelope"),
                        text_at(object, "codes"),
                        {}};
  for (const auto& device : *devices) {
    if (!device.is_string()) return refuse(sentences::damaged);
    package.devices.push_back(device.get<std::string>());
  }
  return package;
}

std::string chain_json(const Chain& chain) {
  Json object;
  object["sequence"] = chain.sequence;
  object["previous"] = chain.previous;
  return object.dump();
}

package::Outcome<Chain> parse_chain(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  const auto* sequence = member(object, "sequence");
  if (sequence == nullptr || !sequence->is_number_unsigned()) return refuse(sentences::damaged);
  return Chain{sequence->get<std::uint64_t>(), text_at(object, "previous")};
}

}  // namespace kiosk::commune
