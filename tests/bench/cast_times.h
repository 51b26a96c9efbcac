#pragma once
// How long a booth takes from the confirmed choice to a ballot that is durable and read back, with
// no window in the way.

#include <filesystem>
#include <vector>

namespace bench {

// Milliseconds of each of `casts` ballots, on the file system of `folder`, which is filled.
std::vector<double> cast_times(const std::filesystem::path& folder, std::size_t casts);

}  // namespace bench
