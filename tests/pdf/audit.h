// Reads a finished PDF with libqpdf and judges it. Knows nothing of how Candour writes: it goes by the standards alone, so
// that writer and audit do not share a mistake. Clauses: ua is ISO 14289-1, a is ISO 19005-2 and -3, pdf is ISO 32000-1.
#pragma once

#include <string>
#include <vector>

namespace audit {

struct Audit {
  // What is wrong, each as "ua 7.4.2: H3 after H1"; empty for a sound file.
  std::vector<std::string> faults;
  // The structure tree in the order of reading, a line for each element and each text: role, attributes, text.
  std::string tree;
  // The words of the whole document as a screen reader gets them: the tree's texts, a line for each block.
  std::string text;
};

Audit audit(const std::string& pdf);

}  // namespace audit
