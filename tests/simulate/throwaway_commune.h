#pragma once
// A commune that lives for one test: it enrols a device, makes cards and signs a package, using
// only what kiosk/package and sync offer, so that a test can bend a package before it is signed.

#include <filesystem>
#include <string>
#include <vector>

#include "prepared_station.h"
#include "sync/envelope.h"

namespace simulate {

struct Hamlet {
  std::uint64_t households = 40;
  std::size_t candidates = 3;
  std::uint32_t min_ballots = 10;
  std::size_t booths = 1;
  std::size_t attempts = 2;
  std::vector<kiosk::package::Neighbour> neighbours = {};
};

class ThrowawayCommune {
 public:
  explicit ThrowawayCommune(std::filesystem::path folder);

  struct Enrolled : EnrolledLaptop {
    crypto::SealPublicKey seal;
  };
  Enrolled enrol(const std::filesystem::path& device);

  struct Package {
    kiosk::package::PackageContent content;
    std::vector<std::string> codes, credentials;
  };
  Package make_package(const Hamlet& hamlet, const Enrolled& device) const;
  // Signs and seals `content` into a file; the path. `station` is what the outside claims, `more`
  // are members behind the package's own.
  std::filesystem::path write_package(const kiosk::package::PackageContent& content,
                                      const crypto::SealPublicKey& to, const std::string& station,
                                      const std::vector<phieukin::sync::Member>& more = {}) const;
  // All of it, in one go.
  PreparedStation prepare(const Hamlet& hamlet, const std::filesystem::path& device);

  const std::filesystem::path& trust_file() const { return trust_; }

 private:
  std::filesystem::path folder_, trust_;
  crypto::SignKeyPair sign_;
  crypto::SealKeyPair seal_;
  StillClock clock_;
};

}  // namespace simulate
