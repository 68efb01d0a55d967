# The tables of language and country names are generated at build time from ICU's data.
set(names_dir ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${names_dir})

# Names are folded by the library's own code.
add_executable(copydesk-generate-names
  ${PROJECT_SOURCE_DIR}/cmake/generate_names.cpp
  ${PROJECT_SOURCE_DIR}/src/text/folded.cpp ${PROJECT_SOURCE_DIR}/src/text/lanes.cpp
  ${PROJECT_SOURCE_DIR}/src/text/utf8.cpp)
target_compile_features(copydesk-generate-names PRIVATE cxx_std_20)
target_include_directories(copydesk-generate-names PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(copydesk-generate-names PRIVATE ICU::uc)
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
  # It runs while building, where a fuzzer's hooks and a sanitizer's limits are in the way.
  target_compile_options(copydesk-generate-names PRIVATE -fno-sanitize=all)
  target_link_options(copydesk-generate-names PRIVATE -fno-sanitize=all)
endif()

add_custom_command(OUTPUT ${names_dir}/names_table.inc
  COMMAND copydesk-generate-names ${names_dir}/names_table.inc
  DEPENDS copydesk-generate-names
  COMMENT "Generating the tables of names" VERBATIM)
target_sources(copydesk PRIVATE ${names_dir}/names_table.inc)
target_include_directories(copydesk PRIVATE ${names_dir})
