#include "audit.h"

#include <regex>
#include <sstream>

#include "audit_parts.h"

namespace audit {
namespace {

std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string::npos) return "";
  const std::size_t end = text.find(after, begin + before.size());
  return end == std::string::npos ? "" : text.substr(begin + before.size(), end - begin - before.size());
}

std::string unescaped(std::string text) {
  const std::vector<std::pair<std::string, std::string>> entities = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
  for (const auto& [from, to] : entities) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

std::string bytes_of(Object stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_all);
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

void audit_limits(Object object, std::set<QPDFObjGen>& seen, Faults& faults) {
  if (object.isIndirect() && !seen.insert(object.getObjGen()).second) return;
  if (object.isString() && object.getStringValue().size() > 32767) faults.push_back("a 6.1.13: a string of more than 32767 bytes");
  if (object.isName() && object.getName().size() > 128) faults.push_back("a 6.1.13: a name of more than 127 bytes");
  if (object.isArray()) {
    for (Object item : object.aitems()) audit_limits(item, seen, faults);
  }
  if (object.isStream()) {
    Object filter = object.getDict().getKey("/Filter");
    if (!filter.isNull() && filter.unparse() != "/FlateDecode") {
      faults.push_back("a 6.1.7.2: a stream with the filter " + filter.unparse());
    }
    object = object.getDict();
  }
  if (!object.isDictionary()) return;
  for (const std::string& key : object.getKeys()) {
    audit_limits(object.getKey(key), seen, faults);
    if (key == "/AA" || key == "/OpenAction" || key == "/JS" || key == "/OCProperties" || key == "/AcroForm" || key == "/XFA" ||
        key == "/SMask" || key == "/Group") {
      faults.push_back("a 6.2.10, 6.4, 6.5, 6.9: the key " + key);
    }
  }
  if (object.getKey("/A").isDictionary() && object.getKey("/Subtype").isName()) {
    const std::string kind = object.getKey("/A").getKey("/S").unparse();
    if (kind != "/URI" && kind != "/GoTo") faults.push_back("a 6.5.1: an action " + kind);
  }
}

// a 6.6.3: both say the same.
void audit_metadata(QPDF& pdf, Faults& faults) {
  Object stream = pdf.getRoot().getKey("/Metadata");
  if (!stream.isStream()) {
    faults.push_back("a 6.6.2: no XMP");
    return;
  }
  const std::string xmp = bytes_of(stream);
  const auto property = [&](const std::string& name) { return unescaped(between(xmp, "<" + name + ">", "</" + name + ">")); };
  const auto inner = [&](const std::string& name) {
    const std::string list = property(name);
    const std::size_t item = list.find("<rdf:li");
    return item == std::string::npos ? "" : unescaped(between(list.substr(item), ">", "</rdf:li>"));
  };
  if (property("pdfuaid:part") != "1") faults.push_back("ua 5: no pdfuaid:part 1");
  const std::string part = property("pdfaid:part");
  if (part != "2" && part != "3") faults.push_back("a 6.6.4: pdfaid:part is `" + part + "`");
  if (property("pdfaid:conformance") != "A") faults.push_back("a 6.6.4: no pdfaid:conformance A");
  const std::string schemas = property("pdfaExtension:schemas");
  if (schemas.find("http://www.aiim.org/pdfua/ns/id/") == std::string::npos) {
    faults.push_back("a 6.6.2.3: pdfuaid is not described");
  }
  if (inner("dc:title").empty()) faults.push_back("ua 7.1: no dc:title");
  Object info = pdf.getTrailer().getKey("/Info");
  const auto said = [&](const std::string& key) {
    return info.isDictionary() && info.getKey(key).isString() ? info.getKey(key).getUTF8Value() : std::string();
  };
  const auto same = [&](const std::string& key, const std::string& value) {
    if (said(key) != value) faults.push_back("a 6.6.3: Info " + key + " is `" + said(key) + "`, XMP says `" + value + "`");
  };
  same("/Title", inner("dc:title"));
  same("/Author", inner("dc:creator"));
  same("/Subject", inner("dc:description"));
  same("/Producer", property("pdf:Producer"));
  const auto date = [](std::string moment) {
    return moment.empty() ? "" : "D:" + std::regex_replace(moment, std::regex("[-:T]"), "");
  };
  same("/CreationDate", date(property("xmp:CreateDate")));
  same("/ModDate", date(property("xmp:ModifyDate")));
}

void audit_attachments(QPDF& pdf, Faults& faults) {
  Object root = pdf.getRoot();
  const std::string xmp = root.getKey("/Metadata").isStream() ? bytes_of(root.getKey("/Metadata")) : "";
  const bool is_part_3 = xmp.find("<pdfaid:part>3<") != std::string::npos;
  std::set<QPDFObjGen> associated;
  if (root.getKey("/AF").isArray()) {
    for (Object file : root.getKey("/AF").aitems()) associated.insert(file.getObjGen());
  }
  std::size_t named = 0;
  for (Object object : pdf.getAllObjects()) {
    if (!object.isDictionary() || object.getKey("/Type").unparse() != "/Filespec") continue;
    ++named;
    if (!is_part_3) faults.push_back("a2 6.8: a file is attached");
    for (const std::string key : {"/F", "/UF", "/Desc"}) {
      if (!object.getKey(key).isString() || object.getKey(key).getUTF8Value().empty()) {
        faults.push_back("a3 6.8: an attachment without " + key);
      }
    }
    if (!object.getKey("/AFRelationship").isName()) faults.push_back("a3 6.8: an attachment without AFRelationship");
    if (!associated.contains(object.getObjGen())) faults.push_back("a3 6.8: an attachment that is not in AF");
    Object stream = object.getKey("/EF").isDictionary() ? object.getKey("/EF").getKey("/F") : Object::newNull();
    if (!stream.isStream()) {
      faults.push_back("a3 6.8: an attachment without its bytes");
      continue;
    }
    if (stream.getDict().getKey("/Subtype").unparse().find("#2f") == std::string::npos) {
      faults.push_back("a3 6.8: an attachment without a MIME type");
    }
    Object parameters = stream.getDict().getKey("/Params");
    if (!parameters.isDictionary() || !parameters.getKey("/ModDate").isString()) {
      faults.push_back("a3 6.8: an attachment without ModDate");
    }
  }
  const bool has_names = root.getKey("/Names").isDictionary() && root.getKey("/Names").hasKey("/EmbeddedFiles");
  if (has_names != (named > 0)) faults.push_back("a3 6.8: EmbeddedFiles and attachments disagree");
}

void audit_output_intent(Object root, Faults& faults) {
  Object intents = root.getKey("/OutputIntents");
  if (!intents.isArray() || intents.getArrayNItems() != 1 || intents.getArrayItem(0).getKey("/S").unparse() != "/GTS_PDFA1") {
    faults.push_back("a 6.2.3: no OutputIntent GTS_PDFA1");
    return;
  }
  Object profile = intents.getArrayItem(0).getKey("/DestOutputProfile");
  if (!profile.isStream() || profile.getDict().getKey("/N").unparse() != "3") {
    faults.push_back("a 6.2.3: no profile of 3 components");
    return;
  }
  const std::string icc = bytes_of(profile);
  const auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(icc[i]);
    return value;
  };
  const bool is_sound = icc.size() > 132 && number(0) == icc.size() && icc.substr(36, 4) == "acsp" && icc.substr(16, 4) == "RGB " &&
                        icc.substr(12, 4) == "mntr";
  if (!is_sound) faults.push_back("a 6.2.3: the profile is no RGB display profile");
}

