#include "sync/envelope.h"

#include <catch2/catch_test_macros.hpp>

#include "sync/manifest.h"
#include "tests/sync/sample.h"

namespace {

using sample::replaced;
using sync::Error;

Error error_of(std::string_view bytes) {
  const auto read = sync::read_envelope(bytes);
  REQUIRE_FALSE(read);
  CHECK_FALSE(read.error().detail.empty());
  return read.error().error;
}

// Whether a receiver who knows the sender's key takes these bytes.
bool accepted(std::string_view bytes, std::uint8_t signer = 1) {
  const auto read = sync::read_envelope(bytes);
  return read && sync::check_signature(*read, bytes, sample::keys(signer).public_key);
}

// The views live as long as `members`.
std::vector<sync::TarFile> files_of(const std::vector<sync::Member>& members) {
  std::vector<sync::TarFile> files;
  for (const auto& member : members) files.push_back({member.name, member.content});
  return files;
}

}  // namespace

TEST_CASE("an envelope is read as it was written") {
  const auto sealed = sample::envelope();
  const auto read = sync::read_envelope(sealed.bytes);
  REQUIRE(read);
  CHECK(read->manifest.kind == "result");
  CHECK(read->manifest.sequence == 3);
  CHECK(read->manifest_bytes == sealed.manifest_bytes);
  CHECK(read->hash == sealed.hash);
  CHECK(read->hash == crypto::sha256(sealed.bytes));
  CHECK(read->manifest_hash == crypto::sha256(sealed.manifest_bytes));
  CHECK(read->manifest_hash == sealed.manifest_hash);
  REQUIRE(read->members.size() == 3);
  CHECK(read->members[0].name == "record.bel");
  CHECK(read->members[0].content == "the record\n");
  REQUIRE(read->find("list.sealed") != nullptr);
  CHECK(read->find("list.sealed")->content == std::string(600, 'x'));
  CHECK(read->find("empty")->content.empty());
  CHECK(read->find("manifest.json") == nullptr);
  CHECK(sync::check_signature(*read, sealed.bytes, sample::keys().public_key));
}

TEST_CASE("the same content makes the same envelope") {
  CHECK(sample::envelope().bytes == sample::envelope().bytes);
  CHECK(sample::envelope().hash.hex() ==
        "8ff87fe658283f0e704b9f4ea164c703d28ae3ded00b24833ba8182a762d2d8e");
}

TEST_CASE("an envelope may have no members") {
  const auto sealed = sync::write_envelope(sample::manifest(), {}, sample::keys().secret_key);
  CHECK(accepted(sealed.bytes));
}

TEST_CASE("every changed byte is refused") {
  const auto bytes = sample::envelope().bytes;
  REQUIRE(accepted(bytes));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const unsigned mask : {1U, 32U, 128U}) {
      auto changed = bytes;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ mask);
      INFO(i << " " << mask);
      CHECK_FALSE(accepted(changed));
    }
  }
}

TEST_CASE("every shorter and some longer envelopes are refused") {
  const auto bytes = sample::envelope().bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    CHECK(error_of(std::string_view(bytes).substr(0, i)) == Error::malformed);
  }
  CHECK(error_of(bytes + '\0') == Error::malformed);
  CHECK(error_of(bytes + std::string(512, '\0')) == Error::malformed);
  CHECK(error_of(bytes + bytes) == Error::malformed);
}

TEST_CASE("the signature of somebody else is refused") {
  const auto sealed = sample::envelope();
  const auto read = sync::read_envelope(sealed.bytes);
  REQUIRE(read);
  const auto other = sync::check_signature(*read, sealed.bytes, sample::keys(2).public_key);
  REQUIRE_FALSE(other);
  CHECK(other.error().error == Error::bad_signature);

  const auto forged =
      sync::write_envelope(sample::manifest(), sample::members(), sample::keys(2).secret_key);
  CHECK_FALSE(accepted(forged.bytes, 1));
  CHECK(accepted(forged.bytes, 2));
}

TEST_CASE("a true signature with another comment is refused") {
  const auto sealed = sample::envelope();
  for (const auto* comment : {"", "phieukin kind=result station=thon-2 sequence=3",
                              "phieukin kind=result station=thon-1 sequence=3 and more"}) {
    const auto signature =
        crypto::sign_file(sample::keys().secret_key, sealed.manifest_bytes, comment);
    auto files = files_of(sample::members());
    files.insert(files.begin(),
                 {{"manifest.json", sealed.manifest_bytes}, {"manifest.json.minisig", signature}});
    const auto bytes = sync::write_ustar(files);
    const auto read = sync::read_envelope(bytes);
    REQUIRE(read);
    const auto checked = sync::check_signature(*read, bytes, sample::keys().public_key);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().error == Error::bad_signature);
  }
}

