#include "pdf/write.h"

#include <stdexcept>

#include "pdf/attachments.h"
#include "pdf/colour_profile.h"
#include "pdf/content.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/pictures.h"
#include "pdf/structure.h"

namespace candour::pdf {
namespace {

// ISO 19005-2, 6.1.13.
constexpr double kNarrowestPage = 3;
constexpr double kWidestPage = 14400;

void check(const typeset::Document& document) {
  if (document.information.title.empty()) throw std::logic_error("a document without a title");
  if (document.information.language.empty()) throw std::logic_error("a document without a language");
  if (document.pages.empty()) throw std::logic_error("a document without a page");
  for (const typeset::Page& page : document.pages) {
    const bool is_sized =
        page.width >= kNarrowestPage && page.height >= kNarrowestPage && page.width <= kWidestPage && page.height <= kWidestPage;
    if (!is_sized) throw std::logic_error("a page without size");
  }
  const std::vector<typeset::Fault> faults = typeset::faults_of(document.tree);
  if (!faults.empty()) throw std::logic_error("a structure tree with a fault: " + faults.front().what);
}

// The intent that colours are meant to be seen as (14.11.5), which makes DeviceRGB mean sRGB (ISO 19005-2, 6.2.4.3).
Ref add_output_intent(File& file, std::string_view deflated_profile) {
  const Ref profile = file.add_stream("/N 3", deflated_profile, Filter::deflated);
  Syntax out;
  out << "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile " << profile
      << ">>";
  return file.add(out.str());
}

void add_page(File& file, const typeset::Page& page, Ref ref, Ref parent, Ref resources, Ref content, std::size_t number,
              const std::vector<AnnotationObject>& links) {
  Syntax out;
  out << "<</Type/Page/Parent " << parent << "/MediaBox[0 0 " << page.width << ' ' << page.height << "]/Resources " << resources
      << "/Contents " << content << "/StructParents " << parent_key_of_page(number) << "/Tabs/S";
  std::string_view separator = "/Annots[";
  for (const AnnotationObject& link : links) {
    if (link.page != number) continue;
    out << separator << link.annotation;
    separator = " ";
  }
  out << (page.links.empty() ? ">>" : "]>>");
  file.add(ref, out.str());
}

}  // namespace

Writer::Writer(Settings settings) : deflate_(settings.compression), profile_(deflate_.compress(srgb_profile())) {}

std::string Writer::write(const typeset::Document& document, const std::vector<Attachment>& attachments) {
  check(document);
  const std::vector<EmbeddedFont> fonts = fonts_of(document);
  const Pictures pictures = pictures_of(document);
  const std::vector<std::optional<Place>> places = places_of(document);
  std::vector<PageContent> contents;
  for (const typeset::Page& page : document.pages) contents.push_back(content_of(document.tree, page, fonts, pictures));

  File file(deflate_);
  const Ref catalog = file.reserve();
  const Ref page_tree = file.reserve();
  std::vector<Ref> pages;
  for (std::size_t i = 0; i < document.pages.size(); ++i) pages.push_back(file.reserve());

  const Targets targets{document, pages, places};
  const std::vector<AnnotationObject> links = add_links(file, targets);
  const Ref resources = file.add("<</Font<<" + add_fonts(file, fonts) + ">>" + add_pictures(file, pictures) + ">>");
  Syntax kids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Ref content = file.add_stream("", contents[i].operators);
    add_page(file, document.pages[i], pages[i], page_tree, resources, content, i, links);
    kids << (i == 0 ? "" : " ") << pages[i];
  }
  Syntax tree;
  tree << "<</Type/Pages/Count " << pages.size() << "/Kids[" << kids.str() << "]>>";
  file.add(page_tree, tree.str());

  const Ref structure = add_structure(file, {document, contents, places, pages, links});
  const Ref outline = add_outline(file, targets);
  const ArchivePart part = attachments.empty() ? ArchivePart::two : ArchivePart::three;
  const Ref metadata = file.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(document.information, part), Filter::none);
  Syntax out;
  out << "<</Type/Catalog/Pages " << page_tree << "/Lang" << Text{document.information.language}
      << "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot " << structure << "/Metadata "
      << metadata << "/OutputIntents[" << add_output_intent(file, profile_) << "]/PageLabels" << page_labels(file, document.pages);
  if (outline != Ref{}) out << "/Outlines " << outline << "/PageMode/UseOutlines";
  out << add_attachments(file, attachments, document.information.modified) << ">>";
  file.add(catalog, out.str());
  return file.finish(catalog, file.add(information_dictionary(document.information)));
}

}  // namespace candour::pdf
