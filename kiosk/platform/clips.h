#pragma once
// The recordings of one language, all in memory, so that playing one opens no file: which file was
// opened when would tell the choice. docs/formats/clips.md describes the folder.

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/election/utterance.h"
#include "kiosk/platform/wave.h"

namespace kiosk::platform {

inline constexpr std::size_t most_clip_files = 512;                      // in one folder
inline constexpr std::size_t most_clips_bytes = 64UL * 1024UL * 1024UL;  // of one folder

struct RefusedClip {
  std::string file;
  std::string reason;  // one sentence in Vietnamese
};

using ClipNames = std::set<std::string, std::less<>>;

class Clips {
 public:
  // Reads every recording whose name is in `known`. What cannot be used is in refused(); a folder
  // that is not there holds no recordings.
  static Clips read(const std::filesystem::path& folder, const ClipNames& known);

  const std::map<std::string, Wave, std::less<>>& all() const { return waves_; }
  const std::vector<std::string>& recorded_for() const { return recorded_for_; }
  const std::vector<RefusedClip>& refused() const { return refused_; }

  // The recording to be played for it, or nothing. A recording made for another office or list of
  // candidates is never used; those of the answers are used when there is one for each.
  const Wave* find(const election::Utterance& utterance,
                   const election::Definition& definition) const;

 private:
  void add(const std::filesystem::path& file, const ClipNames& known);
  void add_wave(const std::filesystem::path& file, const std::string& shown);
  void read_recorded_for(const std::filesystem::path& file);

  std::map<std::string, Wave, std::less<>> waves_;
  std::vector<std::string> recorded_for_;
  std::vector<RefusedClip> refused_;
  std::size_t bytes_ = 0;
};

}  // namespace kiosk::platform
