#include "kiosk/commune/record_check.h"

#include <algorithm>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "crypto/belenios/verify.h"
#include "crypto/hash.h"
#include "kiosk/election/text.h"
#include "kiosk/package/ballot_paper.h"

namespace kiosk::commune {

namespace {

using crypto::belenios::Stage;
using crypto::belenios::Verdict;

constexpr std::size_t most_shown = 300;  // bytes of an answer in a sentence

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

// An answer without the number it has on the list.
std::string_view unnumbered(std::string_view answer) {
  const auto stop = answer.find(". ");
  return stop == std::string_view::npos ? answer : answer.substr(stop + 2);
}

std::vector<std::string_view> people(const std::vector<std::string>& answers) {
  std::vector<std::string_view> all;
  for (const auto& answer : answers) all.push_back(unnumbered(answer));
  std::sort(all.begin(), all.end());
  return all;
}

// Both lists as far as the first answer that differs; the record is somebody else's text.
std::string difference(const std::vector<std::string>& found,
                       const std::vector<std::string>& expected) {
  const auto at = [](const auto& answers, std::size_t i) -> std::string {
    if (i >= answers.size()) return "(không có)";
    const auto shown = election::normalised(answers[i].substr(0, most_shown));
    return shown ? "“" + *shown + "”" : "(không đọc được)";
  };
  std::size_t i = 0;
  while (i < found.size() && i < expected.size() && found[i] == expected[i]) ++i;
  return fmt::format("Trên phiếu: {}; theo danh sách đã chốt: {}.", at(found, i), at(expected, i));
}

Judged<void> check_question(const crypto::belenios::Question& question,
                            const election::Contest& contest) {
  if (question.answers != contest.answers) {
    const bool same_people = people(question.answers) == people(contest.answers);
    return tl::unexpected(Fault{same_people ? Reason::wrong_order : Reason::wrong_questions,
                                difference(question.answers, contest.answers)});
  }
  const bool same = question.question == contest.question && question.min == 0 &&
                    question.max == 1 && !question.blank;
  if (!same) return tl::unexpected(Reason::wrong_questions);
  return {};
}

Judged<void> check_paper(const Verdict& verdict, const StoredPackage& package,
                         const election::ResultFile& result) {
  // Exactly the package, changed as result.json says the meeting changed it, and as it may be.
  const auto definition = election::as_locked(package.definition, result.meeting);
  const auto paper = crypto::belenios::parse_election(verdict.election_bytes);
  if (!paper) return tl::unexpected(Reason::bad_record);
  if (paper->questions.size() != 1) return tl::unexpected(Reason::wrong_questions);
  const auto question = check_question(paper->questions.front(), election::contest_of(definition));
  if (!question) return tl::unexpected(question.error());
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
