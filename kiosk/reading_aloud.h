#pragma once
// Reads the voter's screens aloud: what is said comes from the screens, how from the platform, and
// neither knows the other.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/election/languages.h"
#include "kiosk/platform/clips.h"
#include "kiosk/platform/voice.h"
#include "kiosk/screens/narrator.h"
#include "kiosk/station/model.h"

namespace kiosk {

// The names that recordings may have, whatever the list of candidates.
platform::ClipNames clip_names(const election::Strings& strings);

class ReadingAloud {
 public:
  // Reads all recordings below `clips`, one folder for each language, now and never again.
  ReadingAloud(const std::filesystem::path& clips, const election::Languages& languages,
               station::Waker* waker, platform::VoiceOptions options = {});

  // After each frame.
  void follow(const station::Model& model);
  // True once when a voter should be told that nothing can be heard, at a moment when the booth
  // can take it: not while somebody waits or reads another problem.
  bool take_failure(const station::Model& model);
  // Recordings that cannot be used, one sentence each.
  const std::vector<std::string>& refused() const { return refused_; }

 private:
  const election::Languages& languages_;
  std::map<std::string, platform::Clips, std::less<>> clips_;
  std::vector<std::string> refused_;
  screens::Narrator narrator_;
  bool failed_ = false;
  platform::Voice voice_;  // last: it plays from the recordings
};

}  // namespace kiosk
