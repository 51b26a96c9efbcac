// Changes the line of a receipt and signs it anew. One change in four is left to libFuzzer alone.

#include <cstring>
#include <random>

#include "receipt_keys.h"
#include "target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  std::string line(fuzz::text_of(data, size));
  const auto end = line.find('\n');
  if (end == std::string::npos || random() % 4 == 0) return LLVMFuzzerMutate(data, size, most);
  line.resize(end + 1 + random() % 32);
  line.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(line.data()), end, line.size()));
  line += '\n';
  const auto signed_part = line.substr(0, line.find('\n') + 1);
  const auto file = signed_part + crypto::sign_file(fuzz::commune_of_the_receipts().secret_key,
                                                    signed_part, "phieukin receipt");
  if (file.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, file.data(), file.size());
  return file.size();
}
