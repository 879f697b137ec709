#include "pdf/trees.h"

#include <algorithm>

namespace candour::pdf {
namespace {

constexpr std::size_t kEntriesPerNode = 64;

void write_key(Syntax& out, std::size_t key) { out << key << ' '; }
void write_key(Syntax& out, const std::string& key) { out << Bytes{key}; }

template <typename Values>
void write_entries(Syntax& out, std::string_view kind, const Values& values, std::size_t begin, std::size_t end) {
  out << kind << '[';
  for (std::size_t i = begin; i < end; ++i) {
    write_key(out, values[i].first);
    out << values[i].second << (i + 1 < end ? " " : "");
  }
  out << ']';
}

// One level of children is enough for four thousand entries; beyond that, the root only grows longer.
template <typename Values>
std::string tree(File& file, std::string_view kind, const Values& values) {
  Syntax root;
  root << "<<";
  if (values.size() <= kEntriesPerNode) {
    write_entries(root, kind, values, 0, values.size());
  } else {
    root << "/Kids[";
    for (std::size_t begin = 0; begin < values.size(); begin += kEntriesPerNode) {
      const std::size_t end = std::min(values.size(), begin + kEntriesPerNode);
      Syntax node;
      node << "<</Limits[";
      write_key(node, values[begin].first);
      write_key(node, values[end - 1].first);
      node << ']';
      write_entries(node, kind, values, begin, end);
      node << ">>";
      root << file.add(node.str()) << ' ';
    }
    root << ']';
  }
  root << ">>";
  return std::move(root.str());
}

}  // namespace

std::string number_tree(File& file, const NumberedValues& values) { return tree(file, "/Nums", values); }
std::string name_tree(File& file, const NamedValues& values) { return tree(file, "/Names", values); }

}  // namespace candour::pdf
