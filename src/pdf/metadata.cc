#include "pdf/metadata.h"

namespace candour::pdf {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

// The same moment as Syntax writes.
std::string moment(typeset::Day day) {
  const auto padded = [](int number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
  };
  return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2) + "T00:00:00Z";
}

constexpr std::string_view kIdentificationSchema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

}  // namespace

std::string information_dictionary(const typeset::Information& information) {
  Syntax out;
  out << "<</Title" << Text{information.title};
  if (!information.author.empty()) out << "/Author" << Text{information.author};
  if (!information.subject.empty()) out << "/Subject" << Text{information.subject};
  if (!information.producer.empty()) out << "/Producer" << Text{information.producer};
  out << "/CreationDate" << information.created << "/ModDate" << information.modified << ">>";
  return std::move(out.str());
}

std::string xmp_packet(const typeset::Information& information, ArchivePart part) {
  Syntax out;
  const auto translated = [&](std::string_view name, const std::string& text) {
    if (text.empty()) return;
    out << "<dc:" << name << "><rdf:Alt><rdf:li xml:lang=\"x-default\">" << escaped(text) << "</rdf:li></rdf:Alt></dc:" << name
        << ">\n";
  };
  const auto listed = [&](std::string_view name, std::string_view container, const std::string& text) {
    if (text.empty()) return;
    out << "<dc:" << name << "><rdf:" << container << "><rdf:li>" << escaped(text) << "</rdf:li></rdf:" << container
        << "></dc:" << name << ">\n";
  };
  out << "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
         " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
         " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
         "<dc:format>application/pdf</dc:format>\n";
  translated("title", information.title);
  translated("description", information.subject);
  listed("creator", "Seq", information.author);
  listed("publisher", "Bag", information.publisher);
  listed("language", "Bag", information.language);
  out << "<xmp:CreateDate>" << moment(information.created) << "</xmp:CreateDate>\n<xmp:ModifyDate>" << moment(information.modified)
      << "</xmp:ModifyDate>\n";
  if (!information.producer.empty()) out << "<pdf:Producer>" << escaped(information.producer) << "</pdf:Producer>\n";
  out << "<pdfuaid:part>1</pdfuaid:part>\n<pdfaid:part>" << (part == ArchivePart::two ? 2 : 3)
      << "</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n</rdf:Description>\n"
      << kIdentificationSchema << "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
  return std::move(out.str());
}

}  // namespace candour::pdf
