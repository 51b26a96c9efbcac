#include "kiosk/ui/text.h"

#include <imgui.h>

#include <cfloat>
#include <cmath>
#include <utility>

namespace kiosk::ui {

namespace {

enum class Brackets { broken, kept };

// Where the word at the start of `text` ends. "ông (bà)" is one word; so is what stands in brackets
// or quotation marks when it is to be kept.
std::size_t end_of_word(std::string_view text, Brackets brackets) {
  const auto end = text.find(' ');
  if (end == text.npos) return end;
  if (text.substr(0, end).ends_with("ng") && text.substr(end).starts_with(" (bà)")) {
    return text.find(' ', end + 1);
  }
  if (brackets == Brackets::broken) return end;
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"},
                                    std::pair<std::string_view, std::string_view>{"“", "”"}}) {
    if (!text.starts_with(open)) continue;
    const auto closing = text.find(close);
    if (closing != text.npos) return text.find(' ', closing);
  }
  return end;
}

// Breaks one paragraph without "\n".
void break_paragraph(const Ui& ui, Face face, std::string_view text, float width, Brackets brackets,
                     std::vector<std::string>& lines) {
  std::string line;
  while (!text.empty()) {
    auto end = end_of_word(text, brackets);
    if (text_width(ui, face, text.substr(0, end)) > width) end = text.find(' ');
    const auto word = text.substr(0, end);
    const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
    if (!line.empty() && text_width(ui, face, longer) > width) {
      lines.push_back(line);
      line = word;
    } else {
      line = longer;
    }
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  lines.push_back(line);
}

std::vector<std::string> greedy(const Ui& ui, Face face, std::string_view text, float width,
                                Brackets brackets) {
  std::vector<std::string> lines;
  std::size_t start = 0;
  while (true) {
    const auto end = text.find('\n', start);
    break_paragraph(ui, face, text.substr(start, end - start), width, brackets, lines);
    if (end == std::string_view::npos) return lines;
    start = end + 1;
  }
}

// Keeps brackets and quotations on one line where that costs none.
std::vector<std::string> greedy(const Ui& ui, Face face, std::string_view text, float width) {
  auto lines = greedy(ui, face, text, width, Brackets::broken);
  if (lines.size() < 2) return lines;
  auto kept = greedy(ui, face, text, width, Brackets::kept);
  return kept.size() <= lines.size() ? kept : lines;
}

}  // namespace

float text_width(const Ui& ui, Face face, std::string_view text) {
  const ImFont* font = ui.fonts().font(face);
  return font
      ->CalcTextSizeA(ui.fonts().line_height(face), FLT_MAX, 0, text.data(),
                      text.data() + text.size())
      .x;
}

std::vector<std::string> broken(const Ui& ui, Face face, std::string_view text, float width,
                                bool even) {
  auto lines = greedy(ui, face, text, width);
  if (!even || lines.size() < 2) return lines;
  float low = width / static_cast<float>(lines.size());
  float high = width;
  while (high - low > 2) {
    const float middle = (low + high) / 2;
    const auto attempt = greedy(ui, face, text, middle);
    float widest = 0;
    for (const auto& line : attempt) widest = std::max(widest, text_width(ui, face, line));
    (attempt.size() <= lines.size() && widest <= middle ? high : low) = middle;
  }
  return greedy(ui, face, text, high);
}

float text_height(const Ui& ui, Face face, std::string_view text, float width) {
  return static_cast<float>(greedy(ui, face, text, width).size()) * ui.fonts().line_height(face);
}

bool fits(const Ui& ui, Face face, std::string_view text, const Rect& box) {
  float height = 0;
  for (const auto& line : greedy(ui, face, text, box.w)) {
    if (text_width(ui, face, line) > box.w) return false;
    height += ui.fonts().line_height(face);
  }
  return height <= box.h;
}

float text(Ui& ui, Rect box, std::string_view text, TextStyle style) {
  if (text.empty()) return 0;
  const bool heading = style.face == Face::title || style.face == Face::display;
  const bool even = heading || style.align == Align::centre;
  const auto lines = broken(ui, style.face, text, box.w, even);
  const float line_height = ui.fonts().line_height(style.face);
  const float height = line_height * static_cast<float>(lines.size());
  const float top = style.place == Place::middle ? box.y + (box.h - height) / 2 : box.y;
  Rect ink{box.right(), top, 0, height};
  float far = box.x;
  float y = std::floor(top);
  for (const auto& line : lines) {
    const float width = text_width(ui, style.face, line);
    float x = box.x;
    if (style.align == Align::centre) x = box.x + (box.w - width) / 2;
    if (style.align == Align::right) x = box.right() - width;
    x = std::floor(x);
    ImGui::GetWindowDrawList()->AddText(ui.fonts().font(style.face), line_height, ImVec2(x, y),
                                        ui.colour(style.role), line.data(),
                                        line.data() + line.size());
    ink.x = std::min(ink.x, x);
    far = std::max(far, x + width);
    y += line_height;
  }
  ink.w = far - ink.x;
  ui.record(DrawnText{std::string(text), box, ink, style.face, ui.text_size()});
  return height;
}

std::size_t fitting_size(Ui& ui, Face face, std::string_view text, const Rect& box) {
  for (std::size_t size = ui.text_size(); size > 0; --size) {
    const TextSize attempt(ui, size);
    if (fits(ui, face, text, box)) return size;
  }
  return 0;
}

void paragraph(Ui& ui, Rect& area, std::string_view words, TextStyle style, float gap) {
  const float height = text_height(ui, style.face, words, area.w);
  text(ui, area.take_top(height, gap), words, style);
}

}  // namespace kiosk::ui
