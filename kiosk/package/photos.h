#pragma once
// The candidates' photos in a package: member "photos.pgm", one grey picture after the other in the
// official order, each with the same fixed header (docs/formats/package.md). There is one spelling
// and no decoder: a reader compares the header and copies the rest.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/photo.h"

namespace kiosk::package {

inline constexpr std::string_view photo_header = "P5\n120 160\n255\n";
inline constexpr std::size_t photo_room = photo_header.size() + election::photo_bytes;

std::string photos_pgm(const std::vector<election::Photo>& photos);
// Strict: exactly one picture for each of `candidates`, 1 to 8, and nothing else.
std::optional<std::vector<election::Photo>> parse_photos(std::string_view pgm,
                                                         std::size_t candidates);

}  // namespace kiosk::package
