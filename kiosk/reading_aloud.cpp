#include "kiosk/reading_aloud.h"

#include <utility>

namespace kiosk {

platform::ClipNames clip_names(const election::Strings& strings) {
  platform::ClipNames names;
  for (const std::size_t candidates : {std::size_t{1}, election::most_candidates}) {
    election::Definition definition;
    definition.candidates.resize(candidates);
    for (const auto& utterance : screens::everything_spoken(definition, strings)) {
      names.emplace(utterance.clip.view());
    }
  }
  return names;
}

ReadingAloud::ReadingAloud(const std::filesystem::path& clips, const election::Languages& languages,
                           station::Waker* waker, platform::VoiceOptions options)
    : languages_(languages), voice_(waker, std::move(options)) {
  for (const auto& language : languages.all()) {
    auto read = platform::Clips::read(clips / language.code, clip_names(language.strings));
    for (const auto& refused : read.refused()) {
      refused_.push_back(language.code + "/" + refused.file + ": " + refused.reason);
    }
    clips_.emplace(language.code, std::move(read));
  }
}

void ReadingAloud::follow(const station::Model& model) {
  auto speech = narrator_.follow(model, languages_);
  if (!speech) return;
  const auto clips = clips_.find(speech->language);
  std::vector<platform::Piece> pieces;
  for (auto& utterance : speech->utterances) {
    const auto* recording =
        clips == clips_.end() ? nullptr : clips->second.find(utterance, model.definition);
    pieces.push_back({recording, std::move(utterance.text)});
  }
  voice_.say(std::move(pieces), std::move(speech->language));
}

bool ReadingAloud::take_failure(const station::Model& model) {
  failed_ = voice_.take_failure() || failed_;
  const bool ready = model.busy == station::Busy::no && model.problem == station::Problem::none;
  return ready && std::exchange(failed_, false);
}

}  // namespace kiosk
