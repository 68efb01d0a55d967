# Installs the program, the library and what find_package(copydesk) needs.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/copydesk)

install(TARGETS copydesk-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS copydesk EXPORT copydeskTargets ARCHIVE LIBRARY RUNTIME
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT copydeskTargets NAMESPACE copydesk:: DESTINATION ${package_dir})
configure_package_config_file(cmake/copydeskConfig.cmake.in
  ${PROJECT_BINARY_DIR}/copydeskConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/copydeskConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/copydeskConfig.cmake ${PROJECT_BINARY_DIR}/copydeskConfigVersion.cmake
  cmake/FindCLD2.cmake cmake/FindxxHash.cmake
  DESTINATION ${package_dir})

# The manual page and the completions come from the program's own tables.
if(NOT CMAKE_CROSSCOMPILING)
  set(pages ${PROJECT_BINARY_DIR}/copydesk.1 ${PROJECT_BINARY_DIR}/copydesk.bash
    ${PROJECT_BINARY_DIR}/_copydesk ${PROJECT_BINARY_DIR}/copydesk.fish)
  add_custom_command(OUTPUT ${pages}
    COMMAND copydesk-cli man > copydesk.1
    COMMAND copydesk-cli completions bash > copydesk.bash
    COMMAND copydesk-cli completions zsh > _copydesk
    COMMAND copydesk-cli completions fish > copydesk.fish
    DEPENDS copydesk-cli WORKING_DIRECTORY ${PROJECT_BINARY_DIR} VERBATIM
    COMMENT "Writing the manual page and the completions")
  add_custom_target(copydesk-pages ALL DEPENDS ${pages})
  install(FILES ${PROJECT_BINARY_DIR}/copydesk.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${PROJECT_BINARY_DIR}/copydesk.bash RENAME copydesk
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${PROJECT_BINARY_DIR}/_copydesk
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${PROJECT_BINARY_DIR}/copydesk.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()

install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY cmake/notices DESTINATION ${CMAKE_INSTALL_DOCDIR})
