#pragma once

#include <string_view>

namespace copydesk {

/// Whether words are a journalist's job and nothing else: `Staff Writer`, `Chief Political
/// Correspondent`, `Redakteurin`.
[[nodiscard]] bool is_job_title(std::string_view words);

/// Whether words before a name say whose writer that is: `From our correspondent`, `Door onze
/// redacteur`, `Times Staff Writer`.
[[nodiscard]] bool is_own_writer(std::string_view words);

/// Whether a clause after a name says what the person does: a job title, also with an
/// institution (`Editor of the Example Post`). Wider than `is_job_title`.
[[nodiscard]] bool is_occupation(std::string_view words);

/// Whether a job title speaks of more than one person: `Staff Writers`.
[[nodiscard]] bool is_plural_title(std::string_view words);

/// Whether words are the name or sign of a known news agency or broadcaster.
[[nodiscard]] bool is_news_agency(std::string_view words);

/// Whether words name an organization: an agency, `The Example Post`, a school or a club.
[[nodiscard]] bool is_organization(std::string_view words);

/// Whether a word is what organizations are called: `Post`, `Press`, `School`.
[[nodiscard]] bool is_organization_noun(std::string_view word);

/// Whether a clause after a name and a comma may be a place.
[[nodiscard]] bool is_place_clause(std::string_view words);

/// Whether every word opens with a capital letter, apart from the small words inside names.
[[nodiscard]] bool is_proper_noun(std::string_view words);

/// Whether words hold a sign that nobody in particular wrote the story: `Staff`, `agencies`.
[[nodiscard]] bool names_staff(std::string_view words);

}  // namespace copydesk
