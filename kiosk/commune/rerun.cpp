// Another vote: a folder of its own with the keys that the devices trust, the rolls of the hamlets
// that vote again, and the hashes of what it follows. The chain of packages goes on where it was.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/follows.h"
#include "kiosk/commune/hamlet_reading.h"
#include "kiosk/commune/new_folder.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/election/text.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Document = store::CommuneStore::Document;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_round_name_bytes = 300;
constexpr std::size_t most_reason_bytes = 300;

// When the next vote is, and why not on a Sunday.
struct Day {
  std::string date, reason;
};

// Another vote has been ordered, and nothing is pending against it.
std::vector<HamletReading> to_vote_again(std::vector<HamletReading> all) {
  std::erase_if(
      all, [](const HamletReading& one) { return one.view.state != HamletState::rerun_ordered; });
  return all;
}

// "2026-11-r1" after "2026-11", and "-r2" in the place of "-r1".
std::string without(std::string text, const std::string& ending) {
  if (text.ends_with(ending)) text.resize(text.size() - ending.size());
  return text;
}

// Which vote the next one is: the first that is repeated is 1.
std::uint32_t next_number(const plan::Plan& plan) {
  return plan.rerun_of ? plan.rerun_of->number + 1 : 1;
}

// Without its date.
election::Round next_round(const plan::Plan& plan) {
  const auto number = next_number(plan);
  const auto id_ending = [](std::uint32_t n) { return fmt::format("-r{}", n); };
  const auto name_ending = [](std::uint32_t n) { return fmt::format(" (bầu lại lần {})", n); };
  auto round = plan.round;
  if (plan.rerun_of) {
    round.id = without(round.id, id_ending(number - 1));
    round.name = without(round.name, name_ending(number - 1));
  }
  round.id += id_ending(number);
  round.name += name_ending(number);
  return round;
}

plan::Plan next_plan(const plan::Plan& plan, const std::vector<HamletReading>& again,
                     const Day& day) {
  plan::Plan next = plan;
  plan::RerunOf before{plan.round.id, next_number(plan), {}};
  for (const auto& hamlet : again) {
    before.results.insert(before.results.end(), hamlet.view.envelopes.begin(),
                          hamlet.view.envelopes.end());
  }
  std::sort(before.results.begin(), before.results.end());
  std::erase_if(next.stations, [&](const plan::PlannedStation& station) {
    return std::none_of(again.begin(), again.end(), [&](const HamletReading& hamlet) {
      return hamlet.view.code == station.unit.code;
    });
  });
  next.round = next_round(plan);
  next.round.date = day.date;
  next.round.date_reason = day.reason;
  next.rerun_of = std::move(before);
  next.warnings.clear();
  return next;
}

Outcome<Day> day_of(const plan::Plan& plan, const std::vector<HamletReading>& again,
                    std::string_view date, std::string_view reason) {
  if (!election::is_date(date)) return refuse(sentences::bad_date);
  bool early = date <= plan.round.date;
  for (const auto& hamlet : again) early = early || date < hamlet.view.decisions.back().date;
  if (early) return refuse(sentences::rerun_too_early);
  if (election::is_sunday(date)) return Day{std::string(date), ""};
  if (reason.find_first_not_of(" \t\r\n") == reason.npos) {
    return refuse(sentences::rerun_not_sunday);
  }
  auto normal = election::normalised(reason);
  if (!normal || normal->size() > most_reason_bytes) return refuse(sentences::text_too_long);
  return Day{std::string(date), std::move(*normal)};
}

// A document that goes on in the new folder as it is; none when there is none.
Outcome<void> copy(const Commune::Impl& impl, std::string_view kind, const std::string& id,
                   std::vector<Document>& documents) {
  auto found = impl.document(kind, id);
  if (!found) return tl::unexpected(found.error());
  if (*found) documents.push_back({std::string(kind), id, std::move(**found)});
  return {};
}

