// Records in places that do not hold still: a stick that is pulled out, a file somebody writes to.

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <limits>
#include <random>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

// One byte differs in every reading of it but the first. Nothing can be read from byte `lost` on,
// and nothing at all after so many readings.
class RestlessSource final : public ByteSource {
 public:
  RestlessSource(std::string bytes, std::uint64_t changing)
      : bytes_(std::move(bytes)), changing_(changing), lost_(bytes_.size()) {}
  void lose(std::uint64_t from) { lost_ = from; }
  void lose_after(int readings) { last_ = readings; }
  int readings() const { return all_; }

  std::uint64_t size() const override { return bytes_.size(); }
  bool read(std::uint64_t offset, std::span<char> out) const override {
    if (offset + out.size() > lost_ || all_++ >= last_) return false;
    REQUIRE(MemorySource(bytes_).read(offset, out));
    if (offset <= changing_ && changing_ < offset + out.size() && readings_++ > 0) {
      out[changing_ - offset] = static_cast<char>(out[changing_ - offset] ^ 1);
    }
    return true;
  }

 private:
  std::string bytes_;
  std::uint64_t changing_, lost_;
  int last_ = std::numeric_limits<int>::max();
  mutable std::atomic<int> readings_{0}, all_{0};
};

std::string sample_record() {
  std::mt19937 random(sample::fresh_seed());
  sample::Shape shape;
  shape.questions = {sample::question_of(2)};
  return sample::write_record(sample::make_parts(shape, random));
}

}  // namespace

TEST_CASE("bytes that change between two readings are never taken for those that were hashed") {
  const auto bytes = sample_record();
  std::string reason;
  const auto index = index_archive(MemorySource(bytes), reason);
  REQUIRE(index);
  for (std::size_t i = 0; i < index->events.size(); ++i) {
    for (const auto& member : index->members_of(index->events[i])) {
      const RestlessSource source(bytes, member.offset + member.size / 2);
      const auto verdict = verify_record(source);
      CHECK_FALSE(verdict.valid);
      CHECK(verdict.reason ==
            "event " + std::to_string(i) + ": the file changed while it was being read");
    }
  }
}

TEST_CASE("a record that is lost while it is read is refused") {
  const auto bytes = sample_record();
  for (std::uint64_t from = 0; from < bytes.size(); from += 512) {
    RestlessSource source(bytes, bytes.size());
    source.lose(from);
    const auto verdict = verify_record(source);
    CHECK_FALSE(verdict.valid);
    CHECK(verdict.reason == "the file can no longer be read");
  }
}

TEST_CASE("a stick pulled out between two readings is named as that") {
  const auto bytes = sample_record();
  RestlessSource whole(bytes, bytes.size());
  REQUIRE(verify_record(whole).valid);
  for (int i = 0; i < whole.readings(); ++i) {
    RestlessSource source(bytes, bytes.size());
    source.lose_after(i);
    const auto verdict = verify_record(source);
    CHECK_FALSE(verdict.valid);
    CHECK(verdict.reason.ends_with("the file can no longer be read"));
  }
}

TEST_CASE("a record gives the same verdict from memory and piece by piece") {
  const auto bytes = sample_record();
  const auto verdict = verify_record(RestlessSource(bytes, bytes.size()), {.kiosk_profile = true});
  CHECK(verdict.valid);
  CHECK(verdict.result == verify_record(bytes).result);
}

}  // namespace crypto::belenios
