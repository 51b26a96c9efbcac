// What people decide about a hamlet, written down with name and reason. Everything is judged again
// from the store before it is written.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/hamlet_reading.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/election/text.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_name_bytes = 120;
constexpr std::size_t most_number_bytes = 64;
constexpr std::size_t most_reason_bytes = 1000;
constexpr std::size_t most_text_bytes = 4000;

// A text as it is kept: normalised, without blanks at its ends.
Outcome<std::string> tidy(std::string_view text, std::size_t most_bytes) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::string();
  text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
  if (text.size() > most_bytes) return refuse(sentences::text_too_long);
  auto normal = election::normalised(text);
  if (!normal || normal->size() > most_bytes) return refuse(sentences::text_too_long);
  return std::move(*normal);
}

Outcome<HamletReading> read_one(const Commune& commune, const Commune::Impl& impl,
                                std::string_view hamlet) {
  if (stations_of(impl.plan, hamlet).empty()) return refuse(sentences::hamlet_not_planned);
  auto found = read_hamlets(commune, impl, hamlet);
  if (!found) return tl::unexpected(found.error());
  return std::move(found->front());
}

Outcome<void> keep(Commune::Impl& impl, store::CommuneStore::Document document,
                   std::string_view kind, const Json& facts) {
  const auto stored = impl.store.commit({std::move(document)}, impl.event(kind, facts.dump()));
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return {};
}

Outcome<CommuneDecision> tidied(const CommuneDecision& given) {
  auto number = tidy(given.number, most_number_bytes);
  auto by = tidy(given.by, most_name_bytes);
  auto reason = tidy(given.reason, most_reason_bytes);
  auto person = tidy(given.person, most_name_bytes);
  if (!number || !by || !reason || !person) return refuse(sentences::text_too_long);
  if (by->empty()) return refuse(sentences::no_decider);
  const bool interim = given.kind == DecisionKind::interim;
  if (interim && person->empty()) return refuse(sentences::no_person);
  if (!interim && !person->empty()) return refuse(sentences::needless_person);
  if (!election::is_date(given.date)) return refuse(sentences::bad_date);
  return CommuneDecision{given.kind,         std::move(*number), given.date, std::move(*by),
                         std::move(*reason), std::move(*person), given.at};
}

Outcome<void> check_date(const CommuneDecision& decision, const HamletReading& reading,
                         const plan::Plan& plan) {
  if (decision.date < plan.round.date) return refuse(sentences::before_vote);
  if (decision.date < reading.view.received_on) return refuse(sentences::before_result);
  const auto& earlier = reading.view.decisions;
  if (!earlier.empty() && decision.date < earlier.back().date) {
    return refuse(sentences::before_decision);
  }
  return {};
}

Json facts_of(std::string_view hamlet, const CommuneDecision& decision) {
  Json facts;
  facts["hamlet"] = hamlet;
  facts["kind"] = name_of(decision.kind);
  facts["number"] = decision.number;
  facts["date"] = decision.date;
  facts["by"] = decision.by;
  facts["reason"] = decision.reason;
  if (!decision.person.empty()) facts["person"] = decision.person;
  return facts;
}

Outcome<void> keep_complaints(Commune::Impl& impl, const HamletView& view, std::string_view kind,
                              const Json& facts) {
  return keep(impl, {std::string(complaint_kind), view.code, complaints_json(view.complaints)},
              kind, facts);
}

}  // namespace

Outcome<std::vector<HamletView>> Commune::hamlets() const {
  auto readings = read_hamlets(*this, *impl_);
  if (!readings) return tl::unexpected(readings.error());
  std::vector<HamletView> views;
  for (auto& reading : *readings) views.push_back(std::move(reading.view));
  return views;
}

