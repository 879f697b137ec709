#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>

#include "typeset/structure.h"

namespace candour::typeset {
namespace {

// The categories of ISO 32000-1, 14.8.4.1.
bool is_one_of(Role role, std::initializer_list<Role> roles) { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

bool is_grouping(Role role) {
  return is_one_of(role, {Role::part, Role::article, Role::section, Role::division, Role::block_quote, Role::toc});
}

bool is_block(Role role) { return role == Role::paragraph || heading_level(role) > 0 || role == Role::list || role == Role::table; }

bool is_inline(Role role) { return role >= Role::span && role <= Role::link; }

bool is_cell(Role role) { return role == Role::header_cell || role == Role::data_cell; }
bool is_row_group(Role role) { return role == Role::table_head || role == Role::table_body || role == Role::table_foot; }

// Attributes of one role on an element of another would be left out by readers without a word.
void check_attributes(Role role, const Attributes& attributes) {
  const auto refuse = [&](const char* what) { throw std::logic_error(std::string(name_of(role)) + " with " + what); };
  if (attributes.scope && role != Role::header_cell) refuse("Scope");
  const bool spans = attributes.column_span != 1 || attributes.row_span != 1;
  if ((spans || !attributes.headers.empty()) && !is_cell(role)) refuse("ColSpan, RowSpan or Headers");
  if (attributes.column_span < 1 || attributes.row_span < 1) refuse("a span below 1");
  if (attributes.numbering && role != Role::list) refuse("ListNumbering");
  if (attributes.placement && role != Role::figure) refuse("Placement");
  if (!attributes.expansion.empty() && role != Role::span) refuse("E");
}

}  // namespace

Tree::Tree() { entries_.emplace_back(); }

bool Tree::allows(Role parent, Role child) {
  const bool flows = is_block(child) || is_inline(child) || child == Role::figure;
  switch (parent) {
    case Role::document: return is_grouping(child) || is_block(child) || child == Role::figure || child == Role::note;
    case Role::part:
    case Role::article:
    case Role::section:
    case Role::division:
    case Role::block_quote:
      return is_grouping(child) || is_block(child) || child == Role::figure || child == Role::note || child == Role::caption;
    case Role::toc: return child == Role::toc_item || child == Role::toc || child == Role::caption;
    case Role::toc_item:
      return child == Role::label || child == Role::reference || child == Role::paragraph || child == Role::toc ||
             child == Role::link;
    case Role::caption: return is_inline(child) || child == Role::paragraph || child == Role::figure;
    case Role::paragraph:
    case Role::heading1:
    case Role::heading2:
    case Role::heading3:
    case Role::heading4:
    case Role::heading5:
    case Role::heading6: return is_inline(child) || child == Role::figure;
    case Role::list: return child == Role::list_item || child == Role::caption;
    case Role::list_item: return child == Role::label || child == Role::list_body;
    case Role::label: return child == Role::span || child == Role::link || child == Role::figure;
    case Role::list_body: return flows || child == Role::division;
    case Role::table: return is_row_group(child) || child == Role::table_row || child == Role::caption;
    case Role::table_head:
    case Role::table_body:
    case Role::table_foot: return child == Role::table_row;
    case Role::table_row: return is_cell(child);
    case Role::header_cell:
    case Role::data_cell: return flows || child == Role::division;
    case Role::span:
    case Role::quote:
    case Role::code: return is_inline(child) || child == Role::figure;
    case Role::note: return is_inline(child) || child == Role::label || child == Role::paragraph || child == Role::list;
    case Role::reference: return is_inline(child) || child == Role::label;
    case Role::link: return (is_inline(child) && child != Role::link && child != Role::note) || child == Role::figure;
    case Role::figure: return is_inline(child) || child == Role::paragraph || child == Role::caption;
  }
  return false;
}

bool Tree::holds_content(Role role) {
  const bool only_groups = role == Role::document || is_grouping(role) || role == Role::toc_item;
  return !only_groups && !is_one_of(role, {Role::list, Role::list_item, Role::table, Role::table_row}) && !is_row_group(role);
}

NodeId Tree::add(NodeId parent, Role role, Attributes attributes) {
  check_attributes(role, attributes);
  const NodeId node = add_entry(parent, role);
  entries_[node.index].attributes = static_cast<std::uint32_t>(attributes_.size());
  attributes_.push_back(std::move(attributes));
  return node;
}

ContentId Tree::add_content(NodeId parent) {
  if (!holds_content(role(parent))) throw std::logic_error(std::string(name_of(role(parent))) + " with content of its own");
  Entry entry;
  entry.is_content = true;
  entry.parent = parent.index;
  return ContentId(append(entry));
}

const Attributes* Tree::attributes(NodeId node) const {
  const std::uint32_t at = entries_[node.index].attributes;
  return at == kNone ? nullptr : &attributes_[at];
}

NodeId Tree::add_entry(NodeId parent, Role role) {
  if (!allows(this->role(parent), role)) {
    throw std::logic_error(std::string(name_of(role)) + " in " + std::string(name_of(this->role(parent))));
  }
  if (role == Role::link) {
    for (NodeId up = parent; up.index != 0; up = this->parent(up)) {
      if (this->role(up) == Role::link) throw std::logic_error("Link within a Link");
    }
  }
  Entry entry;
  entry.role = role;
  entry.parent = parent.index;
  return {append(entry)};
}

std::uint32_t Tree::append(const Entry& entry) {
  const auto added = static_cast<std::uint32_t>(entries_.size());
  Entry& parent = entries_[entry.parent];
  if (parent.last == kNone) {
    parent.first = added;
  } else {
    entries_[parent.last].next = added;
  }
  parent.last = added;
  entries_.push_back(entry);
  return added;
}

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, 34> kNames = {
      "Document", "Part",  "Art",   "Sect", "Div",   "BlockQuote", "Caption",   "TOC",   "TOCI",  "P",     "H1", "H2",
      "H3",       "H4",    "H5",    "H6",   "L",     "LI",         "Lbl",       "LBody", "Table", "TR",    "TH", "TD",
      "THead",    "TBody", "TFoot", "Span", "Quote", "Note",       "Reference", "Code",  "Link",  "Figure"};
  return kNames.at(static_cast<std::size_t>(role));
}

int heading_level(Role role) {
  const int level = static_cast<int>(role) - static_cast<int>(Role::heading1) + 1;
  return level >= 1 && level <= 6 ? level : 0;
}

}  // namespace candour::typeset
