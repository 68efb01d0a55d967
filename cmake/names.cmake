# The tables of language and country names are generated at build time from ICU's data.
add_executable(copydesk-generate-names ${PROJECT_SOURCE_DIR}/cmake/generate_names.cpp)
target_compile_features(copydesk-generate-names PRIVATE cxx_std_20)
target_link_libraries(copydesk-generate-names PRIVATE ICU::uc)
if(CMAKE_CXX_FLAGS MATCHES "fuzzer-no-link")
  target_compile_options(copydesk-generate-names PRIVATE -fno-sanitize=fuzzer-no-link)
endif()

set(generated ${PROJECT_BINARY_DIR}/generated)
add_custom_command(OUTPUT ${generated}/names_table.inc
  COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}
  COMMAND copydesk-generate-names > ${generated}/names_table.inc
  DEPENDS copydesk-generate-names VERBATIM)
target_sources(copydesk PRIVATE ${generated}/names_table.inc)
target_include_directories(copydesk PRIVATE ${generated})
