// What axe leaves to a person, and a person has looked at: {rule, selector, why}. An entry that matches nothing on the whole
// site is a fault, so the list stays as short as the need for it.
export const kAllowed = [
  {
    rule: "hidden-content",
    selector: "*",
    why: "It says no more than that something is hidden here. What is hidden in one state is judged in another; neverShown() of in-page.js finds what is hidden in all.",
  },
  {
    rule: "color-contrast",
    selector: "svg.drawing :is(text, tspan)",
    why: "axe does not look at what lies behind a word in a drawing. drawings() of in-page.js does.",
  },
  {
    rule: "color-contrast",
    selector: ".scroll :is(th, td, th *, td *)",
    why: "At 320 px the region cuts off a part of its table, which axe then cannot see. The same cells in the same colours are judged in the wide state.",
  },
  {
    rule: "color-contrast",
    selector: ".place, .place a",
    why: "On paper the margin's column ends where the paper does, and there axe sees the canvas beside the words. The same words in the same colours are judged on the screen.",
  },
  {
    rule: "p-as-heading",
    selector: ".lede",
    why: "The sentence that opens a page is set larger; with little else on the page axe cannot tell it from a heading. It follows the heading.",
  },
  {
    rule: "identical-links-same-purpose",
    selector: ".breadcrumb a",
    why: "The way up leads to a partnership's or a plan's page, while the text may link the same name as a body, to all that it leads. Both are what a reader expects at that place.",
  },
  {
    rule: "identical-links-same-purpose",
    selector: ":is(a.term, a[href*='/glossary/index.html#'])",
    why: "A term leads to what it means; a body or a section of the same name, where the page speaks of that, to its own page.",
  },
  {
    rule: "identical-links-same-purpose",
    selector: ".contents a",
    why: "What stands under “On this page” leads to a heading of the page, whatever else bears the name of that heading.",
  },
  {
    rule: "identical-links-same-purpose",
    selector: ".story a",
    why: "A case study may bear the name of the body that it is about. Its card stands under the heading of the case studies.",
  },
  {
    rule: "identical-links-same-purpose",
    selector: ".groups a",
    why: "On the site map the heading above a list says whose pages these are. Plans of several years have sections of one name.",
  },
];
