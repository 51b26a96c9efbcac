#pragma once
// Finding one person in the documents of the store, whatever their shape: every text is compared,
// so that what a later version keeps is found, too. Private to this room.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/person.h"

namespace kiosk::commune {

struct PersonEntry {
  std::string kind, id;        // of the document
  std::string at;              // where in it: a JSON pointer
  bool same_spelling = false;  // otherwise only without marks: perhaps somebody else
  std::string entry;           // JSON: the row, or the one text that names the person
};

// What one document says of the person. A text is JSON, or one JSON value a line. Rows of rolls,
// candidates, complaints, decisions and notes come whole; of anything else only the text.
std::vector<PersonEntry> find_person(const PersonQuery& query, std::string_view kind,
                                     std::string_view id, std::string_view text);

}  // namespace kiosk::commune
