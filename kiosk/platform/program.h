#pragma once
// What the window shows, seen from the window: it knows no elections.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "crypto/text_entry.h"
#include "kiosk/election/photo.h"
#include "kiosk/ui/ui.h"

namespace kiosk::platform {

class Program {
 public:
  virtual ~Program() = default;
  virtual bool take_answers() = 0;                   // of the worker; true when something changed
  virtual void tick(std::int64_t now) = 0;           // unix seconds
  virtual void stirred() = 0;                        // a touch or a key, whatever it meant
  virtual void scanned(crypto::TextEntry text) = 0;  // by a scanner, wherever it was wanted or not
  virtual void dropped(std::vector<std::filesystem::path>) {}  // files drawn onto the window
  virtual std::optional<std::int64_t> next_deadline() const = 0;
  virtual std::string screen() const = 0;  // names the frame for the guard
  virtual bool busy() const = 0;
  virtual std::span<const election::Photo> photos() const = 0;  // that draw may show
  virtual void draw(ui::Ui& ui) = 0;                            // touches are posted from here
  virtual bool wants_to_leave() const = 0;
};

struct FrameFacts {
  std::int64_t touches = 0;  // fingers lifted so far
  bool at_rest = false;      // nothing is left to be drawn or fed until somebody touches or answers
};

// Told after each frame what was on it. Only the driven build has one.
class FrameObserver {
 public:
  virtual ~FrameObserver() = default;
  virtual void frame_drawn(const ui::Ui& ui, const Program& program, const FrameFacts& facts) = 0;
};

}  // namespace kiosk::platform
