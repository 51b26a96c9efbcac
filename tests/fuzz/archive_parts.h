#pragma once
// The structure of an archive and nothing of what its members say: which events there are, in which
// order, with which data members.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/archive_format.h"

namespace fuzz {

struct ArchivePart {
  crypto::belenios::EventType type = crypto::belenios::EventType::setup;
  std::vector<std::string> data;  // every member, those with hashes too
};

std::vector<ArchivePart> parts_of(const crypto::belenios::ArchiveContent& content);
// Names, parents, heights and headers made anew.
std::string archive_of(std::int64_t timestamp, const std::vector<ArchivePart>& parts);

}  // namespace fuzz
