// Deleting personal data: one transaction deletes and remembers the certificate, then the file is
// written anew, then the certificate goes out. Killed anywhere, the same call finishes.
#include "kiosk/commune/purge.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/hamlet_reading.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/text.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Document = store::CommuneStore::Document;

constexpr std::size_t most_words = 1000;
constexpr std::string_view signature_comment = "phieukin purge";

// What goes, and what takes the place of documents that only lose something.
struct Sweep {
  std::vector<Document> gone, changed;
  std::vector<Deleted> deleted;
};

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

// The names stay: they stood on every ballot and stand in the record.
plan::Plan without_facts(plan::Plan plan) {
  for (auto& station : plan.stations) {
    for (auto& facts : station.facts) facts = {};
    station.photo_files.clear();
    station.photos.clear();
  }
  return plan;
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

Outcome<Sweep> sweep_of(const Commune::Impl& impl) {
  Sweep sweep;
  const auto done = sweep_complaints(impl, sweep)
                        .and_then([&] { return sweep_whole(impl, sweep); })
                        .and_then([&] { return sweep_plan(impl, sweep); });
  if (!done) return tl::unexpected(done.error());
  return sweep;
}

Outcome<std::string> words(std::string_view text, std::string_view missing) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return refuse(missing);
  auto normal = election::normalised(text);
  if (!normal || normal->size() > most_words) return refuse(sentences::text_too_long);
  return std::move(*normal);
}

std::string event_facts(const Purge& purge, const std::string& certificate) {
  nlohmann::ordered_json facts;
  facts["by"] = purge.by;
  facts["reason"] = purge.reason;
  facts["before_time"] = purge.before_time;
  facts["documents"] = purge.deleted.size();
  facts["certificate"] = crypto::sha256(certificate).hex();
  return facts.dump();
}

// The last certificate, if there was any.
Outcome<std::string> last_certificate(const Commune::Impl& impl, std::size_t number) {
  if (number == 0) return refuse(sentences::nothing_to_delete);
  auto found = impl.document(purge_kind, std::to_string(number));
  if (!found) return tl::unexpected(found.error());
  if (!*found) return refuse(sentences::damaged);
  return std::move(**found);
}

Outcome<void> write_certificate(const Commune::Impl& impl, const std::string& certificate,
                                const std::filesystem::path& out) {
  const auto signature =
      crypto::sign_file(impl.keys.sign.secret_key, certificate, signature_comment);
  auto beside = out;
  beside += ".minisig";
  if (!sync::write_whole(out, certificate) || !sync::write_whole(beside, signature)) {
    return refuse(sentences::deleted_without_certificate);
  }
  return {};
}

Outcome<void> delete_now(Commune::Impl& impl, Sweep sweep, const Purge& purge, std::size_t number) {
  const auto certificate = certificate_json(purge);
  sweep.changed.push_back({std::string(purge_kind), std::to_string(number), certificate});
  const auto event = impl.event("personal_data_deleted", event_facts(purge, certificate));
  const auto erased = impl.store.erase(sweep.gone, sweep.changed, event);
  if (!erased) return tl::unexpected(refusal_of(erased.error()));
  impl.plan = without_facts(std::move(impl.plan));
  return {};
}

}  // namespace

Outcome<std::filesystem::path> Commune::purge(const std::filesystem::path& out, std::string_view by,
                                              std::string_view reason, bool before_time) {
  auto who = words(by, sentences::no_deleter);
  if (!who) return tl::unexpected(who.error());
  auto why = words(reason, sentences::no_reason);
  if (!why) return tl::unexpected(why.error());
  const auto earlier = impl_->store.ids(purge_kind);
  if (!earlier) return tl::unexpected(refusal_of(earlier.error()));
  auto number = earlier->size();
  auto sweep = sweep_of(*impl_);
  if (!sweep) return tl::unexpected(sweep.error());
  if (!sweep->deleted.empty()) {
    const auto& plan = impl_->plan;
    const auto today = package::vietnamese_day(impl_->clock->unix_seconds());
    const bool over = !plan.retention_until.empty() && today > plan.retention_until;
    if (!over && !before_time) return refuse(sentences::kept_until);
    const auto figures = summary();
    if (!figures) return tl::unexpected(figures.error());
    const Purge purge{plan.commune.code, plan.commune.name,     plan.round.id,        today,
                      std::move(*who),   std::move(*why),       plan.retention_until, !over,
                      sweep->deleted,    summary_json(*figures)};
    if (auto done = delete_now(*impl_, std::move(*sweep), purge, ++number); !done) {
      return tl::unexpected(done.error());
    }
  }
  const auto certificate = last_certificate(*impl_, number);
  if (!certificate) return tl::unexpected(certificate.error());
  // Also after a power cut that came between the two.
  const auto compacted = impl_->store.compact();
  if (!compacted) return tl::unexpected(refusal_of(compacted.error()));
  if (auto written = write_certificate(*impl_, *certificate, out); !written) {
    return tl::unexpected(written.error());
  }
  return out;
}

}  // namespace kiosk::commune
