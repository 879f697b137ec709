#include <fmt/format.h>

#include <type_traits>

#include "peers.h"

namespace candour::bench {

using namespace typeset;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string colour(const Colour& it) { return fmt::format("#{:02x}{:02x}{:02x}", it.red, it.green, it.blue); }

class Writer {
 public:
  explicit Writer(const Styles& styles) : styles_(styles) {}

  std::string take() { return std::move(out_); }

  void document(const Flow& flow) {
    const Information& it = flow.information;
    out_ += fmt::format("<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title><meta name=\"author\" content=\"{}\">"
                        "<meta name=\"description\" content=\"{}\">\n<style>\n",
                        it.language, escaped(it.title), escaped(it.author), escaped(it.subject));
    rules(flow.running);
    out_ += "</style></head><body>\n";
    blocks(flow.blocks);
    out_ += "</body></html>\n";
  }

 private:
  static std::string style(const TextStyle& it) {
    return fmt::format("font:{} {}pt/{}pt \"{}\";color:{};margin:{}pt 0 {}pt;", it.bold ? "bold" : "normal", it.size, it.leading,
                       it.typeface == Typeface::serif ? "Noto Serif" : "Noto Sans", colour(it.colour), it.before, it.after) +
           (it.measure > 0 ? fmt::format("max-width:{}pt;", it.measure) : "") + (it.is_hyphenated ? "hyphens:auto;" : "hyphens:manual;");
  }

  void rules(const Running& running) {
    const PageStyle& page = styles_.page;
    const auto corner = [&](const char* where, const std::string& content) {
      out_ += fmt::format("@{}{{content:{};font:{}pt \"Noto Sans\";color:{};white-space:nowrap}}", where, content, styles_.running.size, colour(styles_.soft));
    };
    out_ += fmt::format("@page{{size:{}pt {}pt;margin:{}pt {}pt {}pt;", page.width, page.height, page.top, page.side, page.bottom);
    corner("top-left", quoted(running.header_start));
    corner("top-right", quoted(running.header_end));
    corner("bottom-left", quoted(running.footer_start));
    corner("bottom-right", "\"Page \" counter(page) \" of \" counter(pages)");
    out_ += "}\nbody{margin:0;font-variant-numeric:lining-nums tabular-nums;" + style(styles_.body) + "max-width:none}p{" + style(styles_.body) + "}\n";
    for (std::size_t i = 0; i < styles_.headings.size(); ++i) out_ += fmt::format("h{}{{{}break-after:avoid}}\n", i + 1, style(styles_.headings[i]));
    out_ += ".kicker{" + style(styles_.kicker) + "}.lead{" + style(styles_.lead) + "}.small{" + style(styles_.small) + "}\n";
    out_ += fmt::format("a{{color:{};text-decoration:none}}.quiet{{color:{}}}figure{{margin:0 0 {}pt}}li{{margin-bottom:{}pt}}ul,ol{{margin:0 0 {}pt;padding-left:{}pt}}"
                        "ul.none{{list-style:none;padding-left:0}}.keys{{display:flex}}.key{{font:bold {}pt \"Noto Serif\"}}\n",
                        colour(styles_.accent), colour(styles_.soft), styles_.figure_after, styles_.item_gap, styles_.list_after, styles_.list_indent, styles_.key_value.size);
    out_ += fmt::format("table{{border-collapse:collapse;width:100%;margin-bottom:{}pt}}caption{{text-align:left;{}}}td,th{{text-align:left;vertical-align:top;"
                        "padding:{}pt {}pt;border-top:{}pt solid {};{}}}td.number,th.number{{text-align:right}}td p,th p{{font:inherit;margin:0}}\n",
                        styles_.table_after, style(styles_.caption), styles_.cell_above, styles_.cell_across, styles_.rule, colour(styles_.hairline), style(styles_.table_text));
    out_ += fmt::format(".note,.quote{{border-left:{}pt solid {};padding-left:{}pt}}.box{{background:{};padding:{}pt}}\n", styles_.aside_bar, colour(styles_.accent),
                        styles_.aside_padding, colour(styles_.tint), styles_.aside_padding);
  }

  void blocks(const Blocks& all) {
    for (const Block& block : all) std::visit([&](const auto& it) { write(it); }, block);
  }
  void inlines(const Inlines& all) {
    for (const Inline& it : all) std::visit([&](const auto& what) { write(what); }, it);
  }

