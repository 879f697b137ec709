// A brief as files: for people who paste it, and for programs that show it. docs/data.md explains their shapes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/artifact.h"
#include "views/brief.h"

namespace candour::brief {

inline constexpr std::string_view kBriefShape = "candour-summary/1";

// `summary.txt`, `summary.md` and `summary.json` beside the page. Safe to call from several threads at once.
std::vector<files::Artifact> brief_files(const views::Brief& brief);

// The text in one line and, where the site knows where it will stand, the page's address in another: kBriefWords at most.
std::string text_of(const views::Brief& brief);
// CommonMark with tables (GitHub's), so that nothing in a text of the record is taken for markup. Lines end in LF.
std::string markdown_of(const views::Brief& brief);
// JSON (RFC 8259), indented by two spaces, members in the order of docs/data.md.
std::string json_of(const views::Brief& brief);

}  // namespace candour::brief
