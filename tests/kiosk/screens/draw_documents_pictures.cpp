// draw_documents_pictures FOLDER: draws every picture of the documents into a folder.

#include <exception>
#include <filesystem>
#include <iostream>

#include "tests/kiosk/screens/document_pictures.h"

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "draw_documents_pictures FOLDER\n";
    return 2;
  }
  try {
    const std::filesystem::path folder = words[1];
    for (const auto& picture : document_pictures::drawn()) {
      const auto& fixture = document_pictures::fixture_of(picture);
      support::write_png(document_pictures::picture_of(fixture), folder / (picture.file + ".png"));
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
