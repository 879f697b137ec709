#include "verify/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compress/compress.h"
#include "content/readers.h"
#include "digest/digest.h"
#include "digest/file_list.h"
#include "json/node.h"
#include "ledger/file_names.h"
#include "verify/open_copy.h"
#include "verify/statements.h"

namespace candour::verify {

using diagnostics::Code;
using diagnostics::Diagnostics;
using files::RelPath;

namespace {

constexpr Code kNoList{"verify/no-list"};
constexpr Code kBadList{"verify/bad-list"};
constexpr Code kMissing{"verify/missing"};
constexpr Code kChanged{"verify/changed"};
constexpr Code kAdded{"verify/added"};
constexpr Code kPacked{"verify/packed-differs"};

// Where the site that is looked at comes from, which says what it may lack, and what to do where something is wrong.
enum class Origin { server, program };

const char* advice_for(Origin origin) {
  switch (origin) {
    case Origin::server: return "hold it against the file on the site itself";
    case Origin::program: return "see whether somebody else writes to that folder, check the disk, then publish again";
  }
  return "";
}

// The folder in which the site stands: where its list is, nearest to the top.
std::optional<RelPath> root_of(const std::vector<RelPath>& files) {
  std::optional<RelPath> root;
  const auto depth = [](const RelPath& path) { return path.is_root() ? 0 : std::count(path.text().begin(), path.text().end(), '/') + 1; };
  for (const RelPath& path : files) {
    if (path.name() == digest::kFileListName && (!root || depth(path.parent()) < depth(*root))) root = path.parent();
  }
  return root;
}

// What a server keeps to itself is in no copy that was fetched from one (docs/hosting.md).
bool is_kept_by_servers(const RelPath& path) {
  const std::string& text = path.text();
  return text == ".htaccess" || text == "_headers" || text == "_redirects" || text == "hosting/nginx.conf";
}

// The builder's own notes, which are no part of a site; not what a run that was cut off has left in a folder of its own.
bool is_bookkeeping(const RelPath& path) { return path.parent().is_root() && path.text().starts_with(".candour-"); }

class Inspection {
 public:
  Inspection(const Copy& copy, RelPath root, Origin origin, Diagnostics& diagnostics) : copy_(copy), root_(std::move(root)), origin_(origin), diagnostics_(diagnostics) {
    for (const RelPath& path : copy_.list()) {
      if (path.is_within(root_)) present_.insert(RelPath::of(std::string_view(path.text()).substr(root_.is_root() ? 0 : root_.text().size() + 1)));
    }
  }

  // Holds every file against the list, and gives what it made of the statements.
  Verified run(diagnostics::Sources& sources) {
    Verified verified;
    const RelPath list_path = RelPath::of(digest::kFileListName);
    const auto text = copy_.read(root_ / list_path, diagnostics_);
    if (!text) return verified;
    verified.list_digest = digest::sha256(*text);
    const auto list = digest::parse_file_list(*text);
    if (!list) {
      diagnostics_.error(kBadList, {}, fmt::format("`{}` is no list of files with their digests", copy_.shown(root_ / list_path)), {"fetch it again from the site"});
      return verified;
    }
    Statements statements(sources, diagnostics_);
    for (const auto& [path, digest] : *list) {
      const auto bytes = read(path);
      if (!bytes) continue;
      if (digest::sha256(*bytes) == digest) ++verified.files;
      else found(kChanged, path, "is not the file that was published: its digest is another one");
      statements.look_at(path, shown(path), *bytes);
    }
    for (const RelPath& path : present_) {
      if (path == list_path || list->contains(path) || is_bookkeeping(path)) continue;
      const auto file = compress::file_of(path);
      const bool is_packed = file && present_.contains(*file) && (*file == list_path || list->contains(*file));
      if (is_packed) look_at_packed(path, *file);
      else found(kAdded, path, "is not in the list of what was published");
    }
    verified.chains = std::move(statements).chains();
    return verified;
  }

 private:
  std::string shown(const RelPath& path) const { return copy_.shown(root_ / path); }

  void found(Code code, const RelPath& path, std::string_view what) {
    diagnostics_.error(code, {}, fmt::format("`{}` {}", shown(path), what), {advice_for(origin_)});
  }

  // The list need not name it: what it has to hold is known.
  void look_at_packed(const RelPath& path, const RelPath& file) {
    auto packed = copy_.read(root_ / path, diagnostics_);
    const auto bytes = copy_.read(root_ / file, diagnostics_);
    if (!packed || !bytes || compress::unpacks_to({path, *std::move(packed)}, *bytes)) return;
    found(kPacked, path, fmt::format("does not unpack to `{}`: servers hand it out in the stead of that file", file.name()));
  }

  std::optional<std::string> read(const RelPath& path) {
    if (present_.contains(path)) return copy_.read(root_ / path, diagnostics_);
    if (origin_ == Origin::program || !is_kept_by_servers(path)) found(kMissing, path, "is missing");
    return std::nullopt;
  }

  const Copy& copy_;
  RelPath root_;
  Origin origin_;
  Diagnostics& diagnostics_;
  std::set<RelPath> present_;
};

Verified inspect(const Copy& copy, const std::string& shown, Origin origin, diagnostics::Sources& sources, Diagnostics& diagnostics) {
  const auto root = root_of(copy.list());
  if (!root) {
    diagnostics.error(kNoList, {}, fmt::format("there is no `{}` in `{}`", digest::kFileListName, shown), {"name the folder or ZIP file of a whole site, as Candour made it"});
    return {};
  }
  return Inspection(copy, *root, origin, diagnostics).run(sources);
}

}  // namespace

Verified verify(const std::string& path, diagnostics::Sources& sources, Diagnostics& diagnostics) {
  const std::unique_ptr<Copy> copy = open_copy(path, diagnostics);
  if (!copy) return {};
  return inspect(*copy, path, Origin::server, sources, diagnostics);
}

Verified verify(const files::Store& site, diagnostics::Sources& sources, Diagnostics& diagnostics) {
  return inspect(*open_store(site), site.shown({}), Origin::program, sources, diagnostics);
}

Removals removals_in(const files::Store& site) {
  diagnostics::Sources sources;
  Diagnostics ignored;
  Removals removals;
  for (const RelPath& path : site.list()) {
    if (path.name() != ledger::kStatementFile) continue;
    const auto root = json::parse(sources, sources.add(path.text(), site.read(path).value_or("")), ignored);
    if (!root) continue;
    const model::Statement statement = content::read_statement(*root, ignored);
    removals[statement.partnership] += removed_from(statement);
  }
  return removals;
}

}  // namespace candour::verify
