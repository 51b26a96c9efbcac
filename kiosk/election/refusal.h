#pragma once
// Every sentence with which this folder refuses an input, in one place.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/election/error.h"

namespace kiosk::election {

// JSON: `path` is the field as it is written in the file, e.g. candidates[2].name.
Failure not_json(std::string_view what);
Failure not_an_object(std::string_view path);
Failure field_twice(std::string_view what);
Failure field_missing(std::string_view path);
Failure field_unknown(std::string_view path);
Failure wrong_type(std::string_view path, std::string_view expected);
Failure out_of_range(std::string_view path, std::uint64_t lowest, std::uint64_t highest);
Failure bad_value(std::string_view path, std::string_view value);
Failure text_too_long(std::string_view path, std::size_t most_bytes);
Failure bad_characters(std::string_view path);
Failure file_too_large(std::string_view what, std::size_t most_bytes);
Failure wrong_format(std::string_view what);

// A language of the screens.
struct Sentence {
  std::string_view what;  // the file
  std::string_view id;
};
Failure sentence_missing(const Sentence& sentence);
Failure sentence_unknown(const Sentence& sentence);
Failure placeholder_missing(const Sentence& sentence, std::string_view name);
Failure placeholder_unknown(const Sentence& sentence, std::string_view name);
Failure stray_brace(const Sentence& sentence);
Failure no_language_code(std::string_view what);
Failure language_name_twice(std::string_view what, std::string_view name);
Failure too_many_languages(std::string_view what, std::size_t most);

// Text alone.
Failure not_utf8();
Failure not_composed();
Failure not_drawable(std::uint32_t code_point);

// What is well formed but cannot be.
Failure impossible(std::string sentence);

}  // namespace kiosk::election
