#include <algorithm>
#include <array>
#include <map>

#include "kiosk/election/json_reader.h"
#include "kiosk/plan/edit_checks.h"
#include "kiosk/plan/edit_sentences.h"
#include "kiosk/plan/plan_reader.h"

namespace kiosk::plan {

namespace {

constexpr std::size_t most_word = 120;
constexpr std::size_t most_line = 300;

struct FactText {
  TextRule rule;
  std::string CandidateFacts::*text;
};
constexpr std::array fact_texts = {
    FactText{{"ethnicity", most_word, false}, &CandidateFacts::ethnicity},
    FactText{{"religion", most_word, false}, &CandidateFacts::religion},
    FactText{{"hometown", most_line, false}, &CandidateFacts::hometown},
    FactText{{"residence", most_line, false}, &CandidateFacts::residence},
    FactText{{"occupation", most_line, false}, &CandidateFacts::occupation},
    FactText{{"workplace", most_line, false}, &CandidateFacts::workplace},
    FactText{{"education", most_line, false}, &CandidateFacts::education},
    FactText{{"political_theory", most_word, false}, &CandidateFacts::political_theory},
    FactText{{"note", most_line, false}, &CandidateFacts::note},
};

Edited check_facts(CandidateFacts& facts) {
  for (const auto& one : fact_texts) {
    if (auto right = check_text(facts.*one.text, one.rule); !right) return right;
  }
  if (facts.party_date.empty()) return {};
  const bool member = facts.party == PartyStatus::probationary || facts.party == PartyStatus::full;
  if (!member || !election::is_date(facts.party_date)) {
    return refuse_field("party_date", sentences::bad_party_date);
  }
  return {};
}

bool is(const election::Candidate& candidate, const Who& who) {
  return candidate.name == who.candidate_name && candidate.birth == who.birth;
}

std::optional<std::size_t> position_of(const PlannedStation& station, const Who& who) {
  for (std::size_t i = 0; i < station.candidates.size(); ++i) {
    if (is(station.candidates[i], who)) return i;
  }
  return std::nullopt;
}

template <class T>
void erase_at(std::vector<T>& all, std::size_t index) {
  if (index < all.size()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
}

// A person and everything that is kept beside; the photo's file is handed back.
std::string take_out(PlannedStation& station, std::size_t index) {
  const auto file = index < station.photo_files.size() ? station.photo_files[index] : "";
  erase_at(station.candidates, index);
  erase_at(station.facts, index);
  erase_at(station.photo_files, index);
  return file;
}

}  // namespace

Edited check_candidate(election::Candidate& candidate, CandidateFacts& facts) {
  if (candidate.honorific != "Ông" && candidate.honorific != "Bà") {
    return refuse_field("honorific", sentences::bad_honorific);
  }
  if (auto right = check_text(candidate.name, {"candidate_name", most_plan_name}); !right) {
    return right;
  }
  if (!election::is_date_or_year(candidate.birth)) {
    return refuse_field("birth", sentences::bad_birth);
  }
  if (candidate.nominated_by != "front" && candidate.nominated_by != "self" &&
      candidate.nominated_by != "floor") {
    return refuse_field("nominated_by", sentences::bad_nominator);
  }
  return check_facts(facts);
}

void put_candidate(PlannedStation& station, election::Candidate candidate, CandidateFacts facts,
                   std::string photo_file) {
  station.facts.resize(station.candidates.size());
  std::map<std::pair<std::string, std::string>, std::pair<CandidateFacts, std::string>> beside;
  for (std::size_t i = 0; i < station.candidates.size(); ++i) {
    const auto& one = station.candidates[i];
    beside[{one.name, one.birth}] = {station.facts[i],
                                     i < station.photo_files.size() ? station.photo_files[i] : ""};
  }
  beside[{candidate.name, candidate.birth}] = {std::move(facts), std::move(photo_file)};
  station.candidates.push_back(std::move(candidate));
  election::sort_officially(station.candidates);
  station.facts.clear();
  station.photo_files.clear();
  station.photos.clear();  // in another order now: whoever keeps the plan finds them by file
  for (const auto& one : station.candidates) {
    auto& [known, file] = beside.at({one.name, one.birth});
    station.facts.push_back(std::move(known));
    if (!file.empty()) station.photo_files.push_back(std::move(file));
  }
}

Edited edit(Plan& plan, SetCandidate wanted) {
  auto stations = stations_of(plan, wanted.hamlet);
  if (!stations) return tl::unexpected(stations.error());
  if (auto right = check_candidate(wanted.candidate, wanted.facts); !right) return right;
  const Who now{wanted.candidate.name, wanted.candidate.birth};
  for (const auto* station : *stations) {
    if (wanted.instead_of && !position_of(*station, *wanted.instead_of)) {
      return refuse_field("candidate_name", sentences::unknown_candidate);
    }
    if (wanted.instead_of != now && position_of(*station, now)) {
      return refuse_field("candidate_name", sentences::candidate_twice);
    }
    if (wanted.instead_of) continue;
    if (station->candidates.size() >= election::most_candidates) {
      return refuse_field("candidate_name", sentences::too_many_candidates);
    }
    if (!station->photo_files.empty()) {
      return refuse_field("candidate_name", sentences::photos_for_all);
    }
  }
  for (auto* station : *stations) {
    std::string photo;
    if (wanted.instead_of) {
      photo = take_out(*station, position_of(*station, *wanted.instead_of).value_or(0));
    }
    put_candidate(*station, wanted.candidate, wanted.facts, std::move(photo));
  }
  return {};
}

Edited edit(Plan& plan, const RemoveCandidate& wanted) {
  auto stations = stations_of(plan, wanted.hamlet);
  if (!stations) return tl::unexpected(stations.error());
  for (const auto* station : *stations) {
    if (!position_of(*station, wanted.who)) {
      return refuse_field("candidate_name", sentences::unknown_candidate);
    }
    if (station->candidates.size() == 1) {
      return refuse_field("candidate_name", sentences::last_candidate);
    }
  }
  for (auto* station : *stations) {
    take_out(*station, position_of(*station, wanted.who).value_or(0));
    station->photos.clear();
  }
  return {};
}

}  // namespace kiosk::plan
