#include "kiosk/platform/media.h"

#include <sys/statvfs.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "kiosk/platform/small_file.h"

namespace kiosk::platform {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_mounts_bytes = 1U << 20;
constexpr std::size_t most_volumes = 8;
constexpr std::size_t most_devices = 256;
constexpr std::size_t most_label_bytes = 64;

// One line of mountinfo: where, from which device, and how.
struct Mount {
  std::string device;  // "8:17"
  fs::path folder;
  std::string options, file_system, source;
};

// Blanks and backslashes stand there as "\040" and "\134".
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digits = text.substr(i, 4);
    const bool octal =
        digits.size() == 4 && digits[0] == '\\' &&
        std::all_of(digits.begin() + 1, digits.end(), [](char c) { return c >= '0' && c <= '7'; });
    if (!octal) {
      plain += text[i];
      continue;
    }
    plain += static_cast<char>((digits[1] - '0') * 64 + (digits[2] - '0') * 8 + (digits[3] - '0'));
    i += 3;
  }
  return plain;
}

std::optional<Mount> mount_of(const std::string& line) {
  std::istringstream words(line);
  std::string id, parent, root, folder, word;
  Mount mount;
  if (!(words >> id >> parent >> mount.device >> root >> folder >> mount.options)) {
    return std::nullopt;
  }
  while (words >> word && word != "-") {
  }
  std::string options;
  if (word != "-" || !(words >> mount.file_system >> mount.source >> options)) return std::nullopt;
  mount.options += "," + options;
  mount.folder = unescaped(folder);
  mount.source = unescaped(mount.source);
  return mount;
}

bool read_only(const Mount& mount) {
  std::istringstream options(mount.options);
  std::string option;
  while (std::getline(options, option, ',')) {
    if (option == "ro") return true;
  }
  return false;
}

// A partition says it by its disk, the folder above it. Card readers and sticks say "removable";
// disks on a USB cable do not, but can be pulled out just as well.
bool can_be_pulled(const fs::path& sys, const std::string& device) {
  std::error_code error;
  const auto block = fs::canonical(sys / "dev" / "block" / device, error);
  if (error) return false;
  const bool partition = fs::exists(block / "partition", error);
  const auto disk = partition ? block.parent_path() : block;
  if (first_line(disk / "removable") == "1") return true;
  const auto name = disk.string();
  return name.find("/usb") != std::string::npos;
}

std::string label_of(const fs::path& labels, const std::string& source) {
  std::error_code error;
  const auto device = fs::canonical(source, error);
  if (error) return "";
  std::size_t seen = 0;
  for (auto entry = fs::directory_iterator(labels, error);
       !error && entry != fs::directory_iterator() && seen < most_devices;
       entry.increment(error), ++seen) {
    std::error_code unknown;
    if (fs::canonical(entry->path(), unknown) != device || unknown) continue;
    auto label = entry->path().filename().string();
    if (label.size() <= most_label_bytes) return label;
  }
  return "";
}

std::vector<Mount> mounts_in(const fs::path& file) {
  std::vector<Mount> mounts;
  std::istringstream lines(beginning(file, most_mounts_bytes));
  std::string line;
  while (std::getline(lines, line)) {
    if (auto mount = mount_of(line)) mounts.push_back(std::move(*mount));
  }
  return mounts;
}

}  // namespace

SystemMedia::SystemMedia(MediaSources sources) : sources_(std::move(sources)) {}

std::vector<station::Volume> SystemMedia::volumes() const {
  std::vector<station::Volume> found;
  std::set<std::string> devices;
  for (const auto& mount : mounts_in(sources_.mounts)) {
    if (found.size() >= most_volumes) break;
    const bool root = mount.folder == "/";
    if (root || !can_be_pulled(sources_.sys, mount.device)) continue;
    if (!devices.insert(mount.device).second) continue;  // mounted twice: once is enough
    struct statvfs space {};
    if (::statvfs(mount.folder.c_str(), &space) != 0) continue;
    found.push_back({mount.folder, static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize,
                     read_only(mount), mount.file_system, label_of(sources_.labels, mount.source)});
  }
  return found;
}

bool SystemMedia::unreadable_stick() const {
  if (!volumes().empty()) return false;
  std::error_code error;
  std::size_t seen = 0;
  for (auto disk = fs::directory_iterator(sources_.sys / "block", error);
       !error && disk != fs::directory_iterator() && seen < most_devices;
       disk.increment(error), ++seen) {
    const auto path = disk->path();
    const auto blocks = first_line(path / "size");
    const bool optical = path.filename().string().starts_with("sr");
    if (optical || first_line(path / "removable") != "1") continue;
    if (blocks && *blocks != "0") return true;
  }
  return false;
}

}  // namespace kiosk::platform
