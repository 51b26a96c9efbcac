#pragma once
// The languages of the screens: every assets/strings/<code>.json, each naming itself, so that
// another language is one more file. Vietnamese is the measure. A file that does not hold the same
// sentences with the same placeholders is left out as a whole: no screen ever mixes two languages.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/strings.h"

namespace kiosk::election {

inline constexpr std::string_view measure_code = "vi";
inline constexpr std::size_t most_languages = 16;
inline constexpr std::size_t most_language_code_bytes = 16;
inline constexpr std::size_t most_language_name_bytes = 40;  // it stands on a button

struct Language {
  std::string code;  // as the file is named: vi, en
  std::string name;  // what its speakers call it: Tiếng Việt, English
  Strings strings;
};

// Why `other` cannot stand in for `measure`: the first sentence that is missing, unknown or has
// other placeholders. `what` names the file of `other`.
std::optional<Failure> difference(const Strings& measure, const Strings& other,
                                  std::string_view what);

class Languages {
 public:
  // Fails only when there is no sound vi.json; every other file that is refused is left out.
  static Result<Languages> load(const std::filesystem::path& folder);

  // The station's language first, the others in the order of their codes. Never empty once
  // loaded.
  const std::vector<Language>& all() const { return languages_; }
  // The language of this code; the station's when there is none.
  const Language& spoken(std::string_view code) const;
  // The one after it, and after the last the first: how a single button leads through all.
  const Language& after(std::string_view code) const;
  // Makes this the station's language; false, and nothing changes, when there is none of this code.
  bool put_first(std::string_view code);

  const std::vector<Failure>& refused() const { return refused_; }

 private:
  void add(const std::filesystem::path& file);
  std::size_t index_of(std::string_view code) const;

  std::vector<Language> languages_;
  std::vector<Failure> refused_;
};

}  // namespace kiosk::election
