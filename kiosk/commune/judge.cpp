#include "kiosk/commune/judge.h"

#include <algorithm>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "kiosk/package/members.h"
#include "kiosk/package/notes.h"
#include "kiosk/package/practice.h"

namespace kiosk::commune {

namespace {

std::optional<Fault> fault_of_kind(const sync::Manifest& manifest, const Known& known) {
  if (manifest.kind == package::practice_kind) return Reason::practice;
  if (manifest.kind != package::result_kind) return Reason::wrong_kind;
  if (!known.planned) return Reason::unknown_station;
  if (!known.package) return Reason::not_packaged;
  if (!known.device) return Reason::unknown_device;
  const auto& allowed = known.package->devices;
  const bool packaged = std::find(allowed.begin(), allowed.end(), manifest.device) != allowed.end();
  if (known.device->station != manifest.station || !packaged) return Reason::wrong_device;
  return std::nullopt;
}

// Where the fault's sentence does not say what was found and what belongs there.
std::string words_about(const Fault& fault, const sync::Manifest& manifest, const Known& known) {
  if (fault.reason == Reason::wrong_kind) {
    return fmt::format("Phong bì thuộc loại “{}”.", manifest.kind);
  }
  if (fault.reason == Reason::unknown_station || fault.reason == Reason::unknown_device ||
      fault.reason == Reason::not_packaged || fault.reason == Reason::bad_signature ||
      fault.reason == Reason::practice) {
    return fmt::format("Phong bì ghi điểm “{}”, máy “{}”.", manifest.station, manifest.device);
  }
  if (fault.reason == Reason::wrong_device && known.device) {
    return fmt::format("Máy {} đăng ký cho điểm {}; phong bì ghi điểm {}.", manifest.device,
                       known.device->station, manifest.station);
  }
  if (fault.reason == Reason::wrong_election && known.package) {
    std::string ours;
    for (const auto& attempt : known.package->definition.attempts) {
      ours += (ours.empty() ? "" : ", ") + attempt.uuid;
    }
    return fmt::format("Phong bì ghi mã {}; gói của điểm có mã {}.", manifest.election, ours);
  }
  return "";
}

// Only after everything else holds: the signature above all.
Judged<std::string> open_notes(const sync::Envelope& envelope, const election::ResultFile& result,
                               const crypto::SealKeyPair& seal) {
  const auto* sealed = envelope.find(package::notes_member);
  if ((sealed == nullptr) != (result.notes.all() == 0)) return tl::unexpected(Reason::bad_notes);
  if (sealed == nullptr) return std::string();
  const auto opened =
      crypto::unseal_any(seal.public_key, seal.secret_key, crypto::as_bytes(sealed->content));
  if (!opened) return tl::unexpected(Reason::bad_notes);
  auto text = opened->with([](std::span<const std::uint8_t> bytes) {
    return std::string(crypto::as_text(crypto::ByteView(bytes)));
  });
  const auto notes = package::parse_notes(text);
  if (!notes || package::counts_of(*notes) != result.notes) {
    return tl::unexpected(Reason::bad_notes);
  }
  return text;
}

void judge_content(const sync::Envelope& envelope, const Known& known,
                   const crypto::SealKeyPair& seal, Judgement& judgement) {
  auto result = check_result(envelope, *known.package);
  if (!result) {
    judgement.content = result.error();
    judgement.about = words_about(result.error(), envelope.manifest, known);
    return;
  }
  auto notes = open_notes(envelope, *result, seal);
  if (!notes) {
    judgement.content = notes.error();
    return;
  }
  judgement.result = std::move(*result);
  judgement.notes = std::move(*notes);
}

}  // namespace

Reason reason_of(sync::Error error) {
  switch (error) {
    case sync::Error::too_large: return Reason::too_large;
    case sync::Error::newer_format: return Reason::newer_format;
    case sync::Error::unknown_kind: return Reason::unknown_kind;
    case sync::Error::wrong_member: return Reason::wrong_members;
    case sync::Error::bad_signature: return Reason::bad_signature;
    case sync::Error::unreadable:
    case sync::Error::unwritable:
    case sync::Error::no_space: return Reason::unreadable;
    case sync::Error::malformed: break;
  }
  return Reason::malformed;
}

Judgement refused_file(std::string hash, const sync::Failure& failure) {
  spdlog::warn("envelope {}: {}", hash, failure.detail);
  Judgement judgement;
  judgement.hash = std::move(hash);
  judgement.manifest.epoch = judgement.manifest.sequence = 0;  // nothing of it is known
  judgement.sender = reason_of(failure.error);
  return judgement;
}

Judgement judge(const sync::Envelope& envelope, std::string_view bytes, const Known& known,
                const crypto::SealKeyPair& seal) {
  Judgement judgement;
  judgement.hash = envelope.hash.hex();
  judgement.manifest = envelope.manifest;
  judgement.sender = fault_of_kind(envelope.manifest, known);
  if (!judgement.sender && !sync::check_signature(envelope, bytes, known.device->record.sign)) {
    judgement.sender = Reason::bad_signature;
  }
  if (judgement.sender) {
    judgement.about = words_about(*judgement.sender, envelope.manifest, known);
    return judgement;
  }
  judgement.enrolment_hash = known.device->enrolment_hash;
  judge_content(envelope, known, seal, judgement);
  return judgement;
}

}  // namespace kiosk::commune
