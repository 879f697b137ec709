#include "pdf/structure.h"

#include <limits>
#include <stdexcept>

#include "pdf/trees.h"

namespace candour::pdf {
namespace {

using typeset::Attributes;
using typeset::NodeId;
using typeset::Role;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

std::string_view name_of(typeset::Scope scope) {
  switch (scope) {
    case typeset::Scope::row: return "Row";
    case typeset::Scope::column: return "Column";
    case typeset::Scope::both: return "Both";
  }
  return "";
}

std::string_view name_of(typeset::ListNumbering numbering) {
  switch (numbering) {
    case typeset::ListNumbering::none: return "None";
    case typeset::ListNumbering::disc: return "Disc";
    case typeset::ListNumbering::circle: return "Circle";
    case typeset::ListNumbering::square: return "Square";
    case typeset::ListNumbering::decimal: return "Decimal";
    case typeset::ListNumbering::upper_roman: return "UpperRoman";
    case typeset::ListNumbering::lower_roman: return "LowerRoman";
    case typeset::ListNumbering::upper_alpha: return "UpperAlpha";
    case typeset::ListNumbering::lower_alpha: return "LowerAlpha";
  }
  return "";
}

// Sorts as the numbers do, so that the ID tree is in the order of the structure tree.
std::string id_of(NodeId node) {
  std::string digits = std::to_string(node.index);
  return "e" + std::string(10 - digits.size(), '0') + digits;
}

class StructureWriter {
 public:
  StructureWriter(File& file, const Structure& structure)
      : file_(file),
        given_(structure),
        tree_(structure.document.tree),
        numbers_(tree_.size()),
        has_id_(tree_.size(), false),
        first_(tree_.size(), kNone),
        annotation_(tree_.size(), kNone) {
    collect_marks();
    collect_annotations();
    collect_ids();
  }

  Ref write() {
    const Ref root = file_.reserve();
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (!tree_.is_content(i)) numbers_[i] = file_.reserve();
    }
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (!tree_.is_content(i)) write_element({i}, root);
    }
    Syntax out;
    out << "<</Type/StructTreeRoot/K " << ref(tree_.root()) << "/ParentTree " << file_.add(parent_tree()) << "/ParentTreeNextKey "
        << given_.pages.size() + given_.annotations.size();
    if (const NamedValues ids = id_values(); !ids.empty()) out << "/IDTree " << file_.add(name_tree(file_, ids));
    out << ">>";
    file_.add(root, out.str());
    return root;
  }

 private:
  // One stretch of marked content, and the next of the same place in the tree.
  struct Mark {
    std::size_t page = 0;
    std::size_t mcid = 0;
    std::uint32_t next = kNone;
  };

  Ref ref(NodeId node) const { return numbers_[node.index]; }

  void collect_marks() {
    std::vector<std::uint32_t> last(tree_.size(), kNone);
    for (std::size_t page = 0; page < given_.contents.size(); ++page) {
      const auto& marked = given_.contents[page].marked;
      for (std::size_t mcid = 0; mcid < marked.size(); ++mcid) {
        const std::uint32_t content = marked[mcid].index();
        const auto added = static_cast<std::uint32_t>(marks_.size());
        marks_.push_back({page, mcid, kNone});
        (last[content] == kNone ? first_[content] : marks_[last[content]].next) = added;
        last[content] = added;
      }
    }
  }

  void collect_annotations() {
    std::vector<std::uint32_t> last(tree_.size(), kNone);
    next_annotation_.assign(given_.annotations.size(), kNone);
    for (std::uint32_t i = 0; i < given_.annotations.size(); ++i) {
      const std::uint32_t link = given_.annotations[i].link.index;
      if (tree_.role({link}) != Role::link) throw std::logic_error("a link's area belongs to no Link");
      (last[link] == kNone ? annotation_[link] : next_annotation_[last[link]]) = i;
      last[link] = i;
    }
  }

