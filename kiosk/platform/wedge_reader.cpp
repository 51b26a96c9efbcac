#include "kiosk/platform/wedge_reader.h"

namespace kiosk::platform {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void WedgeReader::forget() {
  text_.clear();
  reading_ = false;
  too_long_ = false;
}

void WedgeReader::drop_if_slow(double seconds) {
  if (reading_ && seconds - last_ > most_between_keys) forget();
}

WedgeReader::Key WedgeReader::character(char c, double seconds) {
  drop_if_slow(seconds);
  if (!reading_) {
    if (!is_letter(c)) return Key::of_person;
    forget();  // a complete scan nobody took
    reading_ = true;
  }
  last_ = seconds;
  if (!text_.push(c)) too_long_ = true;
  return Key::of_scan;
}

WedgeReader::Key WedgeReader::enter(double seconds) {
  drop_if_slow(seconds);
  if (!reading_) return Key::of_person;
  const bool whole = text_.length() >= least_length;
  if (!whole || too_long_) text_.clear();
  reading_ = false;
  too_long_ = false;
  return whole ? Key::completes : Key::of_scan;
}

void WedgeReader::pass(double seconds) {
  if (reading_ && seconds - last_ > forgotten_after) forget();
}

}  // namespace kiosk::platform
