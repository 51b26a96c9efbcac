#include "kiosk/reports/paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <exception>

#include "kiosk/reports/fonts.h"
#include "kiosk/reports/qr_square.h"

namespace kiosk::reports {

namespace {

constexpr double points_in_a_mm = 72 / 25.4;

double points(double mm) { return mm * points_in_a_mm; }
double millimetres(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE / points_in_a_mm;
}

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

// cairo is C: nothing may be thrown through it.
cairo_status_t take(void* sink, const unsigned char* bytes, unsigned int length) {
  try {
    return (*static_cast<const Sink*>(sink))({bytes, length}) ? CAIRO_STATUS_SUCCESS
                                                              : CAIRO_STATUS_WRITE_ERROR;
  } catch (const std::exception&) {
    return CAIRO_STATUS_WRITE_ERROR;
  }
}

PangoAlignment alignment(Align align) {
  return align == Align::centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;
}

}  // namespace

struct Paper::Impl {
  Sink sink;  // outlives the surface, which writes until it is gone
  std::unique_ptr<cairo_surface_t, DestroySurface> surface;
  std::unique_ptr<cairo_t, DestroyContext> context;
  Owned<PangoFontMap> fonts;
  Owned<PangoContext> letters;

  Owned<PangoLayout> lay(double width, const Style& style, std::string_view text) const {
    Owned<PangoLayout> layout(pango_layout_new(letters.get()));
    const std::unique_ptr<PangoFontDescription, FreeFont> font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), "Noto Sans");
    pango_font_description_set_weight(font.get(),
                                      style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_size(font.get(), static_cast<int>(style.points * PANGO_SCALE));
    pango_layout_set_font_description(layout.get(), font.get());
    if (width > 0) {
      pango_layout_set_width(layout.get(), static_cast<int>(points(width) * PANGO_SCALE));
      pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment(layout.get(), alignment(style.align));
      pango_layout_set_justify(layout.get(), style.align == Align::justify);
      pango_layout_set_indent(layout.get(),
                              static_cast<int>(points(style.indent_mm) * PANGO_SCALE));
      if (style.most_lines > 0) {
        pango_layout_set_height(layout.get(), -style.most_lines);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
      }
    }
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
  }

  void stroke(const Stroke& stroke) const {
    cairo_set_source_rgb(context.get(), 0, 0, 0);
    cairo_set_line_width(context.get(), points(stroke.width_mm));
    const double dash = points(stroke.dash_mm);
    cairo_set_dash(context.get(), &dash, stroke.dash_mm > 0 ? 1 : 0, 0);
    cairo_stroke(context.get());
  }
};

Result<Paper> Paper::open(const Stationery& stationery, const Sink& sink, const std::string& title,
                          std::string_view date) {
  auto fonts = open_fonts(stationery.fonts);
  if (!fonts) return tl::unexpected(fonts.error());
  auto impl = std::make_unique<Impl>();
  impl->sink = sink;
  impl->surface.reset(cairo_pdf_surface_create_for_stream(take, &impl->sink, points(sheet_width_mm),
                                                          points(sheet_height_mm)));
  auto* surface = impl->surface.get();
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
    return tl::unexpected(Error::drawing);
  }
  const auto made = std::string(date) + "T00:00:00Z";
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  impl->context.reset(cairo_create(surface));
  impl->fonts = std::move(*fonts);
  impl->letters.reset(pango_font_map_create_context(impl->fonts.get()));
  pango_cairo_update_context(impl->context.get(), impl->letters.get());
  pango_context_set_round_glyph_positions(impl->letters.get(), FALSE);
  return Paper(std::move(impl));
}

Paper::Paper(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Paper::Paper(Paper&&) noexcept = default;
Paper& Paper::operator=(Paper&&) noexcept = default;
Paper::~Paper() = default;

double Paper::text(const Box& box, const Style& style, std::string_view text) {
  const auto layout = impl_->lay(box.width, style, text);
  cairo_set_source_rgb(impl_->context.get(), 0, 0, 0);
  cairo_move_to(impl_->context.get(), points(box.x), points(box.y));
  pango_cairo_show_layout(impl_->context.get(), layout.get());
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return millimetres(height);
}

double Paper::height_of(double width, const Style& style, std::string_view text) const {
  int height = 0;
  pango_layout_get_size(impl_->lay(width, style, text).get(), nullptr, &height);
  return millimetres(height);
}

double Paper::width_of(const Style& style, std::string_view text) const {
  int width = 0;
  pango_layout_get_size(impl_->lay(0, style, text).get(), &width, nullptr);
  return millimetres(width);
}

bool Paper::is_cut(double width, const Style& style, std::string_view text) const {
  return pango_layout_is_ellipsized(impl_->lay(width, style, text).get()) != FALSE;
}

void Paper::line(Point from, Point to, const Stroke& stroke) {
  cairo_move_to(impl_->context.get(), points(from.x), points(from.y));
  cairo_line_to(impl_->context.get(), points(to.x), points(to.y));
  impl_->stroke(stroke);
}

void Paper::fill(const Box& box, Colour colour) {
  auto* context = impl_->context.get();
  cairo_set_source_rgb(context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  cairo_rectangle(context, points(box.x), points(box.y), points(box.width), points(box.height));
  cairo_fill(context);
}

void Paper::frame(const Box& box, const Stroke& stroke) {
  cairo_rectangle(impl_->context.get(), points(box.x), points(box.y), points(box.width),
                  points(box.height));
  impl_->stroke(stroke);
}

bool Paper::qr(const Box& box, std::span<const std::uint8_t> text) {
  const auto square = QrSquare::of(text);
  if (!square) return false;
  const int side = square->modules();
  const double module = std::min(box.width, box.height) / (side + 2 * qr_quiet_modules);
  if (module < least_qr_module_mm) return false;
  fill(box, {255, 255, 255});
  auto* context = impl_->context.get();
  const double left = box.x + qr_quiet_modules * module;
  const double top = box.y + qr_quiet_modules * module;
  square->with([&](std::span<const std::uint8_t> dark) {
    for (int row = 0; row < side; ++row) {
      for (int from = 0; from < side;) {  // dark neighbours of a row are one rectangle
        int to = from;
        while (to < side && dark[static_cast<std::size_t>(row * side + to)] == 1) ++to;
        if (to > from) {
          cairo_rectangle(context, points(left + from * module), points(top + row * module),
                          points((to - from) * module), points(module));
        }
        from = to + 1;
      }
    }
  });
  cairo_set_source_rgb(context, 0, 0, 0);
  cairo_fill(context);
  return true;
}

void Paper::next_sheet() { cairo_show_page(impl_->context.get()); }

Result<void> Paper::finish() {
  const auto drawn = cairo_status(impl_->context.get());
  impl_->context.reset();
  cairo_surface_finish(impl_->surface.get());
  const auto written = cairo_surface_status(impl_->surface.get());
  if (written == CAIRO_STATUS_WRITE_ERROR) return tl::unexpected(Error::sink);
  if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS) {
    return tl::unexpected(Error::drawing);
  }
  return {};
}

}  // namespace kiosk::reports
