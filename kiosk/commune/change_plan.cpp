// Another plan in the place of the stored one: judged as a whole, then written in one transaction
// with its journal line. Killed before it, the old plan stands; after it, the new one.
#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/plan_judge.h"
#include "kiosk/commune/plan_sentences.h"
#include "kiosk/commune/purge.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/text.h"
#include "kiosk/package/photos.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Document = store::CommuneStore::Document;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_name = 120;
constexpr std::size_t most_words = 1000;
// A line of the journal holds 16 KiB; what is longer is told by its numbers.
constexpr std::size_t most_station_facts = 12U << 10;

// All that the transaction does.
struct Judged {
  plan::Plan plan;
  PlanChange change;
  std::vector<Document> stored, gone;
};

Outcome<std::string> words(std::string_view text, std::string_view missing, std::size_t most) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return refuse(missing);
  auto normal = election::normalised(text);
  if (!normal || normal->size() > most) return refuse(sentences::text_too_long);
  return std::move(*normal);
}

// Photos by hamlet and file, as the store has them.
using Pictures = std::map<std::pair<std::string, std::string>, election::Photo>;

Outcome<Pictures> stored_pictures(const Commune::Impl& impl) {
  Pictures pictures;
  for (const auto& station : impl.plan.stations) {
    if (station.photo_files.empty()) continue;
    const auto found = impl.document(photos_kind, station.id);
    if (!found) return tl::unexpected(found.error());
    if (!*found) return refuse(sentences::damaged);
    const auto photos = package::parse_photos(**found, station.photo_files.size());
    if (!photos) return refuse(sentences::damaged);
    for (std::size_t i = 0; i < photos->size(); ++i) {
      pictures[{station.unit.code, station.photo_files[i]}] = (*photos)[i];
    }
  }
  return pictures;
}

// Those that came with the plan take the place of the stored ones of the same files.
bool take_given(const plan::Plan& next, Pictures& pictures) {
  for (const auto& station : next.stations) {
    if (station.photos.empty()) continue;
    if (station.photos.size() != station.photo_files.size()) return false;
    for (std::size_t i = 0; i < station.photos.size(); ++i) {
      pictures[{station.unit.code, station.photo_files[i]}] = station.photos[i];
    }
  }
  return true;
}

std::optional<std::vector<election::Photo>> photos_for(const plan::PlannedStation& wanted,
                                                       const Pictures& known) {
  std::vector<election::Photo> photos;
  for (const auto& file : wanted.photo_files) {
    const auto found = known.find({wanted.unit.code, file});
    if (found == known.end()) return std::nullopt;
    photos.push_back(found->second);
  }
  return photos;
}

void note_photos(PlanChange& change, const plan::PlannedStation& station) {
  auto& all = change.difference.stations;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& one) { return one.station == station.id; });
  if (found == all.end()) {
    all.push_back(
        {station.id, station.unit.name, plan::StationFate::changed, {plan::Field::photos}});
  } else if (found->fate == plan::StationFate::changed && !found->has(plan::Field::photos)) {
    found->fields.push_back(plan::Field::photos);
  }
}

// `next` as it was handed over: only there the pictures are.
Outcome<void> take_photos(const Commune::Impl& impl, const plan::Plan& next, Judged& judged) {
  auto known = stored_pictures(impl);
  if (!known) return tl::unexpected(known.error());
  if (!take_given(next, *known)) return refuse(sentences::photos_not_read);
  for (const auto& station : judged.plan.stations) {
    const auto stored = impl.document(photos_kind, station.id);
    if (!stored) return tl::unexpected(stored.error());
    const auto photos = photos_for(station, *known);
    if (!photos) return refuse(sentences::photos_not_read);
    if (photos->empty()) {
      if (*stored) judged.gone.push_back({std::string(photos_kind), station.id, ""});
      continue;
    }
    auto pgm = package::photos_pgm(*photos);
    if (*stored == pgm) continue;
    note_photos(judged.change, station);
    judged.stored.push_back({std::string(photos_kind), station.id, std::move(pgm)});
  }
  return {};
}

// What a station that leaves the plan takes with it.
Outcome<void> take_out(const Commune::Impl& impl, const plan::PlannedStation& station,
                       bool packages, Judged& judged) {
  LostPreparation lost{station.id, station.unit.name, 0, 0};
  for (const auto kind : {roll_kind, photos_kind}) {
    const auto found = impl.document(kind, station.id);
    if (!found) return tl::unexpected(found.error());
    if (!*found) continue;
    judged.gone.push_back({std::string(kind), station.id, ""});
    if (kind == roll_kind) {
      lost.households =
          static_cast<std::uint64_t>(std::count((*found)->begin(), (*found)->end(), '\n'));
    }
  }
  const auto devices = impl.devices();
  if (!devices) return tl::unexpected(devices.error());
  for (const auto& device : *devices) {
    if (device.station != station.id) continue;
    judged.gone.push_back({std::string(device_kind), device.record.id, ""});
    ++lost.devices;
  }
  if (lost.households > 0 || lost.devices > 0) judged.change.lost.push_back(lost);
  if (packages) {
    judged.stored.push_back({std::string(former_kind), station.id,
                             former_json({station.unit.code, station.unit.name})});
  }
  return {};
}

