#include "plain/reading.h"

#include <algorithm>

#include "plain/abbreviations.h"
#include "plain/sentences.h"

namespace candour::plain {

double Measure::grade() const {
  const double length = static_cast<double>(words) / sentences;
  const double weight = static_cast<double>(syllables) / words;
  return 0.39 * length + 11.8 * weight - 15.59;
}

Reading read(const std::vector<std::string>& blocks, const Lexicon& lexicon) {
  Reading reading;
  Abbreviations abbreviations(lexicon);
  for (const std::string& block : blocks) {
    for (const Sentence& sentence : sentences_of(block, lexicon)) {
      abbreviations.look_at(sentence.text);
      if (!sentence.is_judged()) continue;
      ++reading.measure.sentences;
      reading.measure.words += sentence.words;
      reading.measure.syllables += sentence.syllables;
      if (sentence.words > kLongSentence) reading.long_sentences.push_back({std::string(sentence.text), sentence.words});
    }
  }
  reading.unexplained = abbreviations.unexplained();
  std::erase_if(reading.unexplained, [&](const Unexplained& it) {
    const std::vector<std::string_view> names = lexicon.names_of(it.abbreviation);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return std::any_of(blocks.begin(), blocks.end(), [&](const std::string& block) { return block.find(name) != std::string::npos; });
    });
  });
  return reading;
}

std::vector<std::string> hardest(const std::vector<std::string>& blocks, const Lexicon& lexicon, std::size_t count) {
  struct Graded {
    double grade;
    std::string_view text;
  };
  std::vector<Graded> graded;
  for (const std::string& block : blocks) {
    for (const Sentence& sentence : sentences_of(block, lexicon)) {
      if (sentence.is_judged()) graded.push_back({Measure{1, sentence.words, sentence.syllables}.grade(), sentence.text});
    }
  }
  std::stable_sort(graded.begin(), graded.end(), [](const Graded& a, const Graded& b) { return a.grade > b.grade; });
  if (graded.size() > count) graded.resize(count);
  std::vector<std::string> texts;
  for (const Graded& it : graded) texts.emplace_back(it.text);
  return texts;
}

}  // namespace candour::plain
