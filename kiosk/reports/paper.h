#pragma once
// Sheets of A4 in a PDF: text, rules, fields and QR squares, in millimetres from the upper left
// corner; letters in points. The same calls give the same bytes. Private to this room.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/reports/error.h"
#include "kiosk/reports/stationery.h"

namespace kiosk::reports {

inline constexpr double sheet_width_mm = 210;
inline constexpr double sheet_height_mm = 297;

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
};
struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};
struct Point {
  double x = 0, y = 0;
};
struct Stroke {
  double width_mm = 0.25;
  double dash_mm = 0;  // 0: drawn through
};
enum class Align { left, centre, justify };
struct Style {
  double points = 11;
  bool bold = false;
  Align align = Align::left;
  int most_lines = 0;  // 0: as many as it takes; what is longer ends in "…"
  double indent_mm = 0;
};

class Paper {
 public:
  // `date` is the day the file says it was made on (YYYY-MM-DD): never the clock's, so that two
  // drawings are the same.
  static Result<Paper> open(const Stationery& stationery, const Sink& sink,
                            const std::string& title, std::string_view date);
  Paper(Paper&&) noexcept;
  Paper& operator=(Paper&&) noexcept;
  ~Paper();

  // Wraps at the width of the box and begins at its top; the answer is the height taken. The text
  // is lent and not kept by us; pango and cairo make copies of their own.
  double text(const Box& box, const Style& style, std::string_view text);
  double height_of(double width, const Style& style, std::string_view text) const;
  double width_of(const Style& style, std::string_view text) const;
  // True when the text would not fit into its lines.
  bool is_cut(double width, const Style& style, std::string_view text) const;

  void line(Point from, Point to, const Stroke& stroke);
  void fill(const Box& box, Colour colour);
  void frame(const Box& box, const Stroke& stroke);
  // A QR with its quiet zone, as large as the box allows; false when its modules would be under
  // half a millimetre.
  bool qr(const Box& box, std::span<const std::uint8_t> text);

  void next_sheet();
  // Nothing may be drawn afterwards.
  Result<void> finish();

 private:
  struct Impl;
  explicit Paper(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::reports
