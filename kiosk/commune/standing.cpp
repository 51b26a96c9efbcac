#include "kiosk/commune/standing.h"

#include <algorithm>
#include <tuple>

#include "kiosk/commune/paper_entry.h"
#include "kiosk/commune/sentences.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using store::ReceivedEnvelope;

template <class T>
Outcome<T> or_refusal(store::Result<T> found) {
  if (!found) return tl::unexpected(refusal_of(found.error()));
  return std::move(*found);
}

bool newer(const sync::Manifest& manifest, const ReceivedEnvelope& row) {
  return std::tie(manifest.epoch, manifest.sequence) > std::tie(row.epoch, row.sequence);
}

// Newer than what was accepted from this device, and following something it is known to have sent.
Outcome<std::optional<Fault>> order_of(const Commune::Impl& impl, const Judgement& judgement,
                                       const std::optional<ReceivedEnvelope>& newest) {
  const auto& manifest = judgement.manifest;
  if (newest && !newer(manifest, *newest)) return Fault(Reason::old_sequence);
  if (manifest.previous.empty() || manifest.previous == judgement.enrolment_hash) {
    return std::nullopt;
  }
  const auto before = or_refusal(impl.store.received(manifest.previous));
  if (!before) return tl::unexpected(before.error());
  if (*before && (*before)->device == manifest.device) return std::nullopt;
  return Fault(Reason::broken_chain);
}

std::optional<Fault> against_of(const Judgement& judgement, const Standing& standing) {
  const auto& manifest = judgement.manifest;
  if (manifest.epoch > first_epoch) return Reason::taken_over;
  if (standing.key && standing.key->device != manifest.device) return Reason::same_key;
  if (standing.station) return Reason::conflict;
  if (standing.paper.agreed() && stands_against(standing.paper, judgement.result)) {
    return Reason::paper_counted;
  }
  return std::nullopt;
}

Outcome<void> fill_rows(const Commune::Impl& impl, const Judgement& judgement, Standing& standing) {
  const auto& manifest = judgement.manifest;
  auto newest = or_refusal(impl.store.newest_accepted_of(manifest.device));
  if (!newest) return tl::unexpected(newest.error());
  auto station = or_refusal(impl.store.accepted_of_station(manifest.station));
  if (!station) return tl::unexpected(station.error());
  auto key = or_refusal(impl.store.accepted_with_uuid(manifest.election));
  if (!key) return tl::unexpected(key.error());
  standing.newest = std::move(*newest);
  standing.station = std::move(*station);
  standing.key = std::move(*key);
  if (!standing.station) return {};
  const auto document = impl.document(result_kind, manifest.station);
  if (!document) return tl::unexpected(document.error());
  auto counted = election::parse_result(document->value_or(""));
  if (!counted) return refuse(sentences::damaged);
  standing.counted = std::move(*counted);
  return {};
}

Outcome<void> fill_hamlet(const Commune::Impl& impl, const Judgement& judgement,
                          Standing& standing) {
  const auto* planned = impl.find_station(judgement.manifest.station);
  if (planned == nullptr) return {};
  standing.hamlet = planned->unit.code;
  standing.several_stations = impl.has_several_stations(planned->unit.code);
  auto entry = paper_entry_of(impl, planned->unit.code);
  if (!entry) return tl::unexpected(entry.error());
  standing.paper = std::move(*entry);
  return {};
}

}  // namespace

Outcome<Standing> standing_of(const Commune::Impl& impl, const Judgement& judgement) {
  Standing standing;
  if (auto rows = fill_rows(impl, judgement, standing); !rows) {
    return tl::unexpected(rows.error());
  }
  if (auto hamlet = fill_hamlet(impl, judgement, standing); !hamlet) {
    return tl::unexpected(hamlet.error());
  }
  auto order = order_of(impl, judgement, standing.newest);
  if (!order) return tl::unexpected(order.error());
  standing.order = std::move(*order);
  standing.against = against_of(judgement, standing);
  return standing;
}

std::optional<Fault> fault_of(const Judgement& judgement, const Standing& standing) {
  if (judgement.sender) return judgement.sender;
  if (standing.order) return standing.order;
  if (judgement.content) {
    // Another station's election key, and a result under it counts already.
    const bool other = standing.key && standing.key->station != judgement.manifest.station;
    const bool foreign = judgement.content->reason == Reason::wrong_election;
    return foreign && other ? Fault(Reason::same_key) : judgement.content;
  }
  return standing.against;
}

}  // namespace kiosk::commune
