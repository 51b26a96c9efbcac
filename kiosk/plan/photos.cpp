#include "kiosk/plan/photos.h"

#include <fmt/format.h>

#include "kiosk/photos/photo_file.h"
#include "sync/directory.h"

namespace kiosk::plan {

namespace {

std::string called(const election::Candidate& candidate) {
  return candidate.honorific + " " + candidate.name;
}

photos::OrFault<election::Photo> photo_in(const std::filesystem::path& file) {
  const auto bytes = sync::read_whole(file, photos::most_photo_file_bytes);
  if (bytes) return photos::read_photo(*bytes);
  return tl::unexpected(bytes.error().error == sync::Error::too_large
                            ? photos::PhotoFault::too_many_bytes
                            : photos::PhotoFault::unreadable);
}

package::Outcome<void> read_station(PlannedStation& station, const std::filesystem::path& folder) {
  station.photos.clear();
  for (std::size_t i = 0; i < station.photo_files.size(); ++i) {
    const auto& file = station.photo_files[i];
    const auto& owner = station.candidates.at(i);
    auto photo = photo_in(folder / file);
    if (!photo) {
      return package::refuse(fmt::format("Điểm {}: ảnh của {} (tệp “{}”) {}.", station.id,
                                         called(owner), file, photos::words_of(photo.error())));
    }
    for (std::size_t k = 0; k < station.photos.size(); ++k) {
      if (station.photos[k] != *photo) continue;
      return package::refuse(fmt::format("Điểm {}: ảnh của {} và ảnh của {} giống hệt nhau.",
                                         station.id, called(station.candidates[k]), called(owner)));
    }
    station.photos.push_back(*photo);
  }
  return {};
}

}  // namespace

package::Outcome<void> read_photos(Plan& plan, const std::filesystem::path& folder) {
  for (auto& station : plan.stations) {
    if (auto read = read_station(station, folder); !read) return read;
  }
  return {};
}

}  // namespace kiosk::plan
