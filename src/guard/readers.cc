#include "guard/readers.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "files/utf8.h"
#include "guard/plain_text.h"

namespace candour::guard {
namespace {

enum class Kind { html, xml, json, table, text, code, picture, pdf, zip, no_words, unknown };

constexpr std::uint64_t kOfKinds = 0xD6E8FEB86659FD93U;  // any odd number that spreads its bits

struct Ending {
  std::string_view name;
  Kind kind;
};
constexpr std::array kEndings = {
    Ending{"html", Kind::html},      Ending{"htm", Kind::html},   Ending{"xhtml", Kind::html},   Ending{"xml", Kind::xml},     Ending{"svg", Kind::xml},     Ending{"atom", Kind::xml},
    Ending{"rss", Kind::xml},        Ending{"xmp", Kind::xml},    Ending{"json", Kind::json},    Ending{"jsonld", Kind::json}, Ending{"map", Kind::json},    Ending{"webmanifest", Kind::json},
    Ending{"csv", Kind::table},      Ending{"js", Kind::code},    Ending{"mjs", Kind::code},     Ending{"css", Kind::code},    Ending{"txt", Kind::text},    Ending{"md", Kind::text},
    Ending{"tsv", Kind::text},       Ending{"ics", Kind::text},   Ending{"png", Kind::picture},  Ending{"jpg", Kind::picture}, Ending{"jpeg", Kind::picture}, Ending{"gif", Kind::picture},
    Ending{"webp", Kind::picture},   Ending{"pdf", Kind::pdf},      Ending{"zip", Kind::zip},    Ending{"woff", Kind::no_words}, Ending{"woff2", Kind::no_words}, Ending{"ttf", Kind::no_words}, Ending{"otf", Kind::no_words}};

Kind kind_of(std::string_view name, std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return Kind::pdf;
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string_view::npos ? "" : folded(name.substr(dot + 1));
  const auto found = std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& it) { return it.name == ending; });
  if (found != kEndings.end()) return bytes.starts_with("PK\x03\x04") ? Kind::zip : found->kind;
  return files::first_not_utf8(bytes) || bytes.find('\0') != std::string_view::npos ? Kind::unknown : Kind::text;
}

}  // namespace

std::string_view in_words(Place place) {
  switch (place) {
    case Place::text: return "in the text of";
    case Place::attribute: return "in an attribute in";
    case Place::address: return "in an address in";
    case Place::comment: return "in a comment in";
    case Place::code: return "in the code of";
    case Place::data: return "in the data of";
    case Place::metadata: return "in the metadata of";
    case Place::file_name: return "in the name of";
  }
  return "";
}

bool is_zip(std::string_view name, std::string_view bytes) { return kind_of(name, bytes) == Kind::zip; }

namespace {

void read_as(Kind kind, std::string_view name, std::string_view bytes, Listener& listener) {
  switch (kind) {
    case Kind::html: return read_markup(bytes, Markup::html, listener);
    case Kind::xml: return read_markup(bytes, Markup::xml, listener);
    case Kind::json: return read_json(bytes, listener);
    case Kind::table: return read_table(bytes, listener);
    case Kind::text: return read_text(bytes, Place::text, listener);
    case Kind::code: return read_code(bytes, listener);
    case Kind::picture: return read_picture(bytes, listener);
    case Kind::pdf: return read_pdf(bytes, listener);
    case Kind::zip: return read_zip(bytes, listener);
    case Kind::no_words: return;
    case Kind::unknown: return listener.find(Rule::unknown_format, Place::text, name);
  }
}

}  // namespace

void read_file(std::string_view name, std::string_view bytes, Listener& listener) {
  const Kind kind = kind_of(name, bytes);
  // A file may come twice: by itself and within a ZIP file.
  const std::uint64_t sign = listener.sign_of(bytes) + kOfKinds * (static_cast<std::uint64_t>(kind) + 1);
  if (listener.has_passed(sign)) return;
  const std::size_t before = listener.found();
  read_as(kind, name, bytes, listener);
  if (listener.found() == before) listener.pass(sign);
}

void read_text(std::string_view bytes, Place place, Listener& listener) {
  std::string paragraph;
  const auto end = [&] {
    if (!paragraph.empty()) listener.hear(place, paragraph);
    paragraph.clear();
  };
  while (!bytes.empty()) {
    const std::size_t stop = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, stop);
    bytes.remove_prefix(std::min(stop + 1, bytes.size()));
    const bool is_empty = line.find_first_not_of(" \r\t") == std::string_view::npos;
    // The items of a list, and headings, are not one sentence.
    const std::size_t first = line.find_first_not_of(" \r\t");
    if (is_empty || std::string_view("-*#+>").find(line[first]) != std::string_view::npos) end();
    for (std::size_t cell = line.find_first_of("\t|"); !is_empty && cell != std::string_view::npos; cell = line.find_first_of("\t|")) {
      paragraph += line.substr(0, cell);
      end();
      line.remove_prefix(cell + 1);
    }
    if (is_empty) continue;
    paragraph += line;
    paragraph += ' ';
  }
  end();
}

void read_code(std::string_view bytes, Listener& listener) {
  while (!bytes.empty()) {
    const std::size_t stop = std::min(bytes.find('\n'), bytes.size());
    if (stop > 0) listener.hear(Place::code, bytes.substr(0, stop));
    bytes.remove_prefix(std::min(stop + 1, bytes.size()));
  }
}

void read_table(std::string_view bytes, Listener& listener) {
  std::string cell;
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes[at] == '"') {
      cell.clear();
      for (++at; at < bytes.size(); ++at) {
        if (bytes[at] == '"') {
          if (at + 1 >= bytes.size() || bytes[at + 1] != '"') break;
          ++at;
        }
        cell += bytes[at];
      }
      listener.hear(Place::data, cell);
      at = std::min(at + 1, bytes.size());
    }
    const std::size_t stop = std::min(bytes.find_first_of(",\r\n", at), bytes.size());
    if (stop > at) listener.hear(Place::data, bytes.substr(at, stop - at));
    at = stop + 1;
  }
}

}  // namespace candour::guard
