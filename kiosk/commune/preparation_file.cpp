#include "kiosk/commune/preparation_file.h"

#include <fstream>
#include <string>

#include "kiosk/package/members.h"
#include "sync/manifest.h"
#include "sync/ustar.h"

namespace kiosk::commune {

bool is_preparation(const std::filesystem::path& file) {
  constexpr std::size_t tar_block = 512;
  std::string beginning(sync::most_manifest_bytes + 2 * tar_block, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(stream.gcount()));
  const auto first = sync::first_of_ustar(beginning);
  if (!first) return false;
  const auto read = sync::read_manifest(first->content);
  if (!read) return false;
  const auto& kind = read->manifest.kind;
  return kind == package::enrolment_kind || kind == package::package_kind;
}

}  // namespace kiosk::commune
