#include "sync/envelope.h"

#include <algorithm>
#include <new>

#include <fmt/format.h>

#include "crypto/ensure.h"
#include "sync/manifest.h"
#include "sync/ustar.h"

namespace phieukin::sync {
namespace {

constexpr std::string_view manifest_name = "manifest.json";
constexpr std::string_view signature_name = "manifest.json.minisig";

tl::unexpected<Failure> refusal(Error error, std::string detail) {
  return tl::unexpected(Failure{error, std::move(detail)});
}

std::string comment_of(const Manifest& manifest) {
  return fmt::format("phieukin kind={} station={} sequence={}", manifest.kind, manifest.station,
                     manifest.sequence);
}

// The manifest's lines and the files that follow it must be the same list.
Result<void> compare(const std::vector<MemberLine>& lines, const std::vector<TarFile>& files) {
  for (std::size_t i = 0; i < std::max(lines.size(), files.size()); ++i) {
    if (i >= files.size()) return refusal(Error::wrong_member, "missing: " + lines[i].name);
    if (i >= lines.size() || files[i].name != lines[i].name) {
      return refusal(Error::wrong_member, fmt::format("member {} is not in its place", i + 1));
    }
    if (files[i].content.size() != lines[i].size ||
        crypto::sha256(files[i].content) != lines[i].hash) {
      return refusal(Error::wrong_member, "differs from the manifest: " + lines[i].name);
    }
  }
  return {};
}

Result<Envelope> read_bounded(std::string_view bytes) {
  // The manifest first: a newer version may be a different tar altogether.
  const auto first = first_of_ustar(bytes);
  if (!first) return tl::unexpected(first.error());
  if (first->name != manifest_name)
    return refusal(Error::malformed, "no manifest at the beginning");
  auto read = read_manifest(first->content);
  if (!read) return tl::unexpected(read.error());

  auto files = read_ustar(bytes, most_members + 2);
  if (!files) return tl::unexpected(files.error());
  if (files->size() < 2 || (*files)[1].name != signature_name) {
    return refusal(Error::malformed, "no signature after the manifest");
  }
  if ((*files)[1].content.size() > crypto::most_signature_file_bytes) {
    return refusal(Error::too_large, "signature too long");
  }
  files->erase(files->begin(), files->begin() + 2);
  if (const auto same = compare(read->members, *files); !same) {
    return tl::unexpected(same.error());
  }

  Envelope envelope{std::move(read->manifest),
                    std::string(first->content),
                    {},
                    crypto::sha256(bytes),
                    crypto::sha256(first->content)};
  for (const auto& file : *files) {
    envelope.members.push_back({std::string(file.name), std::string(file.content)});
  }
  return envelope;
}

}  // namespace

const Member* Envelope::find(std::string_view name) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const Member& member) { return member.name == name; });
  return found == members.end() ? nullptr : &*found;
}

SealedEnvelope write_envelope(const Manifest& manifest, const std::vector<Member>& members,
                              const crypto::SignSecretKey& key) {
  std::vector<MemberLine> lines;
  lines.reserve(members.size());
  for (const auto& member : members) {
    lines.push_back({member.name, member.content.size(), crypto::sha256(member.content)});
  }
  CRYPTO_ENSURE(flaw_of(manifest).empty() && flaw_of(lines).empty());

  SealedEnvelope sealed;
  sealed.manifest_bytes = write_manifest(manifest, lines);
  CRYPTO_ENSURE(sealed.manifest_bytes.size() <= most_manifest_bytes);
  const auto signature = crypto::sign_file(key, sealed.manifest_bytes, comment_of(manifest));
  std::vector<TarFile> files = {{manifest_name, sealed.manifest_bytes},
                                {signature_name, signature}};
  for (const auto& member : members) files.push_back({member.name, member.content});
  sealed.bytes = write_ustar(files);
  CRYPTO_ENSURE(sealed.bytes.size() <= most_envelope_bytes);
  sealed.hash = crypto::sha256(sealed.bytes);
  sealed.manifest_hash = crypto::sha256(sealed.manifest_bytes);
  return sealed;
}

Result<Envelope> read_envelope(std::string_view bytes) {
  if (bytes.size() > most_envelope_bytes) {
    return refusal(Error::too_large,
                   fmt::format("envelope: more than {} bytes", most_envelope_bytes));
  }
  try {
    return read_bounded(bytes);
  } catch (const std::bad_alloc&) {
    return refusal(Error::too_large, "envelope: more than this machine's memory");
  }
}

Result<void> check_signature(const Envelope& envelope, std::string_view envelope_bytes,
                             const crypto::SignPublicKey& key) {
  const auto manifest = first_of_ustar(envelope_bytes);
  if (!manifest || manifest->content != envelope.manifest_bytes) {
    return refusal(Error::malformed, "bytes of another envelope");
  }
  const auto after = manifest->content.end() - envelope_bytes.begin();
  const auto next_block = (static_cast<std::size_t>(after) + 511) / 512 * 512;
  const auto signature = first_of_ustar(envelope_bytes.substr(next_block));
  if (!signature || signature->name != signature_name) {
    return refusal(Error::malformed, "no signature after the manifest");
  }
  // One envelope has one spelling: neither the line nobody signs nor the comment may vary.
  const auto comment = fmt::format("\ntrusted comment: {}\n", comment_of(envelope.manifest));
  if (!signature->content.starts_with(crypto::own_signature_comment) ||
      signature->content.find(comment) == std::string_view::npos) {
    return refusal(Error::bad_signature, "comment of the signature");
  }
  if (!crypto::check_file(key, envelope.manifest_bytes, signature->content)) {
    return refusal(Error::bad_signature, "signature of the manifest");
  }
  return {};
}

}  // namespace phieukin::sync
