#include "tests/drive/paper.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace drive {

namespace {

// The second word of every line that has at least two.
std::vector<std::string> second_words(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  std::vector<std::string> words;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream parts(line);
    std::string first, second;
    if (parts >> first >> second) words.push_back(second);
  }
  return words;
}

}  // namespace

Paper read_paper(const std::filesystem::path& officers, const std::filesystem::path& cards) {
  Paper paper{second_words(officers), second_words(cards)};
  if (paper.officers.empty()) throw std::runtime_error("no officer's secret was issued");
  return paper;
}

}  // namespace drive
