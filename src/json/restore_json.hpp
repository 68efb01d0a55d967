#pragma once

#include "copydesk/convert.hpp"
#include "json/json_text.hpp"

namespace copydesk {

/// Writes, as an object, what `restore` needs beside an article's fields and changes.
/// `captions_as_read` says that captions are printed otherwise than by their Texts.
void write_restore(const Record& record, bool captions_as_read, JsonText& json);

}  // namespace copydesk
