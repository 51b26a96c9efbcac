// Trustees who sign whatever stands there, where that is possible (flavour.h). Three changes in
// four are left to libFuzzer alone.

#include <cstring>

#include "flavour.h"
#include "target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  std::string trustees;
  if (random() % 4 != 0 || !fuzz::change_with_keys(trustees, random) || trustees.size() > most) {
    return LLVMFuzzerMutate(data, size, most);
  }
  std::memcpy(data, trustees.data(), trustees.size());
  return trustees.size();
}
