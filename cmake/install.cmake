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
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY cmake/notices DESTINATION ${CMAKE_INSTALL_DOCDIR})
