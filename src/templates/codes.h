// The stable names of every mistake that this module reports.
#pragma once

#include "diagnostics/diagnostic.h"

namespace candour::templates {

// Found when a template is added.
inline constexpr diagnostics::Code kUnclosedTag{"template/unclosed-tag"};
inline constexpr diagnostics::Code kBadName{"template/bad-name"};
inline constexpr diagnostics::Code kBadDelimiters{"template/bad-delimiters"};
inline constexpr diagnostics::Code kUnclosedSection{"template/unclosed-section"};
inline constexpr diagnostics::Code kMismatchedClose{"template/mismatched-close"};
inline constexpr diagnostics::Code kIgnored{"template/ignored"};
inline constexpr diagnostics::Code kBlockTwice{"template/block-twice"};
inline constexpr diagnostics::Code kTemplateTwice{"template/added-twice"};

// Found when the templates are linked.
inline constexpr diagnostics::Code kUnknownTemplate{"template/unknown-template"};
inline constexpr diagnostics::Code kUnknownBlock{"template/unknown-block"};
inline constexpr diagnostics::Code kUnsafePlace{"template/unsafe-place"};

// Found when a template is checked against a type, or rendered.
inline constexpr diagnostics::Code kUnknownName{"template/unknown-name"};
inline constexpr diagnostics::Code kNotPrintable{"template/not-printable"};
inline constexpr diagnostics::Code kNotMarkup{"template/not-markup"};
inline constexpr diagnostics::Code kMarkupInAttribute{"template/markup-in-attribute"};
inline constexpr diagnostics::Code kUncheckable{"template/uncheckable"};
inline constexpr diagnostics::Code kUnsafeUrl{"template/unsafe-url"};
inline constexpr diagnostics::Code kTooDeep{"template/too-deep"};

}  // namespace candour::templates
