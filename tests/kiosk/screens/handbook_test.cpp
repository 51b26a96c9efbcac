// The handbook of the polling team says what screens say: every sentence it quotes is one of
// assets/strings/vi.json.

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/strings.h"

namespace {

const std::string open_mark = "“", close_mark = "”", gap = "…";

std::string text_of(const std::string& file) {
  std::ifstream stream(std::string(PHIEUKIN_SOURCE_DIR) + "/" + file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// Line breaks within a sentence are the document's own.
std::string one_line(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

// What stands between the outer quotation marks.
std::vector<std::string> quotes_in(const std::string& text) {
  std::vector<std::string> quotes;
  std::size_t depth = 0;
  std::string now;
  for (std::size_t at = 0; at < text.size();) {
    const bool opens = text.compare(at, open_mark.size(), open_mark) == 0;
    const bool closes = text.compare(at, close_mark.size(), close_mark) == 0;
    if (closes && --depth == 0) quotes.push_back(std::exchange(now, ""));
    const std::size_t length = opens || closes ? open_mark.size() : 1;
    if (depth > 0) now += text.substr(at, length);
    if (opens && ++depth == 1) now.clear();
    at += length;
  }
  CHECK(depth == 0);
  return quotes;
}

std::string with_gaps(const std::string& sentence) {
  std::string open;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const auto end = sentence[at] == '{' ? sentence.find('}', at) : std::string::npos;
    open += end == std::string::npos ? std::string(1, sentence[at]) : gap;
    if (end != std::string::npos) at = end;
  }
  return open;
}

// "…" in a quote stands for anything.
bool says(const std::string& sentence, const std::string& quote) {
  std::size_t at = 0;
  std::size_t from = 0;
  for (bool first = true;; first = false) {
    const auto end = quote.find(gap, from);
    const auto piece = quote.substr(from, end == std::string::npos ? end : end - from);
    const bool last = end == std::string::npos;
    if (last && !first && !piece.empty()) {
      return sentence.size() >= at + piece.size() && sentence.ends_with(piece);
    }
    const auto found = sentence.find(piece, at);
    if (found == std::string::npos || (first && found != 0)) return false;
    at = found + piece.size();
    if (last) return !first || at == sentence.size();
    from = end + gap.size();
  }
}

}  // namespace

TEST_CASE("the handbook quotes what the screens say") {
  const auto strings =
      kiosk::election::Strings::load(std::string(PHIEUKIN_ASSETS) + "/strings/vi.json");
  REQUIRE(strings.has_value());
  std::vector<std::string> sentences;
  for (const auto& [id, text] : strings->all()) sentences.push_back(with_gaps(text));
  const auto quotes = quotes_in(one_line(text_of("docs/operations.md")));
  CHECK(quotes.size() > 100);
  for (const auto& quote : quotes) {
    if (quote == gap) continue;
    INFO(quote);
    CHECK(std::ranges::any_of(sentences, [&](const auto& text) { return says(text, quote); }));
  }
}

TEST_CASE("quotes are compared with whole sentences") {
  CHECK(quotes_in("a “b” c “d “e” f”") == std::vector<std::string>{"b", "d “e” f"});
  CHECK(with_gaps("Còn {minutes} phút") == "Còn … phút");
  CHECK(says("Còn … phút", "Còn … phút"));
  CHECK(says("Một hai ba", "Một …"));
  CHECK(says("Một hai ba", "Một … ba"));
  CHECK_FALSE(says("Một hai ba", "Một hai"));
  CHECK_FALSE(says("Một hai ba", "hai …"));
  CHECK_FALSE(says("Một hai ba", "Một … bốn"));
}
