#pragma once
// What programs we did not write read in a PDF: poppler's tools and zbar.

#include <filesystem>
#include <string>
#include <vector>

namespace reading {

struct Area {  // millimetres from the upper left corner
  double x = 0, y = 0, width = 210, height = 297;
};

int pages(const std::filesystem::path& pdf);
// Words with single blanks between them.
std::string text(const std::filesystem::path& pdf, int page, const Area& area = {});
// What is in the QR squares of the area, one each.
std::vector<std::string> qr(const std::filesystem::path& pdf, int page, const Area& area = {});
// The sizes of letters, rounded to whole points, each once.
std::vector<int> letter_points(const std::filesystem::path& pdf);
// The table of fonts as pdffonts prints it, one line a font.
std::vector<std::string> fonts(const std::filesystem::path& pdf);

// The standard output of a command of the shell.
std::string output_of(const std::string& command);

// Where the card in this place of a sheet lies, as docs/formats/papers.md says.
Area card_area(std::size_t place);

}  // namespace reading