// pdf 7.5.8.3: an entry of the cross-reference stream names the place of its object in the object stream.
void audit_cross_references(QPDF& pdf, Faults& faults) {
  std::map<int, std::vector<int>> numbers;
  for (const auto& [object, entry] : pdf.getXRefTable()) {
    if (entry.getType() != 2) continue;
    std::vector<int>& listed = numbers[entry.getObjStreamNumber()];
    if (listed.empty()) {
      Object stream = pdf.getObject(entry.getObjStreamNumber(), 0);
      std::istringstream head(bytes_of(stream));
      for (int i = 0; i < stream.getDict().getKey("/N").getIntValueAsInt(); ++i) {
        int number = 0;
        int offset = 0;
        head >> number >> offset;
        listed.push_back(number);
      }
    }
    const auto index = static_cast<std::size_t>(entry.getObjStreamIndex());
    if (index >= listed.size() || listed[index] != object.getObj()) {
      faults.push_back("pdf 7.5.8.3: an object that is not where the cross-references say");
    }
  }
}

// pdf 7.9.6 and 7.9.7: the limits of a node are its first key and its last.
void audit_limits_of(Object node, const std::string& list, Faults& faults) {
  if (node.getKey("/Kids").isArray()) {
    for (Object kid : node.getKey("/Kids").aitems()) {
      if (!kid.getKey("/Limits").isArray()) faults.push_back("pdf 7.9.7: a node without limits");
      audit_limits_of(kid, list, faults);
    }
  }
  Object limits = node.getKey("/Limits");
  Object entries = node.getKey(list);
  if (!limits.isArray() || !entries.isArray()) return;
  const bool is_right = limits.getArrayItem(0).unparse() == entries.getArrayItem(0).unparse() &&
                        limits.getArrayItem(1).unparse() == entries.getArrayItem(entries.getArrayNItems() - 2).unparse();
  if (!is_right) faults.push_back("pdf 7.9.7: limits that are not those of the node");
}

