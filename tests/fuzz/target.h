#pragma once
// What every fuzz target gives: a verdict about bytes from outside. The same function runs under
// libFuzzer, which looks for crashes, and under replay_main.cpp, which holds the verdicts of the
// corpora in git.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace fuzz {

// Does the reader accept the bytes? Stops the program where an answer contradicts itself.
bool accepts(std::string_view bytes);

// The content of a file below tests/fuzz; stops the program if there is none.
std::string given(const std::string& path);

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
