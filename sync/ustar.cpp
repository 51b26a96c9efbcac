#include "sync/ustar.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>

#include <fmt/format.h>

#include "crypto/ensure.h"

namespace phieukin::sync {
namespace {

constexpr std::size_t block_bytes = 512;
constexpr std::size_t name_bytes = 100;
constexpr std::size_t size_at = 124;
constexpr std::size_t size_digits = 11;

tl::unexpected<Failure> malformed(std::string detail) {
  return tl::unexpected(Failure{Error::malformed, std::move(detail)});
}

std::size_t padded(std::size_t size) {
  return (size + block_bytes - 1) / block_bytes * block_bytes;
}

bool is_zero(std::string_view block) {
  return std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; });
}

// Takes the next bytes of the tar; false stops the writing.
using Sink = std::function<bool(std::string_view)>;

// Called from C, where no exception may pass.
la_ssize_t hand_over(archive*, void* sink, const void* bytes, std::size_t size) noexcept {
  try {
    const std::string_view piece(static_cast<const char*>(bytes), size);
    return (*static_cast<const Sink*>(sink))(piece) ? static_cast<la_ssize_t>(size) : -1;
  } catch (...) {
    return -1;
  }
}

bool write_file(archive* tar, const TarFile& file) {
  const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                            &archive_entry_free);
  archive_entry_set_pathname(entry.get(), std::string(file.name).c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  archive_entry_set_mtime(entry.get(), 0, 0);
  archive_entry_set_uid(entry.get(), 0);
  archive_entry_set_gid(entry.get(), 0);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.content.size()));
  if (archive_write_header(tar, entry.get()) != ARCHIVE_OK) return false;
  return file.content.empty() ||
         archive_write_data(tar, file.content.data(), file.content.size()) ==
             static_cast<la_ssize_t>(file.content.size());
}

// False if the sink stopped it.
bool write_all(const std::vector<TarFile>& files, Sink sink) {
  const std::unique_ptr<archive, decltype(&archive_write_free)> tar(archive_write_new(),
                                                                    &archive_write_free);
  archive_write_set_format_ustar(tar.get());
  archive_write_add_filter_none(tar.get());
  archive_write_set_bytes_in_last_block(tar.get(), 1);  // no padding beyond the two zero blocks
  if (archive_write_open(tar.get(), &sink, nullptr, &hand_over, nullptr) != ARCHIVE_OK)
    return false;
  for (const auto& file : files) {
    if (!write_file(tar.get(), file)) {
      archive_write_fail(tar.get());  // or the destructor would write the end of the tar
      return false;
    }
  }
  return archive_write_close(tar.get()) == ARCHIVE_OK;
}

}  // namespace

std::string write_ustar(const std::vector<TarFile>& files) {
  std::size_t size = 2 * block_bytes;
  for (const auto& file : files) {
    CRYPTO_ENSURE(!file.name.empty() && file.name.size() <= name_bytes);
    size += block_bytes + padded(file.content.size());
  }
  std::string bytes;
  bytes.reserve(size);
  const bool written = write_all(files, [&](std::string_view piece) {
    bytes.append(piece);
    return true;
  });
  CRYPTO_ENSURE(written && bytes.size() == size);
  return bytes;
}

Result<TarFile> first_of_ustar(std::string_view bytes) {
  if (bytes.size() < block_bytes) return malformed("tar: header cut short");
  const auto header = bytes.substr(0, block_bytes);
  const auto name_field = header.substr(0, name_bytes);
  const auto name = name_field.substr(0, std::min(name_field.find('\0'), name_bytes));
  if (name.empty()) return malformed("tar: file without a name");
  std::uint64_t size = 0;
  for (const char digit : header.substr(size_at, size_digits)) {
    if (digit < '0' || digit > '7') return malformed("tar: size is not octal");
    size = size * 8 + static_cast<std::uint64_t>(digit - '0');
  }
  if (size > bytes.size() - block_bytes || padded(size) > bytes.size() - block_bytes) {
    return malformed("tar: file cut short");
  }
  return TarFile{name, bytes.substr(block_bytes, size)};
}

Result<std::vector<TarFile>> read_ustar(std::string_view bytes, std::size_t most) {
  std::vector<TarFile> files;
  auto rest = bytes;
  while (rest.size() >= block_bytes && !is_zero(rest.substr(0, block_bytes))) {
    const auto file = first_of_ustar(rest);
    if (!file) return tl::unexpected(file.error());
    if (files.size() == most) {
      return tl::unexpected(
          Failure{Error::too_large, fmt::format("tar: more than {} files", most)});
    }
    files.push_back(*file);
    rest.remove_prefix(block_bytes + padded(file->content.size()));
  }
  if (rest.size() != 2 * block_bytes) return malformed("tar: wrong end");
  rest = bytes;
  const bool same = write_all(files, [&](std::string_view piece) {
    if (!rest.starts_with(piece)) return false;
    rest.remove_prefix(piece.size());
    return true;
  });
  if (!same || !rest.empty()) return malformed("tar: not in canonical form");
  return files;
}

}  // namespace phieukin::sync
