#pragma once
// What the commune holds about one person, for the answer that the law on personal data asks for
// within days (docs/formats/commune.md). Ballots are not in it: nothing here leads from a person to
// one.

#include <string>

namespace kiosk::commune {

struct PersonQuery {
  std::string name;   // as it is written, with its marks
  std::string birth;  // YYYY-MM-DD or YYYY; empty: whoever has the name
  std::string by;     // who asks
  std::string reason;
};

}  // namespace kiosk::commune
