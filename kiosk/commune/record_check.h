#pragma once
// Is this record the one that the package and the result demand? Private to this room.

#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/commune/result_check.h"

namespace kiosk::commune {

struct RecordCounts {
  std::uint64_t ballots = 0;
  std::vector<std::uint64_t> votes;  // empty when there were too few ballots to decrypt
};

Judged<RecordCounts> check_record(std::string_view record, const StoredPackage& package,
                                  const election::ResultFile& result);

}  // namespace kiosk::commune