Outcome<std::vector<Document>> documents_of(const Commune::Impl& impl, const plan::Plan& next,
                                            const std::vector<HamletReading>& again) {
  std::vector<Document> documents{{std::string(plan_kind), "", plan::plan_json(next)}};
  if (auto done = copy(impl, chain_kind, "", documents); !done) return tl::unexpected(done.error());
  for (const auto& station : next.stations) {
    for (const auto kind : {roll_kind, photos_kind}) {
      if (auto done = copy(impl, kind, station.id, documents); !done) {
        return tl::unexpected(done.error());
      }
    }
  }
  auto devices = impl.devices();
  if (!devices) return tl::unexpected(devices.error());
  for (const auto& device : *devices) {
    const bool votes_again =
        std::any_of(next.stations.begin(), next.stations.end(),
                    [&](const auto& station) { return station.id == device.station; });
    if (votes_again) {
      documents.push_back({std::string(device_kind), device.record.id, device_json(device)});
    }
  }
  for (const auto& hamlet : again) {
    auto results = hamlet.view.envelopes;
    std::sort(results.begin(), results.end());
    documents.push_back({std::string(follows_kind), hamlet.view.code,
                         follows_json({impl.plan.round.id, std::move(results)})});
  }
  return documents;
}

std::string facts_of(const plan::Plan& next) {
  Json facts;
  facts["before"] = next.rerun_of->round;
  facts["round"] = next.round.id;
  facts["date"] = next.round.date;
  facts["number"] = next.rerun_of->number;
  facts["stations"] = next.stations.size();
  return facts.dump();
}

}  // namespace

std::string follows_json(const package::Follows& follows) {
  Json object;
  object["round"] = follows.round;
  object["results"] = follows.results;
  return object.dump();
}

package::Outcome<package::Follows> parse_follows(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  if (!object.is_object() || !object.contains("round") || !object["round"].is_string() ||
      !object.contains("results") || !object["results"].is_array()) {
    return refuse(sentences::damaged);
  }
  package::Follows follows{object["round"].get<std::string>(), {}};
  for (const auto& result : object["results"]) {
    if (!result.is_string()) return refuse(sentences::damaged);
    follows.results.push_back(result.get<std::string>());
  }
  return follows;
}

std::string Commune::next_round_id() const { return next_round(impl_->plan).id; }

Outcome<std::size_t> Commune::derive_rerun(const std::filesystem::path& folder,
                                           std::string_view date, std::string_view reason) const {
  auto all = read_hamlets(*this, *impl_);
  if (!all) return tl::unexpected(all.error());
  const auto again = to_vote_again(std::move(*all));
  if (again.empty()) return refuse(sentences::no_rerun);
  const auto day = day_of(impl_->plan, again, date, reason);
  if (!day) return tl::unexpected(day.error());
  const auto next = next_plan(impl_->plan, again, *day);
  if (!election::is_identifier(next.round.id) || next.round.name.size() > most_round_name_bytes) {
    return refuse(sentences::rerun_name_too_long);
  }
  // What the new folder could not open again must not be made.
  if (const auto readable = plan::parse_plan(plan::plan_json(next)); !readable) {
    return refuse(readable.error().detail);
  }
  auto documents = documents_of(*impl_, next, again);
  if (!documents) return tl::unexpected(documents.error());
  const auto public_file = impl_->document(public_kind, "");
  if (!public_file) return tl::unexpected(public_file.error());
  if (!*public_file) return refuse(sentences::damaged);
  const auto facts = facts_of(next);
  const auto made = make_folder(
      {folder, impl_->keys, **public_file, std::move(*documents), impl_->event("created", facts)},
      impl_->wrapping);
  if (!made) return tl::unexpected(made.error());
  const auto noted = impl_->store.commit({}, impl_->event("rerun_derived", facts));
  if (!noted) return tl::unexpected(refusal_of(noted.error()));
  return again.size();
}

}  // namespace kiosk::commune
