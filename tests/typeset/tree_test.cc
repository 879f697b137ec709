// The structure tree: what may stand where, and what is wrong with a whole tree.
#include <catch2/catch.hpp>

#include "typeset/structure.h"

using namespace candour::typeset;

namespace {

std::vector<std::string> whats(const Tree& tree) {
  std::vector<std::string> found;
  for (const Fault& fault : faults_of(tree)) found.push_back(fault.what);
  return found;
}

using Whats = std::vector<std::string>;

NodeId filled(Tree& tree, NodeId parent, Role role, Attributes attributes = {}) {
  const NodeId node = tree.add(parent, role, std::move(attributes));
  tree.add_content(node);
  return node;
}

// A row of cells; each with its span over columns and rows.
NodeId row(Tree& tree, NodeId parent, const std::vector<std::pair<int, int>>& spans) {
  const NodeId made = tree.add(parent, Role::table_row);
  for (const auto& [across, down] : spans) tree.add(made, Role::data_cell, {.column_span = across, .row_span = down});
  return made;
}

}  // namespace

TEST_CASE("children and content keep the order in which they were added") {
  Tree tree;
  const NodeId paragraph = tree.add(tree.root(), Role::paragraph);
  const ContentId before = tree.add_content(paragraph);
  const NodeId link = tree.add(paragraph, Role::link, {.language = "cy"});
  const ContentId within = tree.add_content(link);
  const ContentId after = tree.add_content(paragraph);
  std::vector<std::uint32_t> kids;
  for (auto kid = tree.first_kid(paragraph); kid; kid = tree.next_kid(*kid)) kids.push_back(*kid);
  CHECK(kids == std::vector<std::uint32_t>{before.index(), link.index, after.index()});
  CHECK(tree.is_content(before.index()));
  CHECK_FALSE(tree.is_content(link.index));
  CHECK(tree.owner(within) == link);
  CHECK(tree.parent(link) == paragraph);
  CHECK(tree.role(link) == Role::link);
  CHECK(tree.attributes(link)->language == "cy");
  CHECK(tree.attributes(paragraph) == nullptr);
  CHECK(whats(tree) == Whats{});
}

TEST_CASE("an element is refused where it may not stand") {
  Tree tree;
  const NodeId table = tree.add(tree.root(), Role::table);
  const NodeId paragraph = tree.add(tree.root(), Role::paragraph);
  CHECK_THROWS_WITH(tree.add(table, Role::paragraph), "P in Table");
  CHECK_THROWS_WITH(tree.add(tree.root(), Role::list_item), "LI in Document");
  CHECK_THROWS_WITH(tree.add(paragraph, Role::heading1), "H1 in P");
  CHECK_THROWS_WITH(tree.add(paragraph, Role::document), "Document in P");
  CHECK_THROWS_WITH(tree.add_content(table), "Table with content of its own");
  CHECK_THROWS_WITH(tree.add_content(tree.root()), "Document with content of its own");
  const NodeId link = tree.add(paragraph, Role::link);
  CHECK_THROWS_WITH(tree.add(link, Role::link), "Link in Link");
  CHECK_THROWS_WITH(tree.add(tree.add(link, Role::span), Role::link), "Link within a Link");
}

TEST_CASE("whatever holds content or stands somewhere is a role of PDF 1.7") {
  CHECK(name_of(Role::document) == "Document");
  CHECK(name_of(Role::heading6) == "H6");
  CHECK(name_of(Role::table_foot) == "TFoot");
  CHECK(name_of(Role::figure) == "Figure");
  CHECK(heading_level(Role::heading3) == 3);
  CHECK(heading_level(Role::paragraph) == 0);
  CHECK(heading_level(Role::list) == 0);
}

