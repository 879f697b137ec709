#include "pdf/attachments.h"

#include <algorithm>
#include <stdexcept>

#include "pdf/trees.h"

namespace candour::pdf {
namespace {

void check(const std::vector<Attachment>& sorted) {
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Attachment& one = sorted[i];
    const bool is_named = !one.name.empty() && std::all_of(one.name.begin(), one.name.end(),
                                                           [](char c) { return c > ' ' && c <= '~' && c != '/' && c != '\\'; });
    if (!is_named) throw std::logic_error("an attached file with the name `" + one.name + "`");
    if (one.media_type.find('/') == std::string::npos) {
      throw std::logic_error("an attached file of the type `" + one.media_type + "`");
    }
    if (one.description.empty()) throw std::logic_error("an attached file without a description");
    if (i > 0 && sorted[i - 1].name == one.name) throw std::logic_error("two attached files with the name `" + one.name + "`");
  }
}

Ref add_attachment(File& file, const Attachment& attachment, typeset::Day modified) {
  Syntax entries;
  entries << "/Type/EmbeddedFile/Subtype" << Name{attachment.media_type} << "/Params<</Size " << attachment.bytes.size()
          << "/ModDate" << modified << ">>";
  const Ref stream = file.add_stream(entries.str(), attachment.bytes);
  Syntax out;
  out << "<</Type/Filespec/F" << Text{attachment.name} << "/UF" << Text{attachment.name} << "/Desc" << Text{attachment.description}
      << "/AFRelationship/Data/EF<</F " << stream << "/UF " << stream << ">>>>";
  return file.add(out.str());
}

}  // namespace

std::string add_attachments(File& file, std::vector<Attachment> attachments, typeset::Day modified) {
  if (attachments.empty()) return "";
  std::sort(attachments.begin(), attachments.end(), [](const Attachment& a, const Attachment& b) { return a.name < b.name; });
  check(attachments);
  NamedValues names;
  Syntax associated;
  for (const Attachment& attachment : attachments) {
    Syntax ref;
    ref << add_attachment(file, attachment, modified);
    associated << (names.empty() ? "" : " ") << ref.str();
    names.emplace_back(attachment.name, ref.str());
  }
  return "/AF[" + associated.str() + "]/Names<</EmbeddedFiles " + name_tree(file, names) + ">>";
}

}  // namespace candour::pdf