  // Notes have one each (14289-1, 7.9), and so has what the headers of cells name.
  void collect_ids() {
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (tree_.is_content(i)) continue;
      if (tree_.role({i}) == Role::note) has_id_[i] = true;
      if (const Attributes* attributes = tree_.attributes({i})) {
        for (const NodeId header : attributes->headers) has_id_[header.index] = true;
      }
    }
  }

  NamedValues id_values() const {
    NamedValues values;
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (!has_id_[i]) continue;
      Syntax value;
      value << ref({i});
      values.emplace_back(id_of({i}), value.str());
    }
    return values;
  }

  // The page that the element's content is on unless it says otherwise.
  std::optional<std::size_t> page_of(NodeId node) const {
    for (auto kid = tree_.first_kid(node); kid; kid = tree_.next_kid(*kid)) {
      if (tree_.is_content(*kid) && first_[*kid] != kNone) return marks_[first_[*kid]].page;
    }
    if (annotation_[node.index] != kNone) return given_.annotations[annotation_[node.index]].page;
    return std::nullopt;
  }

  void write_element(NodeId node, Ref root) {
    const Role role = tree_.role(node);
    out_.clear();
    out_ << "<</Type/StructElem/S/" << typeset::name_of(role) << "/P " << (node == tree_.root() ? root : ref(tree_.parent(node)));
    const std::optional<std::size_t> page = page_of(node);
    if (page) out_ << "/Pg " << given_.pages[*page];
    if (has_id_[node.index]) out_ << "/ID" << Bytes{id_of(node)};
    write_attributes(node, role);
    out_ << "/K[";
    const std::size_t begin = out_.str().size();
    write_kids(node, page);
    if (out_.str().size() == begin) {
      out_.str().resize(begin - 3);
    } else {
      out_ << ']';
    }
    out_ << ">>";
    file_.add(ref(node), out_.str());
  }

  void separate() {
    if (out_.str().back() != '[') out_ << ' ';
  }

  void write_kids(NodeId node, std::optional<std::size_t> page) {
    for (auto kid = tree_.first_kid(node); kid; kid = tree_.next_kid(*kid)) {
      if (!tree_.is_content(*kid)) {
        separate();
        out_ << ref({*kid});
        continue;
      }
      for (std::uint32_t i = first_[*kid]; i != kNone; i = marks_[i].next) {
        separate();
        if (marks_[i].page == page) {
          out_ << marks_[i].mcid;
        } else {
          out_ << "<</Type/MCR/Pg " << given_.pages[marks_[i].page] << "/MCID " << marks_[i].mcid << ">>";
        }
      }
    }
    if (tree_.role(node) == Role::link && annotation_[node.index] == kNone) {
      throw std::logic_error("a Link without an area to click");
    }
    for (std::uint32_t i = annotation_[node.index]; i != kNone; i = next_annotation_[i]) {
      const AnnotationObject& annotation = given_.annotations[i];
      separate();
      out_ << "<</Type/OBJR/Obj " << annotation.annotation;
      if (annotation.page != page) out_ << "/Pg " << given_.pages[annotation.page];
      out_ << ">>";
    }
  }

  void write_attributes(NodeId node, Role role) {
    static const Attributes kNoAttributes;
    const Attributes* own = tree_.attributes(node);
    const Attributes& attributes = own == nullptr ? kNoAttributes : *own;
    if (!attributes.title.empty()) out_ << "/T" << Text{attributes.title};
    if (!attributes.language.empty()) out_ << "/Lang" << Text{attributes.language};
    if (!attributes.alternative.empty()) out_ << "/Alt" << Text{attributes.alternative};
    if (attributes.actual_text) out_ << "/ActualText" << Text{*attributes.actual_text};
    if (!attributes.expansion.empty()) out_ << "/E" << Text{attributes.expansion};
    if (role == Role::list) {
      out_ << "/A<</O/List/ListNumbering/" << name_of(attributes.numbering.value_or(typeset::ListNumbering::none)) << ">>";
    }
    if (role == Role::header_cell || role == Role::data_cell) write_cell(attributes);
    if (role == Role::figure || role == Role::table) write_box(node, role, attributes);
  }

  void write_cell(const Attributes& attributes) {
    const bool spans = attributes.column_span > 1 || attributes.row_span > 1;
    if (!attributes.scope && !spans && attributes.headers.empty()) return;
    out_ << "/A<</O/Table";
    if (attributes.scope) out_ << "/Scope/" << name_of(*attributes.scope);
    if (attributes.column_span > 1) out_ << "/ColSpan " << attributes.column_span;
    if (attributes.row_span > 1) out_ << "/RowSpan " << attributes.row_span;
    if (!attributes.headers.empty()) {
      out_ << "/Headers[";
      for (const NodeId header : attributes.headers) out_ << Bytes{id_of(header)};
      out_ << ']';
    }
    out_ << ">>";
  }

  // 14.8.5.4.3: BBox is required for a figure or table that is on one page.
  void write_box(NodeId node, Role role, const Attributes& attributes) {
    const std::optional<Place>& place = given_.places[node.index];
    if (role == Role::figure && (!place || !place->is_on_one_page)) {
      throw std::logic_error("a Figure that is on no page, or on several");
    }
    if (!place || !place->is_on_one_page) return;
    const typeset::Rect& box = place->rect;
    const double height = given_.document.pages[place->page].height;
    out_ << "/A<</O/Layout";
    if (role == Role::figure) out_ << "/Placement/" << (attributes.placement == typeset::Placement::inline_ ? "Inline" : "Block");
    out_ << "/BBox[" << box.x << ' ' << height - box.y - box.height << ' ' << box.x + box.width << ' ' << height - box.y << "]>>";
  }

  std::string parent_tree() {
    NumberedValues values;
    for (std::size_t page = 0; page < given_.contents.size(); ++page) {
      const auto& marked = given_.contents[page].marked;
      Syntax parents;
      parents << '[';
      for (std::size_t mcid = 0; mcid < marked.size(); ++mcid) parents << (mcid == 0 ? "" : " ") << ref(tree_.owner(marked[mcid]));
      parents << ']';
      values.emplace_back(parent_key_of_page(page), parents.str());
    }
    for (std::size_t i = 0; i < given_.annotations.size(); ++i) {
      Syntax parent;
      parent << ref(given_.annotations[i].link);
      values.emplace_back(parent_key_of_annotation(given_.contents.size(), i), parent.str());
    }
    return number_tree(file_, values);
  }

  File& file_;
  const Structure& given_;
  const typeset::Tree& tree_;
  Syntax out_;  // the element that is being written
  // By entry of the tree:
  std::vector<Ref> numbers_;               // of elements
  std::vector<bool> has_id_;               // of elements
  std::vector<std::uint32_t> first_;       // of content: the first of its marks
  std::vector<std::uint32_t> annotation_;  // of links: the first of its annotations
  std::vector<Mark> marks_;
  std::vector<std::uint32_t> next_annotation_;  // by annotation: the next of the same link
};

}  // namespace

std::size_t parent_key_of_page(std::size_t page) { return page; }
std::size_t parent_key_of_annotation(std::size_t pages, std::size_t annotation) { return pages + annotation; }

Ref add_structure(File& file, const Structure& structure) { return StructureWriter(file, structure).write(); }

}  // namespace candour::pdf
