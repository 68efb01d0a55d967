#include "words.hpp"
namespace copydesk {
std::uint64_t count_words(std::string_view) { return 0; }
}
