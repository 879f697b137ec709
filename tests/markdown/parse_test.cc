#include "markdown/parse.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <thread>

#include "diagnostics/print.h"

using namespace candour;
using namespace candour::markdown;

namespace {

// ---- A tree as one readable line ----

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

std::string dump(const Inlines& inlines) {
  std::string out;
  for (const Inline& part : inlines) {
    out += std::visit(
        Match{[](const Text& x) { return x.text; }, [](const CodeSpan& x) { return "code(" + x.text + ")"; },
              [](const Emphasis& x) { return "em(" + dump(x.children) + ")"; },
              [](const Strong& x) { return "strong(" + dump(x.children) + ")"; },
              [](const Strikethrough& x) { return "struck(" + dump(x.children) + ")"; },
              [](const Link& x) { return "link(" + x.target + "|" + x.title + "|" + dump(x.children) + ")"; },
              [](const Image& x) { return "image(" + x.target + "|" + x.title + "|" + x.alt + ")"; },
              [](const LineBreak&) { return std::string("/br/"); },
              [](const SoftBreak&) { return std::string("/soft/"); }},
        part.is);
  }
  return out;
}

std::string dump(const Row& row) {
  std::string out;
  for (const Cell& cell : row) out += "[" + dump(cell.inlines) + "]";
  return out;
}

std::string dump(const Blocks& blocks);

std::string dump(const List& list) {
  std::string out =
      (list.ordered ? "ol" + std::to_string(list.start) : "ul") + std::string(list.tight ? "" : " loose") + "(";
  for (const Blocks& item : list.items) out += "item(" + dump(item) + ")";
  return out + ")";
}

std::string dump(const Table& table) {
  std::string out = "table(";
  for (const Alignment alignment : table.columns) out += "nlcr"[static_cast<int>(alignment)];
  out += " " + dump(table.header);
  for (const Row& row : table.rows) out += "; " + dump(row);
  return out + ")";
}

std::string dump(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (!out.empty()) out += " ";
    out += std::visit(
        Match{
            [](const Heading& x) { return "h" + std::to_string(x.level) + "#" + x.id + "(" + dump(x.inlines) + ")"; },
            [](const Paragraph& x) { return "p(" + dump(x.inlines) + ")"; }, [](const List& x) { return dump(x); },
            [](const Quote& x) { return "quote(" + dump(x.blocks) + ")"; }, [](const Table& x) { return dump(x); },
            [](const CodeBlock& x) { return "pre(" + x.language + "|" + x.text + ")"; },
            [](const ThematicBreak&) { return std::string("hr"); },
            [](const Figure& x) { return "figure(" + x.image.target + "|" + x.image.title + "|" + x.image.alt + ")"; }},
        block.is);
  }
  return out;
}

// The tree of a text that holds no mistake.
std::string tree(const std::string& text) {
  diagnostics::Diagnostics diagnostics;
  const Document document = parse({}, text, 0, diagnostics);
  CHECK(diagnostics.all().empty());
  return dump(document.blocks);
}

// All that is wrong with a text, as people read it.
std::string mistakes(const std::string& text) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  parse(sources.add("a.md", text), text, 0, diagnostics);
  return diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
}

// Only the codes and places: "line:column code".
std::vector<std::string> codes(const std::string& text) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const auto file = sources.add("a.md", text);
  parse(file, text, 0, diagnostics);
  std::vector<std::string> out;
  for (const auto& diagnostic : diagnostics.sorted(sources)) {
    const auto at = sources.position(file, diagnostic.span.begin);
    out.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " + diagnostic.code.name);
  }
  return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("every kind of block becomes one of ours") {
  CHECK(tree("## Aims\n\nOne\ntwo\n\n> quoted\n\n***\n\n```json x\n{}\n```\n\n    indented\n") ==
        "h2#aims(Aims) p(One/soft/two) quote(p(quoted)) hr pre(json|{}\n) pre(|indented\n)");
  CHECK(tree("- a\n- b\n  - c\n\n3. x\n4. y\n") == "ul(item(p(a))item(p(b) ul(item(p(c))))) ol3(item(p(x))item(p(y)))");
  CHECK(tree("- a\n\n- b\n") == "ul loose(item(p(a))item(p(b)))");
  CHECK(tree("") == "");
}

