#pragma once

#include <cstddef>
#include <vector>

#include "copydesk/document.hpp"
#include "readers/nexis/blocks.hpp"
#include "readers/nexis/parts.hpp"

namespace copydesk {

/// Gives the parts of a record's head their roles: the publication, the date, the edition and a
/// headline without a label. Returns the first part that is none of them: a label or the body.
[[nodiscard]] std::size_t label_nexis_head(const Document& document,
                                           const std::vector<NexisPart>& parts,
                                           NexisBlocks& blocks);

}  // namespace copydesk
