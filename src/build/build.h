// The whole of Candour: content in, site out. Each stage takes values and returns new ones; the first that finds mistakes
// is the last that runs.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "build/plain_english.h"
#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "files/reader.h"
#include "files/store.h"
#include "model/time.h"
#include "publish/publish.h"

namespace candour::build {

// A folder of inputs and what people call it: "content". Of templates and static files, those that it lacks are taken from the
// folder beneath it, if there is one: whoever changes one of them keeps getting the rest from there.
struct Folder {
  const files::Reader& files;
  std::string shown_as;
  const Folder* beneath = nullptr;
};

// How closely to look at the pages' English: not at all, for the figures of each page, or for each place that is hard to read.
enum class PlainEnglishCheck { off, figures, findings };

// Whether a site that cannot have feeds is made without them, or is a mistake.
enum class Feeds { where_possible, required };

// What PDFs are set with.
struct Printing {
  Folder fonts;           // as Debian's fonts-noto-core fills it
  Folder hyphenation;     // as Debian's hyphen-en-gb does
  std::string producer;   // the program with its version, which each file names
};

struct Request {
  Folder content;
  Folder templates;
  Folder static_files;
  std::optional<std::string> base_url;  // "https://example.org/transparency", without a slash at the end
  model::Date as_of;                    // the day for which the site is built
  unsigned jobs = 1;                    // threads that make pages
  publish::Explain explain = publish::Explain::off;
  PlainEnglishCheck plain_english = PlainEnglishCheck::off;
  Feeds feeds = Feeds::where_possible;
  std::optional<Printing> printing = {};  // without it there are no PDFs, and no links to them
  bool compress = false;                  // packed forms beside the files (compress/compress.h)
  bool bundles = false;                   // a ZIP file of each plan (plan_bundles.h)
  bool start_page = false;                // Outcome::cover, for a bundle of the whole site
};

// Told how the work goes on. page() is called from several threads at once.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void stage(std::string_view name) = 0;
  virtual void page(std::size_t done, std::size_t total) = 0;
};

// What the bundle of a whole site needs beside the site.
struct Cover {
  std::string name;        // of the site, for files: "safer-orrisbridge"
  model::Date day;         // of the record
  files::Artifact start;   // the page that lies on top, beside the folder of the site, html::kSiteInBundle
};

struct Outcome {
  std::size_t pages = 0;
  std::size_t documents = 0;  // PDFs
  std::size_t bytes = 0;
  publish::Changes changes;  // empty when nothing was published
  PlainEnglish plain_english;  // empty when it was not asked for
  std::optional<Cover> cover;  // the same
};

// Opens the folder to publish into. Called when there is something to put there, before the first page is made.
using OpenSite = std::function<std::unique_ptr<files::Store>()>;

// Makes the site and publishes it into what `open_site` opens; without one it stops short of writing. When any mistake was
// reported, the site stays as it was, and what was written aside by then goes. No more than a page for each thread is held at a
// time: memory follows the content and the largest page, not the number of pages. The same inputs give the same bytes, whatever
// the number of threads. Throws files::EnvironmentError when the disk fails.
Outcome build(const Request& request, const OpenSite& open_site, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics,
              Observer& observer);

}  // namespace candour::build
