#include "tests/kiosk/reports/pdf_reading.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <regex>
#include <set>
#include <sstream>

namespace reading {

namespace {

constexpr int dots_per_inch = 200;

// The options with which poppler's tools look at a part of a page.
std::string options(int page, const Area& area) {
  const auto dots = [](double mm) {
    return std::to_string(std::lround(mm / 25.4 * dots_per_inch));
  };
  return " -f " + std::to_string(page) + " -l " + std::to_string(page) + " -r " +
         std::to_string(dots_per_inch) + " -x " + dots(area.x) + " -y " + dots(area.y) + " -W " +
         dots(area.width) + " -H " + dots(area.height) + " ";
}

std::string quoted(const std::filesystem::path& file) { return "'" + file.string() + "'"; }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace

std::string output_of(const std::string& command) {
  std::string text;
  if (auto* output = popen(command.c_str(), "r")) {
    std::array<char, 4096> piece{};
    while (const auto got = fread(piece.data(), 1, piece.size(), output)) {
      text.append(piece.data(), got);
    }
    pclose(output);
  }
  return text;
}

int pages(const std::filesystem::path& pdf) {
  const auto told = output_of("pdfinfo " + quoted(pdf));
  std::smatch found;
  return std::regex_search(told, found, std::regex("Pages: +([0-9]+)")) ? std::stoi(found[1]) : 0;
}

std::string text(const std::filesystem::path& pdf, int page, const Area& area) {
  std::istringstream words(
      output_of("pdftotext -enc UTF-8" + options(page, area) + quoted(pdf) + " -"));
  std::string joined;
  for (std::string word; words >> word;) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

std::vector<std::string> qr(const std::filesystem::path& pdf, int page, const Area& area) {
  auto picture = pdf;
  picture.replace_extension(".pgm");
  output_of("pdftoppm -gray -singlefile" + options(page, area) + quoted(pdf) + " " +
            quoted(pdf.parent_path() / pdf.stem()));
  return lines_of(output_of("zbarimg --quiet --raw " + quoted(picture) + " 2>/dev/null"));
}

std::vector<int> letter_points(const std::filesystem::path& pdf) {
  const auto told = output_of("pdftohtml -xml -zoom 1 -stdout -i " + quoted(pdf));
  const std::regex size("<fontspec [^>]*size=\"([0-9]+)\"");
  std::set<int> sizes;
  for (std::sregex_iterator at(told.begin(), told.end(), size), end; at != end; ++at) {
    sizes.insert(std::stoi((*at)[1]));
  }
  return {sizes.begin(), sizes.end()};
}

std::vector<std::string> fonts(const std::filesystem::path& pdf) {
  auto lines = lines_of(output_of("pdffonts " + quoted(pdf)));
  if (lines.size() >= 2) lines.erase(lines.begin(), lines.begin() + 2);  // the head of the table
  return lines;
}

Area card_area(std::size_t place) {
  return {10 + 95.0 * static_cast<double>(place % 2), 8.5 + 56.0 * static_cast<double>(place / 2),
          95, 56};
}

}  // namespace reading