Outcome<Judged> judge_change(const Commune::Impl& impl, const plan::Plan& next) {
  const auto purged = impl.store.ids(purge_kind);
  if (!purged) return tl::unexpected(refusal_of(purged.error()));
  if (!purged->empty()) return refuse(sentences::plan_purged);
  if (next.stations.empty()) return refuse(sentences::no_stations);
  // What could not be read again must not be kept.
  auto readable = plan::parse_plan(plan::plan_json(next));
  if (!readable) return refuse(readable.error().detail);
  Judged judged{std::move(*readable), {}, {}, {}};
  judged.change.difference = plan::difference(impl.plan, judged.plan);
  if (auto done = take_photos(impl, next, judged); !done) return tl::unexpected(done.error());
  if (judged.change.difference.empty()) return refuse(sentences::same_plan);
  const auto packages = impl.store.ids(package_kind);
  if (!packages) return tl::unexpected(refusal_of(packages.error()));
  const std::set<std::string, std::less<>> packaged(packages->begin(), packages->end());
  if (auto may = may_change(impl, judged.plan, judged.change.difference, packaged); !may) {
    return tl::unexpected(may.error());
  }
  for (const auto& station : impl.plan.stations) {
    const bool stays = std::any_of(judged.plan.stations.begin(), judged.plan.stations.end(),
                                   [&](const auto& one) { return one.id == station.id; });
    if (stays) continue;
    if (auto out = take_out(impl, station, !packaged.empty(), judged); !out) {
      return tl::unexpected(out.error());
    }
  }
  judged.stored.push_back({std::string(plan_kind), "", plan::plan_json(judged.plan)});
  return judged;
}

Json names_of(const std::vector<plan::Field>& fields) {
  auto names = Json::array();
  for (const auto field : fields) names.push_back(plan::name_of(field));
  return names;
}

// Stations and fields, never what stands in them.
Json stations_in(const plan::Difference& difference) {
  auto added = Json::array(), removed = Json::array(), changed = Json::object();
  for (const auto& one : difference.stations) {
    switch (one.fate) {
      case plan::StationFate::added: added.push_back(one.station); break;
      case plan::StationFate::removed: removed.push_back(one.station); break;
      case plan::StationFate::changed: changed[one.station] = names_of(one.fields); break;
    }
  }
  Json facts = {{"added", added}, {"removed", removed}, {"changed", changed}};
  if (facts.dump().size() <= most_station_facts) return facts;
  return {{"added", added.size()}, {"removed", removed.size()}, {"changed", changed.size()}};
}

std::string facts_of(const PlanChange& change, const std::string& by, const std::string& reason,
                     const std::string& plan) {
  Json facts;
  facts["by"] = by;
  facts["reason"] = reason;
  facts["round"] = names_of(change.difference.round);
  facts["stations"] = stations_in(change.difference);
  std::uint64_t lists = 0, devices = 0;
  for (const auto& one : change.lost) {
    lists += one.households > 0 ? 1 : 0;
    devices += one.devices;
  }
  if (!change.lost.empty()) facts["deleted"] = {{"lists", lists}, {"devices", devices}};
  facts["plan"] = crypto::sha256(plan).hex();
  return facts.dump();
}

}  // namespace

std::vector<std::string> sentences_of(const std::vector<LostPreparation>& lost) {
  std::vector<std::string> sentences;
  for (const auto& one : lost) {
    sentences.push_back(fmt::format(
        "Bỏ điểm {} ({}) thì danh sách {} hộ và {} máy đã đăng ký của điểm cũng bị xóa.",
        one.station, one.unit_name, one.households, one.devices));
  }
  return sentences;
}

Outcome<PlanChange> Commune::preview_plan(const plan::Plan& next) const {
  auto judged = judge_change(*impl_, next);
  if (!judged) return tl::unexpected(judged.error());
  return std::move(judged->change);
}

Outcome<PlanChange> Commune::change_plan(const plan::Plan& next, const PlanChanger& changer) {
  const auto by = words(changer.by, sentences::no_plan_changer, most_name);
  if (!by) return tl::unexpected(by.error());
  const auto reason = words(changer.reason, sentences::no_plan_reason, most_words);
  if (!reason) return tl::unexpected(reason.error());
  auto judged = judge_change(*impl_, next);
  if (!judged) return tl::unexpected(judged.error());
  const auto event = impl_->event(
      "plan_changed", facts_of(judged->change, *by, *reason, judged->stored.back().value));
  const auto written = impl_->store.erase(judged->gone, judged->stored, event);
  if (!written) return tl::unexpected(refusal_of(written.error()));
  impl_->plan = std::move(judged->plan);
  return std::move(judged->change);
}

Outcome<bool> Commune::is_purged() const {
  const auto purged = impl_->store.ids(purge_kind);
  if (!purged) return tl::unexpected(refusal_of(purged.error()));
  return !purged->empty();
}

}  // namespace kiosk::commune
