#pragma once

#include <string>

#include "copydesk/convert.hpp"

namespace copydesk {

/// Appends a record in copydesk's own JSON (`copydesk/article/1`), compact: fixed key order, every
/// key always present, places as bytes of the input. A Text that is empty or was cleaned away is
/// null, and stands in no list. With the full ledger also `changes.list`, `source.fields` and
/// `omitted`.
void write_article(const Record& record, const WriteOptions& options, std::string& out);

/// `urn:uuid:` and a record's id in lower-case hex.
[[nodiscard]] std::string uuid_urn(const Record& record);

}  // namespace copydesk
