#pragma once
// How long a booth waits, in seconds of Ticked, all in one place.

#include <cstdint>

namespace kiosk::station {

inline constexpr std::int64_t alert_after_seconds = 120;    // a voter's session without a touch
inline constexpr std::int64_t lock_after_seconds = 30;      // an alert nobody answers
inline constexpr std::int64_t put_back_after_seconds = 60;  // the card screen without a touch
inline constexpr std::int64_t thanks_seconds = 8;
inline constexpr std::int64_t kept_seconds = 60;  // "Giữ lại"
// The window ticks at least once a minute: a longer step is a clock that was set, or a laptop that
// slept, and nobody is told to have been silent for that.
inline constexpr std::int64_t longest_tick_seconds = 100;

inline constexpr std::uint32_t most_refused_cards = 3;  // in a row, then an officer comes

// VVSG 2.0, 7.2-O: alert after 2 to 5 minutes, 20 to 45 seconds to answer.
static_assert(alert_after_seconds >= 120 && alert_after_seconds <= 300);
static_assert(lock_after_seconds >= 20 && lock_after_seconds <= 45);

}  // namespace kiosk::station
