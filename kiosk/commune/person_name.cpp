#include "kiosk/commune/person_name.h"

#include "kiosk/commune/sentences.h"
#include "kiosk/election/text.h"

namespace kiosk::commune {

namespace {

constexpr std::size_t most_name_bytes = 120;

}  // namespace

package::Outcome<std::string> person_name(std::string_view written) {
  const auto first = written.find_first_not_of(" \t");
  if (first == written.npos) return std::string();
  written = written.substr(first, written.find_last_not_of(" \t") - first + 1);
  const auto normal = election::normalised(written);
  if (!normal || normal->size() > most_name_bytes) return package::refuse(sentences::bad_person);
  return *normal;
}

}  // namespace kiosk::commune
