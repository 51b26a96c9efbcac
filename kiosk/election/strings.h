#pragma once
// The sentences shown to people: assets/strings/<language>.json, id -> text with {placeholders}.

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "kiosk/election/error.h"

namespace kiosk::election {

class Strings {
 public:
  using Argument = std::pair<std::string_view, std::string_view>;  // {name} in the sentence, value

  static Result<Strings> load(const std::filesystem::path& file);

  // The text, placeholders left as they are. An unknown id is our mistake: it comes back as "⟦id⟧",
  // and a test looks for that on every screen.
  const std::string& text(std::string_view id) const;
  // With {name} replaced by its value.
  std::string text(std::string_view id, std::initializer_list<Argument> arguments) const;

  bool has(std::string_view id) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace kiosk::election
