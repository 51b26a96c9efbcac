#include "kiosk/screens/answers.h"

namespace kiosk::screens {

AnswerWords answer_words(const station::Model& model, std::size_t index) {
  if (index >= model.contest.answers.size()) return {};
  if (model.contest.single_candidate) return {"", model.contest.answers[index]};
  return {std::to_string(index + 1) + ".", election::candidate_label(model.definition, index)};
}

}  // namespace kiosk::screens
