#include "kiosk/commune/secret_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "sync/directory.h"

namespace kiosk::commune {

namespace {

constexpr std::uint64_t most_secret_file_bytes = 256U << 20;

bool write_all(int file, std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

bool flush_folder(const std::filesystem::path& folder) {
  const auto path = folder.empty() ? std::filesystem::path(".") : folder;
  const int opened = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return false;
  const bool flushed = ::fsync(opened) == 0;
  return ::close(opened) == 0 && flushed;
}

bool overwrite(int file) {
  static constexpr std::array<std::uint8_t, 65536> zeros{};
  struct stat facts {};
  if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode)) return false;
  for (auto left = static_cast<std::uint64_t>(facts.st_size); left > 0;) {
    const auto piece = std::min<std::uint64_t>(left, zeros.size());
    if (!write_all(file, std::span(zeros).first(static_cast<std::size_t>(piece)))) return false;
    left -= piece;
  }
  return ::fsync(file) == 0;
}

}  // namespace

SecretFile::SecretFile(std::filesystem::path file)
    : file_(std::move(file)),
      opened_(::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)),
      sound_(opened_ >= 0) {}

SecretFile::~SecretFile() {
  if (opened_ >= 0) ::close(opened_);
  // Somebody else's file of this name stays: it was never opened.
  if (opened_ >= 0 && !finished_) ::unlink(file_.c_str());
}

bool SecretFile::write(std::span<const std::uint8_t> bytes) {
  sound_ = sound_ && write_all(opened_, bytes);
  return sound_;
}

bool SecretFile::finish() {
  if (opened_ < 0) return false;
  finished_ = sound_ && ::fsync(opened_) == 0 && flush_folder(file_.parent_path());
  return finished_;
}

bool write_secret_file(const std::filesystem::path& file, const crypto::SecretBuffer& content) {
  SecretFile made(file);
  return content.with([&](auto bytes) { return made.write(bytes); }) && made.finish();
}

std::optional<crypto::Hash> hash_of_secret_file(const std::filesystem::path& file) {
  auto content = sync::read_whole(file, most_secret_file_bytes);
  if (!content) return std::nullopt;
  const auto hash = crypto::sha256(*content);
  sodium_memzero(content->data(), content->size());
  return hash;
}

bool erase_secret_file(const std::filesystem::path& file) {
  const int opened = ::open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
  if (opened < 0) return errno == ENOENT;
  const bool erased = overwrite(opened);
  const bool closed = ::close(opened) == 0;
  return erased && closed && ::unlink(file.c_str()) == 0 && flush_folder(file.parent_path());
}

}  // namespace kiosk::commune