Outcome<void> Commune::decide(std::string_view hamlet, const CommuneDecision& given) {
  auto decision = tidied(given);
  if (!decision) return tl::unexpected(decision.error());
  auto reading = read_one(*this, *impl_, hamlet);
  if (!reading) return tl::unexpected(reading.error());
  const auto act = act_of(decision->kind);
  if (const auto objection = objection_to(act, reading->standing, reading->facts)) {
    return refuse(*objection);
  }
  if (decision->reason.empty() && needs_reason(decision->kind, reading->standing)) {
    return refuse(sentences::no_reason);
  }
  if (auto dated = check_date(*decision, *reading, impl_->plan); !dated) return dated;
  auto& all = reading->view.decisions;
  if (all.size() >= most_decisions) return refuse(sentences::too_many);
  decision->at = impl_->clock->unix_seconds();
  all.push_back(*decision);
  return keep(*impl_, {std::string(decision_kind), std::string(hamlet), decisions_json(all)},
              "hamlet_decided", facts_of(hamlet, *decision));
}

Outcome<void> Commune::open_complaint(std::string_view hamlet, const Complaint& given) {
  auto text = tidy(given.text, most_text_bytes);
  auto by = tidy(given.by, most_name_bytes);
  if (!text || !by) return refuse(sentences::text_too_long);
  if (text->empty()) return refuse(sentences::no_text);
  if (by->empty()) return refuse(sentences::no_writer);
  if (!election::is_date(given.opened)) return refuse(sentences::bad_date);
  auto reading = read_one(*this, *impl_, hamlet);
  if (!reading) return tl::unexpected(reading.error());
  auto& view = reading->view;
  if (view.complaints.size() >= most_complaints) return refuse(sentences::too_many);
  // Written down twice, perhaps because the first time was cut off before anybody saw its answer.
  for (const auto& one : view.complaints) {
    if (one.closed.empty() && one.text == *text && one.by == *by && one.opened == given.opened) {
      return refuse(sentences::same_complaint);
    }
  }
  view.complaints.push_back(
      {std::move(*text), given.opened, std::move(*by), "", "", given.party_member});
  const auto& opened = view.complaints.back();
  // The journal outlives the text, which is personal: it says only that there was one.
  return keep_complaints(*impl_, view, "complaint_opened",
                         {{"hamlet", hamlet},
                          {"index", view.complaints.size()},
                          {"date", opened.opened},
                          {"by", opened.by},
                          {"party_member", opened.party_member}});
}

Outcome<void> Commune::close_complaint(std::string_view hamlet, std::size_t index,
                                       std::string_view closed, std::string_view answer) {
  auto text = tidy(answer, most_text_bytes);
  if (!text) return tl::unexpected(text.error());
  if (text->empty()) return refuse(sentences::no_answer);
  if (!election::is_date(closed)) return refuse(sentences::bad_date);
  auto reading = read_one(*this, *impl_, hamlet);
  if (!reading) return tl::unexpected(reading.error());
  auto& complaints = reading->view.complaints;
  if (index >= complaints.size()) return refuse(sentences::unknown_complaint);
  auto& complaint = complaints[index];
  if (!complaint.closed.empty()) return refuse(sentences::closed_complaint);
  if (closed < complaint.opened) return refuse(sentences::before_complaint);
  complaint.closed = closed;
  complaint.answer = std::move(*text);
  return keep_complaints(*impl_, reading->view, "complaint_closed",
                         {{"hamlet", hamlet}, {"index", index + 1}, {"date", closed}});
}

Outcome<void> Commune::record_congress(std::string_view hamlet, const CellCongress& congress) {
  if (!election::is_date(congress.date)) return refuse(sentences::bad_date);
  if (congress.date < impl_->plan.round.date) return refuse(sentences::before_vote);
  const auto reading = read_one(*this, *impl_, hamlet);
  if (!reading) return tl::unexpected(reading.error());
  if (const auto objection = objection_to(Act::congress, reading->standing, reading->facts)) {
    return refuse(*objection);
  }
  return keep(*impl_, {std::string(congress_kind), std::string(hamlet), congress_json(congress)},
              "congress_recorded",
              {{"hamlet", hamlet}, {"date", congress.date}, {"role", name_of(congress.role)}});
}

Outcome<void> Commune::record_access(std::string_view what, std::string_view id,
                                     std::string_view who) const {
  Json facts = {{"what", what}, {"id", id}};
  if (!who.empty()) facts["who"] = who;
  const auto stored = impl_->store.commit({}, impl_->event("data_accessed", facts.dump()));
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return {};
}

}  // namespace kiosk::commune
