#include "kiosk/station/earlier_vote.h"

#include <algorithm>
#include <array>

#include "crypto/hash.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

namespace {

struct Sealed {
  std::filesystem::path file;
  std::string hash;
};

std::optional<Sealed> sealed_and_followed(const DevicePaths& paths,
                                          const package::Follows& follows) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(paths.outbox, error)) {
    if (entry.path().extension() != ".envelope") continue;
    const auto bytes = sync::read_whole(entry.path(), sync::most_envelope_bytes);
    if (!bytes) continue;
    auto hash = crypto::sha256(*bytes).hex();
    if (std::ranges::find(follows.results, hash) == follows.results.end()) continue;
    return Sealed{entry.path(), std::move(hash)};
  }
  return std::nullopt;
}

bool move_into(const std::filesystem::path& file, const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return !error;
  std::filesystem::rename(file, folder / file.filename(), error);
  return !error;
}

}  // namespace

bool has_sealed(const DevicePaths& paths) {
  std::error_code error;
  const std::filesystem::directory_iterator all(paths.outbox, error);
  return std::any_of(begin(all), end(all),
                     [](const auto& entry) { return entry.path().extension() == ".envelope"; });
}

bool set_aside_earlier_vote(const DevicePaths& paths, const package::Follows& follows) {
  const auto sealed = sealed_and_followed(paths, follows);
  if (!sealed) return false;
  const auto before = paths.folder / "before";
  const auto aside = before / sealed->hash;
  std::error_code error;
  std::filesystem::create_directories(aside, error);
  for (const auto& folder : {before, aside}) {
    if (!error) {
      std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
  }
  if (error) return false;
  auto log = paths.store;
  log += "-journal";
  // The result goes last: while it is in the outbox this can be done again.
  return std::ranges::all_of(std::array{paths.package, paths.station, paths.officers, paths.tries,
                                        paths.store, log},
                             [&](const auto& file) { return move_into(file, aside); }) &&
         flush_folder(aside) && move_into(sealed->file, aside) && flush_folder(paths.outbox) &&
         flush_folder(aside) && flush_folder(paths.folder);
}

}  // namespace kiosk::station
