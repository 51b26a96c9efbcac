#include "kiosk/election/utterance.h"

#include <algorithm>
#include <utility>

namespace kiosk::election {

namespace {

// A loop that the compiler may not leave out because nobody reads the bytes again.
void overwrite(char* bytes, std::size_t size) {
  volatile char* place = bytes;
  for (std::size_t i = 0; i < size; ++i) place[i] = 0;
}

}  // namespace

void wipe(std::string& text) {
  text.resize(text.capacity());
  overwrite(text.data(), text.size());
  text.clear();
}

Words::Words(std::string_view text)
    : bytes_(std::make_unique<char[]>(text.size())), size_(text.size()) {
  std::copy(text.begin(), text.end(), bytes_.get());
}

Words::~Words() {
  if (bytes_) overwrite(bytes_.get(), size_);
}

Words::Words(Words&& other) noexcept
    : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}

Words& Words::operator=(Words&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(size_, other.size_);
  return *this;
}

std::vector<std::string> recorded_for(const Definition& definition) {
  std::vector<std::string> lines{definition.unit.title + ", " + definition.unit.name};
  for (const auto& candidate : definition.candidates) {
    lines.push_back(std::to_string(lines.size()) + ". " + candidate.honorific + " " +
                    candidate.name);
  }
  return lines;
}

std::vector<std::string> answer_clips(const Definition& definition) {
  if (definition.candidates.size() == 1) return {"result.agree", "result.disagree"};
  std::vector<std::string> clips;
  for (std::size_t i = 1; i <= definition.candidates.size(); ++i) {
    clips.push_back("candidate_" + std::to_string(i));
  }
  return clips;
}

}  // namespace kiosk::election
