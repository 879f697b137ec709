#include <fmt/format.h>

#include <type_traits>

#include "peers.h"

namespace candour::bench {

using namespace typeset;

namespace {

// A string of Typst's; a run of spaces is one.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  bool after_space = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t';
    if (is_space && after_space) continue;
    after_space = is_space;
    if (c == '"' || c == '\\') out += '\\';
    out += is_space ? ' ' : c;
  }
  return out + "\"";
}

std::string colour(const Colour& it) { return fmt::format("rgb({},{},{})", it.red, it.green, it.blue); }
std::string point(const Point& it, double scale) { return fmt::format("({:.3f}pt,{:.3f}pt)", it.x * scale, it.y * scale); }

class Writer {
 public:
  explicit Writer(const Styles& styles) : styles_(styles) {}

  std::string take() { return std::move(out_); }

  void preamble(const Flow& flow) {
    const PageStyle& page = styles_.page;
    const Information& information = flow.information;
    out_ += fmt::format("#set document(title: {}, author: {}, description: {}, date: datetime(year: {}, month: {}, day: {}))\n", quoted(information.title),
                        quoted(information.author), quoted(information.subject), information.created.year, information.created.month, information.created.day);
    out_ += fmt::format("#set text(font: \"Noto Sans\", size: {}pt, fill: {}, lang: \"en\", region: \"GB\", hyphenate: true, number-type: \"lining\", number-width: \"tabular\", top-edge: 0.8em, bottom-edge: -0.2em)\n", styles_.body.size, colour(styles_.ink));
    out_ += fmt::format("#set par(justify: false, linebreaks: \"optimized\", leading: {}pt, spacing: {}pt)\n", styles_.body.leading - styles_.body.size, styles_.body.after);
    const auto line = [&](std::string_view start, const std::string& end) {
      return fmt::format("text(size: {}pt, fill: {})[#{} #h(1fr) {}]", styles_.running.size, colour(styles_.soft), quoted(start), end);
    };
    out_ += fmt::format("#set page(width: {}pt, height: {}pt, margin: (top: {}pt, bottom: {}pt, x: {}pt), header: {}, footer: context {})\n", page.width, page.height,
                        page.top, page.bottom, page.side, line(flow.running.header_start, "#" + quoted(flow.running.header_end)),
                        line(flow.running.footer_start, "Page #counter(page).display() of #counter(page).final().first()"));
    for (std::size_t i = 0; i < styles_.headings.size(); ++i) {
      const std::string select = fmt::format("#show heading.where(level: {}): ", i + 1);
      const TextStyle& it = styles_.headings[i];
      out_ += select + fmt::format("set block(above: {}pt, below: {}pt)\n", it.before, it.after) + select + fmt::format("set text({})\n", style(it));
    }
    out_ += fmt::format("#show figure: set block(breakable: true)\n#show figure: set align(start)\n#show figure.caption: set text(weight: \"bold\")\n");
    out_ += fmt::format("#show table: set text({})\n#show link: set text(fill: {})\n", style(styles_.table_text), colour(styles_.accent));
    for (const auto& [name, it] : {std::pair{"kicker", styles_.kicker}, std::pair{"lead", styles_.lead}, std::pair{"small", styles_.small}}) {
      out_ += fmt::format("#let {}(it) = block(below: {}pt, {{set par(leading: {}pt); text({}, it)}})\n", name, it.after, it.leading - it.size, style(it));
    }
  }

  void blocks(const Blocks& all) {
    for (const Block& block : all) std::visit([&](const auto& it) { write(it); }, block);
  }

 private:
  static std::string style(const TextStyle& it) {
    return fmt::format("font: \"{}\", size: {}pt, weight: \"{}\", fill: {}", it.typeface == Typeface::serif ? "Noto Serif" : "Noto Sans", it.size,
                       it.bold ? "bold" : "regular", colour(it.colour));
  }

  void inlines(const Inlines& all) {
    for (const Inline& it : all) std::visit([&](const auto& what) { write(what); }, it);
  }

