// The structure tree: roles, nesting, attributes, and that it and the pages refer to each other.

#include "audit_parts.h"

namespace audit {
namespace {

using Names = std::set<std::string>;

const Names kGrouping = {"Part", "Art", "Sect", "Div", "BlockQuote", "TOC"};
const Names kBlocks = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "Table"};
const Names kInline = {"Span", "Quote", "Note", "Reference", "Code", "Link"};
const Names kOthers = {"Document", "Caption", "TOCI", "LI", "Lbl", "LBody", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Figure"};

bool is_heading(const std::string& role) { return role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6'; }

// pdf 14.8.4: what must be the parent of what can stand nowhere else, and what may stand below tables, lists and rows.
const std::map<std::string, Names> kParents = {{"LI", {"L"}},
                                               {"LBody", {"LI"}},
                                               {"TR", {"Table", "THead", "TBody", "TFoot"}},
                                               {"TH", {"TR"}},
                                               {"TD", {"TR"}},
                                               {"THead", {"Table"}},
                                               {"TBody", {"Table"}},
                                               {"TFoot", {"Table"}},
                                               {"TOCI", {"TOC"}},
                                               {"Lbl", {"LI", "Note", "Reference", "TOCI"}}};
const std::map<std::string, Names> kChildren = {{"L", {"LI", "Caption"}},
                                                {"LI", {"Lbl", "LBody"}},
                                                {"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}},
                                                {"TR", {"TH", "TD"}},
                                                {"THead", {"TR"}},
                                                {"TBody", {"TR"}},
                                                {"TFoot", {"TR"}},
                                                {"TOC", {"TOCI", "TOC", "Caption"}}};

class Walk {
 public:
  Walk(QPDF& pdf, const std::map<QPDFObjGen, Content>& contents, Faults& faults)
      : pdf_(pdf), contents_(contents), faults_(faults) {}

  void run(std::string& tree, std::string& text) {
    Object root = pdf_.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary()) {
      fault("ua 7.1: no structure tree");
      return;
    }
    if (root.hasKey("/RoleMap")) fault("ua 7.1: a role map, where all roles are standard ones");
    Object top = root.getKey("/K");
    if (top.isArray()) top = top.getArrayItem(0);
    if (top.getKey("/P").getObjGen() != root.getObjGen()) fault("pdf 14.7.2: the root element has another parent");
    if (top.getKey("/S").unparse() != "/Document") fault("pdf 14.8.4.2: the root element is no Document");
    ids_of(root);
    element(top, "", 0);
    ends();
    parents(root);
    tree = tree_;
    text = text_;
  }

 private:
  struct Cell {
    std::string role;
    int across = 1;
    int down = 1;
    bool has_scope = false;
    std::string id;
    std::vector<std::string> headers;
  };

  void fault(const std::string& what) { faults_.push_back(what); }

  static Object attribute(Object element, const std::string& owner, const std::string& key) {
    Object all = element.getKey("/A");
    std::vector<Object> each = all.isArray() ? all.getArrayAsVector() : std::vector<Object>{all};
    for (Object& one : each) {
      if (one.isDictionary() && one.getKey("/O").unparse() == owner && one.hasKey(key)) return one.getKey(key);
    }
    return Object::newNull();
  }

  static int count(Object element, const std::string& key) {
    Object value = attribute(element, "/Table", key);
    return value.isInteger() ? value.getIntValueAsInt() : 1;
  }

  static std::vector<Object> kids_of(Object element) {
    Object kids = element.getKey("/K");
    if (kids.isArray()) return kids.getArrayAsVector();
    return kids.isNull() ? std::vector<Object>{} : std::vector<Object>{kids};
  }

  static std::string role_of(Object element) {
    return element.getKey("/S").isName() ? element.getKey("/S").getName().substr(1) : "";
  }

  static std::vector<Object> elements_of(Object element) {
    std::vector<Object> found;
    for (Object& kid : kids_of(element)) {
      if (kid.isDictionary() && kid.hasKey("/S")) found.push_back(kid);
    }
    return found;
  }

  void ids_of(Object root) {
    if (!root.hasKey("/IDTree")) return;
    for (auto& [name, object] : QPDFNameTreeObjectHelper(root.getKey("/IDTree"), pdf_).getAsMap()) ids_[name] = object.getObjGen();
  }

  void element(Object one, const std::string& parent, int depth) {
    if (!one.isIndirect()) fault("pdf 14.7.2: an element that is not indirect");
    if (!seen_.insert(one.getObjGen()).second || depth > 100) {
      fault("pdf 14.7.2: an element twice in the tree");
      return;
    }
    const std::string role = role_of(one);
    const bool is_known = kGrouping.contains(role) || kBlocks.contains(role) || kInline.contains(role) || kOthers.contains(role);
    if (!is_known) fault("ua 7.1: the role " + role);
    if (const auto parents = kParents.find(role); parents != kParents.end() && !parents->second.contains(parent)) {
      fault("pdf 14.8.4: " + role + " in " + parent);
    }
    if (const auto children = kChildren.find(parent); children != kChildren.end() && !children->second.contains(role)) {
      fault("pdf 14.8.4: " + role + " in " + parent);
    }
    std::string line(static_cast<std::size_t>(2 * depth), ' ');
    tree_ += line + role + described(one) + "\n";
    attributes(one, role);
    const bool is_block = kBlocks.contains(role) || role == "Lbl" || role == "LBody" || role == "TH" || role == "TD" ||
                          role == "Caption" || role == "Figure" || role == "Note";
    if (is_block && role != "Lbl" && !text_.empty() && text_.back() != '\n' && parent != "LI" && parent != "Note") text_ += '\n';
    const std::size_t before = text_.size();
    kids(one, role, depth);
    if (is_heading(role)) heading(one, role, text_.substr(before));
    if (role == "Table") table(one);
    if (role == "L") list(one);
    if (role == "Link") link(one);
    if (is_block && role != "Lbl" && text_.size() > before && text_.back() != '\n') text_ += '\n';
  }

  static std::string described(Object one) {
    std::string out;
    for (const std::string key : {"/Lang", "/Alt", "/E", "/ActualText", "/ID"}) {
      if (one.getKey(key).isString()) out += " " + key.substr(1) + "=\"" + one.getKey(key).getUTF8Value() + "\"";
    }
    for (const auto& [owner, key] : std::vector<std::pair<std::string, std::string>>{{"/Table", "/Scope"},
                                                                                     {"/Table", "/ColSpan"},
                                                                                     {"/Table", "/RowSpan"},
                                                                                     {"/Table", "/Headers"},
                                                                                     {"/List", "/ListNumbering"},
                                                                                     {"/Layout", "/Placement"}}) {
      Object value = attribute(one, owner, key);
      if (!value.isNull()) out += " " + key.substr(1) + "=" + value.unparse();
    }
    return out;
  }

  void attributes(Object one, const std::string& role) {
    if (one.getKey("/Lang").isString() && one.getKey("/Lang").getUTF8Value().empty()) fault("ua 7.2: an empty Lang");
    if (role == "Note") {
      if (!one.getKey("/ID").isString()) fault("ua 7.9: a Note without an ID");
    }
    if (one.getKey("/ID").isString()) {
      const auto found = ids_.find(one.getKey("/ID").getUTF8Value());
      if (found == ids_.end() || found->second != one.getObjGen()) {
        fault("pdf 14.7.2: an ID that is not in the IDTree, or another's");
      }
    }
    if (role == "Figure") {
      if (!one.getKey("/Alt").isString() || one.getKey("/Alt").getUTF8Value().empty()) fault("ua 7.3: a Figure without Alt");
      Object box = attribute(one, "/Layout", "/BBox");
      const bool is_box = box.isArray() && box.getArrayNItems() == 4 &&
                          box.getArrayItem(2).getNumericValue() > box.getArrayItem(0).getNumericValue() &&
                          box.getArrayItem(3).getNumericValue() > box.getArrayItem(1).getNumericValue();
      if (!is_box) fault("pdf 14.8.5.4.3: a Figure without BBox");
      if (attribute(one, "/Layout", "/Placement").isNull()) fault("pdf 14.8.5.4: a Figure without Placement");
    }
  }

  void kids(Object one, const std::string& role, int depth) {
    Object page = one.getKey("/Pg");
    for (Object& kid : kids_of(one)) {
      if (kid.isInteger()) {
        content(one, page, kid.getIntValueAsInt(), role, depth);
      } else if (kid.isDictionary() && kid.hasKey("/S")) {
        if (kid.getKey("/P").getObjGen() != one.getObjGen()) fault("pdf 14.7.2: an element names another parent");
        element(kid, role, depth + 1);
      } else if (kid.isDictionary() && kid.getKey("/Type").unparse() == "/MCR") {
        content(one, kid.hasKey("/Pg") ? kid.getKey("/Pg") : page, kid.getKey("/MCID").getIntValueAsInt(), role, depth);
      } else if (kid.isDictionary() && kid.getKey("/Type").unparse() == "/OBJR") {
        objects_[kid.getKey("/Obj").getObjGen()] = one.getObjGen();
        if (role != "Link") fault("ua 7.18.5: an annotation in " + role);
      } else {
        fault("pdf 14.7.2: a child that is none");
      }
    }
  }

  void content(Object one, Object page, int mcid, const std::string& role, int depth) {
    const auto found = contents_.find(page.getObjGen());
    if (found == contents_.end() || !found->second.texts.contains(mcid)) {
      fault("pdf 14.7.4.2: an element with content that no page has");
      return;
    }
    if (!marked_.emplace(Marked{page.getObjGen(), mcid}, one.getObjGen()).second) fault("pdf 14.7.4.2: content of two elements");
    if (kGrouping.contains(role) || kChildren.contains(role)) fault("pdf 14.8.4: " + role + " with content of its own");
    const std::string said = found->second.texts.at(mcid);
    tree_ += std::string(static_cast<std::size_t>(2 * depth + 2), ' ') + "\"" + said + "\"\n";
    text_ += said;
  }

  void heading(Object, const std::string& role, const std::string& said) {
    const int level = role[1] - '0';
    if (level > last_heading_ + 1) fault("ua 7.4.2: " + role + " after H" + std::to_string(last_heading_));
    last_heading_ = level;
    if (said.find_first_not_of(" \n") == std::string::npos) fault("ua 7.4: a heading without words");
  }

  void list(Object one) {
    if (attribute(one, "/List", "/ListNumbering").isNull()) fault("ua 7.6: a list without ListNumbering");
    for (Object& item : elements_of(one)) {
      std::string roles;
      for (Object& kid : elements_of(item)) roles += role_of(kid) + " ";
      if (role_of(item) == "LI" && roles != "Lbl LBody " && roles != "LBody ") fault("pdf 14.8.4.3.3: an item of " + roles);
    }
  }

  void link(Object one) {
    bool has_object = false;
    bool has_content = false;
    for (Object& kid : kids_of(one)) {
      const bool is_object = kid.isDictionary() && kid.getKey("/Type").unparse() == "/OBJR";
      has_object = has_object || is_object;
      has_content = has_content || !is_object;
    }
    if (!has_object) fault("ua 7.18.5: a Link without its annotation");
    if (!has_content) fault("ua 7.18.5: a Link without content");
  }

  void table(Object one) {
    std::vector<std::vector<Cell>> rows;
    const auto read_row = [&](Object row) {
      rows.emplace_back();
      for (Object& cell : elements_of(row)) {
        Cell made{
            role_of(cell), count(cell, "/ColSpan"), count(cell, "/RowSpan"), !attribute(cell, "/Table", "/Scope").isNull(), "", {}};
        if (cell.getKey("/ID").isString()) made.id = cell.getKey("/ID").getUTF8Value();
        Object headers = attribute(cell, "/Table", "/Headers");
        if (headers.isArray()) {
          for (Object& header : headers.getArrayAsVector()) made.headers.push_back(header.getUTF8Value());
        }
        rows.back().push_back(made);
      }
    };
    for (Object& kid : elements_of(one)) {
      if (role_of(kid) == "TR") read_row(kid);
      if (role_of(kid) == "Caption") continue;
      for (Object& row : elements_of(kid)) {
        if (role_of(kid) != "TR") read_row(row);
      }
    }
    grid(rows);
    headers(rows);
  }

  // ua 7.2: every place of the grid is taken once.
  void grid(const std::vector<std::vector<Cell>>& rows) {
    std::set<std::pair<int, int>> taken;
    int width = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      int column = 0;
      for (const Cell& cell : rows[r]) {
        while (taken.contains({static_cast<int>(r), column})) ++column;
        for (int down = 0; down < cell.down; ++down) {
          for (int across = 0; across < cell.across; ++across) {
            if (!taken.insert({static_cast<int>(r) + down, column + across}).second) fault("ua 7.2: cells overlap");
          }
        }
        column += cell.across;
        width = std::max(width, column);
      }
    }
    if (taken.size() != rows.size() * static_cast<std::size_t>(width)) fault("ua 7.2: a table that is not regular");
  }

  void headers(const std::vector<std::vector<Cell>>& rows) {
    Names ids;
    Names named;
    bool has_header = false;
    for (const auto& row : rows) {
      for (const Cell& cell : row) {
        if (cell.role == "TH") ids.insert(cell.id);
        has_header = has_header || cell.role == "TH";
        for (const std::string& header : cell.headers) named.insert(header);
      }
    }
    for (const std::string& name : named) {
      if (!ids.contains(name)) fault("ua 7.5: a cell's header is no TH of the table");
    }
    for (const auto& row : rows) {
      for (const Cell& cell : row) {
        if (cell.role == "TH" && !cell.has_scope && !named.contains(cell.id)) fault("ua 7.5: a TH without Scope");
      }
    }
    if (!has_header) fault("ua 7.5: a table without headers");
  }

  // All content of the pages is in the tree.
  void ends() {
    for (const auto& [page, content] : contents_) {
      for (const auto& [mcid, text] : content.texts) {
        if (!marked_.contains({page, mcid})) fault("ua 7.1: marked content that no element has: `" + text + "`");
      }
    }
  }

  void parents(Object root) {
    if (!root.getKey("/ParentTree").isDictionary()) {
      fault("pdf 14.7.4.4: no ParentTree");
      return;
    }
    const auto tree = QPDFNumberTreeObjectHelper(root.getKey("/ParentTree"), pdf_).getAsMap();
    if (!tree.empty() && root.getKey("/ParentTreeNextKey").getIntValue() <= tree.rbegin()->first) {
      fault("pdf 14.7.2: ParentTreeNextKey");
    }
    const auto entry = [&](Object key) {
      return key.isInteger() && tree.contains(key.getIntValue()) ? tree.at(key.getIntValue()) : Object::newNull();
    };
    for (Object page : pdf_.getAllPages()) {
      Object parents = entry(page.getKey("/StructParents"));
      for (const auto& [mcid, text] : contents_.at(page.getObjGen()).texts) {
        const bool is_there = parents.isArray() && mcid < parents.getArrayNItems();
        const auto owner = marked_.find({page.getObjGen(), mcid});
        if (!is_there || owner == marked_.end() || parents.getArrayItem(mcid).getObjGen() != owner->second) {
          fault("pdf 14.7.4.4: the ParentTree has no or another element for content");
        }
      }
      annotations(page, entry);
    }
  }

  template <typename Entry>
  void annotations(Object page, Entry entry) {
    if (!page.getKey("/Annots").isArray()) return;
    for (Object& one : page.getKey("/Annots").getArrayAsVector()) {
      if (one.getKey("/Subtype").unparse() != "/Link") fault("ua 7.18: an annotation that is no link");
      if (!one.getKey("/Contents").isString() || one.getKey("/Contents").getUTF8Value().empty()) {
        fault("ua 7.18.5: a link without Contents");
      }
      if (one.getKey("/F").unparse() != "4") fault("a 6.3.2: an annotation that is not printed, or not only that");
      const auto owner = objects_.find(one.getObjGen());
      Object parent = entry(one.getKey("/StructParent"));
      if (owner == objects_.end() || parent.isNull() || parent.getObjGen() != owner->second) {
        fault("ua 7.18.1: the ParentTree has no or another element for a link");
      }
      const bool leads = one.getKey("/A").isDictionary() || one.getKey("/Dest").isArray();
      if (!leads) fault("pdf 12.5.6.5: a link that leads nowhere");
      if (one.getKey("/Dest").isArray() && !contents_.contains(one.getKey("/Dest").getArrayItem(0).getObjGen())) {
        fault("pdf 12.3.2: a link to no page");
      }
      if (one.getKey("/A").isDictionary()) {
        for (const char c : one.getKey("/A").getKey("/URI").getStringValue()) {
          if (static_cast<unsigned char>(c) > 0x7E || c == ' ') fault("pdf 12.6.4.7: an address that is not ASCII");
        }
      }
    }
  }

  QPDF& pdf_;
  const std::map<QPDFObjGen, Content>& contents_;
  Faults& faults_;
  std::set<QPDFObjGen> seen_;
  std::map<std::string, QPDFObjGen> ids_;
  std::map<Marked, QPDFObjGen> marked_;       // the element of each piece of content
  std::map<QPDFObjGen, QPDFObjGen> objects_;  // the element of each annotation
  std::string tree_;
  std::string text_;
  int last_heading_ = 0;
};

}  // namespace

void audit_structure(QPDF& pdf, const std::map<QPDFObjGen, Content>& contents, Faults& faults, std::string& tree,
                     std::string& text) {
  Walk(pdf, contents, faults).run(tree, text);
}

}  // namespace audit
