// What a purge would delete, read from the store and from the folder of accepted envelopes.
#include "kiosk/commune/purge_sweep.h"

#include <algorithm>

#include "crypto/hash.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/sealed_notes.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/package/notes.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Document = store::CommuneStore::Document;

Deleted entry_of(const Document& document, std::uint64_t rows) {
  return {document.kind, document.id, rows, crypto::sha256(document.value).hex()};
}

std::uint64_t rows_of(const Document& document) {
  if (document.kind == roll_kind) {
    return static_cast<std::uint64_t>(
        std::count(document.value.begin(), document.value.end(), '\n'));
  }
  if (document.kind != notes_kind) return 1;
  const auto notes = package::parse_notes(document.value);
  return notes ? notes->size() : 1;
}

Outcome<void> sweep_whole(const Commune::Impl& impl, Sweep& sweep) {
  for (const auto kind : {roll_kind, roll_salt_kind, notes_kind, photos_kind}) {
    auto found = impl.store.documents(kind);
    if (!found) return tl::unexpected(refusal_of(found.error()));
    for (auto& document : *found) {
      sweep.deleted.push_back(entry_of(document, rows_of(document)));
      sweep.gone.push_back({document.kind, document.id, ""});
    }
  }
  return {};
}

// That there was a complaint stays, and when it was answered.
Outcome<void> sweep_complaints(const Commune::Impl& impl, Sweep& sweep) {
  auto found = impl.store.documents(complaint_kind);
  if (!found) return tl::unexpected(refusal_of(found.error()));
  for (const auto& document : *found) {
    auto complaints = parse_complaints(document.value);
    if (!complaints) return tl::unexpected(complaints.error());
    std::uint64_t told = 0;
    for (auto& complaint : *complaints) {
      if (complaint.closed.empty()) return refuse(sentences::complaint_first);
      if (!complaint.text.empty()) ++told;
      complaint.text.clear();
      complaint.answer.clear();
    }
    if (told == 0) continue;
    sweep.deleted.push_back(entry_of(document, told));
    sweep.changed.push_back({document.kind, document.id, complaints_json(*complaints)});
  }
  return {};
}

bool says_nothing(const plan::CandidateFacts& facts) {
  return !facts.sex && !facts.party && !facts.incumbent && facts.ethnicity.empty() &&
         facts.religion.empty() && facts.hometown.empty() && facts.residence.empty() &&
         facts.occupation.empty() && facts.workplace.empty() && facts.education.empty() &&
         facts.political_theory.empty() && facts.party_date.empty() && facts.note.empty();
}

Outcome<void> sweep_plan(const Commune::Impl& impl, Sweep& sweep) {
  std::uint64_t told = 0;
  for (const auto& station : impl.plan.stations) {
    told += static_cast<std::uint64_t>(
        std::count_if(station.facts.begin(), station.facts.end(),
                      [](const auto& facts) { return !says_nothing(facts); }));
  }
  const bool photos = std::any_of(impl.plan.stations.begin(), impl.plan.stations.end(),
                                  [](const auto& station) { return !station.photo_files.empty(); });
  if (told == 0 && !photos) return {};
  auto text = impl.document(plan_kind, "");
  if (!text) return tl::unexpected(text.error());
  if (!*text) return refuse(sentences::damaged);
  const Document before{std::string(plan_kind), "", std::move(**text)};
  sweep.deleted.push_back(entry_of(before, told));
  sweep.changed.push_back({before.kind, "", plan::plan_json(without_facts(impl.plan))});
  return {};
}

// An envelope that still waits in the tray may hold votes that count, and is taken in from the
// bytes that are kept: it stays whole until somebody has ruled on it.
Outcome<void> sweep_envelopes(const Commune::Impl& impl, Sweep& sweep) {
  for (const auto& one : sealed_notes_of(impl.folder)) {
    const auto row = impl.store.received(one.envelope);
    if (!row) return tl::unexpected(refusal_of(row.error()));
    if (*row && (*row)->fate == "quarantined") continue;
    sweep.deleted.push_back({std::string(sealed_notes_kind), one.envelope, 1, one.sha256});
  }
  return {};
}

}  // namespace

plan::Plan without_facts(plan::Plan plan) {
  for (auto& station : plan.stations) {
    for (auto& facts : station.facts) facts = {};
    station.photo_files.clear();
    station.photos.clear();
  }
  return plan;
}

Outcome<Sweep> sweep_of(const Commune::Impl& impl) {
  Sweep sweep;
  const auto done = sweep_complaints(impl, sweep)
                        .and_then([&] { return sweep_whole(impl, sweep); })
                        .and_then([&] { return sweep_plan(impl, sweep); })
                        .and_then([&] { return sweep_envelopes(impl, sweep); });
  if (!done) return tl::unexpected(done.error());
  return sweep;
}

}  // namespace kiosk::commune