  void write(const Text& it) { out_ += escaped(it.text); }
  void write(const Phrase& it) {
    std::string end;
    const auto open = [&](const std::string& element, const std::string& attributes = "") {
      out_ += "<" + element + attributes + ">";
      end = "</" + element + ">" + end;
    };
    if (it.bold) open("strong");
    if (it.italic) open("em");
    if (it.is_quiet) open("span", " class=\"quiet\"");
    if (it.is_struck) open("s");
    if (!it.language.empty()) open("span", " lang=\"" + escaped(it.language) + "\"");
    if (!it.expansion.empty()) open("abbr", " title=\"" + escaped(it.expansion) + "\"");
    inlines(it.content);
    out_ += end;
  }
  void write(const Link& it) {
    const auto* address = std::get_if<std::string>(&it.target);
    out_ += "<a href=\"" + (address != nullptr ? escaped(*address) : "#" + escaped(std::get<PlaceName>(it.target).id)) + "\">";
    inlines(it.content);
    out_ += "</a>";
  }
  void write(const Badge& it) {
    drawing(it.symbol, "em", "");
    out_ += " " + escaped(it.word);
  }
  void write(const LineBreak&) { out_ += "<br>"; }
  void write(const Footnote& it) {
    out_ += "<span style=\"float:footnote\">";
    inlines(it.content);
    out_ += "</span>";
  }

  void paint(const Stroked& it) {
    std::string look = " fill=\"" + (it.fill ? colour(*it.fill) : std::string("none")) + "\"";
    if (it.stroke) {
      look += fmt::format(" stroke=\"{}\" stroke-width=\"{:.4f}\"", colour(it.stroke->colour), it.stroke->width);
      std::string dashes;
      for (const double dash : it.stroke->dashes) dashes += fmt::format("{:.4f} ", dash);
      if (!dashes.empty()) look += " stroke-dasharray=\"" + dashes + "\"";
    }
    std::visit(
        [&](const auto& shape) {
          using T = std::decay_t<decltype(shape)>;
          if constexpr (std::is_same_v<T, Box>) {
            out_ += fmt::format("<rect x=\"{:.4f}\" y=\"{:.4f}\" width=\"{:.4f}\" height=\"{:.4f}\"{}/>", shape.rect.x, shape.rect.y, shape.rect.width, shape.rect.height, look);
          } else if constexpr (std::is_same_v<T, Circle>) {
            out_ += fmt::format("<circle cx=\"{:.4f}\" cy=\"{:.4f}\" r=\"{:.4f}\"{}/>", shape.centre.x, shape.centre.y, shape.radius, look);
          } else if constexpr (std::is_same_v<T, Polyline>) {
            out_ += shape.is_closed ? "<polygon points=\"" : "<polyline points=\"";
            for (const Point& at : shape.points) out_ += fmt::format("{:.4f},{:.4f} ", at.x, at.y);
            out_ += "\"" + look + "/>";
          } else {
            out_ += "<path d=\"";
            for (const auto& segment : shape.segments) {
              if (const auto* move = std::get_if<MoveTo>(&segment)) out_ += fmt::format("M{:.4f} {:.4f}", move->to.x, move->to.y);
              else if (const auto* line = std::get_if<LineTo>(&segment)) out_ += fmt::format("L{:.4f} {:.4f}", line->to.x, line->to.y);
              else if (const auto* curve = std::get_if<Curve>(&segment))
                out_ += fmt::format("C{:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.4f}", curve->control1.x, curve->control1.y, curve->control2.x, curve->control2.y, curve->to.x, curve->to.y);
              else out_ += "Z";
            }
            out_ += "\"" + look + "/>";
          }
        },
        it.geometry);
  }
  void paint(const Label& it) {
    const std::string_view anchor = it.anchor == Anchor::start ? "start" : it.anchor == Anchor::end ? "end" : "middle";
    out_ += fmt::format("<text x=\"{:.4f}\" y=\"{:.4f}\" text-anchor=\"{}\" font-family=\"Noto Sans\" font-size=\"{}\" font-weight=\"{}\">{}</text>", it.at.x, it.at.y, anchor,
                        it.size, it.bold ? "bold" : "normal", escaped(it.text));
  }
  void drawing(const Drawing& it, std::string_view unit, std::string_view name) {
    out_ += fmt::format("<svg width=\"{:.4f}{}\" height=\"{:.4f}{}\" viewBox=\"0 0 {:.4f} {:.4f}\"", it.width, unit, it.height, unit, it.width, it.height);
    out_ += name.empty() ? " aria-hidden=\"true\">" : " role=\"img\" aria-label=\"" + escaped(name) + "\">";
    for (const auto& part : it.parts) {
      std::visit(
          [&](const auto& what) {
            // A picture of dots is in no document of an objective or a section.
            if constexpr (!requires { what.picture; }) paint(what);
          },
          part);
    }
    out_ += "</svg>";
  }

