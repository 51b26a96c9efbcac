// Ballots with a photo beside every name.

#include "tests/support/fixture_parts.h"
#include "tests/support/portraits.h"

namespace support {

using kiosk::station::Screen;
using kiosk::station::VoterStep;

namespace {

Model with_photos(Model model) {
  model.photos = portraits(model.official.size());
  return model;
}

Model chosen(Model model, std::uint8_t answer) {
  model.draft.choose(answer);
  return model;
}

}  // namespace

void add_photos(std::vector<Fixture>& all) {
  for (const std::size_t candidates : {1U, 2U, 3U, 4U, 8U}) {
    all.push_back({"mark_" + std::to_string(candidates) + "_photos", Screen::mark,
                   chosen(with_photos(voter(VoterStep::mark, candidates)), 1), "", ""});
  }
  all.push_back(
      {"review_photo", Screen::review, chosen(with_photos(voter(VoterStep::review)), 0), "", ""});
  all.push_back({"review_8_photo", Screen::review,
                 chosen(with_photos(voter(VoterStep::review, 8)), 6), "", ""});
}

}  // namespace support
