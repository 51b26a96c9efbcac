#include "kiosk/commune/sealed_notes.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "crypto/hash.h"
#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/secret_file.h"
#include "kiosk/package/members.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::commune {

namespace {

constexpr std::size_t block = 512;
constexpr std::size_t name_bytes = 100;
constexpr std::size_t size_at = 124, size_digits = 11;
constexpr unsigned private_file = 0600;

// Where a member lies in the tar: its header, its content, the end of its last block.
struct Place {
  std::size_t header = 0, content = 0, size = 0, end = 0;
};

std::optional<Place> place_of(std::string_view tar, std::string_view member) {
  std::size_t at = 0;
  while (at + block <= tar.size() && tar[at] != '\0') {
    const auto field = tar.substr(at, name_bytes);
    const auto name = field.substr(0, field.find('\0'));
    const auto digits = tar.substr(at + size_at, size_digits);
    std::size_t size = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), size, 8);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    const auto content = at + block;
    if (size > tar.size() - content) return std::nullopt;
    const auto next = content + (size + block - 1) / block * block;
    if (next > tar.size()) return std::nullopt;
    if (name == member) return Place{at, content, size, next};
    at = next;
  }
  return std::nullopt;
}

struct Read {
  std::string bytes;
  Place place;
};

std::optional<Read> read_with_notes(const std::filesystem::path& file) {
  auto bytes = sync::read_whole(file, sync::most_envelope_bytes);
  if (!bytes) return std::nullopt;
  const auto place = place_of(*bytes, package::notes_member);
  if (!place) return std::nullopt;
  return Read{std::move(*bytes), *place};
}

}  // namespace

std::vector<SealedNotes> sealed_notes_of(const std::filesystem::path& folder) {
  const FolderPaths paths(folder);
  std::vector<SealedNotes> all;
  for (const auto& kept : {paths.accepted, paths.quarantine}) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(kept, error)) {
      if (entry.path().extension() != ".envelope") continue;
      const auto read = read_with_notes(entry.path());
      if (!read) continue;
      const auto& place = read->place;
      const auto member = std::string_view(read->bytes).substr(place.content, place.size);
      all.push_back({entry.path(), entry.path().stem().string(), crypto::sha256(member).hex()});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.envelope < b.envelope; });
  return all;
}

bool cut_out(const SealedNotes& notes) {
  auto read = read_with_notes(notes.file);
  if (!read) return false;
  read->bytes.erase(read->place.header, read->place.end - read->place.header);
  auto left = notes.file;
  left.replace_extension(".tar");
  return sync::write_whole(left, read->bytes, true, private_file) && erase_secret_file(notes.file);
}

}  // namespace kiosk::commune
