#include "brief/brief_files.h"

#include "views/addresses.h"

namespace candour::brief {

namespace {

using views::BriefForm;

files::Artifact file_of(const views::Brief& brief, BriefForm form, std::string bytes) {
  return {files::RelPath::of(views::brief_url(brief.page, form).address.substr(1)), std::move(bytes)};
}

}  // namespace

std::string text_of(const views::Brief& brief) {
  std::string text = brief.text + "\n";
  if (brief.base_url) text += whole_address(brief.base_url, brief.page) + "\n";
  return text;
}

std::vector<files::Artifact> brief_files(const views::Brief& brief) {
  return {file_of(brief, BriefForm::text, text_of(brief)), file_of(brief, BriefForm::markdown, markdown_of(brief)),
          file_of(brief, BriefForm::json, json_of(brief))};
}

}  // namespace candour::brief
