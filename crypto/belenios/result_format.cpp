#include "crypto/belenios/result_format.h"

namespace crypto::belenios {

namespace {

constexpr std::size_t most_result_bytes = 1U << 20;

std::optional<std::vector<std::uint64_t>> row_of(const Json& list) {
  if (!list.is_array()) return std::nullopt;
  std::vector<std::uint64_t> row;
  for (const auto& value : list) {
    const auto count = count_of(value);
    if (!count) return std::nullopt;
    row.push_back(*count);
  }
  return row;
}

}  // namespace

std::string count_json(std::uint64_t count) {
  auto digits = std::to_string(count);
  return count > most_plain_number ? '"' + digits + '"' : digits;
}

std::optional<std::uint64_t> count_of(const Json& value) {
  constexpr std::size_t most_digits = 19;
  if (value.is_number_unsigned()) return value.get<std::uint64_t>();
  const auto* text = value.get_ptr<const std::string*>();
  if (text == nullptr || text->empty() || text->size() > most_digits || text->front() == '0' ||
      text->find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  const auto count = std::stoull(*text);
  return count > most_plain_number ? std::optional<std::uint64_t>(count) : std::nullopt;
}

std::string result_json(const Counts& counts) {
  return R"({"result":)" +
         list_json(counts, [](const auto& row) { return list_json(row, count_json); }) + "}";
}

std::optional<Counts> read_result(std::string_view json) {
  const auto object = json.size() > most_result_bytes ? std::nullopt : read_json(json);
  const Json* rows = object ? array_in(*object, "result") : nullptr;
  if (rows == nullptr) return std::nullopt;
  Counts counts;
  for (const auto& list : *rows) {
    auto row = row_of(list);
    if (!row) return std::nullopt;
    counts.push_back(std::move(*row));
  }
  return result_json(counts) == json ? std::optional(std::move(counts)) : std::nullopt;
}

}  // namespace crypto::belenios
