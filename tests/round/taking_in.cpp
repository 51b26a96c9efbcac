#include "tests/round/taking_in.h"

#include <stdexcept>

namespace phieukin::round {

std::vector<kiosk::commune::Imported> take_in(kiosk::commune::Commune& commune,
                                              const std::vector<std::filesystem::path>& files,
                                              unsigned threads) {
  auto answers = commune.import_all(files, threads);
  if (!answers) throw std::runtime_error(answers.error().sentence);
  return std::move(*answers);
}

}  // namespace phieukin::round
