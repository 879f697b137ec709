// Files that are packed once, when the site is made, and not by the web server for each reader: `page.html.gz` (gzip, RFC 1952)
// and `page.html.br` (Brotli, RFC 7932) beside `page.html`.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "files/artifact.h"

namespace candour::compress {

// The packed forms of a file of text, each only where it is smaller than the file. None of what is packed in itself, such as
// pictures and PDFs, or is read by servers alone. The same bytes give the same bytes: there is no clock in them.
std::vector<files::Artifact> packed(const files::Artifact& file);

// The file beside which a packed form of this name stands: `page.html` of `page.html.br`. Nothing where it is no such name.
std::optional<files::RelPath> file_of(const files::RelPath& packed);

// Whether a packed form, which its name shows to be one, unpacks to these bytes and to no more, as a browser would unpack it. It may
// come from anywhere: whatever it claims to hold, it is given no more room than the bytes take.
bool unpacks_to(const files::Artifact& packed, std::string_view bytes);

}  // namespace candour::compress
