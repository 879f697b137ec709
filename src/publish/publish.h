// The last stage: makes a folder hold what was built, touching as little as it can and nothing that is not its own.
//
//   Publishing publishing(site, Explain::on);
//   publishing.add(artifact);                        // for each, as soon as it is made
//   const Changes changes = publishing.finish();
//   if (!changes.conflicts.empty()) …                // nothing was published
//
// - What is made need not be held: a file that differs is written at once, aside (Store::stage), and nothing shows of it before
//   all are there. Without finish(), the site stays as it was, and what was written aside is gone.
// - A file whose bytes are right already is not written: its time stamp stays, and copying the site elsewhere is quick.
// - Each file is replaced at once, whole. The list of our files (see manifest.h) is written before the first change and
//   after the last: wherever a run is cut off, every file is old or new, and the next run knows which are ours and clears
//   what lies aside.
// - A file that nothing makes any more is removed if it is as we wrote it, with the folders that we made for it. Where
//   a person has changed it, it is kept and is theirs from then on.
// - A file that we did not write is never replaced. One that happens to hold the right bytes becomes ours.
// - A file of ours that a person has changed, and that is still made, is written anew: changes belong in the content.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

#include "files/artifact.h"
#include "files/store.h"
#include "publish/manifest.h"
#include "publish/prepared.h"

namespace candour::publish {

using files::Artifact;

// Whether to look for the first line that differs in a changed file, which costs time.
enum class Explain { off, on };

enum class Action { written_new, written_changed, kept, removed, kept_because_edited };

// What became of one file: of each that is made, and of each that is made no more.
struct Change {
  files::RelPath path;
  Action action = Action::kept;
  std::string why;  // completes "… because": "its content is new from line 12 on"
};

enum class ConflictKind {
  // Mistakes of what was built:
  made_twice,       // two artifacts at one path
  file_and_folder,  // one artifact at `a`, another at `a/b`
  reserved,         // the root, or a name that publish keeps for itself
  // Something in the folder that stands in the way:
  foreign,  // not ours
  edited,   // ours, but changed by a person
};

// Why nothing was published, in the style of diagnostics: lower case, no full stop, the advice an imperative.
struct Conflict {
  files::RelPath path;
  ConflictKind kind = ConflictKind::foreign;
  std::string message;
  std::string advice;
};

// The whole outcome. Both in the order of the paths. `files` is empty when there are conflicts.
struct Changes {
  std::vector<Change> files;
  std::vector<Conflict> conflicts;

  std::size_t count(Action action) const;
};

// One run, from the first file to the last. All functions throw files::EnvironmentError when the disk fails.
class Publishing {
 public:
  // `site` must outlive the run. Throws when the list of our files is damaged.
  Publishing(files::Store& site, Explain explain);
  // Leaves nothing aside.
  ~Publishing();
  Publishing(const Publishing&) = delete;
  Publishing& operator=(const Publishing&) = delete;

  // Looks at what stands in the place of the file, and writes the file aside where it differs. Several threads may call this at
  // once; in which order the files come makes no difference.
  void add(const Artifact& artifact);

  // Puts all files in place. To be called once, after the last add().
  [[nodiscard]] Changes finish();

 private:
  files::Store& site_;
  Explain explain_;
  Manifest earlier_;
  std::mutex lock_;  // of what follows
  std::vector<Prepared> prepared_;
};

}  // namespace candour::publish
