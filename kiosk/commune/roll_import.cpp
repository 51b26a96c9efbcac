// A list of households into the store of the commune, or only looked at.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/person_name.h"
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

Outcome<RollLook> look_at(const Commune::Impl& impl, const std::filesystem::path& file,
                          const rolls::RollOptions& options) {
  std::error_code error;
  if (std::filesystem::file_size(file, error) > rolls::most_roll_bytes && !error) {
    return refuse(rolls::sentences::roll_too_large);
  }
  const auto bytes = sync::read_whole(file, rolls::most_roll_bytes);
  if (!bytes) return refuse(sentences::cannot_read);
  RollLook look{rolls::preview_roll(*bytes, impl.plan.round.date, options),
                crypto::sha256(*bytes).hex()};
  // They have told what they had to tell.
  for (auto& row : look.preview.rows) row.id.clear();
  return look;
}

// Why a list that could be read is not taken in; empty when it is.
std::string objection_to(const RollLook& look, const rolls::RollOptions& options,
                         std::string_view seen) {
  const auto& preview = look.preview;
  if (!seen.empty() && seen != look.file) return std::string(sentences::roll_changed);
  if (!preview.refusal.empty()) return preview.refusal;
  if (!preview.importable()) return refused_rows(preview);
  if (preview.needs_decision() && !options.accept_repairs) {
    return std::string(rolls::sentences::roll_needs_decision);
  }
  return {};
}

}  // namespace

Outcome<RollLook> Commune::preview_roll(std::string_view station, const std::filesystem::path& file,
                                        const rolls::RollOptions& options,
                                        std::string_view who) const {
  if (impl_->find_station(station) == nullptr) return refuse(sentences::unknown_station);
  const auto person = person_name(who);
  if (!person) return tl::unexpected(person.error());
  auto look = look_at(*impl_, file, options);
  if (!look) return look;
  if (auto noted = record_access("roll", station, *person); !noted) {
    return tl::unexpected(noted.error());
  }
  return look;
}

Outcome<std::uint64_t> Commune::add_roll(std::string_view station,
                                         const std::filesystem::path& file,
                                         const rolls::RollOptions& options,
                                         const RollTaking& taking) {
  if (impl_->find_station(station) == nullptr) return refuse(sentences::unknown_station);
  const auto package = impl_->package_of(station);
  if (!package) return tl::unexpected(package.error());
  if (*package) return refuse(sentences::roll_after_package);
  const auto person = person_name(taking.by);
  if (!person) return tl::unexpected(person.error());
  const auto look = look_at(*impl_, file, options);
  if (!look) return tl::unexpected(look.error());
  const auto& preview = look->preview;
  const auto objection = objection_to(*look, options, taking.seen);
  if (!objection.empty()) return refuse(objection);
  const auto roll = preview.roll();
  nlohmann::ordered_json facts = {{"station", station}, {"households", roll.size()}};
  if (preview.needs_decision()) facts["repaired"] = preview.count(RowState::repaired);
  if (preview.flagged() > 0) facts["flagged"] = preview.flagged();
  if (!person->empty()) facts["by"] = *person;
  const auto stored = impl_->store.commit(
      {{std::string(roll_kind), std::string(station), election::canonical_roll(roll)}},
      impl_->event("roll_added", facts.dump()));
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return roll.size();
}

}  // namespace kiosk::commune
