// An officer's secret opens the store key; the Model is built again from what the store remembers.

#include "kiosk/station/effects.h"
#include "kiosk/station/officer_secrets.h"
#include "kiosk/station/restored_model.h"
#include "sync/directory.h"

namespace kiosk::station {

EffectRunner::Answered EffectRunner::unlock(const crypto::DigitEntry& typed) {
  opened_.reset();  // the file is locked while it is open
  const auto officer = open_store_key(paths_, typed);
  if (!officer) return tl::unexpected(officer.error());
  auto opened = open_station(paths_, officer->key);
  if (!opened) return tl::unexpected(opened.error());

  const auto recovered = opened->store.recovered();
  if (!recovered) return tl::unexpected(problem_of(recovered.error()));
  auto model = restored_model(*opened);
  if (!model) return tl::unexpected(model.error());
  model->recovered_session = recovered->session_was_open;
  model->recovered_recorded = recovered->recorded;
  const auto officers = sync::read_whole(paths_.officers, most_small_file_bytes);
  if (!officers) return tl::unexpected(Problem::store_damaged);
  roles_ = officer_roles_of(*officers);
  if (officer->officer >= roles_.size()) return tl::unexpected(Problem::store_damaged);
  store::Change unlocked;
  unlocked.event = {"store_unlocked", clock_.unix_seconds(),
                    R"({"officer":")" + roles_[officer->officer] + R"(","start":)" +
                        (started_ ? "false" : "true") + R"(,"interrupted":)" +
                        (recovered->session_was_open ? "true" : "false") + "}"};
  const auto written = opened->store.commit(unlocked);
  if (!written) return tl::unexpected(problem_of(written.error()));
  opened_.emplace(std::move(*opened));
  started_ = true;
  counting_.clear();
  ceremony_.clear();
  session_.reset();
  begin_team(officer->officer, typed);
  model->officer_roles = roles_;
  model->team.acting = officer->officer;
  model->team.pin_set = pins_set();
  return StoreUnlocked{std::move(*model)};
}

}  // namespace kiosk::station