void audit_pages(QPDF& pdf, Faults& faults) {
  for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    Object object = page.getObjectHandle();
    if (object.getKey("/Tabs").unparse() != "/S") faults.push_back("ua 7.18.3: a page without Tabs S");
    Object box = object.getKey("/MediaBox");
    const double width = box.getArrayItem(2).getNumericValue();
    const double height = box.getArrayItem(3).getNumericValue();
    if (width < 3 || height < 3 || width > 14400 || height > 14400) {
      faults.push_back("a 6.1.13: a page of a size that is not allowed");
    }
  }
}

void audit_outline(Object item, const std::set<QPDFObjGen>& pages, Faults& faults, int depth) {
  Object previous = Object::newNull();
  for (Object one = item.getKey("/First"); one.isDictionary() && depth < 20; one = one.getKey("/Next")) {
    if (!one.getKey("/Title").isString() || one.getKey("/Title").getUTF8Value().empty()) {
      faults.push_back("pdf 12.3.3: an outline item without a title");
    }
    Object destination = one.getKey("/Dest");
    if (!destination.isArray() || !pages.contains(destination.getArrayItem(0).getObjGen())) {
      faults.push_back("pdf 12.3.2: an outline item that leads nowhere");
    }
    if (one.getKey("/Parent").getObjGen() != item.getObjGen()) faults.push_back("pdf 12.3.3: an outline item with another parent");
    if (!previous.isNull() && one.getKey("/Prev").getObjGen() != previous.getObjGen()) {
      faults.push_back("pdf 12.3.3: outline items are not linked back");
    }
    previous = one;
    audit_outline(one, pages, faults, depth + 1);
  }
  if (!previous.isNull() && item.getKey("/Last").getObjGen() != previous.getObjGen()) {
    faults.push_back("pdf 12.3.3: Last is another outline item");
  }
}

}  // namespace

