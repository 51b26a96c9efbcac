#include "kiosk/photos/photo_image.h"

#include <algorithm>
#include <utility>

namespace kiosk::photos {

namespace {

struct Spot {
  std::size_t x = 0, y = 0;
};

// Where the pixel at (x, y) of the upright picture lies in the picture as it was stored.
Spot stored_at(const GreyImage& image, unsigned orientation, std::size_t x, std::size_t y) {
  const std::size_t right = image.width - 1;
  const std::size_t bottom = image.height - 1;
  switch (orientation) {
    case 2: return {right - x, y};
    case 3: return {right - x, bottom - y};
    case 4: return {x, bottom - y};
    case 5: return {y, x};
    case 6: return {y, bottom - x};
    case 7: return {right - y, bottom - x};
    case 8: return {right - y, x};
    default: return {x, y};
  }
}

struct Part {
  std::size_t x = 0, y = 0, width = 0, height = 0;
};

Part three_to_four(const GreyImage& image) {
  Part part{0, 0, image.width, image.height};
  if (image.width * 4 > image.height * 3) {
    part.width = image.height * 3 / 4;
    part.x = (image.width - part.width) / 2;
  } else {
    part.height = image.width * 4 / 3;
    part.y = (image.height - part.height) / 3;
  }
  return part;
}

// How much of each of `from` pixels goes into the one at `index` of `to`; all of it together is
// `from`.
template <class Take>
void shares(std::size_t index, std::size_t from, std::size_t to, const Take& take) {
  const std::size_t begin = index * from;
  const std::size_t end = begin + from;
  for (std::size_t i = begin / to; i * to < end; ++i) {
    take(i, std::min(end, (i + 1) * to) - std::max(begin, i * to));
  }
}

}  // namespace

GreyImage upright(GreyImage image, unsigned orientation) {
  if (orientation < 2 || orientation > 8 || image.grey.empty()) return image;
  GreyImage turned{image.width, image.height, {}};
  if (orientation >= 5) std::swap(turned.width, turned.height);
  turned.grey.reserve(image.grey.size());
  for (std::size_t y = 0; y < turned.height; ++y) {
    for (std::size_t x = 0; x < turned.width; ++x) {
      const Spot spot = stored_at(image, orientation, x, y);
      turned.grey.push_back(image.at(spot.x, spot.y));
    }
  }
  return turned;
}

std::optional<election::Photo> uniform(const GreyImage& image) {
  const Part part = three_to_four(image);
  if (part.width < election::photo_width || part.height < election::photo_height) {
    return std::nullopt;
  }
  // Rows first, as sums; both divisions come at the end, in one.
  std::vector<std::uint64_t> narrow(part.height * election::photo_width, 0);
  for (std::size_t y = 0; y < part.height; ++y) {
    for (std::size_t x = 0; x < election::photo_width; ++x) {
      auto& sum = narrow[y * election::photo_width + x];
      shares(x, part.width, election::photo_width, [&](std::size_t from, std::size_t weight) {
        sum += weight * image.at(part.x + from, part.y + y);
      });
    }
  }
  const std::uint64_t whole = std::uint64_t{part.width} * part.height;
  election::Photo photo;
  for (std::size_t y = 0; y < election::photo_height; ++y) {
    for (std::size_t x = 0; x < election::photo_width; ++x) {
      std::uint64_t sum = 0;
      shares(y, part.height, election::photo_height, [&](std::size_t from, std::size_t weight) {
        sum += weight * narrow[from * election::photo_width + x];
      });
      photo.grey[y * election::photo_width + x] =
          static_cast<std::uint8_t>((sum + whole / 2) / whole);
    }
  }
  return photo;
}

}  // namespace kiosk::photos
