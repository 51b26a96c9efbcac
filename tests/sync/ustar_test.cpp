#include "sync/ustar.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "crypto/hash.h"

namespace {

using sync::Error;

const std::vector<sync::TarFile> two_files = {{"a.json", "{}"}, {"b", ""}};

Error error_of(std::string_view bytes, std::size_t most = 10) {
  const auto read = sync::read_ustar(bytes, most);
  REQUIRE_FALSE(read);
  return read.error().error;
}

// Writes the checksum a changed header would have, so that only the reader's own rules refuse it.
void seal_header(std::string& tar, std::size_t at) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < 512; ++i) {
    const bool of_sum = i >= 148 && i < 156;
    sum += of_sum ? 32U : static_cast<unsigned char>(tar[at + i]);
  }
  for (std::size_t i = 0; i < 6; ++i) {
    tar[at + 148 + 5 - i] = static_cast<char>('0' + (sum >> (3 * i)) % 8);
  }
}

}  // namespace

TEST_CASE("a tar is read as it was written") {
  const auto bytes = sync::write_ustar(two_files);
  CHECK(bytes.size() == 5 * 512);
  const auto read = sync::read_ustar(bytes, 2);
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].name == "a.json");
  CHECK((*read)[0].content == "{}");
  CHECK((*read)[1].name == "b");
  CHECK((*read)[1].content.empty());
}

TEST_CASE("the bytes of a tar stay the same over releases and libraries") {
  const auto bytes = sync::write_ustar(two_files);
  CHECK(crypto::sha256(bytes).hex() ==
        "2ab0dca4c8fba43db8eafae522d760783b2f9a997754c29543dd447bccc51293");
  // docs/formats/envelope.md: mode, owner, group, size, time, sum, type, magic.
  CHECK(bytes.substr(100, 8) == std::string_view("000644 \0", 8));
  CHECK(bytes.substr(108, 8) == std::string_view("000000 \0", 8));
  CHECK(bytes.substr(116, 8) == std::string_view("000000 \0", 8));
  CHECK(bytes.substr(124, 12) == "00000000002 ");
  CHECK(bytes.substr(136, 12) == "00000000000 ");
  CHECK(bytes.substr(156, 1) == "0");
  CHECK(bytes.substr(257, 8) == std::string_view("ustar\00000", 8));
  CHECK(bytes.substr(265, 64) == std::string(64, '\0'));
  auto summed = bytes;
  seal_header(summed, 0);
  CHECK(summed == bytes);
}

TEST_CASE("no byte of a tar may differ, be missing or be added") {
  const auto bytes = sync::write_ustar({{"a", "xyz"}});
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const unsigned mask : {1U, 2U, 32U, 128U}) {
      auto changed = bytes;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ mask);
      const auto read = sync::read_ustar(changed, 10);
      INFO(i << " " << mask);
      // The name and the content are for the manifest to judge, but the sum protects the name.
      CHECK(read.has_value() == (i >= 512 && i < 515));
    }
    CHECK(error_of(bytes.substr(0, i)) == Error::malformed);
  }
  CHECK(error_of(bytes + std::string(512, '\0')) == Error::malformed);
  CHECK(error_of(bytes + "x") == Error::malformed);
}

TEST_CASE("a header with a right sum is still compared field by field") {
  const auto bytes = sync::write_ustar({{"a", "xyz"}});
  struct Change {
    std::size_t at;
    std::string_view to;
  };
  for (const auto& change :
       {Change{156, "1"}, Change{156, "2"}, Change{156, "5"}, Change{156, "x"}, Change{156, "L"},
        Change{157, "/etc/passwd"}, Change{100, "000777 "}, Change{108, "000001 "},
        Change{136, "00000000001 "}, Change{265, "root"}, Change{345, "prefix"},
        Change{257, std::string_view("ustar  \0", 8)}, Change{1, std::string_view("\0b", 2)},
        Change{500, "x"}, Change{515, "hidden"}}) {
    auto changed = bytes;
    changed.replace(change.at, change.to.size(), change.to);
    seal_header(changed, 0);
    INFO(change.at << " " << change.to);
    CHECK(error_of(changed) == Error::malformed);
  }
}

TEST_CASE("a size that does not fit the bytes is refused") {
  const auto bytes = sync::write_ustar({{"a", "xyz"}});
  for (const std::string_view size : {"00000003000 ", "77777777777 ", "00000000002 ",
                                      "-0000000003 ", "0000000000x ", "           3",
                                      "\xff\xff\xff\xff\xff\xff\xff\xff"
                                      "\xff\xff\xff\xff",
                                      "\x80\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03"}) {
    auto changed = bytes;
    changed.replace(124, size.size(), size);
    seal_header(changed, 0);
    CHECK(error_of(changed) == Error::malformed);
  }
}

TEST_CASE("a tar with too many files is refused") {
  std::vector<sync::TarFile> files(3, {"a", ""});
  CHECK(sync::read_ustar(sync::write_ustar(files), 3));
  CHECK(error_of(sync::write_ustar(files), 2) == Error::too_large);
}

TEST_CASE("nothing and zeros are no tar with files") {
  CHECK(error_of("") == Error::malformed);
  CHECK(error_of(std::string(512, '\0')) == Error::malformed);
  CHECK(error_of(std::string(512, 'x')) == Error::malformed);
  const auto empty = sync::read_ustar(std::string(1024, '\0'), 10);
  REQUIRE(empty);
  CHECK(empty->empty());
}

TEST_CASE("libarchive's own reader finds the same files") {
  const auto bytes = sync::write_ustar(two_files);
  const std::unique_ptr<archive, decltype(&archive_read_free)> tar(archive_read_new(),
                                                                   &archive_read_free);
  archive_read_support_format_tar(tar.get());
  REQUIRE(archive_read_open_memory(tar.get(), bytes.data(), bytes.size()) == ARCHIVE_OK);
  archive_entry* entry = nullptr;
  for (const auto& file : two_files) {
    REQUIRE(archive_read_next_header(tar.get(), &entry) == ARCHIVE_OK);
    CHECK(archive_entry_pathname(entry) == file.name);
    CHECK(archive_entry_size(entry) == static_cast<la_int64_t>(file.content.size()));
    CHECK(archive_entry_mtime(entry) == 0);
  }
  CHECK(archive_read_next_header(tar.get(), &entry) == ARCHIVE_EOF);
}
