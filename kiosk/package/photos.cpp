#include "kiosk/package/photos.h"

#include <algorithm>

namespace kiosk::package {

std::string photos_pgm(const std::vector<election::Photo>& photos) {
  std::string pgm;
  pgm.reserve(photos.size() * photo_room);
  for (const auto& photo : photos) {
    pgm += photo_header;
    pgm.append(photo.grey.begin(), photo.grey.end());
  }
  return pgm;
}

std::optional<std::vector<election::Photo>> parse_photos(std::string_view pgm,
                                                         std::size_t candidates) {
  if (candidates == 0 || candidates > election::most_candidates ||
      pgm.size() != candidates * photo_room) {
    return std::nullopt;
  }
  std::vector<election::Photo> photos(candidates);
  for (auto& photo : photos) {
    if (!pgm.starts_with(photo_header)) return std::nullopt;
    const auto pixels = pgm.substr(photo_header.size(), election::photo_bytes);
    std::transform(pixels.begin(), pixels.end(), photo.grey.begin(),
                   [](char each) { return static_cast<std::uint8_t>(each); });
    pgm.remove_prefix(photo_room);
  }
  return photos;
}

}  // namespace kiosk::package
