#pragma once
// A station before its Sunday: an enrolled laptop with its package, and what lies on paper beside
// it. The secrets are worth nothing, so they are plain strings here.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/package/clock.h"
#include "kiosk/station/device.h"

namespace simulate {

// A clock that only moves when told to.
class StillClock : public kiosk::package::Clock {
 public:
  std::int64_t unix_seconds() const override { return now; }
  std::int64_t now = 1'795'914'000;  // a Sunday morning in November 2026
};

struct PreparedStation {
  std::filesystem::path device;
  kiosk::election::Definition definition;
  std::vector<std::string> codes;        // one a card, ten digits
  std::vector<std::string> credentials;  // of the same cards
  std::string head_secret, secretary_secret;
  std::string device_secret;
  std::vector<std::string> check_words;
};

struct EnrolledLaptop {
  std::filesystem::path device, enrolment;  // its folder; the envelope for the commune
  std::string device_secret, device_id;
};

// Both throw what the station refuses. The codes and credentials of the answer are the caller's.
EnrolledLaptop enrol_laptop(const std::filesystem::path& device, const std::filesystem::path& trust,
                            const std::filesystem::path& enrolment, const StillClock& clock);
PreparedStation load_laptop(const EnrolledLaptop& laptop, const std::filesystem::path& package,
                            const StillClock& clock);

std::string plain(const crypto::DigitEntry& digits);
crypto::DigitEntry entry(std::string_view digits);

}  // namespace simulate
