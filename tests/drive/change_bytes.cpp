// change_bytes RECORD COUNT [SEED [FOLDER]]: changes one random byte of the record to another
// value, COUNT times, and fails if one of the changed records is accepted. FOLDER gets the first
// ten of them, for another verifier.

#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "crypto/belenios/verify.h"
#include "crypto/hardening.h"

namespace {

struct Change {
  std::size_t place;
  char value;  // what is xored onto the byte, never zero
};

std::string changed(std::string bytes, const Change& change) {
  bytes[change.place] = static_cast<char>(bytes[change.place] ^ change.value);
  return bytes;
}

std::vector<Change> random_changes(std::size_t count, std::size_t size, unsigned long seed) {
  std::mt19937_64 random(seed);
  std::uniform_int_distribution<std::size_t> place(0, size - 1);
  std::uniform_int_distribution<int> value(1, 255);
  std::vector<Change> changes;
  for (std::size_t i = 0; i < count; ++i) {
    changes.push_back({place(random), static_cast<char>(value(random))});
  }
  return changes;
}

bool is_refused(const std::string& record, const Change& change) {
  const auto verdict = crypto::belenios::verify_record(changed(record, change), {true});
  if (!verdict.valid && !verdict.reason.empty()) return true;
  std::fprintf(stderr, "accepted: byte %zu xor %d\n", change.place, change.value);
  return false;
}

std::size_t count_accepted(const std::string& record, const std::vector<Change>& changes) {
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> accepted{0};
  const auto work = [&] {
    for (auto i = next.fetch_add(1); i < changes.size(); i = next.fetch_add(1)) {
      if (!is_refused(record, changes[i])) ++accepted;
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) others.emplace_back(work);
  work();
  for (auto& other : others) other.join();
  return accepted;
}

void keep(const std::filesystem::path& folder, const std::string& name, const std::string& record,
          const std::vector<Change>& changes) {
  for (std::size_t i = 0; i < changes.size() && i < 10; ++i) {
    const auto own = folder / std::to_string(i);
    std::filesystem::create_directories(own);
    std::ofstream(own / (name + ".bel"), std::ios::binary) << changed(record, changes[i]);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3 || count > 5 || !crypto::start_safely()) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string record{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const auto honest = crypto::belenios::verify_record(record, {true});
  if (!honest.valid) {
    std::fprintf(stderr, "the record itself is refused: %s\n", honest.reason.c_str());
    return 2;
  }
  const auto now = std::chrono::system_clock::now().time_since_epoch().count();
  const auto seed = count > 3 ? std::stoul(arguments[3]) : static_cast<unsigned long>(now);
  const auto changes = random_changes(std::stoul(arguments[2]), record.size(), seed);
  if (changes.empty()) return 2;
  std::printf("seed %lu, %zu changes of %zu bytes\n", seed, changes.size(), record.size());
  if (count > 4) keep(arguments[4], honest.uuid, record, changes);
  const auto accepted = count_accepted(record, changes);
  std::printf("%zu refused, %zu accepted\n", changes.size() - accepted, accepted);
  return accepted == 0 ? 0 : 1;
}
