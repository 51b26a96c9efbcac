#pragma once
// An enrolment before it is taken in: the words two people compare aloud, one at the laptop's
// screen and one here.

#include <string>
#include <vector>

namespace kiosk::commune {

struct EnrolmentLook {
  std::string device;                      // its id
  std::string name;                        // what people call the laptop
  std::vector<std::string> device_words;   // of its keys, as the laptop says them
  std::vector<std::string> commune_words;  // of our keys, which the laptop has pinned and says, too
  std::string file;                        // SHA-256 of the enrolment
  bool enrolled = false;                   // for this station already: enrolling changes nothing
};

}  // namespace kiosk::commune
