#include "views/share_card.h"

#include <fmt/format.h>

#include <type_traits>
#include <utility>

#include "views/addresses.h"
#include "views/common.h"
#include "views/phrase.h"
#include "views/words.h"

namespace candour::views {
namespace {

// More are not told apart at the size at which a card is seen.
constexpr std::size_t kMostMarksOnCard = 150;

struct Content {
  std::vector<progress::Mark> marks;
  std::vector<CardCount> counts;
};

std::vector<CardCount> counts_of(const std::vector<KeyLine>& key) {
  int total = 0;
  for (const KeyLine& line : key) total += line.count;
  std::vector<CardCount> counts;
  for (const KeyLine& line : key) {
    if (line.count > 0) counts.push_back({line.mark, fmt::format("{} of {}", line.count, total), std::string(in_sentence(line.mark))});
  }
  return counts;
}

std::vector<CardCount> counts_of(const std::optional<ChartView>& status) {
  std::vector<CardCount> counts;
  if (!status) return counts;
  for (const ChartRow& row : status->rows) {
    if (row.mark && row.value > 0) counts.push_back({*row.mark, row.text, std::string(in_sentence(*row.mark))});
  }
  return counts;
}

std::vector<progress::Mark> marks_in(const std::vector<SectionRow>& sections) {
  std::vector<progress::Mark> marks;
  for (const SectionRow& row : sections) {
    const std::vector<progress::Mark> of_section = marks_in(row.marks);
    marks.insert(marks.end(), of_section.begin(), of_section.end());
  }
  return marks;
}

Content content_of(const SectionView& view) {
  if (!view.tally) return {{}, counts_of(view.status)};
  Content content{marks_in(view.tally->marks), counts_of(view.tally->key)};
  for (const TallyRow& row : view.tally->rows) {
    const std::vector<progress::Mark> of_aim = marks_in(row.marks);
    content.marks.insert(content.marks.end(), of_aim.begin(), of_aim.end());
  }
  return content;
}
Content content_of(const PlanView& view) { return {marks_in(view.sections), counts_of(view.status)}; }
Content content_of(const SummaryView& view) { return {marks_in(view.sections), counts_of(view.key)}; }
// Its work is in several plans, each with a tally of its own; of all of it there is none to be shown.
Content content_of(const ObjectiveView& /*view*/) { return {}; }

template <class View>
concept HasCard = requires(const View& view) { content_of(view); };

// Whoever cannot see the card is told what stands on it, in the same order.
std::string alternative_of(const ShareCard& card) {
  std::string text = sentence(card.kicker) + " " + sentence(card.title);
  for (std::size_t i = 0; i < card.counts.size(); ++i) {
    text += fmt::format("{}{} {}", i == 0 ? " " : ", ", card.counts[i].number, card.counts[i].word);
  }
  if (!card.counts.empty()) text += ".";
  if (!card.sentence.empty()) text += " " + text_of(card.sentence);
  if (card.demonstration) text += " " + *card.demonstration;
  return text + " " + sentence(card.publisher) + " " + sentence(card.as_at);
}

// "Action plan 2014/15, section 6 of 6, SoSafe, Stevenage": of whom, where the page leaves that to the way that leads to it.
std::string kicker_of(const Frame& frame) {
  const std::string& partnership = frame.breadcrumb.size() > 1 ? frame.breadcrumb[1].text : frame.site_title;
  if (frame.kicker.find(partnership) != std::string::npos) return frame.kicker;
  return frame.kicker + (frame.kicker.empty() ? "" : ", ") + partnership;
}

ShareCard made(const Frame& frame, const Phrase& lede, Content content) {
  ShareCard card;
  card.url = card_url(frame.url);
  card.address = whole_address(frame.base_url, card.url);
  card.kicker = kicker_of(frame);
  card.title = frame.title;
  card.as_at = frame.stamp.heading;
  card.publisher = frame.publisher;
  card.demonstration = frame.demonstration;
  card.counts = std::move(content.counts);
  if (card.counts.empty()) card.sentence = lede;
  else if (content.marks.size() <= kMostMarksOnCard) card.marks = std::move(content.marks);
  card.alternative = alternative_of(card);
  return card;
}

}  // namespace

Url card_url(const Url& page) { return {page.address + "card.png"}; }

std::optional<ShareCard> share_card(const View& view) {
  return std::visit(
      [](const auto& it) -> std::optional<ShareCard> {
        if constexpr (HasCard<std::decay_t<decltype(it)>>) {
          if (it.frame.base_url && !it.frame.before_election) return made(it.frame, it.lede, content_of(it));
        }
        return std::nullopt;
      },
      view);
}

}  // namespace candour::views
