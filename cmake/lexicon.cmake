# The word list is generated at build time from Debian's packages scowl and wordnet-base.
set(scowl_dir /usr/share/dict/scowl CACHE PATH "SCOWL's word lists")
set(wordnet_dir /usr/share/wordnet CACHE PATH "WordNet's index files")
foreach(file ${scowl_dir}/english-words.10 ${wordnet_dir}/index.noun)
  if(NOT EXISTS ${file})
    message(FATAL_ERROR "${file} is missing: install the packages scowl and wordnet-base "
      "(cmake/install-deps.sh) or set scowl_dir and wordnet_dir")
  endif()
endforeach()

set(lexicon_lists ${PROJECT_SOURCE_DIR}/cmake/lexicon)
add_executable(copydesk-generate-lexicon ${PROJECT_SOURCE_DIR}/cmake/generate_lexicon.cpp)
target_compile_features(copydesk-generate-lexicon PRIVATE cxx_std_20)
target_include_directories(copydesk-generate-lexicon PRIVATE ${PROJECT_SOURCE_DIR}/src)
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
  # It runs while building, where a fuzzer's hooks and a sanitizer's limits are in the way.
  target_compile_options(copydesk-generate-lexicon PRIVATE -fno-sanitize=all)
  target_link_options(copydesk-generate-lexicon PRIVATE -fno-sanitize=all)
endif()

set(lexicon_tables ${PROJECT_BINARY_DIR}/generated/lexicon_table.inc
  ${PROJECT_BINARY_DIR}/generated/common_words.inc)
add_custom_command(OUTPUT ${lexicon_tables}
  COMMAND copydesk-generate-lexicon ${scowl_dir} ${wordnet_dir} ${lexicon_lists} ${lexicon_tables}
  DEPENDS copydesk-generate-lexicon 
    ${lexicon_lists}/words.txt ${lexicon_lists}/compounds.txt ${lexicon_lists}/frequency.txt
  COMMENT "Generating the word lists" VERBATIM)
target_sources(copydesk PRIVATE ${lexicon_tables})
