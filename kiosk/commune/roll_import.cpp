// A list of households into the store of the commune, or only looked at.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/roll.h"
#include "kiosk/rolls/preview.h"
#include "kiosk/rolls/sentences.h"
#include "kiosk/rolls/table.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using rolls::RowState;

constexpr std::size_t most_named_rows = 5;

// A row a person can look up, and how many more there are.
std::string refused_rows(const rolls::RollPreview& preview) {
  std::string text;
  std::size_t named = 0;
  for (const auto& row : preview.rows) {
    if (row.state != RowState::refused || ++named > most_named_rows) continue;
    text += fmt::format("{}Dòng {}: {}", text.empty() ? "" : " ", row.row, row.why);
  }
  if (named > most_named_rows) {
    text += fmt::format(" Và {} dòng nữa (xem với --preview).", named - most_named_rows);
  }
  return text;
}

}  // namespace

Outcome<rolls::RollPreview> Commune::preview_roll(std::string_view station,
                                                  const std::filesystem::path& file,
                                                  const rolls::RollOptions& options) const {
  if (impl_->find_station(station) == nullptr) return refuse(sentences::unknown_station);
  std::error_code error;
  if (std::filesystem::file_size(file, error) > rolls::most_roll_bytes && !error) {
    return refuse(rolls::sentences::roll_too_large);
  }
  const auto bytes = sync::read_whole(file, rolls::most_roll_bytes);
  if (!bytes) return refuse(sentences::cannot_read);
  return rolls::preview_roll(*bytes, impl_->plan.round.date, options);
}

Outcome<std::uint64_t> Commune::add_roll(std::string_view station,
                                         const std::filesystem::path& file,
                                         const rolls::RollOptions& options) {
  if (impl_->find_station(station) == nullptr) return refuse(sentences::unknown_station);
  const auto package = impl_->package_of(station);
  if (!package) return tl::unexpected(package.error());
  if (*package) return refuse(sentences::roll_after_package);
  const auto preview = preview_roll(station, file, options);
  if (!preview) return tl::unexpected(preview.error());
  if (!preview->refusal.empty()) return refuse(preview->refusal);
  if (!preview->importable()) return refuse(refused_rows(*preview));
  if (preview->needs_decision() && !options.accept_repairs) {
    return refuse(rolls::sentences::roll_needs_decision);
  }
  const auto roll = preview->roll();
  nlohmann::ordered_json facts = {{"station", station}, {"households", roll.size()}};
  if (preview->needs_decision()) facts["repaired"] = preview->count(RowState::repaired);
  const auto stored = impl_->store.commit(
      {{std::string(roll_kind), std::string(station), election::canonical_roll(roll)}},
      impl_->event("roll_added", facts.dump()));
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return roll.size();
}

}  // namespace kiosk::commune
