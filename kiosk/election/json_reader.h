#pragma once
// Strict reading of one JSON file: bounded in size and depth, no field twice, none unknown, none
// missing. The first thing that is wrong is remembered and everything after it reads as empty, so
// that a reader is a plain list of fields with one question at the end.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "kiosk/election/error.h"

namespace kiosk::election {

inline constexpr std::size_t deepest_json = 8;

// Shared by the readers of one file.
class ReadState {
 public:
  bool ok() const { return !failed_; }
  void fail(Failure failure);
  const Failure& failure() const { return failure_; }

 private:
  bool failed_ = false;
  Failure failure_{};
};

// The parsed object; `what` names the file in a refusal.
Result<nlohmann::json> parse_object(std::string_view text, std::string_view what,
                                    std::size_t most_bytes);

struct Range {
  std::uint64_t lowest = 0;
  std::uint64_t highest = 0;
};

class ObjectReader {
 public:
  ObjectReader(const nlohmann::json& object, std::string path, ReadState& state);

  std::string text(std::string_view name, std::size_t most_bytes);  // normalised, not empty
  std::string optional_text(std::string_view name,
                            std::size_t most_bytes);  // normalised, may be empty
  std::uint64_t number(std::string_view name, Range range);
  std::uint32_t small_number(std::string_view name, Range range);
  bool flag(std::string_view name);
  ObjectReader object(std::string_view name);
  const nlohmann::json& array(std::string_view name, Range size);
  bool is_null(std::string_view name);
  bool present(std::string_view name) const;
  // Refuses the fields nobody asked for. Call it last.
  void finish();

  std::string path_of(std::string_view name) const;
  ReadState& state() { return state_; }
  void refuse(std::string_view name, std::string_view value);

 private:
  const nlohmann::json* find(std::string_view name);

  const nlohmann::json& object_;
  std::string path_;
  ReadState& state_;
  std::set<std::string, std::less<>> asked_;
};

// Text of an array element at `path`.
std::string text_at(const nlohmann::json& value, const std::string& path, std::size_t most_bytes,
                    ReadState& state);

// Calendar and shape of short machine texts.
bool is_date(std::string_view text);  // YYYY-MM-DD that exists, 1900 to 2199
bool is_date_or_year(std::string_view text);
bool is_sunday(std::string_view date);  // precondition: is_date
bool is_digits(std::string_view text, std::size_t count);
bool is_hex(std::string_view text, std::size_t count);  // lower case
bool is_identifier(std::string_view text);              // 1..64 of a-z A-Z 0-9 - _ .

}  // namespace kiosk::election
