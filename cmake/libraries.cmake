# Every library comes from a Debian package. SQLCipher takes care: see sqlitecpp_cipher below.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(glfw3 REQUIRED)
find_package(OpenGL REQUIRED)
find_package(Catch2 3.4 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium>=1.0.18)
pkg_check_modules(ARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher>=3.46)
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
# Papers are laid out and drawn at the commune.
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo pangoft2 cairo-pdf fontconfig)
# Workbooks are read at the commune only.
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
# Workbooks are written at the commune only.
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
# Photos are decoded at the commune only: no booth links these two.
pkg_check_modules(JPEG REQUIRED IMPORTED_TARGET libjpeg)
pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)

# tl::expected is one header; its CMake package is not in every release.
add_library(tl_expected INTERFACE)
find_path(TL_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
target_include_directories(tl_expected SYSTEM INTERFACE "${TL_EXPECTED_INCLUDE}")

# Debian's SQLiteCpp target brings plain libsqlite3 along. Linked beside SQLCipher the plain library
# wins, PRAGMA key is accepted and ignored, and the ballot store is plain text. So the static library
# is imported alone and SQLCipher is the only SQLite it can ever find.
find_library(SQLITECPP_LIBRARY libSQLiteCpp.a REQUIRED)
find_path(SQLITECPP_INCLUDE SQLiteCpp/SQLiteCpp.h REQUIRED)
add_library(sqlitecpp_cipher STATIC IMPORTED)
set_target_properties(
  sqlitecpp_cipher
  PROPERTIES IMPORTED_LOCATION "${SQLITECPP_LIBRARY}"
             INTERFACE_INCLUDE_DIRECTORIES "${SQLITECPP_INCLUDE}"
             INTERFACE_LINK_LIBRARIES PkgConfig::SQLCIPHER)
