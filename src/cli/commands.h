// One function per command. Each returns the exit code; what the machine does wrong is thrown as files::EnvironmentError.
#pragma once

#include <optional>
#include <string>

#include "cli/terminal.h"
#include "model/time.h"

namespace candour::cli {

struct BuildOptions {
  std::string content = "content";
  std::string templates = "templates";
  std::string static_files = "static";
  std::string site = "site";
  std::optional<std::string> base_url;
  std::optional<model::Date> as_of;  // today, when not given
  unsigned jobs = 0;                 // one per processor, when 0
  std::string fonts = "/usr/share/fonts/truetype/noto";  // where Debian's fonts-noto-core puts them
  bool html_only = false;
  bool explain = false;
  bool timings = false;
  bool plain_english = false;        // check only: list what is hard to read
  Voice voice;
};

// `candour build`: from the content folder to the site.
int build_site(const BuildOptions& options);
// `candour check`: everything but writing.
int check_site(const BuildOptions& options);
// `candour new DIR`.
int make_starter(const std::string& folder, const Voice& voice);
// `candour schema DIR`.
int write_schemas(const std::string& folder, const Voice& voice);

struct RenderCommand {
  std::string template_file;
  std::string data_file;
  std::optional<std::string> partials;  // a folder
  bool lenient = false;
};
// `candour render TEMPLATE DATA.json`: the result on standard output.
int render_template(const RenderCommand& options, const Voice& voice);

}  // namespace candour::cli
