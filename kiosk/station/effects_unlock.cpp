// An officer's secret opens the store key; the Model is built again from what the store remembers.

#include "kiosk/election/rules.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/restored_model.h"
#include "sync/directory.h"

namespace kiosk::station {

namespace {

tl::expected<store::StoreKey, Problem> open_store_key(const DevicePaths& paths,
                                                      const crypto::DigitEntry& typed) {
  const auto file = sync::read_whole(paths.officers, most_small_file_bytes);
  const auto officers = file ? parse_officers(*file) : std::nullopt;
  if (!officers) return tl::unexpected(Problem::store_damaged);
  for (const auto& entry : officers->entries) {
    const auto derived = typed.with([&](std::span<const std::uint8_t> digits) {
      return crypto::Derived::from(digits, entry.salt, entry.cost);
    });
    if (!derived) return tl::unexpected(Problem::self_check_failed);
    auto key = unwrap_store_key(entry, *derived);
    if (key) return std::move(*key);
  }
  return tl::unexpected(Problem::wrong_officer_secret);
}

}  // namespace

EffectRunner::Answered EffectRunner::unlock(const crypto::DigitEntry& typed) {
  opened_.reset();  // the file is locked while it is open
  const auto key = open_store_key(paths_, typed);
  if (!key) return tl::unexpected(key.error());
  auto opened = open_station(paths_, *key);
  if (!opened) return tl::unexpected(opened.error());

  const auto recovered = opened->store.recovered();
  if (!recovered) return tl::unexpected(problem_of(recovered.error()));
  auto model = restored_model(*opened);
  if (!model) return tl::unexpected(model.error());
  model->recovered_session = recovered->session_was_open;
  model->recovered_recorded = recovered->recorded;
  if (const auto facts = sync::read_whole(paths_.officers, most_small_file_bytes)) {
    model->officer_roles = officer_roles_of(*facts);
  }
  store::Change unlocked;
  unlocked.event = {"store_unlocked", clock_.unix_seconds(), "{}"};
  const auto written = opened->store.commit(unlocked);
  if (!written) return tl::unexpected(problem_of(written.error()));
  opened_.emplace(std::move(*opened));
  counting_.clear();
  ceremony_.clear();
  session_.reset();
  return StoreUnlocked{std::move(*model)};
}

EffectRunner::Answered EffectRunner::check_officer(const crypto::DigitEntry& typed) const {
  if (!opened_) return tl::unexpected(Problem::self_check_failed);
  const auto key = open_store_key(paths_, typed);
  if (!key) return tl::unexpected(key.error());
  return Saved{};
}

}  // namespace kiosk::station
