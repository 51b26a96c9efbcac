#include "kiosk/commune/result_check.h"

#include <algorithm>

#include "kiosk/commune/journal_check.h"
#include "kiosk/commune/record_check.h"
#include "kiosk/commune/sentences.h"
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

// Every fault of the meeting has its words; those of the list have reasons of their own.
Judged<void> check_meeting(const election::Meeting& meeting,
                           const election::Definition& definition) {
  using election::MeetingFault;
  const auto no = [](Reason reason, std::string_view words) -> Judged<void> {
    return tl::unexpected(Fault{reason, std::string(words)});
  };
  switch (election::fault_of(definition, meeting)) {
    case MeetingFault::none: return {};
    case MeetingFault::present: return no(Reason::impossible_meeting, sentences::too_many_present);
    case MeetingFault::method: return no(Reason::impossible_meeting, sentences::wrong_method);
    case MeetingFault::chair: return no(Reason::impossible_meeting, sentences::no_chair);
    case MeetingFault::approval: return no(Reason::impossible_meeting, sentences::not_approved);
    case MeetingFault::offices: return no(Reason::impossible_meeting, sentences::wrong_offices);
    case MeetingFault::hands: return no(Reason::impossible_meeting, sentences::wrong_hands);
    case MeetingFault::not_held: return no(Reason::impossible_meeting, sentences::unexplained_end);
    case MeetingFault::floor_forbidden: return tl::unexpected(Reason::floor_forbidden);
    case MeetingFault::withdrawal_unexplained:
      return tl::unexpected(Reason::withdrawal_unexplained);
    case MeetingFault::list: return tl::unexpected(Reason::impossible_list);
  }
  return tl::unexpected(Reason::impossible_meeting);
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
  if (const auto meeting = check_meeting(result->meeting, definition); !meeting) {
    return tl::unexpected(meeting.error());
  }
  const auto counts = counts_of(*members, *result, package);
  if (!counts) return tl::unexpected(counts.error());
  const auto journal = check_journal_of(members->journal->content, *result, counts->ballots);
  if (!journal) return tl::unexpected(journal.error());
  if (!reconciled(*result, definition, counts->ballots)) {
    return tl::unexpected(Reason::unreconciled);
  }
  const auto locked = election::as_locked(definition, result->meeting);
  const auto figures =
      election::figures_of(locked, result->meeting, counts->ballots, counts->votes);
  if (!figures || !same_figures(*figures, result->figures)) {
    return tl::unexpected(Reason::wrong_figures);
  }
  result->figures = *figures;
  return std::move(*result);
}

}  // namespace kiosk::commune
