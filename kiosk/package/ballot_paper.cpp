#include "kiosk/package/ballot_paper.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/election/text.h"

namespace kiosk::package {

namespace {
constexpr std::string_view binding_name = "phieukin";
constexpr int binding_version = 1;
}  // namespace

std::string binding_json(const election::Definition& definition, const PaperOf& of) {
  nlohmann::ordered_json binding;
  binding["version"] = binding_version;
  binding["package"] = of.package_hash;
  binding["station"] = definition.station;
  binding["booths"] = nlohmann::ordered_json::array({of.booth});
  binding["attempt"] = of.attempt;
  binding["rules"] = crypto::sha256(election::rules_json(definition.rules)).hex();
  binding["roll"] = definition.roll_commitment;
  return binding.dump();
}

crypto::belenios::ElectionDraft election_draft(const election::Definition& definition,
                                               const PaperOf& of, const crypto::Point& public_key) {
  const auto contest = election::contest_of(definition);
  crypto::belenios::Question question;
  question.question = contest.question;
  question.answers = contest.answers;

  crypto::belenios::ElectionDraft draft;
  draft.uuid = definition.attempts.at(of.attempt - 1).uuid;
  draft.name = definition.round.name;
  draft.description =
      fmt::format("{}, {}, {}, {}", definition.unit.name, definition.commune.name,
                  definition.commune.province, election::vietnamese_date(definition.round.date));
  draft.public_key = public_key;
  draft.questions = {question};
  draft.administrator = definition.commune.name;
  draft.binding_name = binding_name;
  draft.binding_json = binding_json(definition, of);
  return draft;
}

}  // namespace kiosk::package