TEST_CASE("minisign's own first line would be a second spelling of an envelope") {
  const auto sealed = sample::envelope();
  const auto good = crypto::sign_file(sample::keys().secret_key, sealed.manifest_bytes,
                                      "phieukin kind=result station=thon-1 sequence=3");
  const auto other = replaced(good, crypto::own_signature_comment,
                              "untrusted comment: signature from minisign secret key\n");
  REQUIRE(crypto::check_file(sample::keys().public_key, sealed.manifest_bytes, other));
  auto files = files_of(sample::members());
  files.insert(files.begin(),
               {{"manifest.json", sealed.manifest_bytes}, {"manifest.json.minisig", other}});
  CHECK_FALSE(accepted(sync::write_ustar(files)));
}

TEST_CASE("the signature of one envelope does not serve for another's bytes") {
  const auto sealed = sample::envelope();
  auto manifest = sample::manifest();
  manifest.sequence = 4;
  const auto later = sync::write_envelope(manifest, sample::members(), sample::keys().secret_key);
  const auto read = sync::read_envelope(sealed.bytes);
  REQUIRE(read);
  CHECK_FALSE(sync::check_signature(*read, later.bytes, sample::keys().public_key));
  CHECK_FALSE(sync::check_signature(*read, "", sample::keys().public_key));
  CHECK_FALSE(
      sync::check_signature(*read, sealed.bytes.substr(0, 1024), sample::keys().public_key));
}

TEST_CASE("members must be those of the manifest, in its order") {
  const auto manifest = sample::envelope().manifest_bytes;
  const auto good = files_of(sample::members());
  REQUIRE(accepted(sample::around(manifest, good)));
  const auto without_last = std::vector<sync::TarFile>(good.begin(), good.end() - 1);
  CHECK(error_of(sample::around(manifest, without_last)) == Error::wrong_member);
  CHECK(error_of(sample::around(manifest, {})) == Error::wrong_member);
  CHECK(error_of(sample::around(manifest, {good[1], good[0], good[2]})) == Error::wrong_member);
  CHECK(error_of(sample::around(manifest, {good[0], good[0], good[1], good[2]})) ==
        Error::wrong_member);
  CHECK(error_of(sample::around(manifest, {good[0], good[1], good[2], good[2]})) ==
        Error::wrong_member);
  CHECK(error_of(sample::around(manifest, {good[0], good[1], good[2], {"extra", ""}})) ==
        Error::wrong_member);
  CHECK(error_of(sample::around(manifest, {good[0], {"other", ""}, good[2]})) ==
        Error::wrong_member);
}

TEST_CASE("a member that differs from its line is refused") {
  const auto manifest = sample::envelope().manifest_bytes;
  const auto good = files_of(sample::members());
  for (const auto* content : {"the record", "the record\n\n", "the Record\n", ""}) {
    CHECK(error_of(sample::around(manifest, {{"record.bel", content}, good[1], good[2]})) ==
          Error::wrong_member);
  }
  CHECK(error_of(sample::around(replaced(manifest, "\"size\":11", "\"size\":12"), good)) ==
        Error::wrong_member);
}

TEST_CASE("the manifest and its signature come first") {
  const auto sealed = sample::envelope();
  const auto signature = crypto::sign_file(sample::keys().secret_key, sealed.manifest_bytes, "x");
  CHECK(error_of(sync::write_ustar({})) == Error::malformed);
  CHECK(error_of(sync::write_ustar({{"manifest.json", sealed.manifest_bytes}})) ==
        Error::malformed);
  CHECK(error_of(sync::write_ustar(
            {{"manifest.json.minisig", signature}, {"manifest.json", sealed.manifest_bytes}})) ==
        Error::malformed);
  CHECK(error_of(sync::write_ustar({{"./manifest.json", sealed.manifest_bytes},
                                    {"manifest.json.minisig", signature}})) == Error::malformed);
  CHECK(error_of(sync::write_ustar({{"manifest.json", sealed.manifest_bytes},
                                    {"manifest.json.minisig", std::string(2049, 'x')}})) ==
        Error::too_large);
}

TEST_CASE("hostile manifests are refused with their reason") {
  const auto manifest = sample::envelope().manifest_bytes;
  const auto files = files_of(sample::members());
  CHECK(error_of(sample::around(replaced(manifest, "\"result\"", "\"x\""), files)) ==
        Error::unknown_kind);
  CHECK(error_of(sample::around(replaced(manifest, "\"version\":1", "\"version\":2"), files)) ==
        Error::newer_format);
  CHECK(error_of(sample::around(manifest + " ", files)) == Error::malformed);
  CHECK(error_of(sample::around(replaced(manifest, "record.bel", "../record.bel"),
                                {{"../record.bel", "the record\n"}, files[1], files[2]})) ==
        Error::malformed);
  CHECK(error_of(sample::around(std::string(sync::most_manifest_bytes + 1, ' '), files)) ==
        Error::too_large);
}

TEST_CASE("a newer envelope is recognised even where its tar is another") {
  const auto manifest =
      replaced(sample::envelope().manifest_bytes, "\"version\":1", "\"version\":2");
  auto bytes = sample::around(manifest, {});
  bytes.append("of the future");
  CHECK(error_of(bytes) == Error::newer_format);
}

TEST_CASE("an envelope beyond the limit is refused before it is looked at") {
  const std::string huge(sync::most_envelope_bytes + 1, '\0');
  CHECK(error_of(huge) == Error::too_large);
}
