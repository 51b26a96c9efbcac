// Changes one file of an envelope's tar and writes the tar anew; sizes and hashes in the manifest
// follow the members. One change in four is left to libFuzzer alone.

#include <algorithm>
#include <cstring>
#include <random>

#include <fmt/format.h>

#include "crypto/hash.h"
#include "sync/ustar.h"
#include "target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

std::string line_of(const std::string& content) {
  return fmt::format(R"("size":{},"sha256":"{}")", content.size(), crypto::sha256(content).hex());
}

void change(std::vector<std::string>& contents, std::mt19937& random) {
  auto& content = contents[random() % contents.size()];
  const auto before = line_of(content);
  const auto size = content.size();
  content.resize(size + 1 + random() % 64);
  content.resize(
      LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(content.data()), size, content.size()));
  auto& manifest = contents.front();
  const auto at = manifest.find(before);
  if (&content != &manifest && at != std::string::npos) {
    manifest.replace(at, before.size(), line_of(content));
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  const std::string bytes(fuzz::text_of(data, size));
  const auto files = sync::read_ustar(bytes, 66);
  if (!files || files->empty() || random() % 4 == 0) return LLVMFuzzerMutate(data, size, most);
  std::vector<std::string> contents;
  for (const auto& file : *files) contents.emplace_back(file.content);
  change(contents, random);
  std::vector<sync::TarFile> changed;
  for (std::size_t i = 0; i < files->size(); ++i)
    changed.push_back({(*files)[i].name, contents[i]});
  if (random() % 16 == 0 && changed.size() > 2) changed.pop_back();
  const auto tar = sync::write_ustar(changed);
  if (tar.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, tar.data(), tar.size());
  return tar.size();
}
