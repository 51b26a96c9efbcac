#include "kiosk/election/strings.h"

#include <fstream>
#include <iterator>
#include <mutex>
#include <system_error>

#include <nlohmann/json.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/election/refusal.h"
#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

constexpr std::size_t most_file_bytes = 1 << 20;
constexpr std::size_t most_text_bytes = 2000;

Result<std::string> read_file(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  const std::string name = file.filename().string();
  if (error) return tl::unexpected(not_json(name));
  if (size > most_file_bytes) return tl::unexpected(file_too_large(name, most_file_bytes));
  std::ifstream stream(file, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream) return tl::unexpected(not_json(name));
  return content;
}

// The id may be as long as the file and hold anything.
Failure bad_id(const std::string& file, std::string_view id) {
  const auto shown = normalised(id.substr(0, 40));
  return field_unknown(file + ": " + (shown ? *shown : "?"));
}

// Unknown ids are few and the same on every run, so keeping each for good costs nothing.
const std::string& marked(std::string_view id) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  static std::map<std::string, std::string, std::less<>> unknown;
  const auto found = unknown.find(id);
  if (found != unknown.end()) return found->second;
  return unknown.emplace(std::string(id), "⟦" + std::string(id) + "⟧").first->second;
}

}  // namespace

Result<Strings> Strings::load(const std::filesystem::path& file) {
  const auto content = read_file(file);
  if (!content) return tl::unexpected(content.error());
  const std::string name = file.filename().string();
  const auto parsed = parse_object(*content, name, most_file_bytes);
  if (!parsed) return tl::unexpected(parsed.error());
  Strings strings;
  ReadState state;
  for (const auto& [id, value] : parsed->items()) {
    if (!is_identifier(id)) return tl::unexpected(bad_id(name, id));
    const std::string path = name + ": " + id;
    std::string text = text_at(value, path, most_text_bytes, state);
    const bool blank = text.find_first_not_of(' ') == std::string::npos;
    if (state.ok() && blank) state.fail(bad_value(path, text));
    if (!state.ok()) return tl::unexpected(state.failure());
    strings.texts_.emplace(id, std::move(text));
  }
  return strings;
}

const std::string& Strings::text(std::string_view id) const {
  const auto found = texts_.find(id);
  return found == texts_.end() ? marked(id) : found->second;
}

std::string Strings::text(std::string_view id, std::initializer_list<Argument> arguments) const {
  const std::string& pattern = text(id);
  std::string out;
  // One pass, so that a value that itself holds "{name}" stays what it is.
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return out.append(pattern, at);
    out.append(pattern, at, open - at);
    const std::string_view name(pattern.data() + open + 1, close - open - 1);
    const Argument* match = nullptr;
    for (const Argument& argument : arguments) {
      if (argument.first == name) match = &argument;
    }
    if (match != nullptr) {
      out += match->second;
    } else {
      out.append(pattern, open, close - open + 1);
    }
    at = close + 1;
  }
  return out;
}

bool Strings::has(std::string_view id) const { return texts_.contains(id); }

}  // namespace kiosk::election
