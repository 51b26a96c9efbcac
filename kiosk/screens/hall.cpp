// The result for people at the other end of the hall: one candidate a line, as large as fits; and
// the sentences that are read into the loudspeaker.

#include <imgui.h>

#include <algorithm>

#include "kiosk/election/read_out.h"
#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"

namespace kiosk::screens {

namespace {

constexpr float largest = 2.6F;  // of the display face
constexpr std::size_t most_with_arithmetic = 4;

// The display face, drawn larger than it was baked: a hall is far away, and a soft edge does not
// matter there.
void large_text(Ui& ui, Rect box, const std::string& words, float scale, Role role, Align align) {
  const auto* font = ui.fonts().font(Face::display);
  const float size = ui.fonts().line_height(Face::display) * scale;
  const float width = ui::text_width(ui, Face::display, words) * scale;
  const float x = align == Align::right ? box.right() - width : box.x;
  const float y = box.y + (box.h - size) / 2;
  ImGui::GetWindowDrawList()->AddText(font, size, ImVec2(x, y), ui.colour(role), words.data(),
                                      words.data() + words.size());
  ui.record(ui::DrawnText{words, box, {x, y, width, size}, Face::display});
}

struct HallLine {
  std::string label, votes, arithmetic;
  bool winner = false;
};

std::vector<HallLine> hall_lines(const Model& model, Ui& ui) {
  std::vector<HallLine> lines;
  const auto& figures = *model.figures;
  for (const auto& line : election::result_lines(model.definition, figures, ui.strings())) {
    const auto& winner = figures.decision.winner;
    const bool won = winner && *winner == lines.size() && !model.contest.single_candidate;
    lines.push_back({line.label, election::grouped(line.votes), line.arithmetic, won});
  }
  return lines;
}

struct Scales {
  float name = 1, votes = 1;  // of the display face, the same for every line
};

// The votes as large as the height allows, the names as large as the longest one then can be.
Scales scales_of(Ui& ui, const std::vector<HallLine>& lines, const Rect& area, float gap) {
  const float height = area.h / static_cast<float>(lines.size());
  const float arithmetic =
      lines.size() > most_with_arithmetic ? 0 : ui.fonts().line_height(Face::body_bold);
  const float line = ui.fonts().line_height(Face::display);
  Scales scales;
  scales.votes = std::min(largest, (height - arithmetic - ui.mm(1)) / line);
  float votes = 0;
  float name = 0;
  for (const auto& each : lines) {
    votes = std::max(votes, ui::text_width(ui, Face::display, each.votes) * scales.votes);
    name = std::max(name, ui::text_width(ui, Face::display, each.label));
  }
  scales.name = std::min(scales.votes, (area.w - votes - gap) / name);
  return scales;
}

void draw_lines(Ui& ui, const std::vector<HallLine>& lines, const Rect& area) {
  const float gap = ui.mm(10);
  const Scales scales = scales_of(ui, lines, area, gap);
  const float height = ui.fonts().line_height(Face::display) * scales.votes;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Rect row = area.row(i, lines.size(), 0);
    ui::rule(ui, row.x, row.bottom(), row.w);
    const auto& line = lines[i];
    Rect top = row.take_top(height);
    const Role role = line.winner ? Role::accent : Role::ink;
    const float votes = ui::text_width(ui, Face::display, line.votes) * scales.votes;
    large_text(ui, top.take_right(votes + 1, gap), line.votes, scales.votes, role, Align::right);
    large_text(ui, top, line.label, scales.name, role, Align::left);
    if (lines.size() <= most_with_arithmetic) {
      ui::text(ui, row, line.arithmetic, {Face::body_bold, role, Align::right, Place::middle});
    }
    ui.tell("hall_line_" + std::to_string(i), line.label + " | " + line.votes);
  }
}

bool back(Ui& ui, const Frame& frame) {
  return bar_button(ui, frame.bar, Slot::left,
                    {"back", ui.say("hall.back"), ui::Look::plain, Face::small_bold});
}

}  // namespace

Touched draw_hall(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  if (model.figures) {
    const auto lines = hall_lines(model, ui);
    if (lines.empty()) {
      const auto sentence =
          election::verdict_sentence(model.definition, *model.figures, ui.strings());
      ui::text(ui, area, sentence, {Face::display, Role::ink, Align::centre, Place::middle});
    } else {
      draw_lines(ui, lines, area);
    }
  }
  Rect bar = frame.bar;
  ui::text(ui, bar.take_right(bar.w * 0.6F),
           ui.say("hall.title", {{"ballots", election::grouped(model.ballots)}}),
           {Face::body_bold, Role::ink, Align::right, Place::middle});
  if (back(ui, frame)) return station::SheetLeft{};
  return std::nullopt;
}

Touched draw_read_out(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  if (!model.figures) return std::nullopt;
  const auto sentences = election::read_out(model.definition, *model.figures, ui.strings());
  const std::size_t at = std::min(model.day.sentence, sentences.size() - 1);
  Rect top = area.take_top(ui.fonts().line_height(Face::body_bold), ui.mm(2));
  ui::text(ui, top, ui.say("read_out.title"), {Face::body_bold, Role::accent});
  ui::text(ui, top,
           ui.say("read_out.place", {{"number", std::to_string(at + 1)},
                                     {"count", std::to_string(sentences.size())}}),
           {Face::body_bold, Role::ink, Align::right});
  // A very long sentence is a little smaller, never cut.
  const float height = ui::text_height(ui, Face::display, sentences[at], area.w);
  ui::text(ui, area, sentences[at],
           {height <= area.h ? Face::display : Face::title, Role::ink, Align::left, Place::middle});
  ui.tell("sentence", sentences[at]);
  if (back(ui, frame)) return station::SheetLeft{};
  ui::Button before{"before", ui.say("read_out.before")};
  before.enabled = at > 0;
  if (bar_button(ui, frame.bar, Slot::centre, before)) return station::SentenceTurned{at - 1};
  // Turned like a page, again and again at one place: no step forward of the day.
  ui::Button next{"next", ui.say("read_out.next")};
  next.enabled = at + 1 < sentences.size();
  if (bar_button(ui, frame.bar, Slot::right, next)) return station::SentenceTurned{at + 1};
  return std::nullopt;
}

}  // namespace kiosk::screens
