#pragma once
// The memory of a running program, as somebody with every right on the machine could read it.

#include <optional>
#include <string>
#include <vector>

namespace drive {

// Which of the texts lie in writable memory of the process; nullopt when it may not be read, which
// is what a booth sees to (crypto/hardening.h) and only root gets around.
std::optional<std::vector<std::string>> texts_in_memory(int process,
                                                        const std::vector<std::string>& texts);

}  // namespace drive
