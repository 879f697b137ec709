#include "cli/commands.h"
#include "cli/run.h"
#include "files/named_file.h"
#include "files/reader.h"
#include "json/node.h"
#include "templates/json_value.h"
#include "templates/template_set.h"

namespace candour::cli {

namespace {

constexpr std::string_view kTemplateEnding = ".mustache";

void add_partials(const std::string& folder, templates::TemplateSet& set, diagnostics::Sources& sources,
                  diagnostics::Diagnostics& diagnostics) {
  const files::DiskReader reader(folder);
  for (const files::Entry& entry : reader.list()) {
    const std::string& path = entry.path.text();
    if (entry.kind != files::EntryKind::file || !path.ends_with(kTemplateEnding)) continue;
    set.add(path.substr(0, path.size() - kTemplateEnding.size()), sources.add(folder + "/" + path, reader.read(entry.path)), diagnostics);
  }
}

}  // namespace

int render_template(const RenderCommand& options, const Voice& voice) {
  // No partial can be called this: a file's name is never empty.
  static constexpr const char* kMain = "";
  const templates::Unknown unknown = options.lenient ? templates::Unknown::is_empty : templates::Unknown::is_an_error;
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  templates::TemplateSet set(sources);
  if (options.partials) add_partials(*options.partials, set, sources, diagnostics);
  set.add(kMain, sources.add(options.template_file, files::read_named_file(options.template_file)), diagnostics);
  set.link(unknown, diagnostics);
  const auto data = json::parse(sources, sources.add(options.data_file, files::read_named_file(options.data_file)), diagnostics);
  std::string out;
  if (data && !diagnostics.has_errors()) {
    templates::RenderOptions render;
    render.unknown = unknown;
    set.render(kMain, templates::json_value(*data), render, out, diagnostics);
  }
  if (!diagnostics.has_errors()) say(out);
  if (diagnostics.has_errors() || voice.format == Format::people) print(diagnostics, sources, voice);
  return diagnostics.has_errors() ? kContentErrors : kOk;
}

}  // namespace candour::cli
