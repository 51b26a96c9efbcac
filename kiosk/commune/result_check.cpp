#include "kiosk/commune/result_check.h"

#include <algorithm>
#include <set>

#include "kiosk/commune/journal_check.h"
#include "kiosk/commune/record_check.h"
#include "kiosk/election/text.h"
#include "kiosk/package/members.h"

namespace kiosk::commune {

namespace {

using election::Method;
using election::ResultFile;

struct Members {
  const sync::Member* record = nullptr;  // null when there is none
  const sync::Member* result = nullptr;
  const sync::Member* journal = nullptr;
};

// Exactly these, in this order; notes, if there are any, come last.
Judged<Members> members_of(const sync::Envelope& envelope) {
  const auto& found = envelope.members;
  const bool noted = !found.empty() && found.back().name == package::notes_member;
  const std::size_t count = found.size() - (noted ? 1 : 0);
  const std::size_t first = count == 3 ? 1 : 0;
  if (count != first + 2 || (first == 1 && found[0].name != package::record_member) ||
      found[first].name != package::result_member ||
      found[first + 1].name != package::journal_member) {
    return tl::unexpected(Reason::wrong_members);
  }
  return Members{first == 1 ? &found[0] : nullptr, &found[first], &found[first + 1]};
}

// result.json must say what the envelope and the package say.
bool belongs(const ResultFile& result, const sync::Manifest& manifest,
             const StoredPackage& package) {
  const auto& attempts = package.definition.attempts;
  if (result.attempt < 1 || result.attempt > attempts.size()) return false;
  const auto& attempt = attempts[result.attempt - 1];
  return result.station == manifest.station && result.uuid == manifest.election &&
         result.uuid == attempt.uuid && result.device == manifest.device &&
         result.epoch == manifest.epoch && result.booth >= 1 &&
         result.booth <= attempt.booths.size() && result.package_hash == package.package_hash;
}

// One person, however the name is typed.
std::string name_key(std::string_view name) {
  const auto normal = election::normalised(name);
  return election::upper(normal ? *normal : name);
}

// Nobody holds two offices, and no candidate holds one. (Two candidates may share a name.)
bool complete_and_different(const election::Meeting& meeting,
                            const std::vector<election::Candidate>& candidates) {
  std::set<std::string> taken{""};
  for (const auto& candidate : candidates) taken.insert(name_key(candidate.name));
  const auto is_new = [&](const auto& name) { return taken.insert(name_key(name)).second; };
  return std::all_of(meeting.committee.begin(), meeting.committee.end(), is_new) &&
         std::all_of(meeting.witnesses.begin(), meeting.witnesses.end(), is_new);
}

bool offices_fit(const election::Meeting& meeting, const election::Definition& definition) {
  const auto& rules = definition.rules;
  const auto committee = meeting.committee.size();
  const bool nobody = committee == 0 && meeting.witnesses.empty();
  if (nobody && meeting.method != Method::secret) return true;
  return committee >= rules.committee_min && committee <= rules.committee_max &&
         meeting.witnesses.size() == rules.witnesses &&
         complete_and_different(meeting, definition.candidates);
}

bool method_fits(const election::Meeting& meeting, const election::Rules& rules, bool quorum) {
  switch (meeting.method) {
    case Method::secret:
    case Method::hands:
      return quorum && (!rules.fixed_method || *rules.fixed_method == meeting.method);
    case Method::not_held: return !quorum;
    case Method::house_to_house: return true;
  }
  return false;
}

bool possible_meeting(const election::Meeting& meeting, const election::Definition& definition) {
  const auto& rules = definition.rules;
  if (meeting.present > definition.households) return false;
  const bool quorum = election::quorum_reached(rules, definition.households, meeting.present);
  return method_fits(meeting, rules, quorum) && offices_fit(meeting, definition);
}

bool reconciled(const ResultFile& result, const election::Definition& definition,
                std::uint64_t ballots) {
  const auto& reconciliation = result.reconciliation;
  if (reconciliation.ballots != ballots) return false;
  if (!result.has_record()) return reconciliation.cards_used == 0;
  const auto cards =
      definition.attempts.at(result.attempt - 1).booths.at(result.booth - 1).credentials.size();
  return reconciliation.cards_made == cards &&
         (reconciliation.agrees() || !reconciliation.reason.empty());
}

bool same_decision(const election::Decision& a, const election::Decision& b) {
  return a.outcome == b.outcome && a.winner == b.winner && a.blank == b.blank &&
         a.valid == b.valid && a.invalid == b.invalid && a.base == b.base;
}

bool same_figures(const election::Figures& a, const election::Figures& b) {
  return a.households == b.households && a.present == b.present && a.ballots == b.ballots &&
         a.votes == b.votes && same_decision(a.decision, b.decision);
}

Judged<RecordCounts> counts_of(const Members& members, const ResultFile& result,
                               const StoredPackage& package) {
  if (members.record != nullptr) return check_record(members.record->content, package, result);
  return RecordCounts{};
}

Judged<void> check_shape(const Members& members, const ResultFile& result) {
  const bool secret = result.meeting.method == Method::secret;
  const bool named = result.has_record() || !result.setup_event.empty();
  if (!secret && (members.record != nullptr || named)) {
    return tl::unexpected(Reason::unexpected_record);
  }
  if (secret && members.record == nullptr) return tl::unexpected(Reason::wrong_members);
  return {};
}

}  // namespace

Judged<ResultFile> check_result(const sync::Envelope& envelope, const StoredPackage& package) {
  const auto& definition = package.definition;
  const auto known =
      std::any_of(definition.attempts.begin(), definition.attempts.end(),
                  [&](const auto& attempt) { return attempt.uuid == envelope.manifest.election; });
  if (!known) return tl::unexpected(Reason::wrong_election);
  const auto members = members_of(envelope);
  if (!members) return tl::unexpected(members.error());
  auto result = election::parse_result(members->result->content);
  if (!result) return tl::unexpected(Reason::bad_result);
  if (!belongs(*result, envelope.manifest, package)) return tl::unexpected(Reason::wrong_result);
  if (const auto shape = check_shape(*members, *result); !shape) {
    return tl::unexpected(shape.error());
  }
  if (!possible_meeting(result->meeting, definition)) {
    return tl::unexpected(Reason::impossible_meeting);
  }
  const auto counts = counts_of(*members, *result, package);
  if (!counts) return tl::unexpected(counts.error());
  const auto journal =
      check_journal_of(members->journal->content, result->journal_head, counts->ballots);
  if (!journal) return tl::unexpected(journal.error());
  if (!reconciled(*result, definition, counts->ballots)) {
    return tl::unexpected(Reason::unreconciled);
  }
  const auto figures =
      election::figures_of(definition, result->meeting, counts->ballots, counts->votes);
  if (!figures || !same_figures(*figures, result->figures)) {
    return tl::unexpected(Reason::wrong_figures);
  }
  result->figures = *figures;
  return std::move(*result);
}

}  // namespace kiosk::commune