TEST_CASE("every kind of inline becomes one of ours") {
  CHECK(tree("a *b* **c *d*** `e` ~~f~~ g  \nh") == "p(a em(b) strong(c em(d)) code(e) struck(f) g/br/h)");
  CHECK(tree("[t *u*](/x/ \"T\") ![alt *text*](/i.png) <https://a.example/>") ==
        "p(link(/x/|T|t em(u)) image(/i.png||alt text) link(https://a.example/||https://a.example/))");
  CHECK(tree("[t][r]\n\n[r]: /x/ 'T'\n") == "p(link(/x/|T|t))");
  CHECK(tree("one ~ tilde ~ and &amp; &lt;b&gt; \\* www.example.org") ==
        "p(one ~ tilde ~ and & <b> * www.example.org)");
}

TEST_CASE("a table keeps its alignments, and every row has a cell for each column") {
  CHECK(tree("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | *2* | 0 | - |\n| x \\| y | 2 | 3 | 4 | 5 |\n") ==
        "table(nlcr [a][b][c][d]; [1][em(2)][0][-]; [x | y][2][3][4])");
}

TEST_CASE("a cell that says nothing is a mistake, also one that a short row leaves out") {
  CHECK(codes("| a |  |\n|---|---|\n| 1 | 2 |\n|  | 2 |\n| 1 |\n") ==
        Codes{"1:6 markdown/blank-cell", "4:2 markdown/blank-cell", "5:1 markdown/blank-cell"});
}

TEST_CASE("an image that is a paragraph of its own is a figure") {
  CHECK(tree("![Two wardens](wardens.jpg \"On patrol\")\n") == "figure(wardens.jpg|On patrol|Two wardens)");
  CHECK(tree("See ![it](a.png)\n") == "p(See image(a.png||it))");
}

TEST_CASE("CRLF and a byte order mark do not show in the tree") {
  const std::string text = "## Aims\n\nOne\ntwo  \nthree\n\n- a\n- b\n\n| a |\n|---|\n| b |\n";
  std::string other = "\xEF\xBB\xBF";
  for (const char c : text) other += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(tree(other) == tree(text));
}

TEST_CASE("heading ids are lower-case ASCII and each stands once") {
  CHECK(
      tree("## What we’ll do: *Café* & Co.\n\n### A\n\n### A\n\n### a-2\n\n### A\n\n## £\n\n## Ŵyl 2015/16\n") ==
      "h2#what-well-do-cafe-co(What we’ll do: em(Café) & Co.) h3#a(A) h3#a-2(A) h3#a-2-2(a-2) h3#a-3(A) h2#section(£) "
      "h2#wyl-2015-16(Ŵyl 2015/16)");
}

TEST_CASE("raw HTML is refused where it stands, and the rest is kept") {
  CHECK(mistakes("Some <b>bold\n\n<div class=x>\nmore\n</div>\n\n<!-- note -->\n") ==
        "a.md:1:6: error: raw HTML is not allowed: `<b>` [markdown/raw-html]\n"
        "    1 | Some <b>bold\n"
        "      |      ^^^\n"
        "      = write it in Markdown, or put a backslash before the `<` to show it as it is\n"
        "a.md:3:1: error: raw HTML is not allowed: `<div class=x>` [markdown/raw-html]\n"
        "    3 | <div class=x>\n"
        "      | ^^^^^^^^^^^^^\n"
        "      = write it in Markdown, or put a backslash before the `<` to show it as it is\n"
        "a.md:7:1: error: raw HTML is not allowed: `<!-- note -->` [markdown/raw-html]\n"
        "    7 | <!-- note -->\n"
        "      | ^^^^^^^^^^^^^\n"
        "      = write it in Markdown, or put a backslash before the `<` to show it as it is\n");
  CHECK(codes("| a |\n|---|\n| <i> |\n\n## <u>x\n\n- <s>\n\n[<em>](/x)\n") ==
        Codes{"3:3 markdown/raw-html", "5:4 markdown/raw-html", "7:3 markdown/raw-html", "9:1 markdown/empty-link",
              "9:2 markdown/raw-html"});
  diagnostics::Diagnostics diagnostics;
  CHECK(dump(parse({}, "a <b>c</b>\n\n<p>\n\nd\n", 0, diagnostics).blocks) == "p(a c) p(d)");
  const std::string start = "<a title=\"" + std::string(29, 'x');  // 39 bytes, then a letter of two
  CHECK(mistakes(start + "é and more\">").find("`" + start + "…`") != std::string::npos);
}

