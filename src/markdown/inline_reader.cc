#include "markdown/inline_reader.h"

#include <algorithm>
#include <utility>

#include "diagnostics/invisible.h"
#include "markdown/characters.h"

namespace candour::markdown {
namespace {

using diagnostics::Code;

constexpr Code kRawHtml{"markdown/raw-html"};
constexpr Code kEmptyLink{"markdown/empty-link"};
constexpr Code kNoTarget{"markdown/no-target"};
constexpr Code kTarget{"markdown/target"};
constexpr Code kNoAlt{"markdown/image-without-alt"};

constexpr std::size_t kShownOfTag = 40;

}  // namespace

void Context::error(Code code, Range range, std::string message, std::string hint) const {
  diagnostics.error(code, places.span(range), std::move(message), {std::move(hint)});
}

Range range_of(cmark_node* node, const Places& places) {
  Range range = places.range(cmark_node_get_start_line(node), cmark_node_get_start_column(node),
                             cmark_node_get_end_line(node), cmark_node_get_end_column(node));
  const auto is_line_end = [&](std::size_t at) { return places.body()[at] == '\n' || places.body()[at] == '\r'; };
  while (range.end > range.begin && is_line_end(range.end - 1)) --range.end;
  return range;
}

void report_raw_html(const Context& context, Range range, const std::string& tag) {
  std::string shown = tag.substr(0, tag.find_first_of("\r\n"));
  if (shown.size() > kShownOfTag) {
    std::size_t cut = kShownOfTag;
    while ((static_cast<unsigned char>(shown[cut]) & 0xC0U) == 0x80U) --cut;  // not within a character
    shown = shown.substr(0, cut) + "…";
  }
  context.error(kRawHtml, range, "raw HTML is not allowed: `" + shown + "`",
                "write it in Markdown, or put a backslash before the `<` to show it as it is");
}

Inlines InlineReader::read_children(cmark_node* parent) {
  Inlines out;
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
    read(node, out);
  return out;
}

void InlineReader::read(cmark_node* node, Inlines& out) {
  const Range range = located(node);
  const auto nest = [&](auto parent) {
    parent.children = read_children(node);
    out.push_back({std::move(parent), context_.places.span(range)});
  };
  const auto leaf = [&](auto part) { out.push_back({std::move(part), context_.places.span(range)}); };
  switch (kind_of(node)) {
    case NodeKind::text: read_text(node, range, out); break;
    case NodeKind::code: leaf(CodeSpan{literal_of(node)}); break;
    case NodeKind::emphasis: nest(Emphasis{}); break;
    case NodeKind::strong: nest(Strong{}); break;
    case NodeKind::strikethrough: nest(Strikethrough{}); break;
    case NodeKind::link: read_link(node, range, out); break;
    case NodeKind::image: read_image(node, range, out); break;
    case NodeKind::line_break: leaf(LineBreak{}); break;
    case NodeKind::soft_break: leaf(SoftBreak{}); break;
    case NodeKind::html: report_raw_html(context_, range, literal_of(node)); break;
    case NodeKind::document:
    case NodeKind::quote:
    case NodeKind::list:
    case NodeKind::item:
    case NodeKind::code_block:
    case NodeKind::html_block:
    case NodeKind::paragraph:
    case NodeKind::heading:
    case NodeKind::thematic_break:
    case NodeKind::table:
    case NodeKind::table_row:
    case NodeKind::table_cell:
    case NodeKind::unknown: break;  // never within a line
  }
  reached_ = std::max(reached_, range.end);
}

// cmark cuts text at every character that might have been a mark; here it is one again.
void InlineReader::read_text(cmark_node* node, Range range, Inlines& out) {
  std::string text = literal_of(node);
  drop_unseen(text, range);
  const diagnostics::Span span = context_.places.span(range);
  if (!out.empty()) {
    if (Text* before = std::get_if<Text>(&out.back().is)) {
      before->text += text;
      out.back().span.end = std::max(out.back().span.end, span.end);
      return;
    }
  }
  out.push_back({Text{std::move(text)}, span});
}

void InlineReader::read_link(cmark_node* node, Range range, Inlines& out) {
  Link link;
  link.target = cmark_node_get_url(node);
  range = locate_link(range, link.target);
  passed_ = std::max(passed_, range.begin);
  link.title = checked_title(node, range);
  link.children = read_children(node);
  const Range target = locate_target(range, link.target);
  link.target_span = context_.places.span(target);
  const std::optional<TargetKind> kind = checked_kind(link.target, target, false);
  if (is_blank(plain_text(link.children))) {
    context_.error(kEmptyLink, range, "a link without text", "write between the brackets where the link leads");
  } else if (!kind) {
    std::move(link.children.begin(), link.children.end(), std::back_inserter(out));  // the words stay
  } else {
    link.kind = *kind;
    out.push_back({std::move(link), context_.places.span(range)});
  }
  pass(range);
}

void InlineReader::read_image(cmark_node* node, Range range, Inlines& out) {
  Image image;
  image.target = cmark_node_get_url(node);
  range = locate_link(range, image.target);
  image.title = checked_title(node, range);
  image.alt = plain_text(read_children(node));
  const Range target = locate_target(range, image.target);
  image.target_span = context_.places.span(target);
  const std::optional<TargetKind> kind = checked_kind(image.target, target, true);
  const bool has_alt = !is_blank(image.alt);
  if (!has_alt) {
    context_.error(kNoAlt, range, "an image without alternative text",
                   "write between the brackets what the image shows, for those who cannot see it");
  }
  if (has_alt && kind) {
    image.kind = *kind;
    out.push_back({std::move(image), context_.places.span(range)});
  }
  pass(range);
}

void InlineReader::pass(Range link) {
  reached_ = std::max(reached_, link.end);
  // A link that was not found has the range of its block; the next one may still be.
  if (link.end < within_.end) passed_ = std::max(passed_, link.end);
}

std::optional<TargetKind> InlineReader::checked_kind(const std::string& target, Range range, bool for_image) {
  const TargetKind kind = target_kind(target);
  const std::string what = for_image ? "image" : "link";
  switch (kind) {
    case TargetKind::none:
      context_.error(kNoTarget, range, "the " + what + " leads nowhere",
                     "write its address between the round brackets");
      return std::nullopt;
    case TargetKind::refused:
      context_.error(kTarget, range, "the address `" + target + "` is not allowed",
                     "begin with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`, or write a path; a space is `%20`");
      return std::nullopt;
    case TargetKind::mail:
    case TargetKind::phone:
    case TargetKind::anchor:
      if (!for_image) return kind;
      context_.error(kTarget, range, "the address `" + target + "` is not that of an image",
                     "write the path of the image file");
      return std::nullopt;
    case TargetKind::external:
    case TargetKind::site:
    case TargetKind::relative: return kind;
  }
  return std::nullopt;
}

std::string InlineReader::checked_title(cmark_node* node, Range range) {
  std::string title = cmark_node_get_title(node);
  drop_unseen(title, range);
  return title;
}

// Those in the file were found before; these come out of `&#1;`, `&shy;` and the like.
void InlineReader::drop_unseen(std::string& text, Range range) {
  if (std::erase_if(text, is_bad_control) != 0) {
    context_.error(kControl, range, "a control character written as a number", "take it out: it cannot be shown");
  }
  while (const auto invisible = diagnostics::first_invisible(text)) {
    context_.error(kInvisible, range, said_of(*invisible), "take it out: it is written here as a number or by its name");
    text.erase(invisible->offset, invisible->length);
  }
}

Range InlineReader::located(cmark_node* node) const {
  if (cmark_node_get_start_line(node) == 0) return {reached_, reached_};
  return range_of(node, context_.places);
}

// cmark's columns go astray after an escaped `|` in a table and in a line that goes on with a quote without its mark.
// Where a range does not look like a link, the target is looked for behind the last link.
Range InlineReader::locate_link(Range range, const std::string& target) const {
  const std::string_view text = context_.places.text(range);
  const auto is_one_of = [](std::string_view set, char c) { return set.find(c) != std::string_view::npos; };
  if (!text.empty() && is_one_of("[!<", text.front()) && is_one_of(")]>", text.back())) return range;

  const std::string_view block = context_.places.body().substr(0, within_.end);
  for (const std::string_view before : {"](", "](<", "<"}) {
    const std::size_t found = block.find(std::string(before) + target, passed_);
    if (found == std::string_view::npos) continue;
    const char closing = before == "<" ? '>' : ')';
    const std::size_t open = block.rfind(before == "<" ? '<' : '[', found);
    const std::size_t close = block.find(closing, found + before.size() + target.size());
    if (open < passed_ || open == std::string_view::npos || close == std::string_view::npos) continue;
    return {open, close + 1};
  }
  return within_;
}

Range InlineReader::locate_target(Range link, const std::string& target) const {
  const std::string_view text = context_.places.text(link);
  const std::size_t middle = text.rfind("](");
  const std::size_t found = text.find(target, middle == std::string_view::npos ? 0 : middle);
  if (target.empty() || found == std::string_view::npos) return link;
  return {link.begin + found, link.begin + found + target.size()};
}

}  // namespace candour::markdown
