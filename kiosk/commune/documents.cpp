#include "kiosk/commune/documents.h"

#include <algorithm>
#include <array>

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

namespace {

constexpr std::array<std::pair<PrintingState, std::string_view>, 3> printing_states{
    {{PrintingState::open, "open"},
     {PrintingState::erasing, "erasing"},
     {PrintingState::erased, "erased"}}};

}  // namespace

std::string printing_json(const Printing& printing) {
  Json object;
  object["folder"] = printing.folder;
  for (const auto& [state, word] : printing_states) {
    if (state == printing.state) object["state"] = word;
  }
  object["files"] = Json::array();
  for (const auto& file : printing.files) {
    object["files"].push_back({{"name", file.name}, {"sha256", file.sha256}});
  }
  // A folder may be named in bytes that are no text; its name is then only a hint.
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

package::Outcome<Printing> parse_printing(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  const auto* files = member(object, "files");
  const auto state = text_at(object, "state");
  const auto known = std::find_if(printing_states.begin(), printing_states.end(),
                                  [&](const auto& each) { return each.second == state; });
  if (files == nullptr || !files->is_array() || known == printing_states.end()) {
    return refuse(sentences::damaged);
  }
  Printing printing{text_at(object, "folder"), {}, known->first};
  for (const auto& file : *files) {
    printing.files.push_back({text_at(file, "name"), text_at(file, "sha256")});
  }
  return printing;
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
