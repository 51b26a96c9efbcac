#pragma once
// A small package as the tests of this room and of its neighbours need it.

#include "kiosk/package/content.h"

namespace kiosk::package {

// Two booths with two cards each, two attempts, two candidates. Every credential is a real point.
PackageContent sample_content();

}  // namespace kiosk::package
