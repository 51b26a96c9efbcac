#include "kiosk/platform/clips.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "kiosk/election/text.h"
#include "kiosk/platform/clip_sentences.h"

namespace kiosk::platform {

namespace {

constexpr std::string_view list_file = "recorded_for.txt";
constexpr std::size_t most_list_bytes = 4096;
constexpr std::size_t most_lines = 1 + election::most_candidates;

// Never more than `most` and one bytes, whatever the file is.
std::optional<std::vector<std::uint8_t>> read_bytes(const std::filesystem::path& file,
                                                    std::size_t most) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error) || error) return std::nullopt;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return std::nullopt;
  std::vector<std::uint8_t> bytes(std::min<std::uintmax_t>(size, most + 1));
  std::ifstream stream(file, std::ios::binary);
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): streams read char
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!stream && !bytes.empty()) return std::nullopt;
  return bytes;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, bool& too_many) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  std::filesystem::directory_iterator at(folder, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    if (files.size() == most_clip_files) {
      too_many = true;
      break;
    }
    files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// A name that people can read, whatever bytes it has.
std::string shown_name(const std::filesystem::path& file) {
  const auto shown = election::normalised(file.filename().string().substr(0, 120));
  return shown ? *shown : "?";
}

std::string trimmed(std::string line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

// One line each, blank ones left out; nothing when a line is no clean text.
std::optional<std::vector<std::string>> lines_of(const std::vector<std::uint8_t>& bytes) {
  std::vector<std::string> lines;
  for (auto at = bytes.begin(); at != bytes.end();) {
    const auto end = std::find(at, bytes.end(), '\n');
    const auto line = election::normalised(trimmed(std::string(at, end)));
    if (!line) return std::nullopt;
    if (!line->empty()) lines.push_back(*line);
    at = end == bytes.end() ? end : end + 1;
  }
  return lines;
}

}  // namespace

Clips Clips::read(const std::filesystem::path& folder, const ClipNames& known) {
  Clips clips;
  bool too_many = false;
  for (const auto& file : files_in(folder, too_many)) clips.add(file, known);
  if (too_many) clips.refused_.push_back({shown_name(folder), std::string(clips_too_many)});
  return clips;
}

void Clips::add(const std::filesystem::path& file, const ClipNames& known) {
  if (file.filename() == list_file) return read_recorded_for(file);
  const std::string shown = shown_name(file);
  if (file.extension() != ".wav" || !known.contains(file.stem().string())) {
    refused_.push_back({shown, std::string(clip_unknown)});
  } else {
    add_wave(file, shown);
  }
}

void Clips::add_wave(const std::filesystem::path& file, const std::string& shown) {
  const auto bytes = read_bytes(file, most_wave_bytes);
  if (!bytes) {
    refused_.push_back({shown, std::string(clip_unreadable)});
    return;
  }
  auto wave = read_wave(*bytes);
  if (!wave) {
    refused_.push_back({shown, std::string(sentence_of(wave.error()))});
  } else if (bytes_ + wave->samples.size() > most_clips_bytes) {
    refused_.push_back({shown, std::string(clips_too_large)});
  } else {
    bytes_ += wave->samples.size();
    waves_.emplace(file.stem().string(), std::move(*wave));
  }
}

void Clips::read_recorded_for(const std::filesystem::path& file) {
  const auto bytes = read_bytes(file, most_list_bytes);
  const bool fits = bytes && bytes->size() <= most_list_bytes;
  auto lines = fits ? lines_of(*bytes) : std::nullopt;
  if (!lines || lines->size() < 2 || lines->size() > most_lines) {
    refused_.push_back({std::string(list_file), std::string(bad_recorded_for)});
  } else {
    recorded_for_ = std::move(*lines);
  }
}

const Wave* Clips::find(const election::Utterance& utterance,
                        const election::Definition& definition) const {
  const auto found = waves_.find(utterance.clip.view());
  if (found == waves_.end()) return nullptr;
  if (utterance.says == election::Says::everywhere) return &found->second;
  if (recorded_for_ != election::recorded_for(definition)) return nullptr;
  if (utterance.says == election::Says::station) return &found->second;
  const auto answers = election::answer_clips(definition);
  const bool all = std::all_of(answers.begin(), answers.end(),
                               [this](const auto& clip) { return waves_.contains(clip); });
  return all ? &found->second : nullptr;
}

}  // namespace kiosk::platform
