#include "kiosk/election/refusal.h"

#include <utility>

#include <fmt/format.h>

namespace kiosk::election {

Failure not_json(std::string_view what) {
  return {Error::malformed, fmt::format("{}: không phải JSON hợp lệ.", what)};
}

Failure not_an_object(std::string_view path) {
  return {Error::malformed, fmt::format("{}: phải là một đối tượng JSON.", path)};
}

Failure field_twice(std::string_view what) {
  return {Error::malformed, fmt::format("{}: có trường ghi hai lần hoặc lồng nhau quá sâu.", what)};
}

Failure field_missing(std::string_view path) {
  return {Error::malformed, fmt::format("Thiếu trường {}.", path)};
}

Failure field_unknown(std::string_view path) {
  return {Error::malformed, fmt::format("Trường {} không có trong định dạng này.", path)};
}

Failure wrong_type(std::string_view path, std::string_view expected) {
  return {Error::malformed, fmt::format("Trường {} phải là {}.", path, expected)};
}

Failure out_of_range(std::string_view path, std::uint64_t lowest, std::uint64_t highest) {
  return {Error::malformed, fmt::format("Trường {} phải từ {} đến {}.", path, lowest, highest)};
}

Failure bad_value(std::string_view path, std::string_view value) {
  return {Error::malformed, fmt::format("Trường {} có giá trị không hợp lệ: “{}”.", path, value)};
}

Failure text_too_long(std::string_view path, std::size_t most_bytes) {
  return {Error::too_large, fmt::format("Trường {} dài quá {} byte.", path, most_bytes)};
}

Failure bad_characters(std::string_view path) {
  return {Error::bad_text, fmt::format("Trường {} có ký tự không dùng được.", path)};
}

Failure file_too_large(std::string_view what, std::size_t most_bytes) {
  return {Error::too_large, fmt::format("{}: lớn quá {} byte.", what, most_bytes)};
}

Failure wrong_format(std::string_view what) {
  return {Error::malformed, fmt::format("{}: không đúng loại tệp hoặc phiên bản.", what)};
}

Failure sentence_missing(const Sentence& sentence) {
  return {Error::malformed, fmt::format("{}: thiếu câu {}.", sentence.what, sentence.id)};
}

Failure sentence_unknown(const Sentence& sentence) {
  return {Error::malformed,
          fmt::format("{}: câu {} không có trong tiếng Việt.", sentence.what, sentence.id)};
}

Failure placeholder_missing(const Sentence& sentence, std::string_view name) {
  return {Error::malformed,
          fmt::format("{}: câu {} thiếu {{{}}}.", sentence.what, sentence.id, name)};
}

Failure placeholder_unknown(const Sentence& sentence, std::string_view name) {
  return {Error::malformed, fmt::format("{}: câu {} có {{{}}} mà câu tiếng Việt không có.",
                                        sentence.what, sentence.id, name)};
}

Failure stray_brace(const Sentence& sentence) {
  return {Error::malformed, fmt::format("{}: câu {} có dấu ngoặc nhọn không bao quanh một tên.",
                                        sentence.what, sentence.id)};
}

Failure no_language_code(std::string_view what) {
  return {Error::malformed,
          fmt::format("{}: tên tệp không phải mã ngôn ngữ, như vi hoặc en.", what)};
}

Failure language_name_twice(std::string_view what, std::string_view name) {
  return {Error::inconsistent,
          fmt::format("{}: ngôn ngữ “{}” đã có trong một tệp khác.", what, name)};
}

Failure too_many_languages(std::string_view what, std::size_t most) {
  return {Error::too_large, fmt::format("{}: đã có đủ {} ngôn ngữ.", what, most)};
}

Failure not_utf8() { return {Error::bad_text, "Chữ không phải Unicode (UTF-8) hợp lệ."}; }

Failure not_composed() {
  return {Error::bad_text,
          "Có dấu ghép rời mà phông chữ không vẽ được; hãy viết chữ cái có dấu dựng sẵn."};
}

Failure not_drawable(std::uint32_t code_point) {
  return {Error::bad_text, fmt::format("Có ký tự không dùng được (U+{:04X}).", code_point)};
}

Failure impossible(std::string sentence) { return {Error::inconsistent, std::move(sentence)}; }

}  // namespace kiosk::election
