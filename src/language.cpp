#include "language.hpp"
namespace copydesk {
std::string_view detect_language(std::string_view) { return {}; }
}
