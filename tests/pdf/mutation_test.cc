// The audit is worth something only if it sees what is wrong. Each mutation breaks a sound file in one way; the audit has to
// name the rule that it broke.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "audit.h"
#include "pdf/write.h"
#include "whole_document.h"

using Object = QPDFObjectHandle;

namespace {

const std::string& sound() {
  static const std::string kBytes =
      candour::pdf::Writer({.compression = 1})
          .write(by_hand::whole_document(), {{"a.csv", "text/csv", "A table", "a,b\r\n"}});
  return kBytes;
}

std::string changed(const std::function<void(QPDF&)>& change, bool ends_lines = true) {
  QPDF pdf;
  pdf.processMemoryFile("sound", sound().data(), sound().size());
  change(pdf);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setStaticID(true);
  writer.setNewlineBeforeEndstream(ends_lines);
  writer.setMinimumPDFVersion("1.7");
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

// The nth element of a role, in the order of the objects, which is that of reading.
Object element(QPDF& pdf, const std::string& role, std::size_t nth = 0) {
  for (Object object : pdf.getAllObjects()) {
    const bool is_it =
        object.isDictionary() && object.getKey("/S").isName() && object.getKey("/S").getName() == "/" + role && object.hasKey("/P");
    if (is_it && nth-- == 0) return object;
  }
  throw std::runtime_error("no " + role);
}

Object page(QPDF& pdf) { return pdf.getAllPages().at(0); }
Object font(QPDF& pdf) { return page(pdf).getKey("/Resources").getKey("/Font").getKey("/F0"); }
Object cid(QPDF& pdf) { return font(pdf).getKey("/DescendantFonts").getArrayItem(0); }
Object annotation(QPDF& pdf) { return page(pdf).getKey("/Annots").getArrayItem(0); }
Object name(const std::string& text) { return Object::newName("/" + text); }

Object picture(QPDF& pdf) { return page(pdf).getKey("/Resources").getKey("/XObject").getKey("/Im0"); }

Object file_specification(QPDF& pdf) { return pdf.getRoot().getKey("/AF").getArrayItem(0); }

// Replaces the first `from` in a stream.
void edit(Object stream, const std::string& from, const std::string& to) {
  const auto buffer = stream.getStreamData(qpdf_dl_all);
  std::string bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  const std::size_t at = bytes.find(from);
  if (at == std::string::npos) throw std::runtime_error("no `" + from + "`");
  bytes.replace(at, from.size(), to);
  stream.replaceStreamData(bytes, Object::newNull(), Object::newNull());
}

void edit_content(QPDF& pdf, const std::string& from, const std::string& to) { edit(page(pdf).getKey("/Contents"), from, to); }
void edit_xmp(QPDF& pdf, const std::string& from, const std::string& to) { edit(pdf.getRoot().getKey("/Metadata"), from, to); }

struct Mutation {
  const char* rule;  // what the audit's complaint has to hold
  std::function<void(QPDF&)> change;
};

// clang-format off
const std::vector<Mutation> kMutations = {
    // The shell
    {"ua 7.2: no Lang", [](QPDF& p) { p.getRoot().removeKey("/Lang"); }},
    {"ua 6.2: not Marked", [](QPDF& p) { p.getRoot().removeKey("/MarkInfo"); }},
    {"ua 7.1: Suspects", [](QPDF& p) { p.getRoot().getKey("/MarkInfo").replaceKey("/Suspects", Object::newBool(true)); }},
    {"ua 7.1: no DisplayDocTitle", [](QPDF& p) { p.getRoot().removeKey("/ViewerPreferences"); }},
    {"ua 7.17: no page labels", [](QPDF& p) { p.getRoot().removeKey("/PageLabels"); }},
    {"ua 7.1: no structure tree", [](QPDF& p) { p.getRoot().removeKey("/StructTreeRoot"); }},
    {"a 6.6.2: no XMP", [](QPDF& p) { p.getRoot().removeKey("/Metadata"); }},
    {"ua 5: no pdfuaid:part 1", [](QPDF& p) { edit_xmp(p, "<pdfuaid:part>1", "<pdfuaid:part>"); }},
    {"a 6.6.4: pdfaid:part", [](QPDF& p) { edit_xmp(p, "<pdfaid:part>3", "<pdfaid:part>1"); }},
    {"a 6.6.4: no pdfaid:conformance A", [](QPDF& p) { edit_xmp(p, "conformance>A", "conformance>B"); }},
    {"a 6.6.2.3: pdfuaid is not described", [](QPDF& p) { edit_xmp(p, "namespaceURI>http://www.aiim.org/pdfua", "namespaceURI>http://www.aiim.org/other"); }},
    {"ua 7.1: no dc:title", [](QPDF& p) { edit_xmp(p, "dc:title>", "dc:other>"); }},
    {"a 6.6.3: Info /Title", [](QPDF& p) { p.getTrailer().getKey("/Info").replaceKey("/Title", Object::newUnicodeString("Another")); }},
    {"a 6.6.3: Info /ModDate", [](QPDF& p) { edit_xmp(p, "ModifyDate>2014", "ModifyDate>2015"); }},
    {"a 6.6.3: Info /Producer", [](QPDF& p) { p.getTrailer().getKey("/Info").removeKey("/Producer"); }},
    {"a 6.2.3: no OutputIntent", [](QPDF& p) { p.getRoot().removeKey("/OutputIntents"); }},
    {"a 6.2.3: no profile of 3 components", [](QPDF& p) { p.getRoot().getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile").getDict().replaceKey("/N", Object::newInteger(4)); }},
    {"a 6.2.3: the profile", [](QPDF& p) { edit(p.getRoot().getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile"), "RGB ", "CMYK"); }},
    {"key /OpenAction", [](QPDF& p) { p.getRoot().replaceKey("/OpenAction", Object::parse("[0 /Fit]")); }},
    {"key /AcroForm", [](QPDF& p) { p.getRoot().replaceKey("/AcroForm", Object::parse("<</Fields[]>>")); }},
    {"key /OCProperties", [](QPDF& p) { p.getRoot().replaceKey("/OCProperties", Object::parse("<<>>")); }},
    {"key /Group", [](QPDF& p) { page(p).replaceKey("/Group", Object::parse("<</S/Transparency>>")); }},
    {"ua 7.18.3: a page without Tabs", [](QPDF& p) { page(p).removeKey("/Tabs"); }},
    {"a 6.1.13: a page of a size", [](QPDF& p) { page(p).replaceKey("/MediaBox", Object::parse("[0 0 20000 20]")); }},
    {"a 6.1.13: a string", [](QPDF& p) { element(p, "P").replaceKey("/T", Object::newString(std::string(33000, 'x'))); }},
    {"pdf 12.3.3: an outline item without a title", [](QPDF& p) { p.getRoot().getKey("/Outlines").getKey("/First").removeKey("/Title"); }},
    {"pdf 12.3.2: an outline item that leads nowhere", [](QPDF& p) { p.getRoot().getKey("/Outlines").getKey("/First").removeKey("/Dest"); }},
    {"pdf 12.3.3: Last", [](QPDF& p) { Object o = p.getRoot().getKey("/Outlines").getKey("/First"); o.replaceKey("/Last", o.getKey("/First")); }},
    // Attachments
    {"a2 6.8: a file is attached", [](QPDF& p) { edit_xmp(p, "<pdfaid:part>3", "<pdfaid:part>2"); }},
    {"a3 6.8: an attachment without AFRelationship", [](QPDF& p) { file_specification(p).removeKey("/AFRelationship"); }},
    {"a3 6.8: an attachment without /UF", [](QPDF& p) { file_specification(p).removeKey("/UF"); }},
    {"a3 6.8: an attachment without /Desc", [](QPDF& p) { file_specification(p).removeKey("/Desc"); }},
    {"a3 6.8: an attachment that is not in AF", [](QPDF& p) { p.getRoot().removeKey("/AF"); }},
    {"a3 6.8: EmbeddedFiles", [](QPDF& p) { p.getRoot().removeKey("/Names"); }},
    {"a3 6.8: an attachment without a MIME type", [](QPDF& p) { file_specification(p).getKey("/EF").getKey("/F").getDict().removeKey("/Subtype"); }},
    {"a3 6.8: an attachment without ModDate", [](QPDF& p) { file_specification(p).getKey("/EF").getKey("/F").getDict().removeKey("/Params"); }},
    // Content
    {"ua 7.1: TJ outside", [](QPDF& p) { edit_content(p, "/H1<</MCID 0>>BDC", "/H1<<>>BDC"); }},
    {"ua 7.1: f outside", [](QPDF& p) { edit_content(p, "/Artifact<</Type/Background", "/Other<</Type/Background"); }},
    {"ua 7.1: S outside", [](QPDF& p) { edit_content(p, "/Artifact<</Type/Layout>>BDC", "/Other<<>>BDC"); }},
    {"pdf 14.8.2.2: an artifact without a type", [](QPDF& p) { edit_content(p, "/Artifact<</Type/Layout>>", "/Artifact<<>>"); }},
    {"pdf 14.8.2.2: a background without a box", [](QPDF& p) { edit_content(p, "/Background/BBox", "/Background/Box"); }},
    {"ua 7.1: marked content within", [](QPDF& p) { edit_content(p, "/P<</MCID 1>>BDC", "/P<</MCID 1>>BDC/Artifact<</Type/Layout>>BDC EMC"); }},
    {"pdf 14.6: marked content is left open", [](QPDF& p) { edit_content(p, "/P<</MCID 1>>BDC", "/P<</MCID 1>>BDC/Span<<>>BDC"); }},
    {"pdf 14.6: EMC without BDC", [](QPDF& p) { edit_content(p, "/P<</MCID 1>>BDC", "EMC/P<</MCID 1>>BDC"); }},
    {"pdf 14.6.1: marked content crosses", [](QPDF& p) { edit_content(p, "ET\nEMC", "EMC\nET"); }},
    {"pdf 14.7.4.2: an MCID twice", [](QPDF& p) { edit_content(p, "/P<</MCID 1>>", "/P<</MCID 2>>"); }},
    {"a 6.2.2: the operator xx", [](QPDF& p) { edit_content(p, "ET\nEMC", "ET xx\nEMC"); }},
    {"a 6.2.2: the operator gs", [](QPDF& p) { edit_content(p, "ET\nEMC", "ET/G gs\nEMC"); }},
    {"pdf 9.4: text outside", [](QPDF& p) { edit_content(p, "BT\n", ""); }},
    {"ua 7.21.8: .notdef", [](QPDF& p) { edit_content(p, "]TJ", std::string("(\0\0)]TJ", 7)); }},
    {"ua 7.21.7: a code of", [](QPDF& p) { edit_content(p, "]TJ", "(\x7F\x7F)]TJ"); }},
    // Pictures
    {"ua 7.1: Do outside", [](QPDF& p) { edit_content(p, "/Figure<</MCID", "/Figure<</Mcid"); edit_content(p, "/Figure<</MCID", "/Figure<</Mcid"); }},
    {"ua 7.20", [](QPDF& p) { edit_content(p, "/Im0 Do", "/Im7 Do"); }},
    {"ua 7.20", [](QPDF& p) { picture(p).getDict().replaceKey("/Subtype", name("Form")); }},
    {"a 6.2.8: a picture with /SMask", [](QPDF& p) { picture(p).getDict().replaceKey("/SMask", picture(p)); }},
    {"a 6.2.8.1", [](QPDF& p) { picture(p).getDict().replaceKey("/Interpolate", Object::newBool(true)); }},
    {"a 6.2.4.3", [](QPDF& p) { picture(p).getDict().replaceKey("/ColorSpace", name("DeviceCMYK")); }},
    {"a 6.2.8: a picture of so many bits", [](QPDF& p) { picture(p).getDict().replaceKey("/BitsPerComponent", Object::newInteger(4)); }},
    {"pdf 8.9.3", [](QPDF& p) { picture(p).getDict().replaceKey("/Width", Object::newInteger(3)); }},
    // Fonts
    {"a 6.2.11.4.1", [](QPDF& p) { cid(p).getKey("/FontDescriptor").removeKey("/FontFile2"); }},
    {"a 6.2.11.4.2", [](QPDF& p) { cid(p).getKey("/FontDescriptor").replaceKey("/CIDSet", p.newStream("x")); }},
    {"a 6.2.11.3.2", [](QPDF& p) { cid(p).removeKey("/CIDToGIDMap"); }},
    {"a 6.2.11.3.1", [](QPDF& p) { cid(p).removeKey("/CIDSystemInfo"); }},
    {"a 6.2.11.3:", [](QPDF& p) { font(p).replaceKey("/Encoding", name("Identity-V")); }},
    {"a 6.2.11.5: a width", [](QPDF& p) { cid(p).getKey("/W").getArrayItem(1).setArrayItem(3, Object::newInteger(7)); }},
    {"a 6.2.11.5: /", [](QPDF& p) { cid(p).getKey("/W").getArrayItem(1).eraseItem(1); }},
    {"ua 7.21.7: /", [](QPDF& p) { font(p).removeKey("/ToUnicode"); }},
    {"ua 7.21.7: ToUnicode with U+0000", [](QPDF& p) { edit(font(p).getKey("/ToUnicode"), "<0001><0020>", "<0001><0000>"); }},
    {"a 6.2.11.7.3", [](QPDF& p) { edit(font(p).getKey("/ToUnicode"), "<0001><0020>", "<0001><E001>"); }},
    {"pdf 9.6.4", [](QPDF& p) { font(p).replaceKey("/BaseFont", name("NotoSans")); }},
    {"pdf 9.8", [](QPDF& p) { cid(p).getKey("/FontDescriptor").removeKey("/CapHeight"); }},
    // Structure
    {"ua 7.1: a role map", [](QPDF& p) { p.getRoot().getKey("/StructTreeRoot").replaceKey("/RoleMap", Object::parse("<</P/H1>>")); }},
    {"ua 7.1: the role Poem", [](QPDF& p) { element(p, "P").replaceKey("/S", name("Poem")); }},
    {"pdf 14.7.2: an element names another parent", [](QPDF& p) { element(p, "H1").replaceKey("/P", element(p, "P")); }},
    {"pdf 14.7.2: an element twice", [](QPDF& p) { element(p, "Document").getKey("/K").appendItem(element(p, "H1")); }},
    {"pdf 14.8.4: TR in P", [](QPDF& p) { element(p, "P").replaceKey("/S", name("TR")); element(p, "THead").replaceKey("/S", name("P")); }},
    {"pdf 14.8.4: H1 in L", [](QPDF& p) { element(p, "LI").replaceKey("/S", name("H1")); }},
    {"ua 7.4.2: H2 after H0", [](QPDF& p) { element(p, "H1").replaceKey("/S", name("H2")); }},
    {"ua 7.4.2: H3 after H1", [](QPDF& p) { element(p, "H2").replaceKey("/S", name("H3")); }},
    {"ua 7.4: a heading without words", [](QPDF& p) { element(p, "H1").removeKey("/K"); }},
    {"ua 7.1: marked content that no element has", [](QPDF& p) { element(p, "P").removeKey("/K"); }},
    {"ua 7.3: a Figure without Alt", [](QPDF& p) { element(p, "Figure").removeKey("/Alt"); }},
    {"pdf 14.8.5.4.3", [](QPDF& p) { element(p, "Figure").getKey("/A").removeKey("/BBox"); }},
    {"pdf 14.8.5.4:", [](QPDF& p) { element(p, "Figure").getKey("/A").removeKey("/Placement"); }},
    {"ua 7.5: a TH without Scope", [](QPDF& p) { element(p, "TH").removeKey("/A"); }},
    {"ua 7.5: a cell's header", [](QPDF& p) { element(p, "TH", 6).removeKey("/ID"); }},
    {"ua 7.2: a table that is not regular", [](QPDF& p) { element(p, "TR").getKey("/K").eraseItem(2); }},
    {"ua 7.2: a table that is not regular", [](QPDF& p) { element(p, "TD", 4).removeKey("/A"); }},
    {"ua 7.6: a list without", [](QPDF& p) { element(p, "L").removeKey("/A"); }},
    {"pdf 14.8.4.3.3", [](QPDF& p) { element(p, "LI").getKey("/K").eraseItem(1); }},
    {"ua 7.9: a Note", [](QPDF& p) { element(p, "Note").removeKey("/ID"); }},
    {"pdf 14.7.2: an ID", [](QPDF& p) { p.getRoot().getKey("/StructTreeRoot").removeKey("/IDTree"); }},
    {"ua 7.18.5: a Link without its annotation", [](QPDF& p) { element(p, "Link").getKey("/K").eraseItem(2); element(p, "Link").getKey("/K").eraseItem(1); }},
    {"ua 7.18.5: a Link without content", [](QPDF& p) { element(p, "Link").getKey("/K").eraseItem(0); }},
    {"ua 7.18.5: a link without Contents", [](QPDF& p) { annotation(p).removeKey("/Contents"); }},
    {"a 6.3.2", [](QPDF& p) { annotation(p).removeKey("/F"); }},
    {"ua 7.18.1", [](QPDF& p) { annotation(p).removeKey("/StructParent"); }},
    {"pdf 12.5.6.5", [](QPDF& p) { annotation(p).removeKey("/A"); }},
    {"pdf 12.6.4.7", [](QPDF& p) { annotation(p).getKey("/A").replaceKey("/URI", Object::newString("https://d\xC5\xB5r")); }},
    {"a 6.5.1", [](QPDF& p) { annotation(p).getKey("/A").replaceKey("/S", name("Launch")); }},
    {"pdf 14.7.4.4: no ParentTree", [](QPDF& p) { p.getRoot().getKey("/StructTreeRoot").removeKey("/ParentTree"); }},
    {"pdf 14.7.4.4: the ParentTree", [](QPDF& p) { page(p).removeKey("/StructParents"); }},
    {"pdf 14.7.4.4: the ParentTree", [](QPDF& p) { p.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums").getArrayItem(1).setArrayItem(0, element(p, "P")); }},
};
// clang-format on

}  // namespace

TEST_CASE("a sound file stays sound when it is only written anew") {
  CHECK(audit::audit(sound()).faults == std::vector<std::string>{});
  CHECK(audit::audit(changed([](QPDF&) {})).faults == std::vector<std::string>{});
}

TEST_CASE("the audit sees every mutation") {
  for (std::size_t i = 0; i < kMutations.size(); ++i) {
    const Mutation& mutation = kMutations[i];
    INFO("mutation " << i << ": " << mutation.rule);
    const std::vector<std::string> faults = audit::audit(changed(mutation.change)).faults;
    CAPTURE(faults);
    CHECK(std::any_of(faults.begin(), faults.end(),
                      [&](const std::string& fault) { return fault.find(mutation.rule) != std::string::npos; }));
  }
}

TEST_CASE("the audit sees a damaged file") {
  const auto faults = [](std::string bytes) { return audit::audit(bytes).faults; };
  std::string bytes = sound();
  CHECK(faults(bytes + "x") == std::vector<std::string>{"a 6.1.3: bytes behind the end"});
  bytes[7] = '4';
  CHECK(faults(bytes) == std::vector<std::string>{"a 6.1.2: the header"});
  bytes = sound();
  bytes[11] = 'x';
  CHECK(faults(bytes) == std::vector<std::string>{"a 6.1.2: the header's comment is not binary"});
  bytes = sound();
  const std::size_t length = bytes.find("/Length ");
  bytes[length + 8] = bytes[length + 8] == '9' ? '8' : '9';
  CHECK_FALSE(faults(bytes).empty());
  CHECK(faults(changed([](QPDF&) {}, false)).front() == "a 6.1.7.1: no end of line before endstream");
  CHECK_FALSE(faults(sound().substr(0, sound().size() / 2)).empty());
  CHECK_FALSE(faults("no PDF at all, but long enough to be read").empty());
}

// Not run unless asked for: CANDOUR_PDFS=folder test_pdf "[mutants]", for another judge to find what is wrong.
TEST_CASE("the mutants as files", "[.][mutants]") {
  const char* folder = std::getenv("CANDOUR_PDFS");
  REQUIRE(folder != nullptr);
  for (std::size_t i = 0; i < kMutations.size(); ++i) {
    std::ofstream(std::string(folder) + "/" + std::to_string(100 + i) + ".pdf", std::ios::binary) << changed(kMutations[i].change);
  }
}
