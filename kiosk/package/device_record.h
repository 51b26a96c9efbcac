#pragma once
// Who a device is: member "device.json" of an enrolment envelope, signed by the device itself.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/seal.h"
#include "crypto/sign.h"
#include "kiosk/package/refusal.h"

namespace kiosk::package {

struct DeviceRecord {
  std::string name;  // what people call the laptop, NFC, at most 64 bytes
  std::string id;    // hex of the signing key's id: device_id(sign)
  crypto::SignPublicKey sign;
  crypto::SealPublicKey seal;
};

inline constexpr std::size_t most_device_record_bytes = 1024;

std::string device_id(const crypto::SignPublicKey& sign);
// Canonical compact JSON.
std::string device_record_json(const DeviceRecord& device);
// Strict: exactly the bytes device_record_json writes; the id must be the one of the key.
Outcome<DeviceRecord> parse_device_record(std::string_view json);
// Of both keys, to be compared aloud at enrolment.
std::vector<std::string> check_words_of(const DeviceRecord& device);

}  // namespace kiosk::package
