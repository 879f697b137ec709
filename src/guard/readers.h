// One reader for each kind of file. Each reads what others wrote as well as what Candour did, and never fails: what cannot be
// read is a finding.
#pragma once

#include <string_view>

#include "guard/listener.h"

namespace candour::guard {

// The file by its name's ending, or by its first bytes where that says nothing. Files within it are read too.
void read_file(std::string_view name, std::string_view bytes, Listener& listener);

// Whether it would be read as a ZIP file.
bool is_zip(std::string_view name, std::string_view bytes);

enum class Markup { html, xml };
// HTML as the living standard has it, as far as text goes; XML 1.0, SVG and feeds among it.
void read_markup(std::string_view bytes, Markup markup, Listener& listener);
// JSON (RFC 8259): every text and every name. What is no JSON is read as text.
void read_json(std::string_view bytes, Listener& listener);
// CSV (RFC 4180), cell by cell.
void read_table(std::string_view bytes, Listener& listener);
// Text: paragraphs end at empty lines, cells at tabs and bars.
void read_text(std::string_view bytes, Place place, Listener& listener);
// Scripts and style sheets, line by line.
void read_code(std::string_view bytes, Listener& listener);
// PNG (third edition), JPEG (ISO/IEC 10918-1), GIF 89a and WebP: every note beside the picture.
void read_picture(std::string_view bytes, Listener& listener);
// PDF 1.0 to 2.0: text, alternative texts, information, metadata, notes, links, and the files within.
void read_pdf(std::string_view bytes, Listener& listener);
// ZIP (APPNOTE.TXT of PKWARE): every file within, the names of all, and comments. Not a ZIP file within one.
void read_zip(std::string_view bytes, Listener& listener);

}  // namespace candour::guard
