# Headers that most files include, parsed once, and the files of a target compiled as one. For the sanitizers' builds, which
# compile everything and are thrown away; the others do without, so that a file must include what it uses. No two files of a
# target may give one name to two things, therefore, not even in unnamed namespaces.
#
#   candour_precompile(<target> sources|tests)
option(CANDOUR_PRECOMPILE "Precompile the headers that most files include, and compile a target's files as one" OFF)

if(CANDOUR_PRECOMPILE)
  find_package(Catch2 2 REQUIRED)
  # Whoever uses a precompiled header must be compiled as it was.
  add_compile_options(-pthread)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cc CONTENT "")
  set(standard <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <string> <string_view> <utility> <variant> <vector>)
  add_library(candour_precompiled_sources OBJECT ${PROJECT_BINARY_DIR}/precompiled.cc)
  target_link_libraries(candour_precompiled_sources PRIVATE fmt::fmt)
  target_precompile_headers(candour_precompiled_sources PRIVATE ${standard} <fmt/format.h>)
  add_library(candour_precompiled_tests OBJECT ${PROJECT_BINARY_DIR}/precompiled.cc)
  target_link_libraries(candour_precompiled_tests PRIVATE fmt::fmt Catch2::Catch2)
  target_precompile_headers(candour_precompiled_tests PRIVATE ${standard} <filesystem> <fmt/format.h> <fstream> <regex> <sstream> <catch2/catch.hpp>)
endif()

function(candour_precompile target kind)
  if(CANDOUR_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM candour_precompiled_${kind})
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
  endif()
endfunction()
