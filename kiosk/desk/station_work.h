#pragma once
// What is done from a station's own page: a file is chosen, a list of households is looked at
// before it is taken in, the words of an enrolment are compared before the laptop is enrolled.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/commune/enrolment.h"
#include "kiosk/commune/roll_file.h"

namespace kiosk::desk {

enum class FilePurpose { list, enrolment };

struct FileChoice {
  FilePurpose purpose = FilePurpose::list;
  std::string path;                          // of a folder or a file: typed, or a stick's
  std::vector<std::filesystem::path> found;  // what may be opened there
  std::size_t page = 0;
};

// Which lines of a list are shown: of rows that are not plain, of all rows, or what the columns
// were taken for.
enum class ListView { odd, all, columns };

enum class LineKind { remark, household, refused, skipped, repair, flag, column };

struct ListLine {
  LineKind kind = LineKind::household;
  std::size_t row = 0;     // as a spreadsheet counts; of a column its place
  std::string text;        // without the words that say what kind it is
  std::size_t height = 1;  // in lines of the page
};

struct OpenList {
  std::filesystem::path file;
  rolls::RollOptions options;
  commune::RollLook look;
  ListView view = ListView::odd;
  std::vector<ListLine> lines;        // of the view
  std::vector<std::size_t> pages{0};  // index of each page's first line; or pages of sheets
  std::size_t page = 0;
  bool accepted = false;  // somebody says that they have looked at repairs and flags
};

struct OpenEnrolment {
  std::filesystem::path file;
  commune::EnrolmentLook look;
};

struct StationWork {
  std::string station;  // code of the one that is open; empty: none
  std::string who;      // opens the list
  FileChoice files;
  OpenList list;
  OpenEnrolment enrolment;
};

// Somebody has to look at this row: it is not taken as it stands.
bool is_odd(const rolls::PreviewRow& row);
std::size_t odd_rows(const rolls::RollPreview& preview);
// The lines and pages of the view; the first page is shown.
void show(OpenList& list, ListView view);

// By its name a list of households, not something that travels between commune and booth.
bool is_list_name(const std::filesystem::path& file);
// A file itself, or what lies directly in a folder and has a name for the purpose, by name.
std::vector<std::filesystem::path> files_at(const std::filesystem::path& place, FilePurpose);

inline constexpr std::size_t lines_on_page = 9;
inline constexpr std::size_t letters_on_line = 100;
inline constexpr std::size_t files_on_page = 6;
inline constexpr std::size_t most_found_files = 300;
inline constexpr std::size_t sheets_on_page = 8;

}  // namespace kiosk::desk
