// What a person sees of the envelopes that were kept away, and what becomes of them when that
// person decides. A ruling is one transaction; the files are put in their places before and after.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/commune/paper_entry.h"
#include "kiosk/commune/receive_sentences.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/commune/standing.h"
#include "kiosk/commune/taking_in.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using store::ReceivedEnvelope;

TrayRow tray_row(const Commune::Impl& impl, const ReceivedEnvelope& from) {
  TrayRow row;
  row.envelope = from.hash;
  row.station = from.station;
  row.device = from.device;
  if (const auto* planned = impl.find_station(from.station)) row.hamlet = planned->unit.code;
  row.epoch = from.epoch;
  row.sequence = from.sequence;
  row.reason = from.reason;
  row.sentence = from.detail;
  row.evidence = from.evidence;
  row.may_take_in = from.whole && from.fate != "accepted";
  row.ruling = from.ruling;
  row.by = from.ruled_by;
  row.why = from.ruled_why;
  row.time = from.time;
  return row;
}

std::string facts_of(const store::EnvelopeRuling& ruling, const ReceivedEnvelope& row) {
  nlohmann::ordered_json object;
  object["envelope"] = row.hash;
  object["station"] = row.station;
  object["reason"] = row.reason;
  if (!ruling.superseded.empty()) object["superseded"] = ruling.superseded;
  object["by"] = ruling.by;
  object["why"] = ruling.why;
  return object.dump();
}

// The commune's own copy, wherever it lies; never a file that has become another one.
std::optional<std::string> kept_bytes(const FolderPaths& paths, std::string_view hash) {
  for (const auto& folder : {paths.quarantine, paths.accepted}) {
    auto bytes = sync::read_whole(kept_file(folder, hash), sync::most_envelope_bytes);
    if (bytes && crypto::sha256(*bytes).hex() == hash) return std::move(*bytes);
  }
  return std::nullopt;
}

// Judged again from the bytes up, as if it had just come.
Outcome<Judgement> judged_again(const Commune::Impl& impl, std::string_view bytes) {
  const auto envelope = sync::read_envelope(bytes);
  if (!envelope) return refuse(sentences::not_whole);
  const auto known = known_of(impl, envelope->manifest);
  if (!known) return tl::unexpected(known.error());
  auto judgement = judge(*envelope, bytes, *known, impl.keys.seal);
  if (judgement.whole()) return judgement;
  const auto& fault = judgement.sender ? *judgement.sender : *judgement.content;
  return refuse(fmt::format("{} {}", sentences::not_whole, words_of(fault)));
}

// Documents that say what the taken one says, and no longer what the superseded one or the paper
// said.
std::vector<store::CommuneStore::Document> documents_of(const Judgement& judgement,
                                                        const Standing& standing) {
  const auto& station = judgement.manifest.station;
  std::vector<store::CommuneStore::Document> documents = {
      {std::string(result_kind), station, election::result_json(judgement.result)},
      {std::string(notes_kind), station, judgement.notes}};
  if (stands_against(standing.paper, judgement.result)) {
    documents.push_back({std::string(paper_kind), standing.hamlet, paper_json({})});
  }
  return documents;
}

void remove_copy(const std::filesystem::path& folder, std::string_view hash) {
  std::error_code left_there;  // a second copy does no harm
  std::filesystem::remove(kept_file(folder, hash), left_there);
}

Outcome<void> dismiss(Commune::Impl& impl, const store::EnvelopeRuling& ruling,
                      const ReceivedEnvelope& row) {
  if (row.fate != "quarantined") return refuse(sentences::not_in_the_tray);
  const auto event = impl.event("tray_dismissed", facts_of(ruling, row));
  const auto stored = impl.store.rule(ruling, {}, event);
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return {};
}

Outcome<void> take_after_all(Commune::Impl& impl, store::EnvelopeRuling ruling,
                             const ReceivedEnvelope& row) {
  const FolderPaths paths(impl.folder);
  const auto bytes = kept_bytes(paths, row.hash);
  if (!bytes) return refuse(sentences::bytes_gone);
  const auto judgement = judged_again(impl, *bytes);
  if (!judgement) return tl::unexpected(judgement.error());
  const auto standing = standing_of(impl, *judgement);
  if (!standing) return tl::unexpected(standing.error());
  if (standing->station) ruling.superseded = standing->station->hash;

  if (auto kept = keep_bytes(paths.accepted, row.hash, *bytes); !kept) return kept;
  if (!ruling.superseded.empty()) {
    const auto replaced = kept_bytes(paths, ruling.superseded);
    if (!replaced) return refuse(sentences::bytes_gone);
    if (auto kept = keep_bytes(paths.quarantine, ruling.superseded, *replaced); !kept) return kept;
  }
  const auto event = impl.event("tray_taken_in", facts_of(ruling, row));
  const auto stored = impl.store.rule(ruling, documents_of(*judgement, *standing), event);
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  remove_copy(paths.quarantine, row.hash);
  if (!ruling.superseded.empty()) remove_copy(paths.accepted, ruling.superseded);
  return {};
}

}  // namespace

Outcome<std::vector<TrayRow>> Commune::tray() const {
  const auto rows = impl_->store.kept_away();
  if (!rows) return tl::unexpected(refusal_of(rows.error()));
  std::vector<TrayRow> tray;
  for (const auto& row : *rows) tray.push_back(tray_row(*impl_, row));
  // What waits for a decision comes first.
  std::stable_partition(tray.begin(), tray.end(),
                        [](const auto& row) { return row.ruling.empty(); });
  return tray;
}

Outcome<void> Commune::rule(const TrayRuling& ruling) {
  const auto by = signed_text(ruling.by, most_name_bytes);
  const auto why = signed_text(ruling.reason, most_reason_bytes);
  if (!by || !why) return refuse(sentences::ruling_unsigned);
  const auto found = impl_->store.received(ruling.envelope);
  if (!found) return tl::unexpected(refusal_of(found.error()));
  if (!*found) return refuse(sentences::no_such_envelope);
  const auto& row = **found;
  if (row.fate == "accepted") return refuse(sentences::accepted_already);
  store::EnvelopeRuling decided{row.hash, ruling.decision == TrayDecision::take_in,
                                "",       *by,
                                *why,     impl_->clock->unix_seconds()};
  return decided.accept ? take_after_all(*impl_, std::move(decided), row)
                        : dismiss(*impl_, decided, row);
}

Outcome<std::string> Commune::journal() const {
  auto lines = impl_->store.journal_lines();
  if (!lines) return tl::unexpected(refusal_of(lines.error()));
  return std::move(*lines);
}

std::string tray_json(const std::vector<TrayRow>& tray) {
  auto rows = nlohmann::ordered_json::array();
  for (const auto& row : tray) {
    nlohmann::ordered_json object;
    object["envelope"] = row.envelope;
    object["station"] = row.station;
    object["hamlet"] = row.hamlet;
    object["device"] = row.device;
    object["epoch"] = row.epoch;
    object["sequence"] = row.sequence;
    object["reason"] = row.reason;
    object["sentence"] = row.sentence;
    object["evidence"] = row.evidence;
    object["may_take_in"] = row.may_take_in;
    object["ruling"] = row.ruling;
    object["by"] = row.by;
    object["why"] = row.why;
    object["time"] = row.time;
    rows.push_back(std::move(object));
  }
  return nlohmann::ordered_json{{"tray", std::move(rows)}}.dump();
}

}  // namespace kiosk::commune
