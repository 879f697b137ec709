#include "print/styles.h"

#include "print/marks.h"
#include "theme/theme.h"

namespace candour::print {

typeset::Styles styles_of(const model::Theme& theme) {
  using theme::Role;
  typeset::Styles styles;
  styles.ink = colour_of(theme, Role::ink);
  styles.soft = colour_of(theme, Role::soft);
  styles.accent = colour_of(theme, Role::link);
  styles.hairline = colour_of(theme, Role::rule);
  styles.tint = colour_of(theme, Role::paper);  // paper itself is white: the pages' ground sets boxes apart
  styles.small.after = 6;
  styles.item_gap = 5;
  styles.figure_after = 6;  // most are rows of marks with a line of text below
  for (typeset::TextStyle& heading : styles.headings) heading.colour = styles.ink;
  for (typeset::TextStyle* style : {&styles.body, &styles.lead, &styles.caption, &styles.table_text, &styles.table_head, &styles.key_value}) {
    style->colour = styles.ink;
  }
  for (typeset::TextStyle* style : {&styles.kicker, &styles.small, &styles.footnote, &styles.running, &styles.key_label}) style->colour = styles.soft;
  return styles;
}

}  // namespace candour::print
