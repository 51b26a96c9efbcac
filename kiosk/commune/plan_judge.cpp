#include "kiosk/commune/plan_judge.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/plan_sentences.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/package/card_text.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using plan::Field;
using plan::StationDifference;
using plan::StationFate;
using Json = nlohmann::ordered_json;

struct Change {
  const Commune::Impl& impl;
  const plan::Plan& next;
  const plan::Difference& difference;
  const std::set<std::string, std::less<>>& packaged;
};

Outcome<void> check_round(const Change& change) {
  const auto& difference = change.difference;
  if (difference.has(Field::round_id)) return refuse(sentences::other_round);
  if (difference.has(Field::commune)) return refuse(sentences::other_commune);
  if (difference.has(Field::rerun)) return refuse(sentences::other_rerun);
  if (change.packaged.empty()) return {};
  for (const auto field : difference.round) {
    if (!plan::is_in_package(field)) continue;
    return refuse(
        fmt::format(sentences::round_in_package, *change.packaged.begin(), plan::words_of(field)));
  }
  return {};
}

const plan::PlannedStation* find(const plan::Plan& plan, std::string_view station) {
  const auto found = std::find_if(plan.stations.begin(), plan.stations.end(),
                                  [&](const auto& one) { return one.id == station; });
  return found == plan.stations.end() ? nullptr : &*found;
}

// A station of the same hamlet that has its package already.
const plan::PlannedStation* packaged_sibling(const Change& change, std::string_view unit_code) {
  for (const auto& station : change.impl.plan.stations) {
    if (station.unit.code == unit_code && change.packaged.contains(station.id)) return &station;
  }
  return nullptr;
}

Outcome<void> check_sibling(const Change& change, std::string_view unit_code) {
  const auto* sibling = packaged_sibling(change, unit_code);
  if (sibling == nullptr) return {};
  return refuse(fmt::format(sentences::sibling_in_package, sibling->id, sibling->unit.name));
}

Outcome<void> check_former(const Change& change, const plan::PlannedStation& added) {
  const auto documents = change.impl.store.documents(former_kind);
  if (!documents) return tl::unexpected(refusal_of(documents.error()));
  for (const auto& one : *documents) {
    if (!package::same_station(one.id, added.id)) continue;
    const auto former = parse_former(one.value);
    if (!former) return tl::unexpected(former.error());
    if (former->unit == added.unit.code && former->name == added.unit.name) continue;
    return refuse(fmt::format(sentences::former_station, added.id, former->name));
  }
  return {};
}

Outcome<void> check_added(const Change& change, const StationDifference& one) {
  if (change.next.rerun_of) return refuse(fmt::format(sentences::added_to_rerun, one.station));
  const auto* added = find(change.next, one.station);
  if (added == nullptr) return {};
  if (auto may = check_sibling(change, added->unit.code); !may) return may;
  return check_former(change, *added);
}

// What people wrote down about a hamlet is kept by its code.
Outcome<void> check_undecided(const Change& change, const plan::PlannedStation& station) {
  for (const auto kind : {decision_kind, complaint_kind, congress_kind, paper_kind}) {
    const auto found = change.impl.document(kind, station.unit.code);
    if (!found) return tl::unexpected(found.error());
    if (*found) return refuse(fmt::format(sentences::decided_already, station.id));
  }
  return {};
}

Outcome<void> check_removed(const Change& change, const StationDifference& one) {
  if (change.packaged.contains(one.station)) {
    return refuse(fmt::format(sentences::packaged_removed, one.station));
  }
  const auto* station = change.impl.find_station(one.station);
  if (station == nullptr) return {};
  if (auto may = check_sibling(change, station->unit.code); !may) return may;
  return check_undecided(change, *station);
}

Outcome<void> check_changed(const Change& change, const StationDifference& one) {
  if (change.packaged.contains(one.station)) {
    for (const auto field : one.fields) {
      if (!plan::is_in_package(field)) continue;
      return refuse(fmt::format(sentences::station_in_package, one.station, plan::words_of(field)));
    }
  }
  const bool renamed = one.has(Field::unit_code) || one.has(Field::unit_name);
  if (renamed && !change.packaged.empty()) {
    return refuse(fmt::format(sentences::named_in_packages, one.station, *change.packaged.begin()));
  }
  const auto* station = change.impl.find_station(one.station);
  if (station == nullptr) return {};
  if (one.has(Field::unit_code)) {
    if (change.next.rerun_of) return refuse(fmt::format(sentences::added_to_rerun, one.station));
    if (auto may = check_undecided(change, *station); !may) return may;
  }
  if (!one.has(Field::candidates)) return {};
  const auto paper = change.impl.document(paper_kind, station->unit.code);
  if (!paper) return tl::unexpected(paper.error());
  if (*paper) return refuse(fmt::format(sentences::counted_from_paper, one.station));
  return {};
}

}  // namespace

std::string former_json(const Former& former) {
  Json object;
  object["unit"] = former.unit;
  object["name"] = former.name;
  return object.dump();
}

package::Outcome<Former> parse_former(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  const auto is_text = [&](const char* name) {
    return object.contains(name) && object[name].is_string();
  };
  if (!object.is_object() || !is_text("unit") || !is_text("name")) {
    return refuse(sentences::damaged);
  }
  return Former{object["unit"].get<std::string>(), object["name"].get<std::string>()};
}

Outcome<void> may_change(const Commune::Impl& impl, const plan::Plan& next,
                         const plan::Difference& difference,
                         const std::set<std::string, std::less<>>& packaged) {
  const Change change{impl, next, difference, packaged};
  if (auto may = check_round(change); !may) return may;
  for (const auto& one : difference.stations) {
    Outcome<void> may;
    switch (one.fate) {
      case StationFate::added: may = check_added(change, one); break;
      case StationFate::removed: may = check_removed(change, one); break;
      case StationFate::changed: may = check_changed(change, one); break;
    }
    if (!may) return may;
  }
  return {};
}

}  // namespace kiosk::commune
