// How the block looks by which a page is passed on.
#include "rendered.h"

using namespace candour;

namespace {

std::string block_of(const std::string& address, const std::optional<std::string>& base_url) {
  const test::World& world = test::fictional();
  diagnostics::Diagnostics diagnostics;
  const views::View view = views::make_view(world.material(base_url), world.site_map.pages[world.site_map.by_address.at(address)]);
  const std::string html = html::render(test::fictional_site(), view, diagnostics).file.bytes;
  CHECK(diagnostics.all().empty());
  const std::size_t begin = html.find("<nav class=\"contents\" aria-labelledby=\"sharing\"");
  return begin == std::string::npos ? "" : html.substr(begin, html.find("</nav>", begin) + 7 - begin);
}

}  // namespace

TEST_CASE("a page is passed on by plain links, of which one reads as it is written") {
  CHECK(block_of("/bodies/", "https://wendlebrook.example/a") == R"(<nav class="contents" aria-labelledby="sharing" data-terms="off">
<h2 id="sharing">Share this page</h2>
<ul>
<li><a href="mailto:?subject=Who%20is%20responsible%20%E2%80%93%20Promises%20in%20Wendlebrook&amp;body=Who%20is%20responsible%0D%0A%0D%0AThis%20place%20is%20invented%2E%20Nothing%20here%20happened%2E%0D%0A%0D%0Ahttps%3A%2F%2Fwendlebrook%2Eexample%2Fa%2Fbodies%2F">Send this page by email</a></li>
</ul>
<p>The address of this page, to copy: <a href="https://wendlebrook.example/a/bodies/">https://wendlebrook.example/a/bodies/</a></p>
</nav>
)");
}

TEST_CASE("where there is nothing to pass on, there is no block") {
  CHECK(block_of("/bodies/", std::nullopt).empty());
  CHECK(block_of("/a-z/", "https://wendlebrook.example").empty());
  CHECK(block_of("/404.html", "https://wendlebrook.example").empty());
  CHECK_FALSE(block_of("/wendle/plan/2022-23/q4/", std::nullopt).empty());
}
