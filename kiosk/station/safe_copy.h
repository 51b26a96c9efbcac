#pragma once
// A file that must arrive whole on a stick that anybody may pull out at any moment: written under
// another name, flushed, renamed, the folder flushed, read back from the stick and compared. The
// calls of the system stand behind an interface, so that tests can break each of them.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "kiosk/station/day.h"

namespace kiosk::station {

// As the system's own calls, but an error is the negative of errno. Names are within an open
// folder: whatever is mounted over it meanwhile is not written to.
class FileCalls {
 public:
  virtual ~FileCalls() = default;
  virtual int open_folder(const std::filesystem::path& folder);
  virtual int create(int folder, const std::string& name);  // refuses an existing name
  virtual long write(int file, const char* bytes, std::size_t count);
  virtual int flush(int file);  // of a file or a folder
  virtual int close(int file);
  virtual int rename_new(int folder, const std::string& from, const std::string& to);
  virtual int remove(int folder, const std::string& name);
  // From the stick, not from the memory of what was just written.
  virtual tl::expected<std::string, int> read(int folder, const std::string& name,
                                              std::size_t limit);
  // The folder is still what this path leads to.
  virtual bool still_there(int folder, const std::filesystem::path& path);
};

struct Copied {
  ExportEnd end = ExportEnd::failed;
  std::string name;  // of the file, when it is there
};

// `name` ends in ".envelope"; if another file has it, "-2" to "-9" is put before the ending.
Copied copy_safely(FileCalls& calls, const std::filesystem::path& folder, const std::string& name,
                   std::string_view content);

}  // namespace kiosk::station
