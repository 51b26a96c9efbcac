// Deleting personal data: one transaction deletes and remembers the certificate, then the file is
// written anew, then the certificate goes out. Killed anywhere, the same call finishes.
#include "kiosk/commune/purge.h"

#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/purge_sweep.h"
#include "kiosk/commune/sealed_notes.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/text.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;

constexpr std::size_t most_words = 1000;
constexpr std::string_view signature_comment = "phieukin purge";

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

// Those that the certificate names: it comes first, with the transaction, so a power cut in between
// leaves nothing that was cut out without a word about it.
Outcome<void> cut_sealed_notes(const Commune::Impl& impl, std::string_view certificate) {
  for (const auto& one : sealed_notes_of(impl.folder)) {
    if (certificate.find(one.envelope) == certificate.npos) continue;
    if (!cut_out(one)) return refuse(sentences::cannot_write);
  }
  return {};
}

PurgeCount& count_of(std::vector<PurgeCount>& counts, const std::string& kind) {
  for (auto& one : counts) {
    if (one.kind == kind) return one;
  }
  counts.push_back({kind, 0, 0});
  return counts.back();
}

bool is_over(const Commune::Impl& impl) {
  const auto today = package::vietnamese_day(impl.clock->unix_seconds());
  return !impl.plan.retention_until.empty() && today > impl.plan.retention_until;
}

}  // namespace

Outcome<PurgePreview> Commune::purge_preview() const {
  const auto sweep = sweep_of(*impl_);
  if (!sweep) return tl::unexpected(sweep.error());
  const auto earlier = impl_->store.ids(purge_kind);
  if (!earlier) return tl::unexpected(refusal_of(earlier.error()));
  PurgePreview preview{impl_->plan.retention_until, is_over(*impl_), {}, earlier->size()};
  for (const auto& one : sweep->deleted) {
    auto& count = count_of(preview.counts, one.kind);
    ++count.documents;
    count.rows += one.rows;
  }
  return preview;
}

Outcome<std::filesystem::path> Commune::purge(const std::filesystem::path& out, std::string_view by,
                                              std::string_view reason, bool before_time) {
  auto who = words(by, sentences::no_deleter);
  if (!who) return tl::unexpected(who.error());
  auto why = words(reason, sentences::no_reason);
  if (!why) return tl::unexpected(why.error());
  const auto earlier = impl_->store.ids(purge_kind);
  if (!earlier) return tl::unexpected(refusal_of(earlier.error()));
  auto number = earlier->size();
  if (number > 0) {
    const auto finished = last_certificate(*impl_, number).and_then([&](const auto& certificate) {
      return cut_sealed_notes(*impl_, certificate);
    });
    if (!finished) return tl::unexpected(finished.error());
  }
  auto sweep = sweep_of(*impl_);
  if (!sweep) return tl::unexpected(sweep.error());
  if (!sweep->deleted.empty()) {
    const auto& plan = impl_->plan;
    const auto today = package::vietnamese_day(impl_->clock->unix_seconds());
    const bool over = is_over(*impl_);
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
  // Also after a power cut that came between them.
  if (auto cut = cut_sealed_notes(*impl_, *certificate); !cut) {
    return tl::unexpected(cut.error());
  }
  const auto compacted = impl_->store.compact();
  if (!compacted) return tl::unexpected(refusal_of(compacted.error()));
  if (auto written = write_certificate(*impl_, *certificate, out); !written) {
    return tl::unexpected(written.error());
  }
  return out;
}

}  // namespace kiosk::commune
