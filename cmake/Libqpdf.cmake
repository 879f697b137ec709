# libqpdf, as our compilers can take it: PkgConfig::libqpdf.
find_package(PkgConfig REQUIRED)
pkg_check_modules(libqpdf REQUIRED IMPORTED_TARGET libqpdf)
# Its pointers are the standard library's.
target_compile_definitions(PkgConfig::libqpdf INTERFACE POINTERHOLDER_TRANSITION=4)
target_compile_options(PkgConfig::libqpdf INTERFACE "$<$<CXX_COMPILER_ID:Clang>:SHELL:-include ${PROJECT_SOURCE_DIR}/cmake/libqpdf_under_clang.h>")
