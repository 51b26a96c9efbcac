#include "tests/round/arrival.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "kiosk/commune/watched_folder.h"
#include "tests/round/taking_in.h"

namespace phieukin::round {

namespace {

namespace fs = std::filesystem;
using kiosk::commune::Commune;
using kiosk::commune::FolderImport;
using kiosk::commune::WatchedFolder;

constexpr std::size_t letters_a_stick = 7;

// Part of the letters, and which of them reached the desk by themselves.
struct Batch {
  const std::vector<Letter>& letters;
  std::size_t first = 0, end = 0;  // places among them
};

// Copies whose names are in the order of the letters.
std::vector<fs::path> copies_in(const fs::path& folder, const Batch& batch) {
  fs::create_directories(folder);
  std::vector<fs::path> files;
  for (auto i = batch.first; i < batch.end; ++i) {
    files.push_back(folder / fmt::format("{:06}.envelope", i));
    fs::copy_file(batch.letters[i].file, files.back());
  }
  return files;
}

// What the desk passes over in a folder: it went to the booths, it did not come from them.
bool is_preparation(const Letter& letter) { return letter.reason == "wrong_kind"; }

class Bringing {
 public:
  Bringing(Commune& commune, const fs::path& folder, unsigned threads)
      : commune_(commune), folder_(folder), threads_(threads) {}

  void in_one_go(const Batch& batch) {
    std::vector<fs::path> files;
    for (auto i = batch.first; i < batch.end; ++i) files.push_back(batch.letters[i].file);
    const auto answers = take_in(commune_, files, threads_);
    arrival_.answers.insert(arrival_.answers.end(), answers.begin(), answers.end());
  }

  void on_a_stick(const Batch& batch) {
    const auto files = copies_in(folder_ / fmt::format("stick-{}", batch.first), batch);
    std::vector<std::size_t> expected;
    for (auto i = batch.first; i < batch.end; ++i) {
      if (!is_preparation(batch.letters[i])) expected.push_back(i);
    }
    const auto done = commune_.import_folder(files.front().parent_path());
    if (!done) throw std::runtime_error(done.error().sentence);
    keep(batch, files, expected, *done);
  }

  void in_a_watched_folder(const Batch& batch) {
    if (batch.first == batch.end) return;
    WatchedFolder watched(folder_ / "watched");
    const auto files = copies_in(folder_ / "watched", batch);
    std::vector<std::size_t> expected;
    std::vector<fs::path> expected_files;
    std::set<std::string> seen;
    for (auto i = batch.first; i < batch.end; ++i) {
      const auto& letter = batch.letters[i];
      // A file that is still empty, and the same content under another name, are not handed out.
      if (is_preparation(letter) || fs::file_size(letter.file) == 0) continue;
      if (!seen.insert(letter.hash).second) continue;
      expected.push_back(i);
      expected_files.push_back(files[i - batch.first]);
    }
    if (!watched.settled_files().empty()) note("handed out at the first look");
    const auto settled = watched.settled_files();
    if (settled != expected_files) note("other files handed out than those that settled");
    if (!watched.settled_files().empty()) note("handed out twice");
    const auto done = commune_.import_with_receipts(expected_files);
    if (!done) throw std::runtime_error(done.error().sentence);
    keep(batch, files, expected, *done);
  }

  Arrival take() { return std::move(arrival_); }

 private:
  void note(const std::string& what) { arrival_.findings.push_back("a watched folder: " + what); }

  // The answers in the order of the letters; what was passed over is shown by hand.
  void keep(const Batch& batch, const std::vector<fs::path>& files,
            const std::vector<std::size_t>& expected, const FolderImport& done) {
    if (done.files.size() != expected.size()) {
      throw std::runtime_error(fmt::format("{} files taken in from a folder instead of {}",
                                           done.files.size(), expected.size()));
    }
    std::size_t next = 0;
    for (auto i = batch.first; i < batch.end; ++i) {
      if (next == expected.size() || expected[next] != i) {
        in_one_go({batch.letters, i, i + 1});
        continue;
      }
      const auto& file = done.files[next++];
      const auto& copy = files[i - batch.first];
      if (file.path != copy) {
        arrival_.findings.push_back("another order than by name: " + copy.filename().string());
      }
      arrival_.answers.push_back(file.imported);
      auto receipt = copy;
      receipt.replace_extension(".receipt");
      arrival_.receipts.push_back({i, receipt});
    }
  }

  Commune& commune_;
  fs::path folder_;
  unsigned threads_;
  Arrival arrival_;
};

}  // namespace

Arrival bring(Commune& commune, const std::vector<Letter>& letters, const fs::path& folder,
              unsigned threads) {
  Bringing bringing(commune, folder, threads);
  const auto sticks = letters.size() / 2, watched = letters.size() * 3 / 4;
  bringing.in_one_go({letters, 0, sticks});
  for (auto first = sticks; first < watched; first += letters_a_stick) {
    bringing.on_a_stick({letters, first, std::min(first + letters_a_stick, watched)});
  }
  bringing.in_a_watched_folder({letters, watched, letters.size()});
  return bringing.take();
}

}  // namespace phieukin::round
