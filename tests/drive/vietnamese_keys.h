#pragma once
// How a Vietnamese name is typed on the on-screen keyboard: one key after the other.

#include <string>
#include <vector>

namespace drive {

// Target ids of docs/driving.md, e.g. "Tú" -> key_t, key_u, key_acute (capitals come by themselves
// at the beginning of words).
std::vector<std::string> keys_for(const std::string& name);

}  // namespace drive
