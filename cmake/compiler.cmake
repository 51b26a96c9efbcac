# How every file of ours is compiled: C++20, warnings are errors, and nothing depends on the folder
# it was built in.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(PHIEUKIN_ASSERTIONS "Check the standard library's preconditions at run time" OFF)
option(PHIEUKIN_HARDENING "Compile and link with the hardening flags of a release" OFF)
set(PHIEUKIN_SANITIZE "" CACHE STRING "Sanitizers, comma separated (address,undefined)")

add_library(phieukin_flags INTERFACE)
target_compile_options(
  phieukin_flags
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wswitch-enum
            -Wnon-virtual-dtor
            -Wold-style-cast
            -Werror
            "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
target_include_directories(phieukin_flags INTERFACE "${CMAKE_SOURCE_DIR}")

# GCC 12 sees overlapping copies in std::string that cannot happen (fixed in GCC 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(phieukin_flags INTERFACE -Wno-restrict)
endif()

if(PHIEUKIN_ASSERTIONS)
  target_compile_definitions(phieukin_flags INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(PHIEUKIN_HARDENING)
  target_compile_options(
    phieukin_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong
                             -fstack-clash-protection -fcf-protection)
  target_compile_definitions(phieukin_flags INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(phieukin_flags INTERFACE -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
if(PHIEUKIN_SANITIZE)
  target_compile_options(phieukin_flags INTERFACE "-fsanitize=${PHIEUKIN_SANITIZE}"
                                                  -fno-omit-frame-pointer
                                                  -fno-sanitize-recover=all)
  target_link_options(phieukin_flags INTERFACE "-fsanitize=${PHIEUKIN_SANITIZE}")
  # The sanitizers' own instructions make GCC see uninitialised values in <regex>.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(phieukin_flags INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

# phieukin_library(name sources...): one folder, one static library of the same name.
function(phieukin_library name)
  add_library(${name} STATIC ${ARGN})
  target_link_libraries(${name} PUBLIC phieukin_flags tl_expected fmt::fmt)
endfunction()

# phieukin_test(name sources...): one Catch2 program in bin/tests, registered with CTest under its
# own name. Pass LABELS through set_tests_properties where a test is slow or needs a window.
function(phieukin_test name)
  add_executable(${name} ${ARGN})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")
  target_compile_definitions(
    ${name} PRIVATE PHIEUKIN_TEST_VECTORS="${CMAKE_SOURCE_DIR}/tests/vectors"
                    PHIEUKIN_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                    PHIEUKIN_ASSETS="${CMAKE_SOURCE_DIR}/assets")
  target_link_libraries(${name} PRIVATE phieukin_flags Catch2::Catch2WithMain)
  add_test(NAME ${name} COMMAND ${name} --order rand --rng-seed time)
endfunction()
