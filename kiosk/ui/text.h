#pragma once
// Text in a box: broken at spaces, each line as high as the font needs for Vietnamese marks above
// and below (1.36 of the letter size), placed left, centred or right. What was drawn is recorded in
// Ui.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/ui.h"

namespace kiosk::ui {

enum class Align { left, centre, right };
enum class Place { top, middle };

struct TextStyle {
  Face face = Face::body;
  Role role = Role::ink;
  Align align = Align::left;
  Place place = Place::top;
};

float text_width(const Ui& ui, Face face, std::string_view text);
// Lines of at most `width`; `even` makes them about equally long. "\n" in the text always breaks.
std::vector<std::string> broken(const Ui& ui, Face face, std::string_view text, float width,
                                bool even = false);
float text_height(const Ui& ui, Face face, std::string_view text, float width);
// No line is wider than the box and all of them are not higher.
bool fits(const Ui& ui, Face face, std::string_view text, const Rect& box);
// The largest size up to the one worn now in which the text fits the box; the smallest if none.
std::size_t fitting_size(Ui& ui, Face face, std::string_view text, const Rect& box);

// Draws and returns the height used. Headings and centred text are broken evenly.
float text(Ui& ui, Rect box, std::string_view text, TextStyle style = {});
// Draws at the top of `area` and cuts it off, with `gap` below.
void paragraph(Ui& ui, Rect& area, std::string_view text, TextStyle style = {}, float gap = 0);

}  // namespace kiosk::ui
