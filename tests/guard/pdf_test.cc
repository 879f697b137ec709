// PDFs of others and of nobody's making: written by hand, with libqpdf to lay down what a hand would get wrong.
#include <catch2/catch.hpp>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "heard.h"

using namespace candour::guard;
using Object = QPDFObjectHandle;

namespace {

class Made {
 public:
  Made() { pdf.emptyPDF(); }

  void add_page(const std::string& content, const std::string& font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>") {
    Object page = pdf.makeIndirectObject(Object::parse("<< /Type /Page /MediaBox [0 0 600 800] >>"));
    page.replaceKey("/Contents", pdf.makeIndirectObject(Object::newStream(&pdf, content)));
    page.replaceKey("/Resources", Object::parse("<< /Font << /F1 " + font + " >> >>"));
    QPDFPageDocumentHelper(pdf).addPage(page, false);
  }

  std::string bytes(bool is_locked = false) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    if (is_locked) writer.setR6EncryptionParameters("user", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

  QPDF pdf;
};

Notebook heard(const std::string& content) {
  Made made;
  made.add_page(content);
  return read("a.pdf", made.bytes());
}

bool has(const Texts& texts, const std::string& text) { return std::find(texts.begin(), texts.end(), text) != texts.end(); }

}  // namespace

TEST_CASE("words on a page are put together from where they stand") {
  CHECK(heard("BT /F1 10 Tf 50 700 Td (Jo Fable) Tj ET").at(Place::text) == Texts{"Jo Fable"});
  CHECK(heard("BT /F1 10 Tf 50 700 Td [(J)20(o)-400(Fa)10(ble)] TJ ET").at(Place::text) == Texts{"Jo Fable"});
  CHECK(heard("BT /F1 10 Tf 50 700 Td (Jo) Tj 0 -12 Td (Fable) Tj ET").at(Place::text) == Texts{"Jo Fable"});
  CHECK(heard("BT /F1 10 Tf 50 700 Td (Fa-) Tj 0 -12 Td (ble) Tj ET").at(Place::text) == Texts{"Fable"});
  CHECK(heard("BT /F1 10 Tf 50 700 Td (Lead) Tj 200 0 Td (Jo) Tj 0 -40 Td (Fable) Tj ET").at(Place::text) == Texts{"Lead", "Jo", "Fable"});
  CHECK(heard("BT /F1 10 Tf 12 TL 1 0 0 1 50 700 Tm (J\\157) Tj (Fable) ' ET").at(Place::text) == Texts{"Jo Fable"});
  CHECK(heard("BT /F1 10 Tf 50 700 Td <4A6F> Tj ET % (Nobody) Tj").at(Place::text) == Texts{"Jo"});
}

TEST_CASE("alternative texts, replaced words, notes, links and forms are heard") {
  Made made;
  made.add_page("/P <</MCID 0 /ActualText (Jo Fable)>> BDC EMC");
  made.pdf.makeIndirectObject(Object::parse("<< /Type /StructElem /S /Figure /Alt (A photo of Jo) >>"));
  Object page = QPDFPageDocumentHelper(made.pdf).getAllPages()[0].getObjectHandle();
  page.replaceKey("/Annots", Object::parse("[ << /Subtype /Text /Contents (Ask Jo) >> << /Subtype /Link /A << /S /URI /URI (mailto:jo@example.org) >> >> << /FT /Tx /V (Jo) >> ]"));
  page.replaceKey("/Figure", Object::parse("<< /Alt (A photo of Jo) >>"));
  const Notebook notebook = read("a.pdf", made.bytes());
  for (const char* text : {"Jo Fable", "A photo of Jo", "Ask Jo", "Jo"}) CHECK(has(notebook.at(Place::attribute), text));
  CHECK(has(notebook.at(Place::address), "mailto:jo@example.org"));
}

TEST_CASE("what a document says of itself is heard") {
  Made made;
  made.add_page("");
  made.pdf.getTrailer().replaceKey("/Info", made.pdf.makeIndirectObject(Object::parse("<< /Author (Jo Fable) /CreationDate (D:20140101) >>")));
  Object xmp = Object::newStream(&made.pdf, "<x:xmpmeta><dc:creator>Jo Sample</dc:creator></x:xmpmeta>");
  xmp.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  made.pdf.getRoot().replaceKey("/Metadata", made.pdf.makeIndirectObject(xmp));
  const Notebook notebook = read("a.pdf", made.bytes());
  CHECK(has(notebook.at(Place::metadata), "Jo Fable"));
  CHECK(has(notebook.at(Place::metadata), "Jo Sample"));
  CHECK_FALSE(has(notebook.at(Place::metadata), "D:20140101"));
}

TEST_CASE("files within are read as such, and their names") {
  Made made;
  made.add_page("");
  Made inner;
  inner.add_page("BT /F1 10 Tf 50 700 Td (Jo within) Tj ET");
  const auto attach = [&](const std::string& name, const std::string& bytes) {
    auto stream = QPDFEFStreamObjectHelper::createEFStream(made.pdf, bytes);
    QPDFEmbeddedFileDocumentHelper(made.pdf).replaceEmbeddedFile(name, QPDFFileSpecObjectHelper::createFileSpec(made.pdf, name, stream));
  };
  attach("jo-fable.csv", "lead,Jo Fable\n");
  attach("inner.pdf", inner.bytes());
  const Notebook notebook = read("a.pdf", made.bytes());
  CHECK(has(notebook.at(Place::file_name), "jo-fable.csv"));
  CHECK(has(notebook.at(Place::data), "Jo Fable"));
  CHECK(has(notebook.at(Place::text), "Jo within"));
}

TEST_CASE("a PDF that cannot be read through is never called clean") {
  Made made;
  made.add_page("BT /F1 10 Tf 50 700 Td (Jo) Tj ET");
  CHECK(read("a.pdf", made.bytes(true)).notes == Texts{"unreadable: the PDF asks for a password"});
  const std::string whole = made.bytes();
  CHECK(read("a.pdf", whole).notes.empty());
  CHECK(read("a.pdf", whole.substr(0, whole.size() / 2)).notes == Texts{"unreadable: the PDF is damaged"});
  CHECK(read("a.pdf", "%PDF-1.7\n").notes == Texts{"unreadable: the PDF is damaged"});
}

TEST_CASE("a font that does not say which letters it shows makes a PDF unreadable") {
  Made made;
  made.add_page("BT /F1 10 Tf 50 700 Td <00010002> Tj ET",
                "<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None >>] >>");
  CHECK(read("a.pdf", made.bytes()).notes == Texts{"unreadable: one of its fonts does not say which letters it shows"});
}

TEST_CASE("a font's own map says what its codes stand for") {
  Made made;
  const std::string font = "<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None /DW 500 >>] >>";
  made.add_page("BT /F1 10 Tf 50 700 Td <0001000200030004> Tj ET", font);
  Object map = made.pdf.makeIndirectObject(Object::newStream(&made.pdf,
                                                             "1 begincodespacerange <0000><FFFF> endcodespacerange 2 beginbfchar <0001><004A> <0002><006F> endbfchar "
                                                             "2 beginbfrange <0003><0003><0020> <0004><0005>[<00460061><0062>] endbfrange"));
  QPDFPageDocumentHelper(made.pdf).getAllPages()[0].getObjectHandle().getKey("/Resources").getKey("/Font").getKey("/F1").replaceKey("/ToUnicode", map);
  CHECK(read("a.pdf", made.bytes()).at(Place::text) == Texts{"Jo Fa"});
}
