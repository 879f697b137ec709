#include "content/kinds.h"

#include <vector>

namespace candour::content {
namespace {

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t slash = path.find('/', begin);
    parts.push_back(path.substr(begin, slash - begin));
    if (slash == std::string::npos) return parts;
    begin = slash + 1;
  }
}

}  // namespace

bool is_font_file(std::string_view name) {
  return name.size() > 4 && !name.starts_with('.') && name.find_first_of("/\\") == std::string_view::npos &&
         (name.ends_with(".ttf") || name.ends_with(".otf"));
}

std::optional<ContentFile> classify(const files::RelPath& path) {
  const std::vector<std::string> parts = parts_of(path.text());
  const std::string extension(path.extension());
  const std::string slug = parts.back().substr(0, parts.back().size() - extension.size());
  const auto file = [&](FileKind kind, std::string period = "") {
    return ContentFile{kind, parts.size() > 1 ? parts[0] : "", std::move(period), slug};
  };
  if (parts.size() == 2 && parts[0] == kFontFolder && is_font_file(parts[1])) return ContentFile{FileKind::font, "", "", slug};
  const bool json = extension == ".json";
  const bool markdown = extension == ".md";
  if (parts.size() == 1 && json) {
    if (slug == "site") return file(FileKind::site);
    if (slug == "documents") return file(FileKind::documents);
    if (slug == "bodies") return file(FileKind::bodies);
    if (slug == "glossary") return file(FileKind::glossary);
    if (slug == "redirects") return file(FileKind::redirects);
    if (slug == "plain-english") return file(FileKind::plain_english);
    if (slug == "guard") return file(FileKind::guard);
  }
  if (parts.size() == 2 && json && slug == "partnership") return file(FileKind::partnership);
  if (parts.size() == 2 && json && slug == "corrections") return file(FileKind::corrections);
  if (parts.size() == 3 && parts[1] == "case-studies" && markdown) return file(FileKind::case_study);
  if (parts.size() == 3 && parts[1] == "decisions" && json) return file(FileKind::decision);
  if (parts.size() == 4 && parts[1] == "strategies") {
    if (json && slug == "strategy") return file(FileKind::strategy, parts[2]);
    if (markdown) return file(FileKind::chapter, parts[2]);
  }
  if (parts.size() == 4 && parts[1] == "plans" && json && slug == "plan") return file(FileKind::plan, parts[2]);
  if (parts.size() == 5 && parts[1] == "plans" && parts[3] == "updates" && json) return file(FileKind::update, parts[2]);
  if (parts.size() == 5 && parts[1] == "plans" && parts[3] == "statements" && json) return file(FileKind::statement, parts[2]);
  return std::nullopt;
}

}  // namespace candour::content
