#pragma once
// Bytes that are read piece by piece, so that nobody has to hold all of them at once.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace crypto {

class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;

  // Stays the same as long as the source lives.
  virtual std::uint64_t size() const = 0;
  // Exactly the bytes from `offset` on, all of them before size(); false when they cannot be read
  // (a stick that was pulled out, a file cut meanwhile). Two calls may give different bytes. Called
  // by several threads at once.
  virtual bool read(std::uint64_t offset, std::span<char> out) const = 0;
};

// Bytes in memory, which must outlive this.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t size() const override { return bytes_.size(); }
  bool read(std::uint64_t offset, std::span<char> out) const override {
    const auto wanted = bytes_.substr(static_cast<std::size_t>(offset), out.size());
    std::copy(wanted.begin(), wanted.end(), out.begin());
    return wanted.size() == out.size();
  }

 private:
  std::string_view bytes_;
};

}  // namespace crypto
