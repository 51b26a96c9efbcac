#include "kiosk/screens/narrator.h"

#include <iterator>
#include <utility>

namespace kiosk::screens {

using station::Model;

std::optional<Speech> Narrator::follow(const Model& model, const election::Languages& languages) {
  const auto comfort = station::comfort_of(model);
  if (!comfort.sound) {
    said_.clear();
    const bool was_on = place_.has_value();
    place_.reset();
    return was_on ? std::optional<Speech>(Speech{}) : std::nullopt;
  }
  const auto& language = languages.spoken(comfort.language);
  Place now{station::screen_of(model), model.busy, model.problem, language.code};
  const bool turned_on = !place_.has_value();
  if (turned_on || !(now == *place_)) {
    Speech speech{language.code, {}};
    if (turned_on) speech.utterances.push_back(spoken_welcome(language.strings));
    auto screen = spoken(model, language.strings);
    speech.utterances.insert(speech.utterances.end(), std::make_move_iterator(screen.begin()),
                             std::make_move_iterator(screen.end()));
    place_ = std::move(now);
    said_ = model.draft;
    return speech;
  }
  if (now.screen != station::Screen::mark || said_.choice() == model.draft.choice()) {
    return std::nullopt;
  }
  Speech speech{language.code, spoken_choice(model, said_, language.strings)};
  said_ = model.draft;
  return speech;
}

}  // namespace kiosk::screens
