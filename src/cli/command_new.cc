#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/run.h"
#include "content/load.h"
#include "files/store.h"
#include "starter/starter.h"

namespace candour::cli {

int make_starter(const std::string& folder, const Voice& voice) {
  const std::size_t files = starter::write_starter(folder);
  if (!voice.quiet) {
    say(fmt::format("{} files written to {}\n\nNow:\n  cd {}\n  candour build\n  open site/index.html\n", files, folder, folder));
  }
  return kOk;
}

int write_templates(const std::string& folder, const Voice& voice) {
  const std::size_t files = starter::write_templates(folder);
  if (!voice.quiet) {
    say(fmt::format("{} files written to {}/templates and {}/static\n\nKeep those that you change, and delete the others: they are built in.\n",
                    files, folder, folder));
  }
  return kOk;
}

int write_schemas(const std::string& folder, const Voice& voice) {
  files::DiskStore store(folder);
  const std::vector<content::SchemaFile> schemas = content::schemas();
  for (const content::SchemaFile& schema : schemas) store.write_atomic(files::RelPath::of(schema.name), schema.text);
  if (!voice.quiet) say(fmt::format("{} schemas written to {}\n", schemas.size(), folder));
  return kOk;
}

}  // namespace candour::cli
