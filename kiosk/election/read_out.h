#pragma once
// The result as it is read to the hall, sentence by sentence, with numbers in digits and in words.

#include <string>
#include <vector>

#include "kiosk/election/outcome.h"

namespace kiosk::election {

// Never empty. The words of numbers are Vietnamese in every language: they are for the hall.
std::vector<std::string> read_out(const Definition& definition, const Figures& figures,
                                  const Strings& strings);

}  // namespace kiosk::election
