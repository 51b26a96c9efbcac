#pragma once
// A commune that lives for one test: it enrols a device, makes cards and signs a package, using
// only what kiosk/package and sync offer. Its secrets are worth nothing, so they are plain strings
// here.

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/package/clock.h"
#include "kiosk/station/device.h"

namespace simulate {

struct Hamlet {
  std::uint64_t households = 40;
  std::size_t candidates = 3;
  std::uint32_t min_ballots = 10;
  std::size_t booths = 1;
};

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

class ThrowawayCommune {
 public:
  explicit ThrowawayCommune(std::filesystem::path folder);

  struct Enrolled {
    std::filesystem::path device;
    std::string device_secret, device_id;
    crypto::SealPublicKey seal;
  };
  Enrolled enrol(const std::filesystem::path& device);

  struct Package {
    kiosk::package::PackageContent content;
    std::vector<std::string> codes, credentials;
  };
  Package make_package(const Hamlet& hamlet, const Enrolled& device) const;
  // Signs and seals `content` into a file; the path. `station` is what the outside claims.
  std::filesystem::path write_package(const kiosk::package::PackageContent& content,
                                      const crypto::SealPublicKey& to,
                                      const std::string& station) const;
  // All of it, in one go.
  PreparedStation prepare(const Hamlet& hamlet, const std::filesystem::path& device);

  const std::filesystem::path& trust_file() const { return trust_; }

 private:
  std::filesystem::path folder_, trust_;
  crypto::SignKeyPair sign_;
  crypto::SealKeyPair seal_;
  StillClock clock_;
};

std::string plain(const crypto::DigitEntry& digits);
crypto::DigitEntry entry(std::string_view digits);

}  // namespace simulate
