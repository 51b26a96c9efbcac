#include <cstdio>
#include <fstream>
#include <iterator>

#include "target.h"

namespace fuzz {

std::string given(const std::string& path) {
  std::ifstream file(PHIEUKIN_SOURCE_DIR "/tests/fuzz/" + path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "no file tests/fuzz/%s\n", path.c_str());
    std::abort();
  }
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace fuzz
