# What `cmake --install` puts where, and the Debian package of the same (`cpack --preset release`). docs/install.md tells people.
include(GNUInstallDirs)

set(CANDOUR_MAINTAINER "The Candour developers <candour@example.invalid>" CACHE STRING "Who answers for the Debian package: name and mailbox")

# All that is installed, and no test: what `cmake --install` and cpack want to find built.
add_custom_target(installable DEPENDS candour)
install(TARGETS candour RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

# Debian wants manual pages and changelogs compressed, without the time at which that was done (Debian Policy, 12.1 and 12.7).
function(candour_install_compressed source name folder)
  set(made ${PROJECT_BINARY_DIR}/compressed/${name}.gz)
  add_custom_command(OUTPUT ${made}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/compressed
    COMMAND gzip -9 --no-name --stdout ${source} > ${made}
    DEPENDS ${source} VERBATIM)
  add_custom_target(compressed_${name} ALL DEPENDS ${made})
  add_dependencies(installable compressed_${name})
  install(FILES ${made} DESTINATION ${folder})
endfunction()

configure_file(${PROJECT_SOURCE_DIR}/cmake/debian/changelog.in ${PROJECT_BINARY_DIR}/debian/changelog @ONLY)
candour_install_compressed(${PROJECT_SOURCE_DIR}/docs/man/candour.1 candour.1 ${CMAKE_INSTALL_MANDIR}/man1)
candour_install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md CHANGELOG.md ${CMAKE_INSTALL_DOCDIR})
candour_install_compressed(${PROJECT_BINARY_DIR}/debian/changelog changelog ${CMAKE_INSTALL_DOCDIR})
install(FILES cmake/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES docs/content-guide.md docs/data.md docs/guard.md docs/hosting.md docs/install.md docs/statements.md docs/templates.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The program writes its own schemas: for editors that are to read them where they are replaced with the program.
install(CODE "
  set(schemas \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/candour/schemas\")
  execute_process(COMMAND \"$<TARGET_FILE:candour>\" schema --quiet \"\$ENV{DESTDIR}\${schemas}\" COMMAND_ERROR_IS_FATAL ANY)
  file(GLOB written RELATIVE \"\$ENV{DESTDIR}\${schemas}\" \"\$ENV{DESTDIR}\${schemas}/*.schema.json\")
  list(TRANSFORM written PREPEND \"\${schemas}/\")
  list(APPEND CMAKE_INSTALL_MANIFEST_FILES \${written})
")

set(CPACK_PACKAGE_NAME candour)
set(CPACK_PACKAGE_VENDOR "The Candour developers")
set(CPACK_PACKAGE_CONTACT "${CANDOUR_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "accessible websites of what public partnerships promised and reported")
set(CPACK_PACKAGE_DESCRIPTION "Candour turns a partnership's strategies, action plans and quarterly reports,
written as JSON and Markdown, into a website of plain files: what was
promised, who leads, what was reported, and how old that is. It is made for
community safety partnerships and the councils in them.
.
Pages meet WCAG 2.2 and need no script. Each plan and report is also a tagged
PDF (PDF/UA-1, PDF/A). Mistakes in the content are told together, each with
its place and how to mend it, and while there is one nothing is written.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)
set(CPACK_STRIP_FILES ON)
# Folders as Debian has them, whatever the mask of who makes the package.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# A plain `candour build` makes PDFs, and without these it cannot: hence not merely recommended.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, hyphen-en-gb")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
