// What stands above the fields of a form, or is repeated with them: the hamlets that vote again,
// and what a purge deletes and keeps.

#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

namespace {

constexpr float line_mm = 7;

std::string names_of(const std::vector<const commune::HamletView*>& hamlets) {
  std::string names;
  for (const auto* one : hamlets) names += (names.empty() ? "" : "; ") + one->unit.name;
  return names;
}

void vote_again(const Model& model, Ui& ui, Rect& area) {
  const auto hamlets = to_vote_again(model);
  const auto words = ui.say("desk.rerun.hamlets",
                            {{"n", std::to_string(hamlets.size())}, {"text", names_of(hamlets)}});
  const float most = 2 * ui.fonts().line_height(Face::small);
  const float height = std::min(ui::text_height(ui, Face::small, words, area.w), most);
  cell(ui, area.take_top(height, ui.mm(2)), words, {Face::small});
}

std::string count_words(const Ui& ui, const commune::PurgeCount& one) {
  const std::string id = "desk.purge." + one.kind;
  const auto documents = election::grouped(one.documents);
  if (!ui.strings().has(id)) return one.kind + ": " + documents;
  return ui.say(id, {{"a", documents}, {"b", election::grouped(one.rows)}});
}

void deleted(const Model& model, Ui& ui, Rect& area) {
  const auto& counts = model.purge.counts;
  const auto line = [&](Rect place, const std::string& words, ui::TextStyle style) {
    cell(ui, place, words, style);
  };
  line(area.take_top(ui.mm(line_mm)),
       ui.say(counts.empty() ? "desk.purge.nothing" : "desk.purge.deleted"),
       {Face::small_bold, Role::alert});
  for (std::size_t i = 0; i < counts.size(); i += 2) {
    const Rect row = area.take_top(ui.mm(line_mm));
    for (std::size_t k = i; k < std::min(i + 2, counts.size()); ++k) {
      line(row.column(k - i, 2, ui.mm(4)), "– " + count_words(ui, counts[k]), {Face::small});
    }
  }
}

void kept(const Model& model, Ui& ui, Rect& area) {
  const auto until = model.purge.retention_until;
  const auto date = until.empty() ? ui.say("desk.purge.no_date") : date_words(until);
  cell(ui, area.take_top(ui.mm(line_mm), ui.mm(1)), ui.say("desk.purge.kept"),
       {Face::small_bold, Role::accent});
  ui::paragraph(ui, area, ui.say("desk.purge.kept_body"), {Face::small}, ui.mm(2));
  cell(ui, area.take_top(ui.mm(line_mm), ui.mm(3)),
       ui.say(model.purge.over ? "desk.purge.over" : "desk.purge.until", {{"date", date}}),
       {Face::small_bold, model.purge.over ? Role::ink : Role::alert});
}

}  // namespace

void draw_details(const Model& model, Ui& ui, Rect& area) {
  const auto& form = model.form;
  const bool repeats = model.page == Page::confirm;
  if (form.kind == FormKind::rerun_folder) vote_again(model, ui, area);
  if (form.kind != FormKind::purge || (form.step > 0 && !repeats)) return;
  deleted(model, ui, area);
  area.take_top(ui.mm(2));
  if (!repeats) kept(model, ui, area);
}

}  // namespace kiosk::desk
