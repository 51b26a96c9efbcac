#pragma once
// What every test of the store needs: a folder that goes away, a key whose digits are known to the
// outside tools, cards, ballots that can be told apart, and those outside tools.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/store/station_store.h"

namespace kiosk::store::test {

class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

StoreKey key_of(std::uint8_t first_byte = 1);
std::string key_digits(std::uint8_t first_byte = 1);

std::string tag_of(std::size_t number);
std::vector<Card> some_cards(std::size_t count);
crypto::ByteString ballot_of(std::size_t number, std::size_t size = 3000);

JournalEvent event(std::string kind, std::int64_t time = 1'800'000'000, std::string facts = "{}");
Change change(std::string kind);

// A store with `cards` cards and as many slots as asked for, still open.
StationStore opened_polls(const std::filesystem::path& file, std::size_t cards, std::size_t slots,
                          std::size_t slot_bytes = 3000);

std::string contents(const std::filesystem::path& file);
void replace_contents(const std::filesystem::path& file, const std::string& bytes);

struct Outcome {
  int status;
  std::string output;  // standard output and errors together
};
// Feeds `input` to a command-line shell of SQLite ("sqlite3" or "sqlcipher") on `file`.
Outcome shell(const std::string& program, const std::filesystem::path& file,
              const std::string& input);
// The same with the right key given first.
Outcome with_key(const std::filesystem::path& file, const std::string& query);

}  // namespace kiosk::store::test
