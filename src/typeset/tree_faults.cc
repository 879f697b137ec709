// The rules of a whole tree: what is wrong with it although every single element was allowed where it was added.
#include <algorithm>
#include <set>

#include "typeset/structure.h"

namespace candour::typeset {
namespace {

class Reading {
 public:
  explicit Reading(const Tree& tree) : tree_(tree) {
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      if (tree.is_content(i)) continue;
      const Attributes* attributes = tree.attributes({i});
      if (attributes == nullptr) continue;
      for (const NodeId header : attributes->headers) named_.insert(header.index);
    }
  }

  std::vector<Fault> faults() {
    read(tree_.root());
    return std::move(faults_);
  }

 private:
  struct Kids {
    std::vector<NodeId> elements;
    bool has_content = false;
  };

  void fault(NodeId node, std::string what) { faults_.push_back({node, std::move(what)}); }

  Kids kids_of(NodeId node) const {
    Kids kids;
    for (auto kid = tree_.first_kid(node); kid; kid = tree_.next_kid(*kid)) {
      if (tree_.is_content(*kid)) {
        kids.has_content = true;
      } else {
        kids.elements.push_back({*kid});
      }
    }
    return kids;
  }

  void read(NodeId node) {
    const Kids kids = kids_of(node);
    const Role role = tree_.role(node);
    const std::string name(name_of(role));
    if (kids.elements.empty() && !kids.has_content && role != Role::data_cell && role != Role::list_body) {
      fault(node, name + " is empty");
    }
    if (heading_level(role) > 0) read_heading(node, role);
    if (role == Role::table) read_table(node, kids.elements);
    if (role == Role::list_item) read_list_item(node, kids.elements);
    if (role == Role::table || role == Role::list) read_caption(node, kids.elements);
    const Attributes* attributes = tree_.attributes(node);
    if (role == Role::figure && (attributes == nullptr || attributes->alternative.empty())) fault(node, "Figure without Alt");
    if (role == Role::header_cell && !named_.contains(node.index) && (attributes == nullptr || !attributes->scope)) {
      fault(node, "TH without Scope, and no cell names it");
    }
    for (const NodeId kid : kids.elements) read(kid);
  }

  void read_heading(NodeId node, Role role) {
    const int level = heading_level(role);
    if (level > last_heading_ + 1) {
      const std::string before = last_heading_ == 0 ? "no heading" : "H" + std::to_string(last_heading_);
      fault(node, std::string(name_of(role)) + " follows " + before);
    }
    last_heading_ = level;
  }

  void read_list_item(NodeId node, const std::vector<NodeId>& kids) {
    bool has_body = false;
    for (const NodeId kid : kids) {
      if (tree_.role(kid) == Role::label && has_body) fault(kid, "Lbl after LBody");
      has_body = has_body || tree_.role(kid) == Role::list_body;
    }
    if (!has_body) fault(node, "LI without LBody");
  }

  // A list's is first, a table's first or last; neither has two.
  void read_caption(NodeId node, const std::vector<NodeId>& kids) {
    const Role role = tree_.role(node);
    int captions = 0;
    for (std::size_t i = 0; i < kids.size(); ++i) {
      if (tree_.role(kids[i]) != Role::caption) continue;
      const bool is_placed = i == 0 || (role == Role::table && i + 1 == kids.size());
      if (!is_placed) fault(kids[i], "Caption between other children of " + std::string(name_of(role)));
      if (++captions == 2) fault(kids[i], std::string(name_of(role)) + " with two captions");
    }
  }

  void read_table(NodeId table, const std::vector<NodeId>& kids) {
    std::vector<std::vector<NodeId>> groups;  // no cell spans from one to the next
    std::vector<NodeId> loose;
    int last = 0;
    int heads = 0, bodies = 0, feet = 0;
    for (const NodeId kid : kids) {
      const Role role = tree_.role(kid);
      if (role == Role::caption) continue;
      if (role == Role::table_row) {
        loose.push_back(kid);
        continue;
      }
      const int rank = role == Role::table_head ? 1 : role == Role::table_body ? 2 : 3;
      if (rank < last) fault(kid, std::string(name_of(role)) + " out of order");
      last = rank;
      ++(rank == 1 ? heads : rank == 2 ? bodies : feet);
      groups.push_back(kids_of(kid).elements);
    }
    if (!loose.empty() && !groups.empty()) fault(table, "Table with rows both in groups and without");
    if (heads > 1 || feet > 1) fault(table, "Table with two of THead or TFoot");
    if (!groups.empty() && bodies == 0) fault(table, "Table without TBody");
    if (!loose.empty()) groups.push_back(loose);
    if (groups.empty()) fault(table, "Table without rows");
    std::optional<int> width;
    std::set<std::uint32_t> cells;
    for (const std::vector<NodeId>& rows : groups) read_rows(rows, width, cells);
    for (const std::uint32_t cell : cells) {
      const Attributes* attributes = tree_.attributes({cell});
      if (attributes == nullptr) continue;
      for (const NodeId header : attributes->headers) {
        if (!cells.contains(header.index) || tree_.role(header) != Role::header_cell) {
          fault({cell}, "Headers names what is no TH of the table");
        }
      }
    }
  }

  void read_rows(const std::vector<NodeId>& rows, std::optional<int>& width, std::set<std::uint32_t>& cells) {
    std::vector<int> taken;  // for each column, how many more rows a cell above reaches into
    for (std::size_t r = 0; r < rows.size(); ++r) {
      std::size_t column = 0;
      const auto skip = [&] {
        while (column < taken.size() && taken[column] > 0) ++column;
      };
      std::vector<int> next = taken;
      for (int& left : next) left = std::max(0, left - 1);
      for (const NodeId cell : kids_of(rows[r]).elements) {
        cells.insert(cell.index);
        const Attributes* attributes = tree_.attributes(cell);
        const int down = attributes == nullptr ? 1 : attributes->row_span;
        const int across = attributes == nullptr ? 1 : attributes->column_span;
        if (r + static_cast<std::size_t>(down) > rows.size()) fault(cell, "RowSpan leads out of the rows");
        skip();
        for (int i = 0; i < across; ++i, ++column) {
          if (column < taken.size() && taken[column] > 0) fault(cell, "cells overlap");
          if (next.size() <= column) next.resize(column + 1);
          next[column] = down - 1;
        }
      }
      skip();
      const int found = static_cast<int>(column);
      if (width && *width != found) fault(rows[r], "TR is " + std::to_string(found) + " wide, others " + std::to_string(*width));
      if (!width) width = found;
      taken = std::move(next);
    }
  }

  const Tree& tree_;
  std::set<std::uint32_t> named_;  // header cells that some cell names
  std::vector<Fault> faults_;
  int last_heading_ = 0;
};

}  // namespace

std::vector<Fault> faults_of(const Tree& tree) { return Reading(tree).faults(); }

}  // namespace candour::typeset
