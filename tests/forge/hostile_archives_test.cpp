// Files nobody should have to read, given to the program that checks records: each is refused with
// a reason, in memory that the largest legal member would need too. Times are printed, not judged;
// a limit on processor time only ends a program that hangs.

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

#include "crypto/belenios/archive_format.h"
#include "fault.h"
#include "tests/crypto/scratch.h"

namespace crypto::belenios::forge {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;  // its shadow memory has no bound of ours
#else
constexpr bool sanitized = false;
#endif

constexpr rlim_t most_seconds = 60;
constexpr rlim_t most_address_space = 1ULL << 30;
// The program, its libraries and threads, and one parsed member, however large the file is.
constexpr long most_kilobytes = 48L << 10;

struct Run {
  int status = -1;
  std::string output;
  double seconds = 0;
  long kilobytes = 0;
};

void become_verifier(const std::string& file, const std::string& output) {
  const rlimit time{most_seconds, most_seconds};
  const rlimit memory{most_address_space, most_address_space};
  setrlimit(RLIMIT_CPU, &time);
  if (!sanitized) setrlimit(RLIMIT_AS, &memory);
  const int target = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  dup2(target, STDOUT_FILENO);
  dup2(target, STDERR_FILENO);
  execl(PHIEUKIN_VERIFY, "phieukin-verify", file.c_str(), "--json", nullptr);
  _exit(127);
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Run verify(const scratch::Folder& folder, const std::string& name) {
  const auto file = (folder / name).string();
  const auto output = (folder / "output").string();
  malloc_trim(0);  // what this program holds would count as its child's
  const pid_t child = fork();
  if (child == 0) become_verifier(file, output);
  Run run;
  rusage usage{};
  REQUIRE(wait4(child, &run.status, 0, &usage) == child);
  run.output = folder.read("output");
  run.seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  run.kilobytes = usage.ru_maxrss;
  return run;
}

void expect_refusal(const Run& run, const std::string& reason) {
  INFO(run.output);
  REQUIRE(WIFEXITED(run.status));
  CHECK(WEXITSTATUS(run.status) == 1);
  CHECK(run.output.starts_with("{\"valid\":false,\"reason\":\"" + reason));
  CHECK_FALSE(run.output.starts_with("{\"valid\":false,\"reason\":\"\""));
  if (!sanitized) CHECK(run.kilobytes < most_kilobytes);
}

std::string honest_record() { return Forge(Shape()).build(); }

// A whole record in which one text is a hostile one, and everything else fits.
std::string with(const std::string& piece, const std::string& text, Shape shape = {}) {
  Forge forge(std::move(shape));
  forge.edit(piece, set(text));
  return forge.build();
}

std::string repeated(const std::string& one, std::size_t bytes, const std::string& end) {
  std::string text;
  text.reserve(bytes + one.size());
  while (text.size() < bytes) text += one;
  return text + end;
}

// 14 containers in each other around a number.
std::string nest(const std::string& open, const std::string& close) {
  std::string text = "1";
  for (int level = 0; level < 14; ++level) text = open + text + close;
  return text;
}

struct Hostile {
  std::string name;
  std::string reason;  // how it begins
  std::function<std::string()> bytes;
};

constexpr std::size_t full = (4U << 20) - 64;  // nearly the largest member

std::vector<Hostile> hostile_members() {
  const std::string list =
      "event 0: the credentials are refused: the credentials are not a JSON list";
  const auto credentials = [](const std::string& one, const std::string& end) {
    return [=] { return with("credentials", "[" + repeated(one, full, end)); };
  };
  const auto tally = "event 5: the encrypted tally is not the sum of the ballots";
  return {
      {"two million numbers", list, credentials("1,", "1]")},
      {"a million empty texts", list, credentials("\"\",", "1]")},
      {"a million empty objects", list, credentials("{},", "{}]")},
      {"a million lists in lists", list, credentials("[[],[]],", "1]")},
      {"four million levels", list, credentials("[", "")},
      {"65,000 nests of lists", list,
       [=] {
         return with("credentials", "[" + repeated(nest("[", "]") + ",", 65'000 * 29, "1]"));
       }},
      {"50,000 nests of objects", list,
       [=] {
         return with("credentials", "[" + repeated(nest("{\"a\":", "}") + ",", 50'000 * 80, "1]"));
       }},
      {"one number of four million digits", list, credentials("7", "]")},
      {"one text of four million letters",
       "event 0: the credentials are refused: credential 1 is not 64 lower-case",
       [=] { return with("credentials", "[\"" + repeated("f", full, "\"]")); }},
      {"four million escapes",
       "event 0: the credentials are refused: credential 1 is not 64 lower-case",
       [=] { return with("credentials", "[\"" + repeated("\\u0061", full, "\"]")); }},
      {"four million quotes", list, credentials("\"", "")},
      {"a million names in one object", list, credentials("{\"a\":1,", "")},
      {"50,000 credentials that are none",
       "event 0: the credentials are refused: credential 1 is not",
       [=] {
         return with("credentials",
                     "[" + repeated("\"" + std::string(64, 'f') + "\",", 49'000 * 67, "1]"));
       }},
      {"an election of four million blanks", "event 0: the election is refused: it is larger",
       [=] { return with("election", std::string(full, ' ')); }},
      {"trustees of four million blanks", "event 0: the trustees are wrong: they are larger",
       [=] { return with("trustees", std::string(full, ' ')); }},
      {"a name of a million letters in the election",
       "event 0: the election is refused: the version",
       [=] { return with("election", "{\"" + std::string(1'000'000, 'x') + "\":1}"); }},
      {"a tally of two million numbers", tally,
       [=] { return with("tally", repeated("1,", full, "")); }},
      {"a sized tally of two million numbers", "event 5: the sized tally is not a JSON object",
       [=] { return with("sized", "[" + repeated("1,", full, "1]")); }},
      {"a result of two million numbers", "event 8: the result does not have the form",
       [=] { return with("result", "[" + repeated("1,", full, "1]")); }},
      {"an event of four million letters", "event 4: the event is not a JSON object",
       [=] { return with("event 4", "{\"type\":\"" + repeated("x", full, "\"}")); }},
  };
}

std::vector<Hostile> hostile_archives() {
  const auto begin = [] { return tar_header("BELENIOS", 42, 1'700'000'000); };
  const auto claiming = [](const std::string& size) {
    return [=] {
      auto header = tar_header("BELENIOS", 0, 1'700'000'000);
      return header.replace(124, size.size(), size);
    };
  };
  return {
      {"a size of 8 GiB less 1 in octal", "the member BELENIOS is larger than 4 MiB",
       claiming("77777777777")},
      {"a size of 10 GiB in twelve octal digits", "the member BELENIOS is larger than 4 MiB",
       claiming("120000000000")},
      {"a size of 10 GiB in base 256",
       "the member BELENIOS does not have its size as 11 octal digits",
       claiming(std::string("\x80\0\0\0\0\0\0\2\x80\0\0\0", 12))},
      {"a size below zero in base 256",
       "the member BELENIOS does not have its size as 11 octal digits",
       claiming(std::string(12, '\xff'))},
      {"a member that is not there", "the member BELENIOS ends before its size is reached",
       [] { return tar_header("BELENIOS", most_member_bytes, 1); }},
      {"64 MiB of zero bytes", "the archive does not begin with BELENIOS",
       [] { return std::string(most_record_bytes, '\0'); }},
      {"64 MiB of zero bytes behind BELENIOS", "event 0: there are zero blocks",
       [] {
         auto text = honest_record().substr(0, 1024);
         text.resize(most_record_bytes);
         return text;
       }},
      {"64 MiB and one byte", "the file cannot be read: more than 67108864 bytes",
       [=] { return begin() + std::string(most_record_bytes - 511, 'x'); }},
      {"60,000 members nobody names", "event 0: too many members before the event",
       [] {
         auto text = honest_record().substr(0, 1024);
         for (int i = 0; i < 60'000; ++i) {
           const auto data = std::to_string(i);
           text += tar_header(sha256(data).hex() + ".data.json", data.size(), 1'700'000'000);
           text += data + std::string(tar_padding(data.size()), '\0');
         }
         return text;
       }},
      {"15 members of 4 MiB", "event 0: too many members before the event",
       [] {
         auto text = honest_record().substr(0, 1024);
         const std::string data(most_member_bytes, 'x');
         const auto header =
             tar_header(sha256(data).hex() + ".data.json", data.size(), 1'700'000'000);
         for (int i = 0; i < 15; ++i) text += header + data;
         return text;
       }},
      {"gzip", "the file is packed with gzip",
       [] { return "\x1f\x8b\x08" + std::string(99, 'x'); }},
      {"a tar with the zero blocks of others", "event 9: there are zero blocks",
       [] { return honest_record() + std::string(1024, '\0'); }},
  };
}

struct Worst {
  double seconds = 0;
  long kilobytes = 0;
  std::string slowest;
};

void note(Worst& worst, const Run& run, const std::string& name) {
  if (run.seconds > worst.seconds) worst.slowest = name;
  worst.seconds = std::max(worst.seconds, run.seconds);
  worst.kilobytes = std::max(worst.kilobytes, run.kilobytes);
}

void report(const char* what, const Worst& worst) {
  std::printf("%s: at most %.2f s of processor time (%s), %ld MiB\n", what, worst.seconds,
              worst.slowest.c_str(), worst.kilobytes >> 10);
}

}  // namespace

TEST_CASE("hostile files are refused with a reason and in bounded memory") {
  const scratch::Folder folder;
  Worst worst;
  auto list = hostile_archives();
  for (auto& one : hostile_members()) list.push_back(std::move(one));
  for (const auto& hostile : list) {
    INFO(hostile.name);
    folder.write("hostile.bel", hostile.bytes());
    const auto run = verify(folder, "hostile.bel");
    expect_refusal(run, hostile.reason);
    note(worst, run, hostile.name);
  }
  report("hostile files", worst);
}

TEST_CASE("a file of 10 GiB is refused before it is read") {
  const scratch::Folder folder;
  for (const auto* name : {"huge.bel", "huge.envelope"}) {
    folder.write(name, "BELENIOS");
    std::filesystem::resize_file(folder / name, 10ULL << 30);  // a hole, it takes no room
    expect_refusal(verify(folder, name), "the file cannot be read: more than ");
  }
}

TEST_CASE("a record cut anywhere is refused") {
  const scratch::Folder folder;
  const auto seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto record = honest_record();
  std::vector<std::size_t> lengths;
  for (std::size_t length = 0; length < record.size(); length += tar_block) {
    lengths.push_back(length);
  }
  for (int i = 0; i < 40; ++i) lengths.push_back(random() % record.size());
  Worst worst;
  for (const auto length : lengths) {
    INFO("length " << length);
    folder.write("cut.bel", record.substr(0, length));
    const auto run = verify(folder, "cut.bel");
    expect_refusal(run, "");
    note(worst, run, "cut to " + std::to_string(length));
  }
  report("cut records", worst);
}

}  // namespace crypto::belenios::forge
