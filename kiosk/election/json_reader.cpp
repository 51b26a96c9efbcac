#include "kiosk/election/json_reader.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "kiosk/election/refusal.h"
#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

using nlohmann::json;

const json& nothing() {
  static const json value;
  return value;
}

const json& empty_array() {
  static const json value = json::array();
  return value;
}

// Watches a parse for repeated fields and depth, which the finished object no longer shows.
class Watch {
 public:
  bool operator()(int, json::parse_event_t event, json& parsed) {
    switch (event) {
      case json::parse_event_t::object_start: names_.emplace_back(); return enter();
      case json::parse_event_t::array_start: return enter();
      case json::parse_event_t::key:
        if (!names_.back().insert(parsed.get<std::string>()).second) sound_ = false;
        return true;
      case json::parse_event_t::object_end:
        names_.pop_back();
        --depth_;
        return true;
      case json::parse_event_t::array_end: --depth_; return true;
      case json::parse_event_t::value: return true;
    }
    return true;
  }
  bool sound() const { return sound_; }

 private:
  bool enter() {
    if (++depth_ > deepest_json) sound_ = false;
    return true;
  }

  std::vector<std::set<std::string>> names_;
  std::size_t depth_ = 0;
  bool sound_ = true;
};

}  // namespace

void ReadState::fail(Failure failure) {
  if (failed_) return;
  failed_ = true;
  failure_ = std::move(failure);
}

Result<json> parse_object(std::string_view text, std::string_view what, std::size_t most_bytes) {
  if (text.size() > most_bytes) return tl::unexpected(file_too_large(what, most_bytes));
  Watch watch;
  const auto callback = [&watch](int depth, json::parse_event_t event, json& parsed) {
    return watch(depth, event, parsed);
  };
  json parsed = json::parse(text, callback, false);
  if (parsed.is_discarded()) return tl::unexpected(not_json(what));
  if (!watch.sound()) return tl::unexpected(field_twice(what));
  if (!parsed.is_object()) return tl::unexpected(not_an_object(what));
  return parsed;
}

ObjectReader::ObjectReader(const json& object, std::string path, ReadState& state)
    : object_(object), path_(std::move(path)), state_(state) {}

std::string ObjectReader::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

void ObjectReader::refuse(std::string_view name, std::string_view value) {
  state_.fail(bad_value(path_of(name), value));
}

const json* ObjectReader::find(std::string_view name) {
  if (!state_.ok()) return nullptr;
  asked_.emplace(name);
  const auto found = object_.find(std::string(name));
  if (found != object_.end()) return &*found;
  state_.fail(field_missing(path_of(name)));
  return nullptr;
}

bool ObjectReader::present(std::string_view name) const {
  return state_.ok() && object_.contains(std::string(name));
}

std::string text_at(const json& value, const std::string& path, std::size_t most_bytes,
                    ReadState& state) {
  if (!state.ok()) return {};
  if (!value.is_string()) {
    state.fail(wrong_type(path, "chuỗi ký tự"));
    return {};
  }
  const auto& raw = value.get_ref<const std::string&>();
  if (raw.size() > most_bytes) {
    state.fail(text_too_long(path, most_bytes));
    return {};
  }
  auto clean = normalised(raw);
  // What is signed or hashed must already be in the form it is shown in.
  if (clean && *clean == raw) return raw;
  Failure failure = bad_characters(path);
  if (!clean) failure.detail += " " + clean.error().detail;
  state.fail(std::move(failure));
  return {};
}

std::string ObjectReader::optional_text(std::string_view name, std::size_t most_bytes) {
  const json* value = find(name);
  if (value == nullptr) return {};
  return text_at(*value, path_of(name), most_bytes, state_);
}

std::string ObjectReader::text(std::string_view name, std::size_t most_bytes) {
  std::string value = optional_text(name, most_bytes);
  const bool blank = value.find_first_not_of(' ') == std::string::npos;
  if (state_.ok() && (blank || value.front() == ' ' || value.back() == ' ')) refuse(name, value);
  return value;
}

std::uint64_t ObjectReader::number(std::string_view name, Range range) {
  const json* value = find(name);
  if (value == nullptr) return range.lowest;
  if (!value->is_number_unsigned()) {
    state_.fail(wrong_type(path_of(name), "số nguyên không âm"));
    return range.lowest;
  }
  const auto number = value->get<std::uint64_t>();
  if (number >= range.lowest && number <= range.highest) return number;
  state_.fail(out_of_range(path_of(name), range.lowest, range.highest));
  return range.lowest;
}

std::uint32_t ObjectReader::small_number(std::string_view name, Range range) {
  return static_cast<std::uint32_t>(number(name, range));
}

bool ObjectReader::flag(std::string_view name) {
  const json* value = find(name);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  state_.fail(wrong_type(path_of(name), "true hoặc false"));
  return false;
}

ObjectReader ObjectReader::object(std::string_view name) {
  const json* value = find(name);
  if (value != nullptr && !value->is_object()) state_.fail(not_an_object(path_of(name)));
  const bool usable = value != nullptr && value->is_object();
  return {usable ? *value : nothing(), path_of(name), state_};
}

const json& ObjectReader::array(std::string_view name, Range size) {
  const json* value = find(name);
  if (value == nullptr) return empty_array();
  if (!value->is_array()) {
    state_.fail(wrong_type(path_of(name), "danh sách"));
    return empty_array();
  }
  if (value->size() >= size.lowest && value->size() <= size.highest) return *value;
  Failure failure = out_of_range(path_of(name), size.lowest, size.highest);
  if (value->size() > size.highest) failure.error = Error::too_large;
  state_.fail(std::move(failure));
  return empty_array();
}

bool ObjectReader::is_null(std::string_view name) {
  const json* value = find(name);
  return value == nullptr || value->is_null();
}

void ObjectReader::finish() {
  if (!state_.ok()) return;
  for (const auto& [name, value] : object_.items()) {
    if (asked_.contains(name)) continue;
    const auto shown = normalised(std::string_view(name).substr(0, 40));
    state_.fail(field_unknown(path_of(shown ? *shown : "?")));
    return;
  }
}

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_hex(std::string_view text, std::size_t count) {
  return text.size() == count && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

bool is_identifier(std::string_view text) {
  constexpr std::string_view allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace kiosk::election
