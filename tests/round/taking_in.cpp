#include "tests/round/taking_in.h"

#include <stdexcept>

namespace phieukin::round {

std::vector<kiosk::commune::Imported> take_in(kiosk::commune::Commune& commune,
                                              const std::vector<std::filesystem::path>& files,
                                              unsigned /*threads*/) {
  std::vector<kiosk::commune::Imported> answers;
  for (const auto& file : files) {
    const auto imported = commune.import(file);
    if (!imported) throw std::runtime_error(imported.error().sentence);
    answers.push_back(*imported);
  }
  return answers;
}

}  // namespace phieukin::round
