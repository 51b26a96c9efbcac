#pragma once
// A record taken apart into what people put into it, and put together again with every hash, name,
// parent and height made new: a change inside a ballot then still reaches the ballot's reader.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/archive_format.h"

namespace fuzz {

struct RecordEvent {
  crypto::belenios::EventType type = crypto::belenios::EventType::setup;
  std::vector<std::string> data;  // without what names hashes only
};

struct RecordParts {
  std::int64_t timestamp = 0;
  std::vector<RecordEvent> events;
};

std::optional<RecordParts> take_apart(std::string_view record);
std::string put_together(const RecordParts& parts);

}  // namespace fuzz
