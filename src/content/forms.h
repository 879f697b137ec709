// Texts that have to be of a form which others laid down.
#pragma once

#include <string_view>

namespace candour::content {

// A single e-mail address as RFC 5322, section 3.4.1, has it in its plain form: dot-atoms on both sides of the `@`, no
// comments, quotes or literal addresses. The domain is of host names (RFC 1123, section 2.1), two labels or more, and the
// lengths are those that mail can carry (RFC 5321, section 4.5.3.1).
bool is_mail_address(std::string_view text);

// A well-formed language tag of BCP 47 (RFC 5646, section 2.1). Tags that are only grandfathered there ("i-default") and
// tags for private use alone ("x-home") are none: no browser or reader knows what to do with them.
bool is_language_tag(std::string_view text);

// An absolute address of the web, http or https, of the characters that RFC 3986 allows, with a host and no user.
bool is_web_address(std::string_view text);

// Of letters, digits, full stops and hyphens, as each name in the SPDX License List is (SPDX Specification 2.3, annex D).
bool is_licence_id(std::string_view text);

}  // namespace candour::content
