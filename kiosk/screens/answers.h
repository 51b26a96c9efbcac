#pragma once
// The words of an answer as the voter reads them: its number, and whom or what it stands for.

#include <string>

#include "kiosk/election/strings.h"
#include "kiosk/station/model.h"

namespace kiosk::screens {

struct AnswerWords {
  std::string number;  // "1." or empty for agree and disagree
  std::string label;
};

AnswerWords answer_words(const station::Model& model, std::size_t index,
                         const election::Strings& strings);

}  // namespace kiosk::screens