TEST_CASE("headings begin at level two and leave no level out") {
  CHECK(
      mistakes("# Title\n\n## Aims\n\n#### Deep\n\n##### Deeper\n") ==
      "a.md:1:1: error: a heading of level 1 is the title of the page, which stands already [markdown/heading-level]\n"
      "    1 | # Title\n"
      "      | ^^^^^^^\n"
      "      = begin the heading with `##`\n"
      "a.md:5:1: error: a heading of level 4 comes after level 2 [markdown/heading-level]\n"
      "    5 | #### Deep\n"
      "      | ^^^^^^^^^\n"
      "      = begin the heading with `###`: no level may be left out\n");
  diagnostics::Diagnostics diagnostics;  // the tree leaves no level out, whatever is written
  CHECK(dump(parse({}, "# A\n\n#### B\n\n##### C\n\n## D\n", 0, diagnostics).blocks) ==
        "h2#a(A) h3#b(B) h4#c(C) h2#d(D)");
  CHECK(codes("### First\n") == Codes{"1:1 markdown/heading-level"});
  CHECK(codes("## A\n\n### B\n\n## C\n\n### D\n\n#### E\n\n## F\n").empty());
}

TEST_CASE("a heading, a link and an image say something") {
  CHECK(mistakes("##\n\n## ![](x.png)\n\nSee [](/x/) and [ ](/y/).\n") ==
        "a.md:1:1: error: a heading without text [markdown/empty-heading]\n"
        "    1 | ##\n"
        "      | ^^\n"
        "      = write the heading, or take the line out\n"
        "a.md:3:1: error: a heading without text [markdown/empty-heading]\n"
        "    3 | ## ![](x.png)\n"
        "      | ^^^^^^^^^^^^^\n"
        "      = write the heading, or take the line out\n"
        "a.md:3:4: error: an image without alternative text [markdown/image-without-alt]\n"
        "    3 | ## ![](x.png)\n"
        "      |    ^^^^^^^^^^\n"
        "      = write between the brackets what the image shows, for those who cannot see it\n"
        "a.md:5:5: error: a link without text [markdown/empty-link]\n"
        "    5 | See [](/x/) and [ ](/y/).\n"
        "      |     ^^^^^^^\n"
        "      = write between the brackets where the link leads\n"
        "a.md:5:17: error: a link without text [markdown/empty-link]\n"
        "    5 | See [](/x/) and [ ](/y/).\n"
        "      |                 ^^^^^^^^\n"
        "      = write between the brackets where the link leads\n");
  CHECK(tree("[![A map](map.png)](/map/)\n") == "p(link(/map/||image(map.png||A map)))");
}

TEST_CASE("an address that could run a script or mislead is refused, and the words are kept") {
  CHECK(mistakes("Go [there](javascript:alert(1)).\n") ==
        "a.md:1:12: error: the address `javascript:alert(1)` is not allowed [markdown/target]\n"
        "    1 | Go [there](javascript:alert(1)).\n"
        "      |            ^^^^^^^^^^^^^^^^^^^\n"
        "      = begin with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`, or write a path; a space is `%20`\n");
  CHECK(mistakes("[a]() ![b](mailto:x@example.org)\n") ==
        "a.md:1:1: error: the link leads nowhere [markdown/no-target]\n"
        "    1 | [a]() ![b](mailto:x@example.org)\n"
        "      | ^^^^^\n"
        "      = write its address between the round brackets\n"
        "a.md:1:12: error: the address `mailto:x@example.org` is not that of an image [markdown/target]\n"
        "    1 | [a]() ![b](mailto:x@example.org)\n"
        "      |            ^^^^^^^^^^^^^^^^^^^^\n"
        "      = write the path of the image file\n");
  for (const char* link : {"[a](java&#115;cript:x)", "[a](<java\tscript:x>)", "[a](JAVASCRIPT:x)",
                           "[a](data:text/html,x)", "<vbscript:x>", "[a](//host/x)", "[a](/\\\\host/x)",
                           "[a](< javascript:x>)", "![a](data:image/png,x)", "[a][r]\n\n[r]: javascript:x"}) {
    CAPTURE(link);
    CHECK(codes(link).size() == 1);
    diagnostics::Diagnostics diagnostics;
    for_each_link(parse({}, link, 0, diagnostics), [](const Link&, Span) { FAIL("kept"); });
  }
  diagnostics::Diagnostics diagnostics;
  CHECK(dump(parse({}, "Go [*there* now](vbscript:x).\n", 0, diagnostics).blocks) == "p(Go em(there) now.)");
}

