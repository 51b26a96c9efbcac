#include "kiosk/reports/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <string>

namespace kiosk::reports {

namespace {

constexpr double points_in_an_inch = 72;

struct DestroyConfig {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};

bool add(FcConfig* config, const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return false;
  const std::string name = file.string();
  return FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(name.c_str())) == FcTrue;
}

}  // namespace

Result<Owned<PangoFontMap>> open_fonts(const std::filesystem::path& folder) {
  const std::unique_ptr<FcConfig, DestroyConfig> config(FcConfigCreate());
  if (!config || !add(config.get(), folder / "NotoSans-Regular.ttf") ||
      !add(config.get(), folder / "NotoSans-Bold.ttf")) {
    return tl::unexpected(Error::fonts);
  }
  Owned<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!map) return tl::unexpected(Error::fonts);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), points_in_an_inch);
  return map;
}

}  // namespace kiosk::reports
