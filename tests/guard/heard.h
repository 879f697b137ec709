// What a reader of files hears, for tests.
#pragma once

#include <string>
#include <vector>

#include "guard/plain_text.h"
#include "guard/readers.h"

namespace candour::guard {

class Notebook : public Listener {
 public:
  void hear(Place place, std::string_view text) override {
    if (std::string clean = plain(text); !clean.empty()) heard.push_back({place, std::move(clean)});
  }
  void find(Rule rule, Place, std::string_view what) override { notes.push_back(std::string(name(rule)) + ": " + std::string(what)); }

  // All that was heard at such places, each once.
  std::vector<std::string> at(Place place) const {
    std::vector<std::string> texts;
    for (const auto& [where, text] : heard) {
      if (where == place) texts.push_back(text);
    }
    return texts;
  }

  std::vector<std::pair<Place, std::string>> heard;
  std::vector<std::string> notes;
};

inline Notebook read(const std::string& file_name, const std::string& bytes) {
  Notebook notebook;
  read_file(file_name, bytes, notebook);
  return notebook;
}

using Texts = std::vector<std::string>;

}  // namespace candour::guard
