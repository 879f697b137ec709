# One folder is one target is one namespace.
#
#   candour_module(<name> [BUSY] [DEPENDS <module>...] [PACKAGES <target>...])
#
# makes the static library candour_<name> of every .cc file in the calling folder. Its include root holds one link, named
# as the module, to the folder; so `#include "<name>/x.h"` compiles only where <name> is declared (or reached through what
# is declared, which tests/layers holds to the direct list). BUSY: it goes over every byte of every site that a test makes, and
# is optimised under the sanitizers, too.
function(candour_module name)
  cmake_parse_arguments(arg "BUSY" "" "DEPENDS;PACKAGES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cc)
  add_library(candour_${name} STATIC ${sources})
  set(root ${PROJECT_BINARY_DIR}/include-roots/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
  target_include_directories(candour_${name} PUBLIC ${root})
  list(TRANSFORM arg_DEPENDS PREPEND candour_)
  target_link_libraries(candour_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_PACKAGES})
  if(arg_BUSY AND CANDOUR_SANITIZE)
    target_compile_options(candour_${name} PRIVATE -O1)
  else()
    candour_precompile(candour_${name} sources)
  endif()
endfunction()
