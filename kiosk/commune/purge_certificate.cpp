#include <nlohmann/json.hpp>

#include "kiosk/commune/purge.h"

namespace kiosk::commune {

namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

const HamletCandidate* elected_in(const HamletView& hamlet) {
  if (!hamlet.figures || !hamlet.figures->decision.winner) return nullptr;
  const auto place = *hamlet.figures->decision.winner;
  return place < hamlet.candidates.size() ? &hamlet.candidates[place] : nullptr;
}

void add(Json& counts, std::string_view name) {
  auto& number = counts[std::string(name)];
  number = number.get<std::uint64_t>() + 1;
}

std::string_view party_word(const CandidateFacts& facts) {
  if (!facts.party) return "party_not_stated";
  switch (*facts.party) {
    case PartyStatus::none: return "not_party";
    case PartyStatus::proposed: return "party_proposed";
    case PartyStatus::probationary: return "party_probationary";
    case PartyStatus::full: return "party_full";
  }
  return "party_not_stated";
}

}  // namespace

std::string counts_of_elected(const std::vector<HamletView>& hamlets) {
  Json counts;
  for (const auto* name :
       {"elected", "incumbents", "women", "sex_not_stated", "minorities", "ethnicity_not_stated",
        "party_full", "party_probationary", "party_proposed", "not_party", "party_not_stated"}) {
    counts[name] = std::uint64_t{0};
  }
  for (const auto& hamlet : hamlets) {
    const auto* person = elected_in(hamlet);
    if (person == nullptr) continue;
    const auto& facts = person->facts;
    add(counts, "elected");
    if (facts.incumbent) add(counts, "incumbents");
    if (!facts.sex) add(counts, "sex_not_stated");
    if (facts.sex == Sex::female) add(counts, "women");
    if (facts.ethnicity.empty()) add(counts, "ethnicity_not_stated");
    if (!facts.ethnicity.empty() && facts.ethnicity != "Kinh") add(counts, "minorities");
    add(counts, party_word(facts));
  }
  return counts.dump();
}

std::string certificate_json(const Purge& purge) {
  Json object;
  object["format"] = purge_format;
  object["version"] = format_version;
  object["commune"] = {{"code", purge.commune_code}, {"name", purge.commune}};
  object["round"] = purge.round;
  object["date"] = purge.date;
  object["by"] = purge.by;
  object["reason"] = purge.reason;
  object["retention_until"] = purge.retention_until;
  object["before_time"] = purge.before_time;
  auto deleted = Json::array();
  for (const auto& one : purge.deleted) {
    deleted.push_back(
        {{"kind", one.kind}, {"id", one.id}, {"rows", one.rows}, {"sha256", one.sha256}});
  }
  object["deleted"] = std::move(deleted);
  object["kept"] = Json::parse(purge.counts, nullptr, false);
  return object.dump() + "\n";
}

}  // namespace kiosk::commune