  void write(const Text& it) { out_ += "#" + quoted(it.text) + ";"; }
  void write(const Phrase& it) {
    std::string end;
    const auto open = [&](std::string_view begin) {
      out_ += begin;
      end += "]";
    };
    if (it.bold) open("#strong[");
    if (it.italic) open("#emph[");
    if (it.is_quiet) open("#text(fill: " + colour(styles_.soft) + ")[");
    if (it.is_struck) open("#strike[");
    if (!it.language.empty()) open("#text(lang: " + quoted(it.language.substr(0, 2)) + ")[");
    inlines(it.content);
    out_ += end;
  }
  void write(const Link& it) {
    const auto* address = std::get_if<std::string>(&it.target);
    if (address != nullptr) out_ += "#link(" + quoted(*address) + ")[";
    inlines(it.content);
    if (address != nullptr) out_ += "]";
  }
  void write(const Badge& it) {
    constexpr double kSize = 10;
    out_ += "#";
    drawing(it.symbol, kSize);
    out_ += fmt::format("#h({}em)#{};", styles_.badge_gap, quoted(it.word));
  }
  void write(const LineBreak&) { out_ += "#linebreak()"; }
  void write(const Footnote& it) {
    out_ += "#footnote[";
    inlines(it.content);
    out_ += "]";
  }

  void paint(const Stroked& it, double scale) {
    std::string look = ", fill: " + (it.fill ? colour(*it.fill) : std::string("none"));
    if (it.stroke) {
      std::string dashes = "(";
      for (const double dash : it.stroke->dashes) dashes += fmt::format("{:.3f}pt,", dash * scale);
      look += fmt::format(", stroke: (paint: {}, thickness: {:.3f}pt{})", colour(it.stroke->colour), it.stroke->width * scale,
                          it.stroke->dashes.empty() ? "" : ", dash: " + dashes + ")");
    }
    out_ += "#place(top + left";
    std::visit(
        [&](const auto& shape) {
          using T = std::decay_t<decltype(shape)>;
          if constexpr (std::is_same_v<T, Box>) {
            out_ += fmt::format(",dx:{:.3f}pt,dy:{:.3f}pt,rect(width:{:.3f}pt,height:{:.3f}pt,radius:{:.3f}pt{})", shape.rect.x * scale, shape.rect.y * scale,
                                shape.rect.width * scale, shape.rect.height * scale, shape.radius * scale, look);
          } else if constexpr (std::is_same_v<T, Circle>) {
            out_ += fmt::format(",dx:{:.3f}pt,dy:{:.3f}pt,circle(radius:{:.3f}pt{})", (shape.centre.x - shape.radius) * scale, (shape.centre.y - shape.radius) * scale,
                                shape.radius * scale, look);
          } else if constexpr (std::is_same_v<T, Polyline>) {
            out_ += ",curve(";
            for (const Point& at : shape.points) out_ += (&at == &shape.points.front() ? "curve.move(" : "curve.line(") + point(at, scale) + "),";
            if (shape.is_closed) out_ += "curve.close(mode:\"straight\"),";
            out_ += look.substr(2) + ")";
          } else {
            out_ += ",curve(";
            for (const auto& segment : shape.segments) {
              if (const auto* move = std::get_if<MoveTo>(&segment)) out_ += "curve.move(" + point(move->to, scale) + "),";
              else if (const auto* line = std::get_if<LineTo>(&segment)) out_ += "curve.line(" + point(line->to, scale) + "),";
              else if (const auto* curve = std::get_if<Curve>(&segment))
                out_ += "curve.cubic(" + point(curve->control1, scale) + "," + point(curve->control2, scale) + "," + point(curve->to, scale) + "),";
              else out_ += "curve.close(mode:\"straight\"),";
            }
            out_ += look.substr(2) + ")";
          }
        },
        it.geometry);
    out_ += ")";
  }
  void paint(const Label& it, double) {
    const std::string_view side = it.anchor == Anchor::start ? "left" : it.anchor == Anchor::end ? "right" : "center";
    out_ += fmt::format("#place(top + left,dx:{:.3f}pt,dy:{:.3f}pt,box(width:0pt,place(bottom + {},box(text(size:{}pt,weight:\"{}\",bottom-edge:\"baseline\",{})))))", it.at.x,
                        it.at.y, side, it.size, it.bold ? "bold" : "regular", quoted(it.text));
  }
  void drawing(const Drawing& it, double scale) {
    out_ += fmt::format("box(width:{:.3f}pt,height:{:.3f}pt)[", it.width * scale, it.height * scale);
    for (const auto& part : it.parts) {
      std::visit(
          [&](const auto& what) {
            // A picture of dots is in no document of an objective or a section.
            if constexpr (!requires { what.picture; }) paint(what, scale);
          },
          part);
    }
    out_ += "];";
  }

