#include "copydesk/version.hpp"

namespace copydesk {

std::string_view version() { return COPYDESK_VERSION; }

}  // namespace copydesk
