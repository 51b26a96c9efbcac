#include "kiosk/plan/candidate_facts.h"

#include <array>

#include <nlohmann/json.hpp>

#include "kiosk/plan/candidate_facts_json.h"

namespace kiosk::plan {

namespace {

constexpr std::size_t most_word = 120;
constexpr std::size_t most_line = 300;

struct TextField {
  std::string_view name;
  std::size_t most_bytes;
  std::string CandidateFacts::*text;
};

constexpr std::array text_fields = {
    TextField{"ethnicity", most_word, &CandidateFacts::ethnicity},
    TextField{"religion", most_word, &CandidateFacts::religion},
    TextField{"hometown", most_line, &CandidateFacts::hometown},
    TextField{"residence", most_line, &CandidateFacts::residence},
    TextField{"occupation", most_line, &CandidateFacts::occupation},
    TextField{"workplace", most_line, &CandidateFacts::workplace},
    TextField{"education", most_line, &CandidateFacts::education},
    TextField{"political_theory", most_word, &CandidateFacts::political_theory},
};

constexpr std::array sexes = {Sex::male, Sex::female};
constexpr std::array party_statuses = {PartyStatus::none, PartyStatus::proposed,
                                       PartyStatus::probationary, PartyStatus::full};

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<Enum, size>& all, std::string_view name) {
  for (const auto one : all) {
    if (name_of(one) == name) return one;
  }
  return std::nullopt;
}

void read_party(election::ObjectReader reader, CandidateFacts& facts) {
  const auto status = reader.text("status", most_word);
  facts.party = party_status_named(status);
  if (!facts.party) reader.refuse("status", status);
  if (reader.present("date")) {
    facts.party_date = reader.text("date", most_word);
    const bool member =
        facts.party == PartyStatus::probationary || facts.party == PartyStatus::full;
    if (!member || !election::is_date(facts.party_date)) reader.refuse("date", facts.party_date);
  }
  reader.finish();
}

}  // namespace

std::string_view name_of(Sex sex) {
  switch (sex) {
    case Sex::male: return "male";
    case Sex::female: return "female";
  }
  return "";
}

std::string_view name_of(PartyStatus status) {
  switch (status) {
    case PartyStatus::none: return "none";
    case PartyStatus::proposed: return "proposed";
    case PartyStatus::probationary: return "probationary";
    case PartyStatus::full: return "full";
  }
  return "";
}

std::optional<Sex> sex_named(std::string_view name) { return named(sexes, name); }

std::optional<PartyStatus> party_status_named(std::string_view name) {
  return named(party_statuses, name);
}

CandidateFacts read_facts(election::ObjectReader& reader) {
  CandidateFacts facts;
  if (reader.present("sex")) {
    const auto sex = reader.text("sex", most_word);
    facts.sex = sex_named(sex);
    if (!facts.sex) reader.refuse("sex", sex);
  }
  for (const auto& field : text_fields) {
    if (reader.present(field.name)) {
      facts.*field.text = reader.text(field.name, field.most_bytes);
    }
  }
  if (reader.present("party")) read_party(reader.object("party"), facts);
  if (reader.present("incumbent")) facts.incumbent = reader.flag("incumbent");
  if (reader.present("note")) facts.note = reader.text("note", most_line);
  return facts;
}

void write_facts(const CandidateFacts& facts, nlohmann::ordered_json& candidate) {
  if (facts.sex) candidate["sex"] = name_of(*facts.sex);
  for (const auto& field : text_fields) {
    if (const auto& text = facts.*field.text; !text.empty())
      candidate[std::string(field.name)] = text;
  }
  if (facts.party) {
    auto& party = candidate["party"];
    party["status"] = name_of(*facts.party);
    if (!facts.party_date.empty()) party["date"] = facts.party_date;
  }
  if (facts.incumbent) candidate["incumbent"] = true;
  if (!facts.note.empty()) candidate["note"] = facts.note;
}

}  // namespace kiosk::plan
