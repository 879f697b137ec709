// One function per command. Each returns the exit code; what the machine does wrong is thrown as files::EnvironmentError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "model/time.h"

namespace candour::cli {

struct BuildOptions {
  std::string content = "content";
  std::optional<std::string> templates;     // of one's own; when not given, the folder of that name, if there is one
  std::optional<std::string> static_files;  // the same
  std::string site = "site";
  std::optional<std::string> base_url;
  std::optional<model::Date> as_of;  // today, when not given
  unsigned jobs = 0;                 // one per processor, when 0
  std::string fonts = "/usr/share/fonts/truetype/noto";  // where Debian's fonts-noto-core puts them
  bool html_only = false;
  bool compress = false;             // .gz and .br beside the files
  bool bundles = false;              // a ZIP file of each plan
  bool feeds = false;                // to be made, or else the build fails
  bool explain = false;
  bool timings = false;
  bool plain_english = false;        // check only: list what is hard to read
  Voice voice;
};

// `candour build`: from the content folder to the site.
int build_site(const BuildOptions& options);
struct PublishOptions {
  std::string place;      // what is or becomes the link to the live release
  bool adopt = false;
  bool roll_back = false;
};
// `candour publish --to DIR`: the same, beside the live site, and then into its place.
int publish_site(const BuildOptions& options, const PublishOptions& publish);
// `candour bundle`: the whole site as a ZIP file, `to` or one that is named after the site.
int bundle_site(const BuildOptions& options, const std::optional<std::string>& to);
// `candour check`: everything but writing.
int check_site(const BuildOptions& options);
// `candour new DIR`.
int make_starter(const std::string& folder, const Voice& voice);
// `candour templates DIR`.
int write_templates(const std::string& folder, const Voice& voice);
// `candour schema DIR`.
int write_schemas(const std::string& folder, const Voice& voice);

// The report that `candour freeze` and `candour redact` are about, and on whose word.
struct LedgerCommand {
  std::string content = "content";
  std::string partnership;
  std::string plan;
  std::string report;
  std::string by;
  std::optional<model::Date> as_of;  // today, when not given
  Voice voice;
};
// `candour freeze PARTNERSHIP YEAR REPORT`: writes the statement of a report into the content folder.
int freeze_report(const LedgerCommand& options);

struct RedactCommand {
  LedgerCommand report;
  std::string record;
  std::string field;
  std::string kind;  // as the content files spell it: "candid-remark"
};
// `candour redact PARTNERSHIP YEAR REPORT RECORD FIELD`: takes a value out of every statement that holds it.
int redact_field(const RedactCommand& options);
// The classes of what may be removed, as the content files spell them.
std::vector<std::string> classes_of_removal();

// `candour verify COPY`: whether a folder or ZIP file is a whole and unchanged copy of a site.
int verify_copy(const std::string& copy, const Voice& voice);
struct GuardCommand {
  std::vector<std::string> files;      // and folders
  std::optional<std::string> content;  // "content", when not given and there is one
  std::optional<model::Date> as_of;    // today, when not given
  Voice voice;
};
// `candour guard FILE…`: what in these files should not be published.
int guard_files(const GuardCommand& options);

struct RenderCommand {
  std::string template_file;
  std::string data_file;
  std::optional<std::string> partials;  // a folder
  bool lenient = false;
};
// `candour render TEMPLATE DATA.json`: the result on standard output.
int render_template(const RenderCommand& options, const Voice& voice);

struct DiffCommand {
  std::string from;  // a report, "sosafe/2014-15/q1", or a content folder
  std::string to;
  std::string content = "content";  // whose reports are meant
};
// `candour diff FROM TO`: what changed, on standard output.
int show_diff(const DiffCommand& options, const Voice& voice);

}  // namespace candour::cli
