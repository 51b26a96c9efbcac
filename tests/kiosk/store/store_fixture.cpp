#include "store_fixture.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kiosk::store::test {

namespace {
// Memory where there is some: thousands of commits need not wait for a disk to tell the truth about
// rows, pages and killed processes (what a power cut loses is another test's question).
std::filesystem::path fast_folder() {
  const std::filesystem::path memory = "/dev/shm";
  return ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}
}  // namespace

Folder::Folder() {
  auto pattern = (fast_folder() / "phieukin_store_XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

StoreKey key_of(std::uint8_t first_byte) {
  return StoreKey::make([&](std::span<std::uint8_t, StoreKey::size> out) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = static_cast<std::uint8_t>(first_byte + 7 * i);
    }
  });
}

std::string key_digits(std::uint8_t first_byte) {
  return key_of(first_byte).with([](std::span<const std::uint8_t, StoreKey::size> bytes) {
    return crypto::to_hex(bytes);
  });
}

std::string tag_of(std::size_t number) {
  return crypto::sha256(std::to_string(number)).hex().substr(0, 32);
}

std::vector<Card> some_cards(std::size_t count) {
  std::vector<Card> cards;
  for (std::size_t i = 0; i < count; ++i) {
    cards.push_back({tag_of(i), crypto::ByteString(100, static_cast<std::uint8_t>(i))});
  }
  return cards;
}

crypto::ByteString ballot_of(std::size_t number, std::size_t size) {
  crypto::ByteString ballot(size, static_cast<std::uint8_t>(number * 31 + 5));
  const auto label = std::to_string(number) + ";";
  std::copy(label.begin(), label.end(), ballot.begin());
  return ballot;
}

JournalEvent event(std::string kind, std::int64_t time, std::string facts) {
  JournalEvent made;
  made.kind = std::move(kind);
  made.time = time;
  made.facts_json = std::move(facts);
  return made;
}

Change change(std::string kind) {
  Change made;
  made.event = event(std::move(kind));
  return made;
}

StationStore opened_polls(const std::filesystem::path& file, std::size_t cards, std::size_t slots,
                          std::size_t slot_bytes) {
  auto store = StationStore::create(file, key_of(), some_cards(cards), change("loaded"));
  if (!store) throw std::runtime_error("create: " + store.error().detail);
  const auto opened = store->allocate_slots(slots, slot_bytes, change("polls_opened"));
  if (!opened) throw std::runtime_error("allocate_slots: " + opened.error().detail);
  return std::move(*store);
}

std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void replace_contents(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

Outcome shell(const std::string& program, const std::filesystem::path& file,
              const std::string& input) {
  const auto script = file.string() + ".sql";
  replace_contents(script, input);
  const auto command = program + " -batch -bail '" + file.string() + "' < '" + script + "' 2>&1";
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start " + program);
  Outcome outcome{0, {}};
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    outcome.output.append(buffer, got);
  }
  const int status = ::pclose(pipe);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 255;
  std::filesystem::remove(script);
  return outcome;
}

Outcome with_key(const std::filesystem::path& file, const std::string& query) {
  return shell("sqlcipher", file,
               ".output /dev/null\nPRAGMA key = \"x'" + key_digits() + "'\";\n.output stdout\n" +
                   query + "\n");
}

}  // namespace kiosk::store::test
