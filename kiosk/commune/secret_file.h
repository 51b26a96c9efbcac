#pragma once
// Files of secrets: written as they come and their owner's alone, and taken away again as far as a
// program can. Private to this room.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

#include "crypto/hash.h"
#include "crypto/secret.h"

namespace kiosk::commune {

// A new file (it must not exist; links are not followed) with mode 0600. Unless finish() answers
// true, the file is removed again.
class SecretFile {
 public:
  explicit SecretFile(std::filesystem::path file);
  ~SecretFile();
  SecretFile(const SecretFile&) = delete;
  SecretFile& operator=(const SecretFile&) = delete;

  bool write(std::span<const std::uint8_t> bytes);  // false, and so for ever, when it failed
  bool finish();                                    // flushes file and folder

 private:
  std::filesystem::path file_;
  int opened_;
  bool sound_;
  bool finished_ = false;
};

bool write_secret_file(const std::filesystem::path& file, const crypto::SecretBuffer& content);

// SHA-256 of such a file; what was read for it is wiped.
std::optional<crypto::Hash> hash_of_secret_file(const std::filesystem::path& file);

// Overwrites a regular file with zeros, flushes, removes its name, flushes the folder. What a flash
// chip or a file system that copies on writing keeps of the old bytes is out of reach. A file that
// is not there is gone already: true.
bool erase_secret_file(const std::filesystem::path& file);

}  // namespace kiosk::commune
