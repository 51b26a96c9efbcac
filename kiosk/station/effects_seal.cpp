// Sealing: record, journal head, result.json, envelope, in this order. The envelope's bytes are
// kept in the store before the file is written, so that sealing again after a crash gives the same
// file.

#include <algorithm>

#include "crypto/belenios/verify.h"
#include "kiosk/package/members.h"
#include "kiosk/package/practice.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/restored_model.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

namespace {

bool record_is_sound(const OpenedStation& station, std::string_view record) {
  const auto verdict = crypto::belenios::verify_record(record, {.kiosk_profile = true});
  const auto stage = station.state.counts.empty() ? crypto::belenios::Stage::tallied
                                                  : crypto::belenios::Stage::final;
  if (!verdict.valid || verdict.stage != stage || !station.paper ||
      verdict.uuid != station.paper->uuid || verdict.setup_event != station.state.setup_event) {
    return false;
  }
  return station.state.counts.empty() ||
         verdict.result == crypto::belenios::Counts{station.state.counts};
}

// "<station>-<device>.envelope", with nothing in it that a file system or an envelope dislikes.
std::string envelope_name(std::string_view station, std::string_view device) {
  std::string name = std::string(station) + "-" + std::string(device);
  std::ranges::replace_if(
      name,
      [](char c) {
        return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
      },
      '_');
  return name + ".envelope";
}

tl::expected<election::ResultFile, Problem> result_of(const OpenedStation& station,
                                                      std::string_view device,
                                                      std::string_view record) {
  const auto figures = figures_now(station, station.state);
  const auto head = station.store.journal_head();
  if (!figures) return tl::unexpected(figures.error());
  if (!head) return tl::unexpected(problem_of(head.error()));
  election::ResultFile result;
  result.station = station.definition.station;
  result.uuid = station.attempt().uuid;
  result.device = device;
  result.attempt = station.state.attempt;
  result.meeting = station.state.meeting;
  result.reconciliation = station.state.reconciliation;
  result.figures = *figures;
  result.package_hash = station.package_hash;
  result.journal_head = head->hash.hex();
  const auto notes = notes_of(station);
  if (!notes) return tl::unexpected(notes.error());
  result.notes = package::counts_of(*notes);
  if (!record.empty()) {
    result.record_hash = crypto::sha256(record).hex();
    result.setup_event = station.state.setup_event;
  }
  return result;
}

// Nothing when there are no notes: that there are none stands in result.json anyway.
tl::expected<std::string, Problem> sealed_notes(const OpenedStation& station) {
  const auto notes = notes_of(station);
  const auto commune = station.required(document::commune);
  if (!notes) return tl::unexpected(notes.error());
  if (!commune) return tl::unexpected(commune.error());
  if (notes->empty()) return std::string();
  const auto key = crypto::SealPublicKey::from_hex(*commune);
  if (!key || !crypto::can_seal_to(*key)) return tl::unexpected(Problem::store_damaged);
  const auto text = package::notes_json(*notes);
  return std::string(
      crypto::as_text(crypto::seal_to_all(std::span(&*key, 1), crypto::as_bytes(text))));
}

tl::expected<std::string, Problem> make_envelope(const OpenedStation& station) {
  std::string record;
  if (station.state.phase == Phase::counted) {
    auto stored = station.required(document::record);
    if (!stored) return tl::unexpected(stored.error());
    record = std::move(*stored);
    if (!record_is_sound(station, record)) return tl::unexpected(Problem::seal_failed);
  }
  const auto wrapped = station.store.secret(identity_secret);
  if (!wrapped) return tl::unexpected(problem_of(wrapped.error()));
  if (!*wrapped) return tl::unexpected(Problem::store_damaged);
  const auto identity = unwrap_identity(station.identity_key, **wrapped, stored_identity_context);
  if (!identity) return tl::unexpected(Problem::store_damaged);

  sync::Manifest manifest;
  manifest.kind = station.definition.station == package::practice_station ? package::practice_kind
                                                                          : package::result_kind;
  manifest.election = station.attempt().uuid;
  manifest.station = station.definition.station;
  manifest.device = package::device_id(identity->sign.public_key);
  const auto result = result_of(station, manifest.device, record);
  if (!result) return tl::unexpected(result.error());
  const auto result_text = election::result_json(*result);
  if (!election::parse_result(result_text)) return tl::unexpected(Problem::seal_failed);
  auto notes = sealed_notes(station);
  if (!notes) return tl::unexpected(notes.error());
  auto journal = station.store.journal_lines();
  if (!journal) return tl::unexpected(problem_of(journal.error()));

  std::vector<sync::Member> members;
  if (!record.empty()) {
    members.push_back({std::string(package::record_member), std::move(record)});
  }
  members.push_back({std::string(package::result_member), result_text});
  members.push_back({std::string(package::journal_member), std::move(*journal)});
  if (!notes->empty()) {
    members.push_back({std::string(package::notes_member), std::move(*notes)});
  }
  return sync::write_envelope(manifest, members, identity->sign.secret_key).bytes;
}

Problem problem_of_outbox(const sync::Failure& failure) {
  return failure.error == sync::Error::no_space ? Problem::disk_full : Problem::seal_failed;
}

}  // namespace

EffectRunner::Answered EffectRunner::seal_result() {
  const auto opened = in_phase({Phase::counted, Phase::no_record});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  auto kept = station.store.document(document::envelope);
  if (!kept) return tl::unexpected(problem_of(kept.error()));
  if (*kept) return finish_sealing(**kept);

  const auto made = make_envelope(station);
  if (!made) return tl::unexpected(made.error());
  store::Change change;
  change.documents.emplace_back(document::envelope, *made);
  change.event = {"envelope_made", clock_.unix_seconds(),
                  R"({"envelope":")" + crypto::sha256(*made).hex() + R"("})"};
  const auto done = station.store.commit(change);
  if (!done) return tl::unexpected(problem_of(done.error()));
  return finish_sealing(*made);
}

EffectRunner::Answered EffectRunner::finish_sealing(const std::string& envelope_bytes) {
  auto& station = *opened_;
  const auto envelope = sync::read_envelope(envelope_bytes);
  if (!envelope) return tl::unexpected(Problem::seal_failed);
  const auto name = envelope_name(station.definition.station, envelope->manifest.device);
  const auto written = sync::write_whole(paths_.outbox / name, envelope_bytes, false, private_file);
  if (!written) return tl::unexpected(problem_of_outbox(written.error()));

  store::Change change;
  for (std::size_t i = 0; i < station.members.size(); ++i) {
    change.secrets.emplace_back(box_share_name(i), crypto::ByteString{});
    change.secrets.emplace_back(tally_share_name(i), crypto::ByteString{});
  }
  DayState next = station.state;
  next.phase = Phase::sealed;
  next.envelope_hash = envelope->hash.hex();
  next.envelope_name = name;
  change.event = {"sealed", clock_.unix_seconds(),
                  R"({"envelope":")" + next.envelope_hash + R"("})"};
  const auto done = station.store.erase_slots(OpenedStation::with_state(next, std::move(change)));
  if (!done) return tl::unexpected(problem_of(done.error()));
  station.state = next;
  return Sealed{next.envelope_hash, next.envelope_name};
}

}  // namespace kiosk::station
