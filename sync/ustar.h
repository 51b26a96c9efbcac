#pragma once
// The plain tar of an envelope: ustar, regular files only, no owner, no time, mode 0644, two zero
// blocks at the end and nothing after them. There is one way to write a list of files, so a reader
// proves a tar by writing it again.

#include <string>
#include <string_view>
#include <vector>

#include "sync/error.h"

namespace phieukin::sync {

struct TarFile {
  std::string_view name;  // at most 100 characters
  std::string_view content;
};

std::string write_ustar(const std::vector<TarFile>& files);

// The file at the beginning of `bytes`; the views point into `bytes`. malformed if there is none.
Result<TarFile> first_of_ustar(std::string_view bytes);

// All files, at most `most`; the views point into `bytes`. malformed unless write_ustar makes
// exactly these bytes of them.
Result<std::vector<TarFile>> read_ustar(std::string_view bytes, std::size_t most);

}  // namespace phieukin::sync
