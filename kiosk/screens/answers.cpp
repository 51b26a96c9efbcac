#include "kiosk/screens/answers.h"

namespace kiosk::screens {

AnswerWords answer_words(const station::Model& model, std::size_t index,
                         const election::Strings& strings) {
  if (index >= model.contest.answers.size()) return {};
  if (model.contest.single_candidate) {
    return {"", strings.text(index == 0 ? "result.agree" : "result.disagree")};
  }
  return {std::to_string(index + 1) + ".",
          election::candidate_label(model.definition, index, strings)};
}

std::vector<std::size_t> photos_shown(const station::Model& model) {
  return election::photos_beside(model.photos, model.official, model.definition.candidates);
}

}  // namespace kiosk::screens
