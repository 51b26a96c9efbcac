#pragma once
// What the commune may do about a hamlet as it stands: the same table by which it refuses
// (docs/decide.md), for whoever offers a choice.

#include <vector>

#include "kiosk/commune/hamlets.h"

namespace kiosk::commune {

enum class Act {
  recognise,
  rerun,
  interim,
  house_to_house,
  refuse,
  open_complaint,
  close_complaint,
  congress,
};

// In the order of Act.
std::vector<Act> allowed(const HamletView& view);

}  // namespace kiosk::commune
