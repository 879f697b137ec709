#include "html/first_uses.h"

#include <algorithm>
#include <array>

#include "views/addresses.h"

namespace candour::html {
namespace {

// In these no term is marked.
bool is_left_alone(const Tag& tag) {
  return is_any_of(tag.name, "a", "h1", "h2", "h3", "hgroup", "nav", "svg", "script", "th", "dfn", "abbr", "code", "button", "label", "select",
                   "textarea", "style", "caption", "footer", "summary", "time", "figure", "small") ||
         attribute(tag, "data-terms") == "off";
}

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

}  // namespace

FirstUseMarker::FirstUseMarker(std::string_view page, views::FirstUses& uses, const templates::UrlWriter& write_url)
    : page_(page), uses_(uses), write_url_(write_url) {
  write_url_(views::glossary_url().address + "#x", entry_);
  entry_.pop_back();
}

void FirstUseMarker::meet(const Tags& tags) {
  const Tag& tag = tags.tag();
  if (!in_main_) {
    in_main_ = tag.name == "main" && !tag.closes;
    return;
  }
  if (inside_.empty() && tags.text().size() > 1) texts_.push_back(tags.text());
  if (tag.closes) {
    if (tag.name == "main") in_main_ = false;
    if (tag.name == inside_ && --depth_ == 0) inside_ = {};
    return;
  }
  if (tag.name == "a") {
    const std::string_view link = attribute(tag, "href");
    if (link.starts_with(entry_)) uses_.met(link.substr(entry_.size()));
  }
  if (tag.empty) return;
  if (inside_.empty()) {
    if (!is_left_alone(tag)) return;
    inside_ = tag.name;
    depth_ = 1;
  } else if (tag.name == inside_) {
    ++depth_;
  }
}

std::string FirstUseMarker::marked() {
  std::string out;
  out.reserve(page_.size() + 2048);
  // What is not marked is copied in long stretches: up to here it is.
  const char* copied = page_.data();
  for (const std::string_view text : texts_) {
    const bool has_entities = text.find('&') != std::string_view::npos;
    const std::string plain = has_entities ? unescaped(text) : std::string();
    const std::vector<views::TextPiece>& pieces = uses_.mark(has_entities ? std::string_view(plain) : text);
    if (!has_entities && pieces.size() == 1 && pieces.front().entry == nullptr) continue;
    out.append(copied, text.data());
    copied = text.data() + text.size();
    for (const views::TextPiece& piece : pieces) {
      if (piece.entry == nullptr) {
        has_entities ? append_escaped(piece.text, out) : void(out += piece.text);
        continue;
      }
      out += "<a class=\"term\" href=\"";
      write_url_(piece.entry->address, out);
      out += "\">";
      append_escaped(piece.text, out);
      out += "</a>";
      if (piece.expansion.empty()) continue;
      out += piece.bracketed ? " [" : " (";
      append_escaped(piece.expansion, out);
      out += piece.bracketed ? "]" : ")";
    }
  }
  out.append(copied, page_.data() + page_.size());
  return out;
}

}  // namespace candour::html
