# The table of wrongly read bytes is generated at build time from ICU's converters.
add_executable(copydesk-generate-mojibake ${PROJECT_SOURCE_DIR}/cmake/generate_mojibake.cpp)
target_compile_features(copydesk-generate-mojibake PRIVATE cxx_std_20)
target_include_directories(copydesk-generate-mojibake PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(copydesk-generate-mojibake PRIVATE ICU::uc ICU::data)
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
  # It runs while building, where a fuzzer's hooks and a sanitizer's limits are in the way.
  target_compile_options(copydesk-generate-mojibake PRIVATE -fno-sanitize=all)
  target_link_options(copydesk-generate-mojibake PRIVATE -fno-sanitize=all)
endif()

set(mojibake_table ${PROJECT_BINARY_DIR}/generated/mojibake_table.inc)
add_custom_command(OUTPUT ${mojibake_table}
  COMMAND copydesk-generate-mojibake ${mojibake_table}
  DEPENDS copydesk-generate-mojibake
  COMMENT "Generating the table of wrongly read bytes" VERBATIM)
target_sources(copydesk PRIVATE ${mojibake_table})
