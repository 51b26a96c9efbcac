#include "kiosk/screens/answers.h"

namespace kiosk::screens {

AnswerWords answer_words(const station::Model& model, std::size_t index) {
  if (index >= model.contest.answers.size()) return {};
  const auto& answer = model.contest.answers[index];
  const std::string number = std::to_string(index + 1) + ".";
  const std::string prefix = number + " ";
  if (model.contest.single_candidate || !answer.starts_with(prefix)) return {"", answer};
  return {number, answer.substr(prefix.size())};
}

}  // namespace kiosk::screens
