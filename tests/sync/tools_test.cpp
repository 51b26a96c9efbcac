// Programs we did not write must agree about an envelope.

#include <catch2/catch_test_macros.hpp>

#include "tests/crypto/scratch.h"
#include "tests/sync/sample.h"

TEST_CASE("tar lists and unpacks an envelope") {
  const scratch::Folder folder;
  folder.write("x.envelope", sample::envelope().bytes);
  REQUIRE(folder.run("tar -tf x.envelope") == 0);
  CHECK(folder.read("said") ==
        "manifest.json\nmanifest.json.minisig\nrecord.bel\nempty\nlist.sealed\n");
  REQUIRE(folder.run("tar -xf x.envelope") == 0);
  CHECK(folder.read("record.bel") == "the record\n");
  CHECK(folder.read("list.sealed") == std::string(600, 'x'));
  CHECK(folder.read("manifest.json") == sample::envelope().manifest_bytes);
}

TEST_CASE("minisign checks the manifest") {
  const scratch::Folder folder;
  folder.write("x.envelope", sample::envelope().bytes);
  REQUIRE(folder.run("tar -xf x.envelope") == 0);
  const auto check = "minisign -Vm manifest.json -P ";
  CHECK(folder.run(check + sample::keys().public_key.line()) == 0);
  CHECK(folder.read("said").find("kind=result station=thon-1 sequence=3") != std::string::npos);
  CHECK(folder.run(check + sample::keys(2).public_key.line()) != 0);
}

TEST_CASE("sha256sum agrees with every hash of the manifest") {
  const scratch::Folder folder;
  const auto sealed = sample::envelope();
  folder.write("x.envelope", sealed.bytes);
  REQUIRE(folder.run("tar -xf x.envelope") == 0);
  for (const auto& member : sample::members()) {
    REQUIRE(folder.run("sha256sum " + member.name) == 0);
    const auto hash = folder.read("said").substr(0, 64);
    INFO(member.name << " " << hash);
    CHECK(sealed.manifest_bytes.find("\"" + hash + "\"") != std::string::npos);
  }
  REQUIRE(folder.run("sha256sum x.envelope") == 0);
  CHECK(folder.read("said").substr(0, 64) == sealed.hash.hex());
  REQUIRE(folder.run("sha256sum manifest.json") == 0);
  CHECK(folder.read("said").substr(0, 64) == sealed.manifest_hash.hex());
}

TEST_CASE("GNU tar writes other bytes, and those are refused") {
  const scratch::Folder folder;
  folder.write("x.envelope", sample::envelope().bytes);
  REQUIRE(folder.run("tar -xf x.envelope") == 0);
  for (const auto* format : {"gnu", "ustar", "pax", "v7"}) {
    REQUIRE(folder.run(std::string("tar -cf y.envelope --format=") + format +
                       " --mtime=@0 --owner=:0 --group=:0 --mode=0644 manifest.json "
                       "manifest.json.minisig record.bel empty list.sealed") == 0);
    CHECK_FALSE(sync::read_envelope(folder.read("y.envelope")));
  }
}
