// A flow as indented text: what is said, and how it is meant.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>

#include "typeset/flow.h"

namespace candour::test {

class Dump {
 public:
  std::string of(const typeset::Flow& flow) {
    const typeset::Information& information = flow.information;
    out_ += fmt::format("title: {}\nlanguage: {}\nauthor: {}\npublisher: {}\nsubject: {}\nproducer: {}\ncreated: {:04}-{:02}-{:02}\nmodified: {:04}-{:02}-{:02}\n",
                        information.title, information.language, information.author, information.publisher, information.subject, information.producer,
                        information.created.year, information.created.month, information.created.day, information.modified.year,
                        information.modified.month, information.modified.day);
    out_ += fmt::format("header: {} | {}\nfooter: {} | {}\n\n", flow.running.header_start, flow.running.header_end, flow.running.footer_start, flow.running.footer_end);
    add(flow.blocks);
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += std::string(static_cast<std::size_t>(depth_) * 2, ' ') + text + "\n"; }

  void add(const typeset::Blocks& blocks) {
    for (const typeset::Block& block : blocks) std::visit([&](const auto& it) { add(it); }, block);
  }
  template <class Add>
  void within(const std::string& name, Add add) {
    line(name);
    ++depth_;
    add();
    --depth_;
  }

  // **strong**, _slanted_, ~quiet~, [link](address), (●word), / for the end of a line.
  static std::string text(const typeset::Inlines& content) {
    std::string all;
    for (const typeset::Inline& part : content) std::visit([&](const auto& it) { all += text(it); }, part);
    return all;
  }
  static std::string text(const typeset::Text& it) { return it.text; }
  static std::string text(const typeset::Phrase& it) {
    const std::string marks = std::string(it.bold ? "**" : "") + (it.italic ? "_" : "") + (it.is_quiet ? "~" : "") + (it.is_struck ? "=" : "");
    return marks + text(it.content) + std::string(marks.rbegin(), marks.rend());
  }
  static std::string text(const typeset::Link& it) { return "[" + text(it.content) + "](" + std::get<std::string>(it.target) + ")"; }
  static std::string text(const typeset::Badge& it) { return "(●" + it.word + ")"; }
  static std::string text(const typeset::LineBreak&) { return " / "; }
  static std::string text(const typeset::Footnote& it) { return "(note: " + text(it.content) + ")"; }

  static std::string_view name_of(typeset::TextKind kind) {
    switch (kind) {
      case typeset::TextKind::body: return "p";
      case typeset::TextKind::kicker: return "kicker";
      case typeset::TextKind::lead: return "lead";
      case typeset::TextKind::small: return "small";
    }
    return "";
  }

  void add(const typeset::Heading& it) {
    line(fmt::format("h{}{}{}: {}", it.level, it.id.empty() ? "" : " #" + it.id, it.is_in_outline ? "" : " (not in outline)", text(it.content)));
  }
  void add(const typeset::Paragraph& it) { line(std::string(name_of(it.kind)) + ": " + text(it.content)); }
  void add(const typeset::List& it) {
    static constexpr std::array<std::string_view, 5> kMarkers = {"none", "bullet", "decimal", "lower alpha", "lower roman"};
    within(fmt::format("list {}", kMarkers[static_cast<std::size_t>(it.marker)]), [&] {
      for (const typeset::Blocks& item : it.items) within("item", [&] { add(item); });
    });
  }
  void add(const std::vector<typeset::Row>& rows, const std::string& name) {
    for (const typeset::Row& row : rows) {
      within(name + (row.continues_above ? " (continues)" : ""), [&] {
        for (const typeset::Cell& cell : row.cells) {
          const std::string spans = (cell.columns > 1 ? fmt::format(" columns={}", cell.columns) : "") + (cell.rows > 1 ? fmt::format(" rows={}", cell.rows) : "");
          within((cell.is_header ? "th" : "td") + spans, [&] { add(cell.content); });
        }
      });
    }
  }
  void add(const typeset::Table& it) {
    static constexpr std::array<std::string_view, 3> kColumns = {"text", "reference", "number"};
    std::string columns;
    for (const typeset::ColumnKind kind : it.columns) columns += " " + std::string(kColumns[static_cast<std::size_t>(kind)]);
    within("table" + columns + (it.caption.empty() ? "" : ": " + text(it.caption)), [&] {
      add(it.head, "head");
      add(it.body, "row");
    });
  }
  void add(const typeset::Figure& it) {
    within(fmt::format("figure {:.1f} x {:.1f}, {} parts: {}", it.drawing.width, it.drawing.height, it.drawing.parts.size(), it.alternative), [&] {
      for (const auto& part : it.drawing.parts) {
        if (const auto* label = std::get_if<typeset::Label>(&part)) line(fmt::format("at {:.1f} {:.1f}: {}", label->at.x, label->at.y, label->text));
      }
    });
  }
  void add(const typeset::KeyFigures& it) {
    within("key figures", [&] {
      for (const typeset::KeyFigure& figure : it.figures) line(figure.value + " | " + figure.label);
    });
  }
  void add(const typeset::Aside& it) {
    static constexpr std::array<std::string_view, 3> kKinds = {"note", "box", "quote"};
    const std::string beside = it.beside ? fmt::format(", beside it {:.1f} x {:.1f}", it.beside->width, it.beside->height) : "";
    within(std::string(kKinds[static_cast<std::size_t>(it.kind)]) + beside, [&] { add(it.content); });
  }
  void add(const typeset::Section& it) {
    within("section", [&] { add(it.content); });
  }
  void add(const typeset::Rule& it) { line(it.is_heavy ? "heavy rule" : "rule"); }
  void add(const typeset::PageBreak&) { line("page break"); }

  int depth_ = 0;
  std::string out_;
};

}  // namespace candour::test
