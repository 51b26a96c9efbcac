#pragma once
// Runs a program and says what it took.

#include <string>
#include <vector>

namespace bench {

struct Run {
  int status = -1;  // exit status; -1 when it did not end by itself
  double wall_ms = 0;
  double processor_ms = 0;
  double most_memory_mib = 0;  // largest resident set
};
// On the first `cores` processors this program may use. What it prints goes to /dev/null.
// Throws std::runtime_error when it cannot be started.
Run run(const std::vector<std::string>& command, int cores);

// How many processors this program may use.
int usable_cores();

}  // namespace bench
