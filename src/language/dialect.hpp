#pragma once

namespace copydesk {

class Evidence;

/// Whether an English story spells more words the British way (`colour`, `organisation`) than the
/// American one; false when it has none of either.
[[nodiscard]] bool prints_british(const Evidence& evidence);

}  // namespace copydesk
