# The JSON Schema is a text that people read and tools check; the library carries it.
set(schema_file ${PROJECT_SOURCE_DIR}/src/json/article.schema.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${schema_file})
file(READ ${schema_file} schema)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/article_schema.inc
  CONTENT "R\"json(@schema@)json\"\n" @ONLY)
