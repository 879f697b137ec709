#include "guard/forbidden_texts.h"

#include <algorithm>

#include "guard/plain_text.h"

namespace candour::guard {
namespace {

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view key;
};

// Runs of letters and digits, as `folded_text` has them.
std::vector<Piece> pieces_of(std::string_view text, std::string& folded_text) {
  std::vector<Piece> pieces;
  folded_text.reserve(text.size());  // folding makes nothing longer, so that it stays where it is
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    if (end > at) {
      const std::size_t begin = folded_text.size();
      folded_text += folded(text.substr(at, end - at));
      pieces.push_back({at, end, std::string_view(folded_text).substr(begin)});
    }
    at = std::max(end, at + 1);
  }
  return pieces;
}

}  // namespace

ForbiddenTexts::ForbiddenTexts(const std::vector<Forbidden>& texts) {
  for (std::size_t text = 0; text < texts.size(); ++text) {
    const Forbidden& forbidden = texts[text];
    std::string folded_text;
    const std::vector<Piece> pieces = pieces_of(plain(forbidden.text), folded_text);
    std::size_t letters = 0;
    for (const Piece& piece : pieces) letters += piece.key.size();
    if (pieces.empty() || (forbidden.rule == Rule::internal && letters < kLeast)) continue;
    const std::size_t length = std::min(pieces.size(), forbidden.rule == Rule::internal ? kWindow : pieces.size());
    for (std::size_t first = 0; first + length <= pieces.size(); ++first) {
      Window window{forbidden.rule, text, {}};
      for (std::size_t i = 0; i < length; ++i) window.words.emplace_back(pieces[first + i].key);
      windows_.emplace(std::string(pieces[first].key), std::move(window));
    }
  }
}

void ForbiddenTexts::find(std::string_view text, Matches& matches) const {
  if (windows_.empty()) return;
  std::string folded_text;
  const std::vector<Piece> pieces = pieces_of(text, folded_text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto [begin, end] = windows_.equal_range(pieces[i].key);
    for (auto it = begin; it != end; ++it) {
      const std::vector<std::string>& words = it->second.words;
      if (i + words.size() > pieces.size()) continue;
      if (!std::equal(words.begin(), words.end(), pieces.begin() + static_cast<std::ptrdiff_t>(i), [](const std::string& word, const Piece& piece) { return word == piece.key; })) continue;
      const Match match{it->second.rule, pieces[i].begin, pieces[i + words.size() - 1].end, it->second.text};
      // Windows of one text overlap: they are one finding.
      if (!matches.empty() && matches.back().rule == match.rule && matches.back().forbidden == match.forbidden && match.begin < matches.back().end) matches.back().end = std::max(matches.back().end, match.end);
      else matches.push_back(match);
    }
  }
}

}  // namespace candour::guard