  void write(const Heading& it) {
    out_ += fmt::format("#heading(level: {}, bookmarked: {})[", it.level, it.is_in_outline);
    inlines(it.content);
    out_ += "]\n";
  }
  void write(const Paragraph& it) {
    const std::string_view name = it.kind == TextKind::kicker ? "kicker" : it.kind == TextKind::lead ? "lead" : it.kind == TextKind::small ? "small" : "par";
    out_ += fmt::format("#{}[", name);
    inlines(it.content);
    out_ += "]\n";
  }
  void write(const List& it) {
    switch (it.marker) {
      case Marker::none: out_ += "#list(marker: []"; break;
      case Marker::bullet: out_ += "#list(marker: [•]"; break;
      case Marker::decimal: out_ += fmt::format("#enum(start: {}", it.first); break;
      case Marker::lower_alpha: out_ += fmt::format("#enum(numbering: \"a.\", start: {}", it.first); break;
      case Marker::lower_roman: out_ += fmt::format("#enum(numbering: \"i.\", start: {}", it.first); break;
    }
    out_ += fmt::format(", spacing: {}pt", styles_.item_gap + styles_.body.leading - styles_.body.size);
    for (const Blocks& item : it.items) {
      out_ += ",[";
      blocks(item);
      out_ += "]";
    }
    out_ += ")\n";
  }
  void write(const Cell& it) {
    out_ += fmt::format("table.cell(colspan: {}, rowspan: {})[", it.columns, it.rows);
    blocks(it.content);
    out_ += "],";
  }
  void write(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      for (const Cell& cell : row.cells) write(cell);
      out_ += "\n";
    }
  }
  void write(const Table& it) {
    out_ += "#figure(kind: table, supplement: none, numbering: none";
    if (!it.caption.empty()) {
      out_ += ", caption: figure.caption(position: top)[";
      inlines(it.caption);
      out_ += "]";
    }
    out_ += ", table(columns: (";
    for (std::size_t i = 0; i < it.columns.size(); ++i) {
      const double given = i < it.widths.size() ? it.widths[i] : 0;
      out_ += given > 0 ? fmt::format("{}pt,", given + styles_.cell_across) : it.columns[i] == ColumnKind::text ? "1fr," : "auto,";
    }
    out_ += "), align: (";
    for (const ColumnKind kind : it.columns) out_ += kind == ColumnKind::number ? "right," : "left,";
    out_ += fmt::format("), inset: (x: {}pt, y: {}pt), stroke: (x: none, y: {}pt + {})", styles_.cell_across, styles_.cell_above, styles_.rule, colour(styles_.hairline));
    if (!it.head.empty()) {
      out_ += ",\ntable.header(";
      write(it.head);
      out_ += ")";
    }
    out_ += ",\n";
    write(it.body);
    out_ += "))\n";
  }
  void write(const Figure& it) {
    out_ += "#figure(supplement: none, numbering: none, alt: " + quoted(it.alternative);
    if (!it.caption.empty()) {
      out_ += ", caption: [";
      inlines(it.caption);
      out_ += "]";
    }
    out_ += ", ";
    drawing(it.drawing, 1);
    out_.pop_back();  // the semicolon, which ends code within text and not an argument
    out_ += ")\n";
  }
  void write(const KeyFigures& it) {
    out_ += fmt::format("#grid(columns: (1fr,)*{}, gutter: {}pt", it.figures.size(), styles_.key_gap);
    for (const KeyFigure& figure : it.figures) {
      out_ += fmt::format(",block(fill: {}, inset: {}pt)[#text({})[#{}]#linebreak()#text({})[#{}]]", colour(styles_.tint), styles_.key_padding, style(styles_.key_value),
                          quoted(figure.value), style(styles_.key_label), quoted(figure.label));
    }
    out_ += ")\n";
  }
  void write(const Aside& it) {
    if (it.kind == AsideKind::box) {
      out_ += fmt::format("#block(fill: {}, inset: {}pt, width: 100%)[", colour(styles_.tint), styles_.aside_padding);
    } else {
      out_ += fmt::format("#block(stroke: (left: {}pt + {}), inset: (left: {}pt))[", styles_.aside_bar, colour(styles_.accent), styles_.aside_padding);
    }
    blocks(it.content);
    out_ += "]\n";
  }
  void write(const Section& it) { blocks(it.content); }
  void write(const Rule& it) {
    out_ += fmt::format("#line(length: 100%, stroke: {}pt + {})\n", it.is_heavy ? styles_.heavy_rule : styles_.rule, colour(it.is_heavy ? styles_.ink : styles_.hairline));
  }
  void write(const PageBreak&) { out_ += "#pagebreak()\n"; }

  const Styles& styles_;
  std::string out_;
};

}  // namespace

std::string typst_of(const Flow& flow, const Styles& styles) {
  Writer writer(styles);
  writer.preamble(flow);
  writer.blocks(flow.blocks);
  return writer.take();
}

}  // namespace candour::bench
