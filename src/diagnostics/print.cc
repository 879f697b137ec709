#include "diagnostics/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "diagnostics/invisible.h"

namespace candour::diagnostics {
namespace {

// Long lines (a plan's row can run to thousands of bytes) are shown around the span only.
constexpr std::size_t kBefore = 60;
constexpr std::size_t kWidth = 100;

struct Paint {
  Colour colour;
  std::string operator()(std::string_view code, std::string_view text) const {
    return colour == Colour::on ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
};

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
  }
  return "";
}

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_code_point(c); }));
}

// Bytes that are not UTF-8, control characters and what cannot be seen would spoil a terminal; each is shown as one `?`.
std::string printable(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const auto lead = static_cast<unsigned char>(line[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    std::size_t follow = 1;
    while (follow < length && i + follow < line.size() && continues_code_point(line[i + follow])) ++follow;
    const bool whole = length > 0 && follow == length && lead != 0x7F && (lead >= 0x20 || lead == '\t') && lead < 0xF5;
    if (whole && !first_invisible(line.substr(i, length))) out.append(line.substr(i, length));
    else out.push_back('?');
    i += whole ? length : 1;
  }
  return out;
}

// The excerpt with its carets, as two gutter lines.
std::string excerpt(const Diagnostic& d, const Sources& sources, const Paint& paint) {
  const std::string_view line = sources.line_at(d.span.file, d.span.begin);
  const std::string_view text = sources.text(d.span.file);
  if (text.empty()) return "";
  const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t from = std::min(std::max<std::size_t>(d.span.begin, line_begin) - line_begin, line.size());
  const std::size_t to = std::clamp(d.span.end - std::min<std::size_t>(line_begin, d.span.end), from, line.size());
  std::size_t cut = from > kBefore ? from - kBefore : 0;
  while (cut > 0 && continues_code_point(line[cut])) --cut;
  std::size_t stop = std::min(line.size(), cut + kWidth);
  while (stop < line.size() && continues_code_point(line[stop])) ++stop;

  std::string pad = cut > 0 ? "…" : "";
  std::string indent(code_points(pad), ' ');
  const std::string lead = printable(line.substr(cut, from - cut));
  for (const char c : lead) {
    if (!continues_code_point(c)) indent.push_back(c == '\t' ? '\t' : ' ');
  }
  const std::size_t marked = std::min(to, stop) > from ? code_points(printable(line.substr(from, std::min(to, stop) - from))) : 0;
  const std::string number = std::to_string(sources.position(d.span.file, d.span.begin).line);
  return fmt::format("{:>5} {} {}{}{}\n{:>5} {} {}{}\n", number, paint("2", "|"), pad,
                     printable(line.substr(cut, stop - cut)), stop < line.size() ? "…" : "", "", paint("2", "|"), indent,
                     paint(d.severity == Severity::error ? "31;1" : "33;1", std::string(std::max<std::size_t>(1, marked), '^')));
}

std::string location(const Diagnostic& d, const Sources& sources) {
  if (d.span.file == FileId{}) return "";
  const Position at = sources.position(d.span.file, d.span.begin);
  return fmt::format("{}:{}:{}: ", sources.name(d.span.file), at.line, at.column);
}

}  // namespace

std::string for_people(const Diagnostics& diagnostics, const Sources& sources, Colour colour) {
  const Paint paint{colour};
  std::string out;
  for (const Diagnostic& d : diagnostics.sorted(sources)) {
    out += fmt::format("{}{} {} {}\n", paint("1", location(d, sources)),
                       paint(d.severity == Severity::error ? "31;1" : "33;1", fmt::format("{}:", word(d.severity))),
                       d.message, paint("2", fmt::format("[{}]", d.code.name)));
    if (d.excerpt == Excerpt::shown) out += excerpt(d, sources, paint);
    for (const std::string& hint : d.hints) out += fmt::format("{:>5} {} {}\n", "", paint("36", "="), hint);
  }
  return out;
}

std::string as_json(const Diagnostics& diagnostics, const Sources& sources) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Diagnostic& d : diagnostics.sorted(sources)) {
    const Position begin = sources.position(d.span.file, d.span.begin);
    const Position end = sources.position(d.span.file, std::max(d.span.begin, d.span.end));
    list.push_back({{"severity", word(d.severity)},
                    {"code", d.code.name},
                    {"file", sources.name(d.span.file)},
                    {"line", begin.line},
                    {"column", begin.column},
                    {"end_line", end.line},
                    {"end_column", end.column},
                    {"message", d.message},
                    {"hints", d.hints}});
  }
  const nlohmann::ordered_json root = {
      {"diagnostics", list}, {"errors", diagnostics.errors()}, {"warnings", diagnostics.warnings()}};
  return root.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace candour::diagnostics
