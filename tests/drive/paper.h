#pragma once
// What people hold in their hands on the day: the officers' secrets and the voters' cards.

#include <filesystem>
#include <string>
#include <vector>

namespace drive {

struct Paper {
  std::vector<std::string> officers;  // 12 digits each, the head of the team first
  std::vector<std::string> cards;     // 10 digits each
};

Paper read_paper(const std::filesystem::path& officers, const std::filesystem::path& cards);

}  // namespace drive
