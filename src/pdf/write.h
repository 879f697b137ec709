// Frames to the bytes of a PDF 1.7 file (ISO 32000-1:2008) that is accessible (PDF/UA-1, ISO 14289-1:2014) and fit to be
// archived: PDF/A-3a (ISO 19005-3:2012) where files are attached to it, else PDF/A-2a (ISO 19005-2:2011), which allows none
// of this kind. ISO_14289-1.md and ISO_19005.md beside this file say clause by clause how.
//
//   Writer writer({.compression = 6});
//   files::Artifact{path, writer.write(document, {csv, json})}
#pragma once

#include <string>
#include <vector>

#include "pdf/deflate.h"
#include "typeset/frames.h"

namespace candour::pdf {

struct Settings {
  // 0, none, to 12: the only thing that makes the same document different bytes. 1 is for building often, 6 for publishing.
  int compression = 6;
};

// A file that travels within the document: the data that it shows (ISO 19005-3, 6.8; relationship "Data"). It
// bears the day of the document.
struct Attachment {
  std::string name;         // with its ending: "actions.csv"; no two of a document are the same
  std::string media_type;   // "text/csv"
  std::string description;  // for people
  std::string bytes;
};

// Writes one document after the other; each thread has one of its own.
class Writer {
 public:
  explicit Writer(Settings settings);

  // A function of its arguments: no clock, no chance, no place in the file system. What is wrong with a document is a
  // mistake of our code that set it, and throws std::logic_error, which says what: a tree with faults_of(), a page without
  // size, a link that leads nowhere, a title, language, alternative or description that is empty.
  std::string write(const typeset::Document& document, const std::vector<Attachment>& attachments = {});

 private:
  Deflate deflate_;
  std::string profile_;  // of colours, compressed: the same in every file
};

}  // namespace candour::pdf
