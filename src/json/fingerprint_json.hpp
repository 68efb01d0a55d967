#pragma once

#include "copydesk/fingerprint.hpp"
#include "json/json_text.hpp"

namespace copydesk {

/// Writes a fingerprint as an object; an empty one is null.
void write_fingerprint(const Fingerprint& fingerprint, JsonText& json);

}  // namespace copydesk
