#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/outcome.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Json = nlohmann::ordered_json;

// A canonical roll has one line per household.
std::uint64_t households_in(std::string_view roll) {
  return static_cast<std::uint64_t>(std::count(roll.begin(), roll.end(), '\n'));
}

std::string winner_of(const election::Definition& definition, const election::Figures& figures) {
  const auto& winner = figures.decision.winner;
  if (!winner || *winner >= definition.candidates.size()) return "";
  const auto& candidate = definition.candidates[*winner];
  return candidate.honorific + " " + candidate.name;
}

void fill_result(const election::ResultFile& result, const StoredPackage& package,
                 StationStatus& status) {
  const auto& figures = result.figures;
  status.method = election::name_of(result.meeting.method);
  status.outcome = election::name_of(figures.decision.outcome);
  status.winner = winner_of(election::as_locked(package.definition, result.meeting), figures);
  status.not_held = election::name_of(result.meeting.not_held);
  status.nominated = result.meeting.nominated.size();
  status.withdrawn = result.meeting.withdrawn.size();
  status.present = figures.present;
  status.ballots = figures.ballots;
  status.blank = figures.decision.blank;
  status.votes = figures.votes;
  status.record_hash = result.record_hash;
}

Json json_of(const StationStatus& station) {
  Json object;
  object["station"] = station.station;
  object["unit"] = station.unit_name;
  object["state"] = station.state;
  object["households"] = station.households;
  if (station.state != "received" || station.method.empty()) return object;
  object["method"] = station.method;
  object["not_held"] = station.not_held;
  object["nominated"] = station.nominated;
  object["withdrawn"] = station.withdrawn;
  object["outcome"] = station.outcome;
  object["winner"] = station.winner;
  object["present"] = station.present;
  object["ballots"] = station.ballots;
  object["blank"] = station.blank;
  object["votes"] = station.votes;
  object["envelope"] = station.envelope_hash;
  object["record"] = station.record_hash;
  return object;
}

Json json_of(const store::ReceivedEnvelope& row) {
  Json object;
  object["envelope"] = row.hash;
  object["station"] = row.station;
  object["device"] = row.device;
  object["sequence"] = row.sequence;
  object["reason"] = row.reason;
  object["sentence"] = row.detail;
  object["time"] = row.time;
  return object;
}

}  // namespace

Outcome<Status> Commune::status() const {
  Status status;
  status.round = impl_->plan.round.name;
  status.commune = impl_->plan.commune.name;
  const auto received = impl_->store.all_received();
  if (!received) return tl::unexpected(refusal_of(received.error()));
  std::map<std::string_view, std::string_view> accepted;
  for (const auto& row : *received) {
    if (row.fate == "quarantined") status.quarantine.push_back(row);
    if (row.fate == "accepted") accepted.emplace(row.station, row.hash);
  }
  for (const auto& planned : impl_->plan.stations) {
    StationStatus station;
    station.station = planned.id;
    station.unit_name = planned.unit.name;
    station.state = "planned";
    const auto package = impl_->package_of(planned.id);
    if (!package) return tl::unexpected(package.error());
    const auto roll = impl_->document(roll_kind, planned.id);
    if (!roll) return tl::unexpected(roll.error());
    if (*roll) station.households = households_in(**roll);
    if (*package) {
      station.state = "packaged";
      station.households = (*package)->definition.households;  // also once the roll is deleted
    }
    const auto document = impl_->document(result_kind, planned.id);
    if (!document) return tl::unexpected(document.error());
    if (*document) {
      const auto result = election::parse_result(**document);
      if (!result || !*package) return refuse(sentences::damaged);
      station.state = "received";
      // Of several stations in one hamlet only the sum is anybody's business.
      if (!impl_->has_several_stations(planned.unit.code)) {
        fill_result(*result, **package, station);
        station.envelope_hash = accepted[planned.id];
      }
    }
    status.stations.push_back(std::move(station));
  }
  return status;
}

Outcome<std::vector<package::Note>> Commune::notes(std::string_view station,
                                                   std::string_view who) const {
  const auto text = impl_->document(notes_kind, station);
  if (!text) return tl::unexpected(text.error());
  // Empty: a result without notes was taken in instead of one that had some.
  if (text->value_or("").empty()) return std::vector<package::Note>{};
  if (auto noted = record_access("notes", station, who); !noted)
    return tl::unexpected(noted.error());
  auto notes = package::parse_notes(**text);
  if (!notes) return refuse(sentences::damaged);
  return std::move(*notes);
}

std::string status_json(const Status& status) {
  Json object;
  object["round"] = status.round;
  object["commune"] = status.commune;
  auto stations = Json::array();
  std::size_t received = 0;
  for (const auto& station : status.stations) {
    if (station.state == "received") ++received;
    stations.push_back(json_of(station));
  }
  object["received"] = received;
  object["of"] = status.stations.size();
  object["stations"] = std::move(stations);
  auto quarantine = Json::array();
  for (const auto& row : status.quarantine) quarantine.push_back(json_of(row));
  object["quarantine"] = std::move(quarantine);
  return object.dump();
}

}  // namespace kiosk::commune
