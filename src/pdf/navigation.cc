#include "pdf/navigation.h"

#include <charconv>
#include <stdexcept>

#include "pdf/trees.h"

namespace candour::pdf {
namespace {

// An explicit destination (12.3.2.2): the element's top at the top of the window, the zoom left as it is.
void write_destination(Syntax& out, const Targets& targets, typeset::NodeId node) {
  const bool is_root = node == targets.document.tree.root();
  const std::optional<Place>& place = targets.places.at(node.index);
  if (!is_root && !place) throw std::logic_error("a link or an entry of the outline leads to what is on no page");
  const std::size_t page = is_root ? 0 : place->page;
  const double top = is_root ? 0 : place->rect.y;
  out << '[' << targets.pages[page] << "/XYZ null " << targets.document.pages[page].height - top << " null]";
}

// A URI is ASCII (12.6.4.7); what is not, is percent-encoded, as RFC 3987, 3.1 has it.
std::string ascii(std::string_view address) {
  std::string out;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4U];
      out += "0123456789ABCDEF"[byte & 0xFU];
    }
  }
  return out;
}

bool is_absolute(std::string_view address) {
  const std::size_t colon = address.find(':');
  return colon != std::string_view::npos && colon > 0 && address.substr(0, colon).find_first_of("/?#") == std::string_view::npos;
}

// A page label that is a plain number, as most are; 0 for others.
std::size_t number_of(const std::string& label) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
  const bool is_whole = error == std::errc() && end == label.data() + label.size();
  return is_whole && std::to_string(number) == label ? number : 0;
}

struct OutlineItem {
  std::size_t parent = 0;  // 0: the root
  std::size_t first = 0, last = 0, previous = 0, next = 0;
  std::size_t below = 0;  // all descendants, which are shown open
};

// Items are counted from 1 here, as in `entries` behind the root.
std::vector<OutlineItem> outline_items(const std::vector<typeset::OutlineEntry>& entries) {
  std::vector<OutlineItem> items(entries.size() + 1);
  std::vector<std::size_t> path = {0};
  for (std::size_t i = 1; i < items.size(); ++i) {
    const int level = entries[i - 1].level;
    if (level < 1 || static_cast<std::size_t>(level) > path.size()) throw std::logic_error("an entry of the outline skips a level");
    path.resize(static_cast<std::size_t>(level));
    OutlineItem& parent = items[path.back()];
    items[i].parent = path.back();
    items[i].previous = parent.last;
    if (parent.last != 0) items[parent.last].next = i;
    if (parent.first == 0) parent.first = i;
    parent.last = i;
    for (const std::size_t above : path) ++items[above].below;
    path.push_back(i);
  }
  return items;
}

}  // namespace

std::vector<AnnotationObject> add_links(File& file, const Targets& targets) {
  std::vector<AnnotationObject> made;
  for (std::size_t number = 0; number < targets.document.pages.size(); ++number) {
    const typeset::Page& page = targets.document.pages[number];
    for (const typeset::LinkArea& area : page.links) {
      if (area.says.empty()) throw std::logic_error("a link without a text that says where it leads");
      const typeset::Rect& rect = area.rect;
      Syntax out;
      // F 4: printed with the page. The border is left out: links are seen by how their text is painted.
      out << "<</Type/Annot/Subtype/Link/Rect[" << rect.x << ' ' << page.height - rect.y - rect.height << ' ' << rect.x + rect.width
          << ' ' << page.height - rect.y << "]/F 4/Border[0 0 0]/P " << targets.pages[number] << "/StructParent "
          << parent_key_of_annotation(targets.document.pages.size(), made.size()) << "/Contents" << Text{area.says};
      if (const auto* address = std::get_if<std::string>(&area.target)) {
        if (!is_absolute(*address)) throw std::logic_error("a link to `" + *address + "`, which is no absolute address");
        out << "/A<</S/URI/URI" << Bytes{ascii(*address)} << ">>>>";
      } else {
        out << "/Dest";
        write_destination(out, targets, std::get<typeset::NodeId>(area.target));
        out << ">>";
      }
      made.push_back({area.link, number, file.add(out.str())});
    }
  }
  return made;
}

Ref add_outline(File& file, const Targets& targets) {
  const auto& entries = targets.document.outline;
  if (entries.empty()) return {};
  const std::vector<OutlineItem> items = outline_items(entries);
  const Ref first = file.reserve(static_cast<std::uint32_t>(items.size()));
  const auto ref = [&](std::size_t item) { return Ref{first.number + static_cast<std::uint32_t>(item)}; };
  for (std::size_t i = 0; i < items.size(); ++i) {
    const OutlineItem& item = items[i];
    Syntax out;
    out << "<<";
    if (i == 0) {
      out << "/Type/Outlines";
    } else {
      const typeset::OutlineEntry& entry = entries[i - 1];
      if (entry.title.empty()) throw std::logic_error("an entry of the outline without a title");
      out << "/Title" << Text{entry.title} << "/Parent " << ref(item.parent) << "/Dest";
      write_destination(out, targets, entry.target);
      if (item.previous != 0) out << "/Prev " << ref(item.previous);
      if (item.next != 0) out << "/Next " << ref(item.next);
    }
    if (item.first != 0) out << "/First " << ref(item.first) << "/Last " << ref(item.last) << "/Count " << item.below;
    out << ">>";
    file.add(ref(i), out.str());
  }
  return ref(0);
}

std::string page_labels(File& file, const std::vector<typeset::Page>& pages) {
  NumberedValues values;
  std::size_t expected = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t number = number_of(pages[i].label);
    const bool goes_on = number != 0 && number == expected;
    expected = number == 0 ? 0 : number + 1;
    if (goes_on) continue;
    Syntax label;
    if (number != 0) {
      label << "<</S/D/St " << number << ">>";
    } else {
      label << "<</P" << Text{pages[i].label} << ">>";
    }
    values.emplace_back(i, label.str());
  }
  return number_tree(file, values);
}

}  // namespace candour::pdf
