#include "tests/bench/cast_times.h"

#include <chrono>
#include <stdexcept>

#include "booth_hands.h"
#include "throwaway_commune.h"

namespace bench {

using kiosk::station::Screen;

std::vector<double> cast_times(const std::filesystem::path& folder, std::size_t casts) {
  simulate::ThrowawayCommune commune(folder / "commune");
  simulate::Hamlet hamlet;
  hamlet.households = casts;
  const auto prepared = commune.prepare(hamlet, folder / "device");
  simulate::BoothHands hands(prepared);
  hands.unlock();
  hands.hold_meeting(casts, 3);
  hands.key_ceremony();
  hands.open_polls();
  std::vector<double> times;
  for (std::size_t i = 0; i < casts; ++i) {
    hands.enter_card(prepared.codes.at(i));
    if (hands.screen() != Screen::greeting) throw std::runtime_error("a card was refused");
    hands.choose(static_cast<std::uint8_t>(i % hamlet.candidates));
    const auto begin = std::chrono::steady_clock::now();
    hands.touch(kiosk::station::BallotConfirmed{});
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begin;
    if (hands.screen() != Screen::done) throw std::runtime_error("a ballot was not cast");
    times.push_back(taken.count());
    hands.touch(kiosk::station::ThanksDismissed{});
  }
  return times;
}

}  // namespace bench
