#include "kiosk/election/photo.h"

#include <algorithm>

namespace kiosk::election {

namespace {

// By everything that is known: who was taken off the list and named again from the floor is
// somebody the commune made no photo for.
bool same(const Candidate& one, const Candidate& other) {
  return one.honorific == other.honorific && one.name == other.name && one.birth == other.birth &&
         one.nominated_by == other.nominated_by;
}

}  // namespace

std::vector<std::size_t> photos_beside(const std::vector<Photo>& photos,
                                       const std::vector<Candidate>& official,
                                       const std::vector<Candidate>& locked) {
  if (photos.empty() || photos.size() != official.size()) return {};
  std::vector<std::size_t> beside;
  for (const auto& candidate : locked) {
    const auto found = std::find_if(official.begin(), official.end(),
                                    [&](const Candidate& each) { return same(each, candidate); });
    if (found == official.end()) return {};
    beside.push_back(static_cast<std::size_t>(found - official.begin()));
  }
  return beside;
}

}  // namespace kiosk::election
