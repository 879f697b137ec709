// What people read on a page of ours.
#include <catch2/catch.hpp>

#include "files/reader.h"
#include "html/page_text.h"

using candour::html::blocks_of;
using Blocks = std::vector<std::string>;

TEST_CASE("each paragraph, heading, item and cell of main is a block") {
  CHECK(blocks_of("<body><p>Before</p><main id=\"main\"><h1>Plan</h1>\n<p>One\n  two.</p><ul><li>a</li><li>b</li></ul>"
                  "<table><tr><th scope=\"row\">c</th><td>d</td></tr></table></main><p>After</p></body>") ==
        Blocks{"Plan", "One two.", "a", "b", "c", "d"});
  CHECK(blocks_of("<p>No main</p>").empty());
  CHECK(blocks_of("<main></main>").empty());
}

TEST_CASE("marks within a sentence do not part it, and remarks beside it do") {
  CHECK(blocks_of("<main><p>Of <strong>59</strong> <a href=\"a>b\">promises</a>, <em>none</em>.</p></main>") == Blocks{"Of 59 promises, none."});
  CHECK(blocks_of("<main><li><a href=\"x\">Aim</a> <small>Led by us</small> <span>It is late.</span></li></main>") ==
        Blocks{"Aim", "Led by us", "It is late."});
  CHECK(blocks_of("<main><p>One<br>two</p></main>") == Blocks{"One two"});
}

TEST_CASE("what stands around the text is left out, with all that it holds") {
  CHECK(blocks_of("<main><nav><p>a</p></nav><p>b<span class=\"few\" aria-hidden=\"true\"><span>c</span></span></p>"
                  "<svg><title>d</title><path/></svg><!-- e --><div class=\"as-at\"><div>f</div><p>g</p></div>"
                  "<p class=\"wide place\">h</p><script>i</script><p class=\"places\">j</p></main>") == Blocks{"b", "j"});
}

TEST_CASE("entities are read as what they stand for") {
  CHECK(blocks_of("<main><p>A&amp;E &lt;b&gt; &quot;c&quot; it&#39;s</p></main>") == Blocks{"A&E <b> \"c\" it's"});
}

TEST_CASE("what a page adds to a term at its first use is left out") {
  CHECK(blocks_of("<main><p>The <a class=\"term\" href=\"x\">ODG</a> (Operational (or so) Group) met (twice).</p></main>") ==
        Blocks{"The ODG met (twice)."});
  CHECK(blocks_of("<main><p>The (<a class=\"term\" href=\"x\">ODG</a> [Operational Group]) met.</p></main>") == Blocks{"The (ODG) met."});
  CHECK(blocks_of("<main><p>The <a href=\"x\">plan</a> (of 2014) ended.</p></main>") == Blocks{"The plan (of 2014) ended."});
}

TEST_CASE("the classes that are left out are those of the templates") {
  const candour::files::DiskReader templates(CANDOUR_TEST_DATA "/../../templates");
  std::string all;
  for (const auto& entry : templates.list()) all += templates.read(entry.path);
  for (const std::string name : {"sources", "as-at", "place", "kicker", "ref"}) {
    INFO(name);
    CHECK((all.find("class=\"" + name + "\"") != std::string::npos || all.find("class=\"" + name + " ") != std::string::npos));
  }
}
