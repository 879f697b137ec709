#include "html/first_uses.h"

#include <algorithm>
#include <array>
#include <utility>

#include "views/addresses.h"

namespace candour::html {
namespace {

// In these no term is marked.
constexpr std::array<std::string_view, 23> kLeftAlone = {"a",     "h1",     "h2",    "h3",      "hgroup", "nav",    "svg",    "script",
                                                         "th",    "dfn",    "abbr",  "code",    "button", "label",  "select", "textarea",
                                                         "style", "caption", "footer", "summary", "time",   "figure", "small"};

bool left_alone(std::string_view name) { return std::find(kLeftAlone.begin(), kLeftAlone.end(), name) != kLeftAlone.end(); }

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
}

struct Entity {
  std::string_view escaped;
  char character;
};
// All that our own escaping makes.
constexpr std::array<Entity, 5> kEntities = {{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};

std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = std::min(text.find('&', i), text.size());
    out += text.substr(i, next - i);
    i = next;
    if (i == text.size()) break;
    const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const Entity& it) { return text.substr(i).starts_with(it.escaped); });
    if (entity == kEntities.end()) {
      out += text[i++];
    } else {
      out += entity->character;
      i += entity->escaped.size();
    }
  }
  return out;
}

std::string_view name_of(std::string_view tag) {
  std::size_t end = 0;
  while (end < tag.size() && ((tag[end] >= 'a' && tag[end] <= 'z') || (tag[end] >= '0' && tag[end] <= '9'))) ++end;
  return tag.substr(0, end);
}

// Past the `>` that ends the tag which begins before `at`; one within a quoted value does not end it.
std::size_t end_of_tag(std::string_view page, std::size_t at) {
  char quote = 0;
  for (; at < page.size(); ++at) {
    const char c = page[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return page.size();
}

// Tells which entries of the glossary the text links to by itself.
void meet_linked(std::string_view text, views::FirstUses& uses, const std::function<void(std::string_view, std::string&)>& write_url) {
  std::string link = "href=\"";
  write_url(views::glossary_url().address + "#x", link);
  link.pop_back();
  for (std::size_t at = text.find(link); at != std::string_view::npos; at = text.find(link, at)) {
    at += link.size();
    uses.met(text.substr(at, text.find('"', at) - at));
  }
}

}  // namespace

std::string mark_first_uses(std::string_view page, views::FirstUses& uses,
                            const std::function<void(std::string_view, std::string&)>& write_url) {
  std::size_t at = std::min(page.find("<main"), page.size());
  const std::size_t end = std::min(page.find("</main>", at), page.size());
  meet_linked(page.substr(at, end - at), uses, write_url);
  std::string out;
  out.reserve(page.size() + 2048);
  // What is not marked is copied in long stretches: up to here it is.
  std::size_t copied = 0;
  const auto copy_up_to = [&](std::size_t stop) {
    out += page.substr(copied, stop - copied);
    copied = stop;
  };
  std::string_view inside;  // the element in which nothing is marked, by its name
  int depth = 0;            // how many of that name are open
  while (at < end) {
    if (page[at] == '<') {
      const std::size_t after = end_of_tag(page, at);
      const bool closes = page.substr(at).starts_with("</");
      const std::string_view name = name_of(page.substr(at + (closes ? 2 : 1)));
      if (inside.empty()) {
        if (!closes && (left_alone(name) || page.substr(at, after - at).find("data-terms=\"off\"") != std::string_view::npos)) {
          inside = name;
          depth = 1;
        }
      } else if (name == inside) {
        depth += closes ? -1 : 1;
        if (depth == 0) inside = {};
      }
      at = after;
      continue;
    }
    const std::size_t text_end = std::min(page.find('<', at), end);
    const std::size_t begin = std::exchange(at, text_end);
    const std::string_view text = page.substr(begin, text_end - begin);
    if (!inside.empty() || text.size() < 2) continue;
    const bool has_entities = text.find('&') != std::string_view::npos;
    const std::string plain = has_entities ? unescaped(text) : std::string();
    const std::vector<views::TextPiece>& pieces = uses.mark(has_entities ? std::string_view(plain) : text);
    if (!has_entities && pieces.size() == 1 && pieces.front().entry == nullptr) continue;
    copy_up_to(begin);
    copied = text_end;
    for (const views::TextPiece& piece : pieces) {
      if (piece.entry == nullptr) {
        has_entities ? append_escaped(piece.text, out) : void(out += piece.text);
        continue;
      }
      out += "<a class=\"term\" href=\"";
      write_url(piece.entry->address, out);
      out += "\">";
      append_escaped(piece.text, out);
      out += "</a>";
      if (piece.expansion.empty()) continue;
      out += piece.bracketed ? " [" : " (";
      append_escaped(piece.expansion, out);
      out += piece.bracketed ? "]" : ")";
    }
  }
  copy_up_to(page.size());
  return out;
}

}  // namespace candour::html
