// replay CORPUS            every file below CORPUS/accepted must be accepted, every one below
//                          CORPUS/refused refused, and none may stop the program
// replay --sort FROM TO    puts copies of FROM's files into TO/accepted and TO/refused

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "target.h"

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// The number of files with another verdict; they are named.
int wrong_verdicts(const fs::path& folder, bool accepted) {
  const auto files = files_of(folder);
  int wrong = files.empty() ? 1 : 0;  // an empty folder checks nothing
  for (const auto& file : files) {
    const auto bytes = content_of(file);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    if (fuzz::accepts(bytes) == accepted) continue;
    std::printf("%s: %s\n", file.c_str(), accepted ? "is refused" : "is accepted");
    ++wrong;
  }
  std::printf("%s: %zu files, %d wrong\n", folder.c_str(), files.size(), wrong);
  return wrong;
}

void sort_files(const fs::path& from, const fs::path& to) {
  for (const auto* const verdict : {"accepted", "refused"}) fs::create_directories(to / verdict);
  for (const auto& file : files_of(from)) {
    const auto* const verdict = fuzz::accepts(content_of(file)) ? "accepted" : "refused";
    fs::copy_file(file, to / verdict / file.filename(), fs::copy_options::overwrite_existing);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  try {
    if (words.size() == 3 && words[0] == "--sort") {
      sort_files(words[1], words[2]);
      return 0;
    }
    if (words.size() != 1) return 2;
    const fs::path corpus = words[0];
    return wrong_verdicts(corpus / "accepted", true) + wrong_verdicts(corpus / "refused", false) > 0
               ? 1
               : 0;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "replay: %s\n", failure.what());
    return 1;
  }
}
