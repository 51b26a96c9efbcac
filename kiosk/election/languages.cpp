#include "kiosk/election/languages.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "kiosk/election/refusal.h"
#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

constexpr std::string_view name_id = "language.name";
constexpr std::size_t most_files = 256;  // of a folder; the languages among them are fewer

using Names = std::set<std::string, std::less<>>;

bool is_name(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

// The names in braces; nothing when a brace does not belong to a name.
std::optional<Names> placeholders(std::string_view text) {
  Names names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find_first_of("{}", at);
    if (open == std::string_view::npos) return names;
    const std::size_t close = text.find('}', open);
    if (text[open] == '}' || close == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    if (!is_name(name)) return std::nullopt;
    names.emplace(name);
    at = close + 1;
  }
  return names;
}

std::optional<Failure> other_placeholders(const Names& wanted, std::string_view text,
                                          const Sentence& sentence) {
  const auto found = placeholders(text);
  if (!found) return stray_brace(sentence);
  for (const auto& name : wanted) {
    if (!found->contains(name)) return placeholder_missing(sentence, name);
  }
  for (const auto& name : *found) {
    if (!wanted.contains(name)) return placeholder_unknown(sentence, name);
  }
  return std::nullopt;
}

// Two or three letters, and parts of two to eight after a hyphen: vi, en, hre, zh-hant.
bool is_language_code(std::string_view code) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : code) {
    const bool digit = c >= '0' && c <= '9';
    if (c == '-') {
      if (part < 2) return false;
      part = 0;
      first = false;
    } else if ((c >= 'a' && c <= 'z') || (digit && !first)) {
      if (++part > (first ? 3U : 8U)) return false;
    } else {
      return false;
    }
  }
  return part >= 2 && code.size() <= most_language_code_bytes;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  std::filesystem::directory_iterator at(folder, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    if (at->path().extension() == ".json" && files.size() < most_files) files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<Language> read_language(const std::filesystem::path& file) {
  const std::string what = file.filename().string();
  std::string code = file.stem().string();
  if (!is_language_code(code)) {
    const auto shown = normalised(what);
    return tl::unexpected(no_language_code(shown ? *shown : "?"));
  }
  auto strings = Strings::load(file);
  if (!strings) return tl::unexpected(strings.error());
  if (!strings->has(name_id)) return tl::unexpected(sentence_missing({what, name_id}));
  std::string name = strings->text(name_id);
  if (name.size() > most_language_name_bytes) {
    return tl::unexpected(
        text_too_long(what + ": " + std::string(name_id), most_language_name_bytes));
  }
  return Language{std::move(code), std::move(name), std::move(*strings)};
}

}  // namespace

std::optional<Failure> difference(const Strings& measure, const Strings& other,
                                  std::string_view what) {
  for (const auto& [id, text] : measure.all()) {
    const Sentence sentence{what, id};
    if (!other.has(id)) return sentence_missing(sentence);
    const auto wanted = placeholders(text);
    if (!wanted) return stray_brace({std::string(measure_code) + ".json", id});
    if (auto failure = other_placeholders(*wanted, other.text(id), sentence)) return failure;
  }
  for (const auto& [id, text] : other.all()) {
    if (!measure.has(id)) return sentence_unknown({what, id});
  }
  return std::nullopt;
}

Result<Languages> Languages::load(const std::filesystem::path& folder) {
  const std::string measure_file = std::string(measure_code) + ".json";
  auto measure = read_language(folder / measure_file);
  if (!measure) return tl::unexpected(measure.error());
  if (auto failure = difference(measure->strings, measure->strings, measure_file)) {
    return tl::unexpected(std::move(*failure));
  }
  Languages languages;
  languages.languages_.push_back(std::move(*measure));
  for (const auto& file : files_in(folder)) {
    if (file.filename() != measure_file) languages.add(file);
  }
  return languages;
}

void Languages::add(const std::filesystem::path& file) {
  const std::string what = file.filename().string();
  auto language = read_language(file);
  if (!language) {
    refused_.push_back(language.error());
    return;
  }
  if (languages_.size() == most_languages) {
    refused_.push_back(too_many_languages(what, most_languages));
    return;
  }
  if (auto failure = difference(languages_.front().strings, language->strings, what)) {
    refused_.push_back(std::move(*failure));
    return;
  }
  for (const auto& other : languages_) {
    if (other.name != language->name) continue;
    refused_.push_back(language_name_twice(what, other.name));
    return;
  }
  languages_.push_back(std::move(*language));
}

std::size_t Languages::index_of(std::string_view code) const {
  const auto found = std::find_if(languages_.begin(), languages_.end(),
                                  [code](const Language& one) { return one.code == code; });
  return found == languages_.end() ? 0 : static_cast<std::size_t>(found - languages_.begin());
}

const Language& Languages::spoken(std::string_view code) const {
  return languages_[index_of(code)];
}

const Language& Languages::after(std::string_view code) const {
  return languages_[(index_of(code) + 1) % languages_.size()];
}

bool Languages::put_first(std::string_view code) {
  const auto place = languages_.begin() + static_cast<std::ptrdiff_t>(index_of(code));
  if (place->code != code) return false;
  std::rotate(languages_.begin(), place, place + 1);
  return true;
}

}  // namespace kiosk::election