  static std::string named(const std::string& id) { return id.empty() ? "" : " id=\"" + escaped(id) + "\""; }

  void write(const Heading& it) {
    out_ += fmt::format("<h{}{}>", it.level, named(it.id));
    inlines(it.content);
    out_ += fmt::format("</h{}>\n", it.level);
  }
  void write(const Paragraph& it) {
    const std::string_view name = it.kind == TextKind::kicker ? "kicker" : it.kind == TextKind::lead ? "lead" : it.kind == TextKind::small ? "small" : "";
    out_ += "<p" + named(it.id) + (name.empty() ? ">" : fmt::format(" class=\"{}\">", name));
    inlines(it.content);
    out_ += "</p>\n";
  }
  void write(const List& it) {
    const std::string type = it.marker == Marker::lower_alpha ? "a" : it.marker == Marker::lower_roman ? "i" : "1";
    const bool is_numbered = it.marker != Marker::none && it.marker != Marker::bullet;
    out_ += is_numbered ? fmt::format("<ol type=\"{}\" start=\"{}\">", type, it.first) : it.marker == Marker::none ? "<ul class=\"none\">" : "<ul>";
    for (const Blocks& item : it.items) {
      out_ += "<li>";
      blocks(item);
      out_ += "</li>\n";
    }
    out_ += is_numbered ? "</ol>\n" : "</ul>\n";
  }
  void write(const std::vector<Row>& rows, const Table& table) {
    for (const Row& row : rows) {
      out_ += "<tr>";
      std::size_t column = 0;
      for (const Cell& cell : row.cells) {
        const bool heads = &rows == &table.head || cell.is_header;
        out_ += heads ? fmt::format("<th scope=\"{}\"", &rows == &table.head ? "col" : "row") : "<td";
        out_ += fmt::format(" colspan=\"{}\" rowspan=\"{}\"{}>", cell.columns, cell.rows,
                            column < table.columns.size() && table.columns[column] == ColumnKind::number ? " class=\"number\"" : "");
        blocks(cell.content);
        out_ += heads ? "</th>" : "</td>";
        column += static_cast<std::size_t>(cell.columns);
      }
      out_ += "</tr>\n";
    }
  }
  void write(const Table& it) {
    out_ += "<table" + named(it.id) + ">";
    if (!it.caption.empty()) {
      out_ += "<caption>";
      inlines(it.caption);
      out_ += "</caption>";
    }
    if (!it.head.empty()) {
      out_ += "<thead>";
      write(it.head, it);
      out_ += "</thead>";
    }
    out_ += "<tbody>";
    write(it.body, it);
    out_ += "</tbody></table>\n";
  }
  void write(const Figure& it) {
    out_ += "<figure>";
    drawing(it.drawing, "pt", it.alternative);
    if (!it.caption.empty()) {
      out_ += "<figcaption>";
      inlines(it.caption);
      out_ += "</figcaption>";
    }
    out_ += "</figure>\n";
  }
  void write(const KeyFigures& it) {
    out_ += "<ul class=\"none keys\">";
    for (const KeyFigure& figure : it.figures) {
      out_ += "<li class=\"box\"><span class=\"key\">" + escaped(figure.value) + "</span><br>" + escaped(figure.label) + "</li>";
    }
    out_ += "</ul>\n";
  }
  void write(const Aside& it) {
    out_ += it.kind == AsideKind::box ? "<div class=\"box\">" : it.kind == AsideKind::quote ? "<blockquote class=\"quote\">" : "<div class=\"note\">";
    blocks(it.content);
    out_ += it.kind == AsideKind::quote ? "</blockquote>\n" : "</div>\n";
  }
  void write(const Section& it) {
    out_ += "<section>";
    blocks(it.content);
    out_ += "</section>\n";
  }
  void write(const Rule& it) {
    out_ += fmt::format("<hr style=\"border:0;border-top:{}pt solid {}\">\n", it.is_heavy ? styles_.heavy_rule : styles_.rule, colour(it.is_heavy ? styles_.ink : styles_.hairline));
  }
  void write(const PageBreak&) { out_ += "<div style=\"break-before:page\"></div>\n"; }

  const Styles& styles_;
  std::string out_;
};

}  // namespace

std::string html_of(const Flow& flow, const Styles& styles) {
  Writer writer(styles);
  writer.document(flow);
  return writer.take();
}

}  // namespace candour::bench
