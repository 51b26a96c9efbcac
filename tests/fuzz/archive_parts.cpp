#include "archive_parts.h"

#include "crypto/hash.h"

namespace fuzz {

namespace belenios = crypto::belenios;

std::vector<ArchivePart> parts_of(const belenios::ArchiveContent& content) {
  std::vector<ArchivePart> parts;
  for (const auto& event : content.events) {
    parts.push_back({event.type, {event.data.begin(), event.data.end()}});
  }
  return parts;
}

std::string archive_of(std::int64_t timestamp, const std::vector<ArchivePart>& parts) {
  std::string bytes;
  const auto add = [&](const std::string& name, std::string_view data) {
    bytes += belenios::tar_header(name, data.size(), timestamp);
    bytes += data;
    bytes.append(belenios::tar_padding(data.size()), '\0');
  };
  add("BELENIOS", belenios::opening_json(timestamp));
  belenios::EventPlace place;
  for (const auto& part : parts) {
    std::string payload;
    for (const auto& data : part.data) {
      payload = crypto::sha256(data).hex();
      add(payload + ".data.json", data);
    }
    const auto event = belenios::event_json(place, part.type, payload);
    place = {crypto::sha256(event).hex(), place.height + 1};
    add(place.parent + ".event.json", event);
  }
  return bytes;
}

}  // namespace fuzz
