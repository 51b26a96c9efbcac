#pragma once
// The words of an answer as the voter reads them: its number, and whom or what it stands for.

#include <string>
#include <vector>

#include "kiosk/election/strings.h"
#include "kiosk/station/model.h"

namespace kiosk::screens {

struct AnswerWords {
  std::string number;  // "1." or empty for agree and disagree
  std::string label;
};

AnswerWords answer_words(const station::Model& model, std::size_t index,
                         const election::Strings& strings);

// Which photo stands beside each candidate; empty: nobody's is shown.
std::vector<std::size_t> photos_shown(const station::Model& model);
// Below this height a face is not recognised, and no photo is shown.
inline constexpr float least_photo_mm = 13;

}  // namespace kiosk::screens
