#include "kiosk/commune/record_check.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "crypto/belenios/verify.h"
#include "crypto/hash.h"
#include "kiosk/package/ballot_paper.h"

namespace kiosk::commune {

namespace {

using crypto::belenios::Stage;
using crypto::belenios::Verdict;

const election::Booth& booth_of(const StoredPackage& package, const election::ResultFile& result) {
  return package.definition.attempts.at(result.attempt - 1).booths.at(result.booth - 1);
}

Judged<void> check_stage(const Verdict& verdict, std::uint64_t least_ballots) {
  const bool enough = verdict.ballots >= least_ballots;
  if (enough && verdict.stage != Stage::final) return tl::unexpected(Reason::record_not_final);
  if (enough) return {};
  if (verdict.stage == Stage::final) return tl::unexpected(Reason::too_few_decrypted);
  if (verdict.stage != Stage::tallied) return tl::unexpected(Reason::record_not_final);
  return {};
}

bool same_question(const crypto::belenios::Question& question, const election::Contest& contest) {
  return question.question == contest.question && question.answers == contest.answers &&
         question.min == 0 && question.max == 1 && !question.blank;
}

Judged<void> check_paper(const Verdict& verdict, const StoredPackage& package,
                         const election::ResultFile& result) {
  const auto& definition = package.definition;
  const auto paper = crypto::belenios::parse_election(verdict.election_bytes);
  if (!paper) return tl::unexpected(Reason::bad_record);
  if (paper->questions.size() != 1 ||
      !same_question(paper->questions.front(), election::contest_of(definition))) {
    return tl::unexpected(Reason::wrong_questions);
  }
  const package::PaperOf of{result.attempt, result.booth, package.package_hash};
  if (paper->binding_json != package::binding_json(definition, of)) {
    return tl::unexpected(Reason::wrong_binding);
  }
  const auto ours =
      crypto::belenios::write_election(package::election_draft(definition, of, paper->public_key));
  if (ours.bytes != verdict.election_bytes) return tl::unexpected(Reason::wrong_paper);
  return {};
}

bool same_credentials(const std::vector<crypto::Point>& found,
                      const std::vector<std::string>& expected) {
  std::vector<std::string> texts;
  texts.reserve(found.size());
  for (const auto& point : found) texts.push_back(point.text());
  std::sort(texts.begin(), texts.end());
  return texts == expected;
}

}  // namespace

Judged<RecordCounts> check_record(std::string_view record, const StoredPackage& package,
                                  const election::ResultFile& result) {
  if (crypto::sha256(record).hex() != result.record_hash) {
    return tl::unexpected(Reason::wrong_record);
  }
  crypto::belenios::VerifyOptions options;
  options.kiosk_profile = true;
  const auto verdict = crypto::belenios::verify_record(record, options);
  if (!verdict.valid) {
    spdlog::warn("record of station {}: {}", result.station, verdict.reason);
    return tl::unexpected(Reason::bad_record);
  }
  if (verdict.uuid != result.uuid) return tl::unexpected(Reason::wrong_election);
  if (const auto paper = check_paper(verdict, package, result); !paper) {
    return tl::unexpected(paper.error());
  }
  const auto& credentials = booth_of(package, result).credentials;
  if (!same_credentials(verdict.credentials, credentials)) {
    return tl::unexpected(Reason::wrong_credentials);
  }
  const auto members = static_cast<std::uint32_t>(result.meeting.committee.size());
  if (verdict.trustees != members || verdict.threshold != election::quorum_of_committee(members)) {
    return tl::unexpected(Reason::wrong_committee);
  }
  if (verdict.ballots > credentials.size()) return tl::unexpected(Reason::too_many_ballots);
  if (const auto stage = check_stage(verdict, package.definition.rules.min_ballots); !stage) {
    return tl::unexpected(stage.error());
  }
  if (verdict.setup_event != result.setup_event) return tl::unexpected(Reason::wrong_record);
  RecordCounts counts{verdict.ballots, {}};
  if (!verdict.result.empty()) counts.votes = verdict.result.front();
  return counts;
}

}  // namespace kiosk::commune