TEST_CASE("an attribute is refused on an element that cannot have it") {
  Tree tree;
  CHECK_THROWS_WITH(tree.add(tree.root(), Role::paragraph, {.scope = Scope::row}), "P with Scope");
  CHECK_THROWS_WITH(tree.add(tree.root(), Role::paragraph, {.column_span = 2}), "P with ColSpan, RowSpan or Headers");
  CHECK_THROWS_WITH(tree.add(tree.root(), Role::table, {.numbering = ListNumbering::disc}), "Table with ListNumbering");
  CHECK_THROWS_WITH(tree.add(tree.root(), Role::paragraph, {.placement = Placement::block}), "P with Placement");
  CHECK_THROWS_WITH(tree.add(tree.root(), Role::paragraph, {.expansion = "x"}), "P with E");
  const NodeId line = tree.add(tree.add(tree.root(), Role::table), Role::table_row);
  CHECK_THROWS_WITH(tree.add(line, Role::data_cell, {.column_span = 0}), "TD with a span below 1");
}

TEST_CASE("headings begin at the first level and go down one at a time") {
  Tree tree;
  filled(tree, tree.root(), Role::heading2);
  filled(tree, tree.root(), Role::heading1);
  filled(tree, tree.root(), Role::heading2);
  filled(tree, tree.root(), Role::heading4);
  filled(tree, tree.root(), Role::heading1);
  CHECK(whats(tree) == Whats{"H2 follows no heading", "H4 follows H2"});
}

TEST_CASE("an element that says nothing is a fault, an empty cell is none") {
  Tree tree;
  tree.add(tree.root(), Role::heading1);
  const NodeId table = tree.add(tree.root(), Role::table);
  row(tree, table, {{1, 1}});
  tree.add(tree.root(), Role::table);
  tree.add(tree.root(), Role::list);
  filled(tree, tree.root(), Role::figure);
  CHECK(whats(tree) == Whats{"H1 is empty", "Table is empty", "Table without rows", "L is empty", "Figure without Alt"});
}

TEST_CASE("a table is as wide in every row, spans counted") {
  Tree tree;
  NodeId table = tree.add(tree.root(), Role::table);
  row(tree, table, {{1, 2}, {2, 1}});
  row(tree, table, {{1, 1}, {1, 1}});
  row(tree, table, {{3, 1}});
  CHECK(whats(tree) == Whats{});
  table = tree.add(tree.root(), Role::table);
  row(tree, table, {{1, 1}, {1, 1}});
  row(tree, table, {{1, 1}});
  row(tree, table, {{1, 2}, {1, 1}});
  CHECK(whats(tree) == Whats{"TR is 1 wide, others 2", "RowSpan leads out of the rows"});
}

TEST_CASE("a table's parts are in order, its header cells known for what they head") {
  Tree tree;
  const NodeId table = tree.add(tree.root(), Role::table);
  const NodeId body = tree.add(table, Role::table_body);
  const NodeId first = tree.add(body, Role::table_row);
  const NodeId header = filled(tree, first, Role::header_cell);
  tree.add(first, Role::data_cell, {.headers = {header}});
  filled(tree, table, Role::caption);
  const NodeId head = tree.add(table, Role::table_head);
  const NodeId second = tree.add(head, Role::table_row);
  filled(tree, second, Role::header_cell);
  tree.add(second, Role::data_cell, {.headers = {table}});
  filled(tree, table, Role::caption);
  CHECK(whats(tree) == Whats{"THead out of order", "Headers names what is no TH of the table",
                             "Caption between other children of Table", "Table with two captions",
                             "TH without Scope, and no cell names it"});
}

TEST_CASE("an item of a list has a body, behind its label") {
  Tree tree;
  const NodeId list = tree.add(tree.root(), Role::list);
  filled(tree, tree.add(list, Role::list_item), Role::label);
  const NodeId item = tree.add(list, Role::list_item);
  filled(tree, item, Role::list_body);
  filled(tree, item, Role::label);
  filled(tree, list, Role::caption);
  CHECK(whats(tree) == Whats{"Caption between other children of L", "LI without LBody", "Lbl after LBody"});
}
