// Recorded-style touches take the window's own way to the targets: traces/README.md.

#include <imgui.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/platform/input_feed.h"
#include "kiosk/station/update.h"
#include "tests/kiosk/station/booth.h"
#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

namespace {

using kiosk::platform::InputKind;
using kiosk::station::Model;

struct Step {
  double at = 0;  // seconds
  float x = 0, y = 0;
  InputKind kind = InputKind::move;
  std::optional<bool> lit;
  std::string show;  // instead of a report: another screen
};

struct Trace {
  std::string name, screen, target, edge;
  std::vector<std::string> expected;
  std::vector<Step> steps;
};

InputKind kind_of(const std::string& word) {
  if (word == "down") return InputKind::press;
  if (word == "up") return InputKind::release;
  if (word == "move") return InputKind::move;
  throw std::runtime_error("no such report: " + word);
}

Step step_of(const std::string& line) {
  std::istringstream words(line);
  Step step;
  std::string word;
  words >> step.at >> word;
  step.at /= 1000;
  if (word == "show") {
    words >> step.show;
    return step;
  }
  step.x = std::stof(word);
  words >> step.y >> word;
  step.kind = kind_of(word);
  if (words >> word) {
    if (word != "lit" && word != "dark") throw std::runtime_error("neither lit nor dark: " + line);
    step.lit = word == "lit";
  }
  return step;
}

Trace read_trace(const std::filesystem::path& file) {
  Trace trace;
  trace.name = file.stem();
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words(line);
    std::string word;
    if (!(words >> word) || word == "#") continue;
    if (word == "screen") {
      words >> trace.screen;
    } else if (word == "target") {
      words >> trace.target >> trace.edge;
    } else if (word == "expect") {
      while (words >> word) trace.expected.push_back(word);
    } else {
      trace.steps.push_back(step_of(line));
    }
  }
  if (trace.expected == std::vector<std::string>{"nothing"}) trace.expected.clear();
  return trace;
}

std::vector<Trace> all_traces() {
  std::vector<Trace> traces;
  const std::filesystem::path folder = PHIEUKIN_SOURCE_DIR "/tests/kiosk/ui/traces";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") traces.push_back(read_trace(entry.path()));
  }
  return traces;
}

const Model& model_of(const std::string& fixture) {
  static const auto all = support::fixtures();
  for (const auto& one : all) {
    if (one.name == fixture) return one.model;
  }
  throw std::runtime_error("no fixture " + fixture);
}

// A booth that a trace is played to; its model moves on as the touches say.
class Play {
 public:
  Play(const Trace& trace, double frame_seconds)
      : booth_(support::headless(1366, 768)), model_(model_of(trace.screen)) {
    booth_.slots().typed.clear();
    booth_.show(model_);
    booth_.pass(frame_seconds);
    const auto* found = booth_.target(trace.target);
    if (found == nullptr) throw std::runtime_error("no target " + trace.target);
    const auto& rect = found->rect;
    x_ = trace.edge == "left" ? rect.x : trace.edge == "right" ? rect.right() : rect.centre_x();
    y_ = trace.edge == "top" ? rect.y : trace.edge == "bottom" ? rect.bottom() : rect.centre_y();
    start_ = ImGui::GetTime();
  }

  void happen(const Step& step) {
    if (!step.show.empty()) {
      model_ = model_of(step.show);
      return;
    }
    const auto x = static_cast<double>(x_ + booth_.ui().mm(step.x));
    const auto y = static_cast<double>(y_ + booth_.ui().mm(step.y));
    queue_.push({step.kind, 0, x, y, start_ + step.at});
  }

  void frame() {
    kiosk::platform::feed(queue_, booth_.ui());
    if (auto event = booth_.frame(model_)) {
      events_.emplace_back(kiosk::station::testing::event_name(*event));
      kiosk::station::update(model_, std::move(*event));
    }
  }

  bool lit() const { return !booth_.ui().lit().empty(); }
  bool over() const { return queue_.empty(); }
  const std::vector<std::string>& events() const { return events_; }

 private:
  support::Headless& booth_;
  Model model_;
  kiosk::platform::InputQueue queue_;
  float x_ = 0, y_ = 0;
  double start_ = 0;
  std::vector<std::string> events_;
};

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const auto& word : words) line += word + " ";
  return line.empty() ? "nothing" : line;
}

}  // namespace

TEST_CASE("recorded touches do what they should, at every rate of frames") {
  const auto traces = all_traces();
  REQUIRE(traces.size() >= 25);
  for (const auto& trace : traces) {
    REQUIRE_FALSE(trace.steps.empty());
    // The first is so fast that every report has a frame of its own.
    for (const double frame_seconds : {0.004, 0.016, 0.05, 0.12}) {
      INFO(trace.name << " at " << frame_seconds << " s a frame");
      Play play(trace, frame_seconds);
      std::size_t next = 0;
      const double last = trace.steps.back().at + 1;
      for (double now = frame_seconds; now < last || !play.over(); now += frame_seconds) {
        std::optional<bool> lit;
        while (next < trace.steps.size() && trace.steps[next].at <= now) {
          lit = trace.steps[next].lit;
          play.happen(trace.steps[next++]);
        }
        play.frame();
        INFO("after report " << next << " at " << now);
        if (lit && frame_seconds < 0.01) CHECK(play.lit() == *lit);
      }
      INFO("expected " << joined(trace.expected));
      CHECK(joined(play.events()) == joined(trace.expected));
      CHECK_FALSE(play.lit());
    }
  }
}

TEST_CASE("what is lit acts when the finger is lifted, and nothing else does") {
  const auto seed = Catch::getSeed();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto within = [&](float most) {
    return std::uniform_real_distribution<float>(-most, most)(random);
  };
  Trace trace;
  trace.screen = "mark_5";
  trace.target = "answer_1";
  Play play(trace, 0.016);
  double now = 0;
  std::size_t acts = 0;
  for (int touch = 0; touch < 400; ++touch) {
    Step step{now, within(90), within(40), InputKind::press, {}, ""};
    play.happen(step);
    play.frame();
    step.kind = InputKind::move;
    for (auto moves = random() % 12; moves > 0; --moves) {
      step.x += within(6);
      step.y += within(6);
      play.happen(step);
      play.frame();
    }
    const bool lit = play.lit();
    const auto before = play.events().size();
    step.kind = InputKind::release;
    play.happen(step);
    play.frame();
    CHECK((play.events().size() > before) == lit);
    acts += lit ? 1 : 0;
    for (int i = 0; i < 40; ++i) play.frame();  // no double taps here
    now += 0.016 * 60;
  }
  CHECK(acts > 50);
  CHECK(acts < 390);
}
