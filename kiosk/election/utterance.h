#pragma once
// What is read aloud to a voter, one recordable thing at a time: the name of its recording and the
// words a synthesiser says where there is none. Both can tell a choice, so both are overwritten
// when they go, and neither can be copied.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/definition.h"

namespace kiosk::election {

// Overwrites the text, small or large.
void wipe(std::string& text);

class Words {
 public:
  Words() = default;
  explicit Words(std::string_view text);
  ~Words();
  Words(Words&& other) noexcept;  // moves the place itself: nothing is left behind
  Words& operator=(Words&&) noexcept;
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

// Where a recording of it may be used.
enum class Says {
  everywhere,
  station,  // names the office or a person of this station
  answer,   // an answer of the ballot: recordings are used for all of them or for none
};

struct Utterance {
  Words clip;  // "greeting.title", "candidate_2"
  Words text;
  Says says = Says::everywhere;
};

// For whom recordings were made: the office and hamlet, then the candidates in their order. A
// recording of another list would say a wrong name.
std::vector<std::string> recorded_for(const Definition& definition);
// The recordings of the answers, in their order.
std::vector<std::string> answer_clips(const Definition& definition);

}  // namespace kiosk::election