TEST_CASE("every kind of good address is known by its kind") {
  CHECK(target_kind("https://a.example/x:y") == TargetKind::external);
  CHECK(target_kind("HTTP://a.example/") == TargetKind::external);
  CHECK(target_kind("mailto:a@b.example") == TargetKind::mail);
  CHECK(target_kind("tel:+441438000000") == TargetKind::phone);
  CHECK(target_kind("/glossary/#asb") == TargetKind::site);
  CHECK(target_kind("#top") == TargetKind::anchor);
  CHECK(target_kind("../map.png") == TargetKind::relative);
  CHECK(target_kind("page?at=10:30") == TargetKind::relative);
  CHECK(target_kind("") == TargetKind::none);
  CHECK(target_kind("a b") == TargetKind::refused);
  CHECK(target_kind("c:/x") == TargetKind::refused);
}

TEST_CASE("nesting without end is refused and does no harm") {
  CHECK(mistakes(std::string(40, '>') + " x\n") ==
        "a.md:1:33: error: nested more than 32 deep [markdown/nesting]\n"
        "    1 | " +
            std::string(40, '>') +
            " x\n"
            "      | " +
            std::string(32, ' ') + std::string(10, '^') +
            "\n"
            "      = take some quotes, lists or emphasis apart\n");
  std::string many_lists;
  for (int i = 0; i < 500; ++i) many_lists += std::string(static_cast<std::size_t>(2 * i), ' ') + "- x\n";
  std::string many_stars;
  for (int i = 0; i < 5000; ++i) many_stars += "*a **a ";
  for (int i = 0; i < 5000; ++i) many_stars += "b* b** ";
  for (const std::string& text : {std::string(10'000, '>'), std::string(10'000, '[') + "x" + std::string(10'000, ']'),
                                  many_lists, many_stars, std::string(10'000, '`'), std::string(20'000, '*') + "x"}) {
    diagnostics::Diagnostics diagnostics;
    parse({}, text, 0, diagnostics);
    SUCCEED();
  }
  CHECK(codes(std::string(10'000, '>') + " x") == Codes{"1:33 markdown/nesting"});
  CHECK(codes(std::string(30, '>') + " x").empty());
}

TEST_CASE("what is no text is refused where it goes wrong") {
  CHECK(codes("one\ntw\xFFo") == Codes{"2:3 markdown/not-utf8"});
  CHECK(codes(std::string("one\nt\0o", 7)) == Codes{"2:2 markdown/control-character"});
  CHECK(codes("bell \x07") == Codes{"1:6 markdown/control-character"});
  CHECK(codes("bell &#7; and [x](/y \"&#8;\")") ==
        Codes{"1:1 markdown/control-character", "1:15 markdown/control-character"});
}

TEST_CASE("a control character written as a number does not reach the tree") {
  diagnostics::Diagnostics diagnostics;
  CHECK(dump(parse({}, "a&#1;b ![c&#2;](d.png '&#3;e')", 0, diagnostics).blocks) == "p(ab image(d.png|e|c))");
  CHECK(diagnostics.errors() == 3);
}

TEST_CASE("places count from the start of the file, not of the body") {
  const std::string head = "---\r\n{}\r\n---\r\n";
  const std::string text = head + "Té [x](y:z)\r\n";
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const auto file = sources.add("a.md", text);
  parse(file, std::string_view(text).substr(head.size()), head.size(), diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  const Span span = diagnostics.all()[0].span;
  CHECK(text.substr(span.begin, span.end - span.begin) == "y:z");
  CHECK(sources.position(file, span.begin).line == 4);
}

TEST_CASE("a link's place is its own, wherever it stands") {
  const std::string text =
      "\xEF\xBB\xBF## Head [a](/1/)\n\nOne [b](/2/ \"t\") and\n  two [c](/3/) [d](/3/)\n\n> q [e](/4/)\nlazy "
      "[f](/5/)\n\n- i [g](/6/)\n"
      "  1. j *[h](/7/)*\n\n| x \\| [k](/8/) | [l](/9/) |\n|---|---|\n| y | é [m](/10/) |\n\n[n\no](/11/) "
      "[p](/12/)\n\n[r][s] "
      "<https://13.example>\n\n[s]: /14/\n";
  diagnostics::Diagnostics diagnostics;
  std::vector<std::string> links;
  std::vector<std::string> targets;
  for_each_link(parse({}, text, 0, diagnostics), [&](const Link& link, Span span) {
    links.push_back(text.substr(span.begin, span.end - span.begin));
    targets.push_back(text.substr(link.target_span.begin, link.target_span.end - link.target_span.begin));
  });
  CHECK(diagnostics.all().empty());
  CHECK(links == std::vector<std::string>{"[a](/1/)", "[b](/2/ \"t\")", "[c](/3/)", "[d](/3/)", "[e](/4/)", "[f](/5/)",
                                          "[g](/6/)", "[h](/7/)", "[k](/8/)", "[l](/9/)", "[m](/10/)", "[n\no](/11/)",
                                          "[p](/12/)", "[r][s]", "<https://13.example>"});
  CHECK(targets == std::vector<std::string>{"/1/", "/2/", "/3/", "/3/", "/4/", "/5/", "/6/", "/7/", "/8/", "/9/",
                                            "/10/", "/11/", "/12/", "[r][s]", "https://13.example"});
}

TEST_CASE("images are found in order, figures too") {
  diagnostics::Diagnostics diagnostics;
  std::vector<std::string> found;
  const Document document =
      parse({}, "![a](1.png)\n\n> x ![b](2.png) [![c](3.png)](/x/)\n\n| ![d](4.png) |\n|---|\n", 0, diagnostics);
  for_each_image(document, [&](const Image& image, Span) { found.push_back(image.target + " " + image.alt); });
  CHECK(found == std::vector<std::string>{"1.png a", "2.png b", "3.png c", "4.png d"});
}

TEST_CASE("the words alone are what a reader would hear") {
  diagnostics::Diagnostics diagnostics;
  const Document document = parse({}, "a *b* `c`\n[d](/x/) ![e](f.png)  \ng\n", 0, diagnostics);
  CHECK(plain_text(std::get<Paragraph>(document.blocks.at(0).is).inlines) == "a b c d e g");
}

TEST_CASE("whatever the text, places lie within it and the tree holds nothing that is refused") {
  constexpr std::array<std::string_view, 30> kPieces = {"\n", "\n\n",  "\r\n", "\t",    "    ",
                                                        "> ", "- ",    "1. ",  "## ",   "#### ",
                                                        "| ", "|---|", "*",    "**",    "~~",
                                                        "`",  "```\n", "[",    "](",    "](/x/)",
                                                        ")",  "![",    "<b>",  "<!--",  "[r]: /y/ \"t\"\n",
                                                        "\\", "&amp;", "é",    "word ", "javascript:x"};
  std::mt19937 random(2014);
  for (int round = 0; round < 3000; ++round) {
    std::string body;
    for (int i = 0; i < 40; ++i) body += kPieces.at(random() % kPieces.size());
    constexpr std::size_t kOffset = 100;
    CAPTURE(body);
    diagnostics::Diagnostics diagnostics;
    const Document document = parse({}, body, kOffset, diagnostics);
    std::size_t outside = 0;
    const auto check = [&](Span span) {
      outside += span.begin < kOffset || span.end > kOffset + body.size() || span.begin > span.end;
    };
    for (const auto& diagnostic : diagnostics.all()) check(diagnostic.span);
    for (const Block& block : document.blocks) check(block.span);
    for_each_link(document, [&](const Link& link, Span span) {
      check(span);
      check(link.target_span);
      outside += link.kind == TargetKind::refused || link.kind == TargetKind::none;
    });
    for_each_image(document, [&](const Image& image, Span span) {
      check(span);
      check(image.target_span);
      outside += image.alt.empty();
    });
    if (outside != 0) FAIL("out of bounds");
  }
}

TEST_CASE("the same text gives the same tree from many threads at once", "[threads]") {
  const std::string text = "## A\n\na ~~b~~ *c* ~~d~~\n\n| ~~e~~ |\n|---|\n| f |\n";
  const std::string expected = tree(text);
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (int& count : wrong) {
    threads.emplace_back([&text, &expected, &count] {
      for (int i = 0; i < 300; ++i) {
        diagnostics::Diagnostics diagnostics;
        if (dump(parse({}, text, 0, diagnostics).blocks) != expected) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>{0, 0, 0, 0});
}
