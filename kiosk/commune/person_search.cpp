#include "kiosk/commune/person_search.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "kiosk/election/text.h"

namespace kiosk::commune {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> whole_kinds{"roll", "plan", "complaint", "decision",
                                                      "notes"};

bool is_letter(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z') ||
         (value >= 'A' && value <= 'Z');
}

// The words stand in the text, not as a part of longer ones.
bool has_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool before = at > 0 && is_letter(text[at - 1]);
    const bool after = end < text.size() && is_letter(text[end]);
    if (!before && !after) return true;
  }
  return false;
}

// An object without others in it: a row. What holds others would tell of other people.
bool is_row(const Json& value) {
  return value.is_object() && std::none_of(value.begin(), value.end(), [](const Json& one) {
           return one.is_object() || one.is_array();
         });
}

// A year alone fits every day of it, on either side.
bool fits_birth(const Json& object, const std::string& birth) {
  if (birth.empty() || !object.is_object()) return true;
  const auto found = object.find("birth");
  if (found == object.end() || !found->is_string()) return true;
  const auto& written = found->get_ref<const std::string&>();
  return written.empty() || written.starts_with(birth) || birth.starts_with(written);
}

class Search {
 public:
  Search(const PersonQuery& query, std::string_view kind, std::string_view id)
      : query_(query), folded_(election::folded(query.name)), kind_(kind), id_(id) {
    whole_ = std::find(whole_kinds.begin(), whole_kinds.end(), kind) != whole_kinds.end();
  }

  // Depth first; an object that names the person is told once.
  void look(const Json& value, const Json& around, const std::string& at) {
    if (value.is_string()) {
      compare(value.get_ref<const std::string&>(), value, around, at);
    } else if (value.is_object()) {
      const bool once = whole_ && is_row(value);
      const auto before = found.size();
      for (const auto& [key, one] : value.items()) {
        look(one, value, at + "/" + key);
        if (once && found.size() > before) return;
      }
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        look(value[i], value, at + "/" + std::to_string(i));
      }
    }
  }

  std::vector<PersonEntry> found;

 private:
  void compare(const std::string& text, const Json& value, const Json& around,
               const std::string& at) {
    if (!has_words(election::folded(text), folded_) || !fits_birth(around, query_.birth)) return;
    const auto normal = election::normalised(text).value_or(text);
    const bool row = whole_ && is_row(around);
    const auto place = row ? at.substr(0, at.rfind('/')) : at;
    found.push_back({std::string(kind_), std::string(id_), place, has_words(normal, query_.name),
                     (row ? around : value).dump()});
  }

  const PersonQuery& query_;
  std::string folded_;
  std::string_view kind_, id_;
  bool whole_ = false;
};

}  // namespace

std::vector<PersonEntry> find_person(const PersonQuery& query, std::string_view kind,
                                     std::string_view id, std::string_view text) {
  Search search(query, kind, id);
  if (const auto one = Json::parse(text, nullptr, false); !one.is_discarded()) {
    search.look(one, one, "");
    return std::move(search.found);
  }
  for (std::size_t line = 1; !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto row = Json::parse(text.substr(0, end), nullptr, false);
    if (!row.is_discarded()) search.look(row, row, "/" + std::to_string(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::move(search.found);
}

}  // namespace kiosk::commune