void audit_shell(const std::string& bytes, QPDF& pdf, Faults& faults) {
  if (bytes.substr(0, 9) != "%PDF-1.7\n" || bytes[9] != '%') faults.push_back("a 6.1.2: the header");
  for (std::size_t i = 10; i < 14; ++i) {
    if (static_cast<unsigned char>(bytes[i]) < 128) faults.push_back("a 6.1.2: the header's comment is not binary");
  }
  if (!bytes.ends_with("%%EOF\n") && !bytes.ends_with("%%EOF")) faults.push_back("a 6.1.3: bytes behind the end");
  for (std::size_t at = bytes.find("endstream"); at != std::string::npos; at = bytes.find("endstream", at + 9)) {
    if (bytes[at - 1] != '\n') faults.push_back("a 6.1.7.1: no end of line before endstream");
  }
  Object trailer = pdf.getTrailer();
  if (!trailer.getKey("/ID").isArray() || trailer.getKey("/ID").getArrayNItems() != 2) faults.push_back("a 6.1.3: no ID");
  if (trailer.hasKey("/Encrypt")) faults.push_back("a 6.1.3: it is encrypted");
  Object root = pdf.getRoot();
  std::set<QPDFObjGen> seen;
  audit_limits(trailer, seen, faults);
  if (!root.getKey("/Lang").isString() || root.getKey("/Lang").getUTF8Value().empty()) faults.push_back("ua 7.2: no Lang");
  Object mark = root.getKey("/MarkInfo");
  if (!mark.isDictionary() || mark.getKey("/Marked").unparse() != "true") faults.push_back("ua 6.2: not Marked");
  if (mark.isDictionary() && mark.getKey("/Suspects").unparse() == "true") faults.push_back("ua 7.1: Suspects");
  Object viewer = root.getKey("/ViewerPreferences");
  if (!viewer.isDictionary() || viewer.getKey("/DisplayDocTitle").unparse() != "true") {
    faults.push_back("ua 7.1: no DisplayDocTitle");
  }
  Object labels = root.getKey("/PageLabels");
  if (!labels.isDictionary() || labels.unparseResolved().find("/S /D") == std::string::npos) {
    faults.push_back("ua 7.17: no page labels");
  }
  audit_metadata(pdf, faults);
  audit_attachments(pdf, faults);
  audit_output_intent(root, faults);
  audit_pages(pdf, faults);
  audit_cross_references(pdf, faults);
  Object tree = root.getKey("/StructTreeRoot");
  if (tree.isDictionary() && tree.hasKey("/ParentTree")) audit_limits_of(tree.getKey("/ParentTree"), "/Nums", faults);
  if (tree.isDictionary() && tree.hasKey("/IDTree")) audit_limits_of(tree.getKey("/IDTree"), "/Names", faults);
  if (labels.isDictionary()) audit_limits_of(labels, "/Nums", faults);
  std::set<QPDFObjGen> pages;
  for (Object page : pdf.getAllPages()) pages.insert(page.getObjGen());
  if (root.getKey("/Outlines").isDictionary()) audit_outline(root.getKey("/Outlines"), pages, faults, 0);
}

std::string utf8(unsigned c) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | c >> 6U), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | c >> 12U), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | c >> 18U), tail(12), tail(6), tail(0)};
}

Audit audit(const std::string& bytes) {
  Audit made;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", bytes.data(), bytes.size());
    audit_shell(bytes, pdf, made.faults);
    Fonts fonts;
    audit_fonts(pdf, fonts, made.faults);
    std::map<QPDFObjGen, Content> contents;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      contents[page.getObjectHandle().getObjGen()] = audit_content(page, fonts, made.faults);
    }
    audit_shown(pdf, fonts, made.faults);
    audit_structure(pdf, contents, made.faults, made.tree, made.text);
    for (const QPDFExc& warning : pdf.getWarnings()) made.faults.push_back("pdf 7: " + std::string(warning.what()));
  } catch (const std::exception& error) {
    made.faults.push_back("pdf 7: cannot be read: " + std::string(error.what()));
  }
  return made;
}

}  // namespace audit
