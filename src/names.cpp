#include "names.hpp"
namespace copydesk {
std::string_view language_tag(std::string_view) { return {}; }
std::string_view country_code(std::string_view) { return {}; }
std::size_t language_prefix(std::string_view) { return 0; }
std::size_t country_prefix(std::string_view) { return 0; }
}
