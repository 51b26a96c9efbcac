#pragma once
// Sticks that bring results often still hold what they carried before: enrolments and packages. A
// folder is taken in without them; a person who names such a file is told what it is.

#include <filesystem>

namespace kiosk::commune {

// True for an envelope whose manifest says enrolment or package; nothing else of it is looked at.
// False for whatever cannot be read.
bool is_preparation(const std::filesystem::path& file);

}  // namespace kiosk::commune
