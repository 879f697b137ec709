// The parts of the audit. See audit.h.
#pragma once

#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace audit {

using Object = QPDFObjectHandle;
using Faults = std::vector<std::string>;

// A font as far as text needs it.
struct Font {
  std::map<unsigned, std::string> texts;  // UTF-8, by code
  std::set<unsigned> shown;               // codes, filled while reading content
};
using Fonts = std::map<QPDFObjGen, Font>;

// What a page's content says.
struct Content {
  std::map<int, std::string> texts;  // by MCID
  std::map<int, std::string> tags;
};

// Number and generation of a page or an annotation, with the MCID of content on that page.
using Marked = std::pair<QPDFObjGen, int>;

void audit_shell(const std::string& bytes, QPDF& pdf, Faults& faults);  // file, catalogue, metadata, attachments
void audit_fonts(QPDF& pdf, Fonts& fonts, Faults& faults);              // before content
void audit_shown(QPDF& pdf, const Fonts& fonts, Faults& faults);        // after content
Content audit_content(QPDFPageObjectHelper page, Fonts& fonts, Faults& faults);
void audit_structure(QPDF& pdf, const std::map<QPDFObjGen, Content>& contents, Faults& faults, std::string& tree,
                     std::string& text);

std::string utf8(unsigned character);

}  // namespace audit
