#pragma once
// A file that is read piece by piece.

#include <cstdint>
#include <filesystem>

#include "crypto/byte_source.h"
#include "sync/error.h"

namespace phieukin::sync {

// Has the size the file had when it was opened; reading fails where the file has become shorter.
class FileSource final : public crypto::ByteSource {
 public:
  // too_large beyond `limit`. Refuses links and anything that is not a regular file.
  static Result<FileSource> open(const std::filesystem::path& file, std::uint64_t limit);
  ~FileSource() override;
  FileSource(FileSource&& other) noexcept;
  FileSource& operator=(FileSource&&) = delete;

  std::uint64_t size() const override { return size_; }
  // After false, errno says why; 0 when the file has become shorter.
  bool read(std::uint64_t offset, std::span<char> out) const override;
  // Has the file still the size it was opened with? Nobody reads what was added meanwhile.
  bool has_same_size() const;

 private:
  FileSource(int number, std::uint64_t size) : number_(number), size_(size) {}

  int number_;
  std::uint64_t size_;
};

}  // namespace phieukin::sync
