#include "kiosk/station/officer_secrets.h"

#include "sync/directory.h"

namespace kiosk::station {

tl::expected<OfficerKey, Problem> open_store_key(const DevicePaths& paths,
                                                 const crypto::DigitEntry& typed) {
  const auto file = sync::read_whole(paths.officers, most_small_file_bytes);
  const auto officers = file ? parse_officers(*file) : std::nullopt;
  if (!officers) return tl::unexpected(Problem::store_damaged);
  for (std::size_t i = 0; i < officers->entries.size(); ++i) {
    const auto& entry = officers->entries[i];
    const auto derived = typed.with([&](std::span<const std::uint8_t> digits) {
      return crypto::Derived::from(digits, entry.salt, entry.cost);
    });
    if (!derived) return tl::unexpected(Problem::self_check_failed);
    auto key = unwrap_store_key(entry, *derived);
    if (key) return OfficerKey{std::move(*key), i};
  }
  return tl::unexpected(Problem::wrong_officer_secret);
}

}  // namespace kiosk::station
