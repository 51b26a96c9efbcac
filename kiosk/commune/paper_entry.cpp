#include "kiosk/commune/paper_entry.h"

#include <algorithm>
#include <numeric>

#include <nlohmann/json.hpp>

#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/receive_sentences.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/meeting.h"
#include "kiosk/election/outcome.h"

namespace kiosk::commune {

namespace {

using package::refuse;

// No hamlet is larger, and no sum of such numbers overflows.
constexpr std::uint64_t most_households = 1'000'000;

// Why these figures cannot be; empty when they can.
std::string_view impossible(const PaperCount& count, std::size_t answers) {
  if (count.households == 0 || count.households > most_households ||
      count.present > count.households) {
    return sentences::impossible_present;
  }
  // At home a form may lie with a household that then does not take part.
  const auto most_issued = count.house_to_house ? count.households : count.present;
  if (count.issued > most_issued) return sentences::impossible_issued;
  if (count.collected > count.issued) return sentences::impossible_collected;
  if (count.valid > count.collected) return sentences::impossible_valid;
  if (count.votes.size() != answers) return sentences::wrong_vote_count;
  const bool each = std::all_of(count.votes.begin(), count.votes.end(),
                                [&](std::uint64_t votes) { return votes <= count.valid; });
  const auto sum = std::accumulate(count.votes.begin(), count.votes.end(), std::uint64_t{0});
  return each && sum <= count.valid ? "" : sentences::impossible_votes;
}

bool by_same(const std::optional<PaperCount>& entry, const PaperCount& count) {
  return entry && election::name_key(entry->by) == election::name_key(count.by);
}

bool agrees(const std::optional<PaperCount>& entry, const PaperCount& count) {
  return PaperEntry{entry, count}.agreed();
}

// The entry with this count in it: one's own is replaced; a third person's must agree with one of
// the two and takes the place of the other. False when there is no place for it.
bool put(PaperEntry& entry, const PaperCount& count) {
  if (!entry.first || by_same(entry.first, count)) {
    entry.first = count;
  } else if (!entry.second || by_same(entry.second, count)) {
    entry.second = count;
  } else if (entry.agreed()) {
    return false;
  } else if (agrees(entry.first, count)) {
    entry.second = count;
  } else if (agrees(entry.second, count)) {
    entry.first = count;
  } else {
    return false;
  }
  return true;
}

Outcome<bool> was_ordered_to_houses(const Commune::Impl& impl, std::string_view hamlet) {
  const auto document = impl.document(decision_kind, hamlet);
  if (!document) return tl::unexpected(document.error());
  if (!*document) return false;
  const auto decisions = parse_decisions(**document);
  if (!decisions) return tl::unexpected(decisions.error());
  return std::any_of(decisions->begin(), decisions->end(), [](const auto& decision) {
    return decision.kind == DecisionKind::house_to_house;
  });
}

// What says that nobody voted is no obstacle to ballots that were then carried from house to house;
// what was voted is none once the commune has ordered them.
Outcome<void> no_result_against(const Commune::Impl& impl, const plan::PlannedStation& station,
                                bool house_to_house) {
  const auto accepted = impl.store.accepted_of_station(station.id);
  if (!accepted) return tl::unexpected(refusal_of(accepted.error()));
  if (!*accepted) return {};
  if (!house_to_house) return refuse(sentences::electronic_result);
  const auto text = impl.document(result_kind, station.id);
  if (!text) return tl::unexpected(text.error());
  const auto result = election::parse_result(text->value_or(""));
  if (!result) return refuse(sentences::damaged);
  if (!has_voted(*result)) return {};
  const auto ordered = was_ordered_to_houses(impl, station.unit.code);
  if (!ordered) return tl::unexpected(ordered.error());
  if (!*ordered) return refuse(sentences::electronic_result);
  return {};
}

// How many numbers of votes a count has.
Outcome<std::size_t> answers_of(const Commune::Impl& impl, std::string_view hamlet,
                                bool house_to_house) {
  std::size_t answers = 0;
  for (const auto& station : impl.plan.stations) {
    if (station.unit.code != hamlet) continue;
    if (auto free = no_result_against(impl, station, house_to_house); !free) {
      return tl::unexpected(free.error());
    }
    answers = std::max<std::size_t>(station.candidates.size(), 2);
  }
  if (answers == 0) return refuse(sentences::unknown_hamlet);
  return answers;
}

std::string facts_of(std::string_view hamlet, const PaperCount& count, const PaperEntry& entry) {
  nlohmann::ordered_json object;
  object["hamlet"] = hamlet;
  object["by"] = count.by;
  object["agreed"] = entry.agreed();
  return object.dump();
}

}  // namespace

bool has_voted(const election::ResultFile& result) {
  const auto method = result.meeting.method;
  return method == election::Method::secret || method == election::Method::hands;
}

bool stands_against(const PaperEntry& entry, const election::ResultFile& result) {
  return entry.first && (has_voted(result) || !entry.first->house_to_house);
}

Outcome<PaperEntry> paper_entry_of(const Commune::Impl& impl, std::string_view hamlet) {
  const auto document = impl.document(paper_kind, hamlet);
  if (!document) return tl::unexpected(document.error());
  if (!*document) return PaperEntry{};
  return parse_paper(**document);
}

Outcome<PaperEntry> Commune::enter_paper(std::string_view hamlet, const PaperCount& count) {
  const auto answers = answers_of(*impl_, hamlet, count.house_to_house);
  if (!answers) return tl::unexpected(answers.error());
  const auto by = signed_text(count.by, most_name_bytes);
  if (!by) return refuse(sentences::entry_unsigned);
  if (const auto why = impossible(count, *answers); !why.empty()) return refuse(why);
  auto entry = paper_entry_of(*impl_, hamlet);
  if (!entry) return tl::unexpected(entry.error());
  auto typed = count;
  typed.by = *by;
  typed.at = impl_->clock->unix_seconds();
  if (!put(*entry, typed)) {
    return refuse(entry->agreed() ? sentences::both_agree : sentences::entries_differ);
  }
  const auto event = impl_->event("paper_entered", facts_of(hamlet, typed, *entry));
  const auto stored = impl_->store.commit(
      {{std::string(paper_kind), std::string(hamlet), paper_json(*entry)}}, event);
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  // Both are kept, so that either can be entered again.
  if (entry->second && !entry->agreed()) return refuse(sentences::entries_differ);
  return std::move(*entry);
}

Outcome<PaperEntry> Commune::paper(std::string_view hamlet) const {
  return paper_entry_of(*impl_, hamlet);
}

}  // namespace kiosk::commune
