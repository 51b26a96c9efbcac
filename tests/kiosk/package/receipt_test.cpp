#include <catch2/catch_test_macros.hpp>

#include "kiosk/package/receipt.h"

namespace kiosk::package {
namespace {

const Receipt sample{std::string(64, 'a'), "23504-001-1", "0123456789abcdef", 7,
                     "quarantined",        "conflict",    "2026-11-29"};

TEST_CASE("a receipt reads as it was written, and only under the commune's key") {
  const auto keys = crypto::random_sign_keys();
  const auto other = crypto::random_sign_keys();
  const auto file = write_receipt(sample, keys.secret_key);
  const auto read = read_receipt(file, keys.public_key);
  REQUIRE(read);
  CHECK(read->envelope == sample.envelope);
  CHECK(read->station == sample.station);
  CHECK(read->device == sample.device);
  CHECK(read->sequence == sample.sequence);
  CHECK(read->fate == sample.fate);
  CHECK(read->reason == sample.reason);
  CHECK(read->date == sample.date);
  CHECK_FALSE(read_receipt(file, other.public_key));
  CHECK_FALSE(read_receipt(write_receipt(sample, other.secret_key), keys.public_key));
  // The first line and what follows are a file and its signature for minisign.
  const auto end = file.find('\n') + 1;
  CHECK(crypto::check_file(keys.public_key, file.substr(0, end), file.substr(end)));
}

TEST_CASE("a receipt that was cut or changed anywhere is none") {
  const auto keys = crypto::random_sign_keys();
  const auto file = write_receipt(sample, keys.secret_key);
  for (std::size_t length = 0; length < file.size(); ++length) {
    INFO(length);
    CHECK_FALSE(read_receipt(file.substr(0, length), keys.public_key));
  }
  for (std::size_t i = 0; i < file.size(); ++i) {
    INFO(i);
    auto changed = file;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_FALSE(read_receipt(changed, keys.public_key));
  }
  CHECK_FALSE(read_receipt(file + "\n", keys.public_key));
  CHECK_FALSE(read_receipt(file + std::string(most_receipt_bytes, ' '), keys.public_key));
}

TEST_CASE("another spelling of a receipt is refused although the commune signed it") {
  const auto keys = crypto::random_sign_keys();
  const auto file = write_receipt(sample, keys.secret_key);
  const auto line = file.substr(0, file.find('\n') + 1);
  const auto refused = [&](const std::string& from, const std::string& to) {
    auto changed = line;
    const auto at = changed.find(from);
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(), to);
    const auto signature = crypto::sign_file(keys.secret_key, changed, "phieukin receipt");
    const auto read = read_receipt(changed + signature, keys.public_key);
    return !read && !read.error().sentence.empty();
  };
  CHECK(refused("\"fate\":\"quarantined\"", "\"fate\":\"lost\""));
  CHECK(refused("\"fate\":\"quarantined\"", "\"fate\":\"accepted\""));  // with a reason
  CHECK(refused("\"version\":1", "\"version\":2"));
  CHECK(refused("\"version\":1", "\"version\": 1"));
  CHECK(refused("\"sequence\":7", "\"sequence\":7,\"sequence\":7"));
  CHECK(refused("\"sequence\":7", "\"sequence\":-7"));
  CHECK(refused("\"sequence\":7", "\"sequence\":[[7]]"));
  CHECK(refused("phieukin-receipt", "phieukin-notes"));
  CHECK(refused(sample.envelope, std::string(64, 'A')));
  CHECK(refused(sample.envelope, std::string(63, 'a')));
  CHECK(refused(sample.station, std::string(65, 's')));
  CHECK(refused("\"date\"", "\"day\""));
}

}  // namespace
}  // namespace kiosk::package
