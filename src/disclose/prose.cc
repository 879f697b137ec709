#include "disclose/prose.h"

namespace candour::disclose {

namespace {

class Words {
 public:
  std::vector<std::string> all;

  void add(const markdown::Blocks& blocks) {
    for (const markdown::Block& block : blocks) std::visit(*this, block.is);
  }
  void operator()(const markdown::Heading& it) { all.push_back(plain_text(it.inlines)); }
  void operator()(const markdown::Paragraph& it) { all.push_back(plain_text(it.inlines)); }
  void operator()(const markdown::List& it) {
    for (const markdown::Blocks& item : it.items) add(item);
  }
  void operator()(const markdown::Quote& it) { add(it.blocks); }
  void operator()(const markdown::Table& it) {
    add(it.header);
    for (const markdown::Row& row : it.rows) add(row);
  }
  void operator()(const markdown::CodeBlock& it) { all.push_back(it.text); }
  void operator()(const markdown::ThematicBreak&) {}
  void operator()(const markdown::Figure& it) { all.insert(all.end(), {it.image.alt, it.image.title}); }

 private:
  void add(const markdown::Row& row) {
    for (const markdown::Cell& cell : row) all.push_back(plain_text(cell.inlines));
  }
};

}  // namespace

std::vector<std::string> words_of(const markdown::Document& document) {
  Words words;
  words.add(document.blocks);
  return std::move(words.all);
}

}  // namespace candour::disclose
