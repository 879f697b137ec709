#include "html/markdown_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "html/relative.h"

namespace candour::html {
namespace {

class Writer {
 public:
  Writer(std::string_view page, int levels_lower) : page_(page), levels_lower_(levels_lower) {}

  void write(const markdown::Blocks& blocks) {
    for (const markdown::Block& block : blocks) {
      std::visit([&](const auto& it) { write_block(it); }, block.is);
    }
  }

  std::string take() { return std::exchange(out_, {}); }

 private:
  // An id is unique in its document; a page may hold several.
  std::string unused(const std::string& id) {
    std::string tried = id;
    for (int number = 2; !used_.insert(tried).second; ++number) tried = id + "-" + std::to_string(number);
    return tried;
  }
  // Text and attribute values alike.
  void escaped(std::string_view text) {
    for (const char c : text) {
      switch (c) {
        case '&': out_ += "&amp;"; break;
        case '<': out_ += "&lt;"; break;
        case '>': out_ += "&gt;"; break;
        case '"': out_ += "&quot;"; break;
        case '\'': out_ += "&#39;"; break;
        default: out_ += c;
      }
    }
  }
  void attribute(std::string_view name, std::string_view value) {
    out_ += fmt::format(" {}=\"", name);
    escaped(value);
    out_ += '"';
  }
  void wrapped(std::string_view tag, const markdown::Inlines& inlines) {
    out_ += fmt::format("<{}>", tag);
    write(inlines);
    out_ += fmt::format("</{}>", tag);
  }
  void write(const markdown::Inlines& inlines) {
    for (const markdown::Inline& each : inlines) {
      std::visit([&](const auto& it) { write_inline(it); }, each.is);
    }
  }

  void write_inline(const markdown::Text& it) { escaped(it.text); }
  void write_inline(const markdown::CodeSpan& it) {
    out_ += "<code>";
    escaped(it.text);
    out_ += "</code>";
  }
  void write_inline(const markdown::Emphasis& it) { wrapped("em", it.children); }
  void write_inline(const markdown::Strong& it) { wrapped("strong", it.children); }
  void write_inline(const markdown::Strikethrough& it) { wrapped("s", it.children); }
  void write_inline(const markdown::Link& it) {
    out_ += "<a";
    attribute("href", relative(page_, it.target));
    if (!it.title.empty()) attribute("title", it.title);
    out_ += '>';
    write(it.children);
    out_ += "</a>";
  }
  void write_inline(const markdown::Image& it) {
    out_ += "<img";
    attribute("src", relative(page_, it.target));
    attribute("alt", it.alt);
    out_ += '>';
  }
  void write_inline(const markdown::LineBreak&) { out_ += "<br>"; }
  void write_inline(const markdown::SoftBreak&) { out_ += '\n'; }

  void write_block(const markdown::Heading& it) {
    const int level = std::min(it.level + levels_lower_, 6);
    out_ += fmt::format("<h{} id=\"{}\">", level, unused(it.id));
    write(it.inlines);
    out_ += fmt::format("</h{}>\n", level);
  }
  void write_block(const markdown::Paragraph& it) {
    wrapped("p", it.inlines);
    out_ += '\n';
  }
  // A tight item's paragraphs are its text, without space around them.
  void write_tight(const markdown::Blocks& item) {
    for (std::size_t i = 0; i < item.size(); ++i) {
      const auto* paragraph = std::get_if<markdown::Paragraph>(&item[i].is);
      if (paragraph != nullptr) write(paragraph->inlines);
      else std::visit([&](const auto& block) { write_block(block); }, item[i].is);
      if (paragraph != nullptr && i + 1 < item.size()) out_ += '\n';
    }
  }
  void write_block(const markdown::List& it) {
    const std::string_view tag = it.ordered ? "ol" : "ul";
    out_ += fmt::format("<{}", tag);
    if (it.ordered && it.start != 1) attribute("start", std::to_string(it.start));
    out_ += ">\n";
    for (const markdown::Blocks& item : it.items) {
      out_ += "<li>";
      if (it.tight) write_tight(item);
      else write(item);
      out_ += "</li>\n";
    }
    out_ += fmt::format("</{}>\n", tag);
  }
  void write_block(const markdown::Quote& it) {
    out_ += "<blockquote>\n";
    write(it.blocks);
    out_ += "</blockquote>\n";
  }
  void write_block(const markdown::Table& it) {
    // A region that scrolls needs a name and the keyboard's focus (WCAG 2.1.1, 4.1.2); the first heading cells name it.
    const std::string name = unused("table");
    out_ += fmt::format("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{0}\">\n<table>\n<caption id=\"{0}\">", name);
    for (std::size_t i = 0; i < it.header.size(); ++i) {
      if (i > 0) out_ += i + 1 == it.header.size() ? " and " : ", ";
      write(it.header[i].inlines);
    }
    out_ += "</caption>\n<thead>\n<tr>";
    for (std::size_t i = 0; i < it.header.size(); ++i) cell_of("th", " scope=\"col\"", it.columns[i], it.header[i]);
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (const markdown::Row& row : it.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i == 0) cell_of("th", " scope=\"row\"", it.columns[i], row[i]);
        else cell_of("td", "", it.columns[i], row[i]);
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n</div>\n";
  }
  // A column that its author sets to the right holds numbers.
  void cell_of(std::string_view tag, std::string_view scope, markdown::Alignment alignment, const markdown::Cell& cell) {
    out_ += fmt::format("<{}{}{}>", tag, scope, alignment == markdown::Alignment::right ? " class=\"number\"" : "");
    write(cell.inlines);
    out_ += fmt::format("</{}>", tag);
  }
  void write_block(const markdown::CodeBlock& it) {
    out_ += "<pre><code>";
    escaped(it.text);
    out_ += "</code></pre>\n";
  }
  void write_block(const markdown::ThematicBreak&) { out_ += "<hr>\n"; }
  void write_block(const markdown::Figure& it) {
    out_ += "<figure>";
    write_inline(it.image);
    if (!it.image.title.empty()) {
      out_ += "<figcaption>";
      escaped(it.image.title);
      out_ += "</figcaption>";
    }
    out_ += "</figure>\n";
  }

  std::string_view page_;
  int levels_lower_;
  std::string out_;
  std::set<std::string> used_ = {"main"};  // the layout's own
};

}  // namespace

templates::Html to_html(const markdown::Document& document, std::string_view page, const std::vector<const markdown::Document*>& before,
                        int levels_lower) {
  Writer writer(page, levels_lower);
  for (const markdown::Document* above : before) writer.write(above->blocks);
  writer.take();
  writer.write(document.blocks);
  return {writer.take()};
}

templates::Html prose(const views::ProseView& prose) {
  return prose.document == nullptr ? templates::Html() : to_html(*prose.document, prose.page.address, prose.before, prose.under_heading ? 1 : 0);
}

}  // namespace candour::html
