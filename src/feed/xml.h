// XML 1.0 (fifth edition), written straight; and XHTML, which HTML readers take as well as long as no element is empty. Of no use
// outside this module.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace candour::feed {

class Xml {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  // Appends to `out`, which must outlive the writer.
  explicit Xml(std::string& out) : out_(out) {}

  // `name` must outlive the element. Whatever is started must be closed.
  void start(std::string_view name, Attributes attributes = {});
  void close();
  // `text` is UTF-8. Characters that XML has no room for, such as U+0001, are left out.
  void text(std::string_view text);
  // Has been written as XML already.
  void markup(std::string_view markup) { out_ += markup; }

  void element(std::string_view name, std::string_view content, Attributes attributes = {}) {
    start(name, attributes);
    text(content);
    close();
  }
  void empty(std::string_view name, Attributes attributes);

 private:
  void begin(std::string_view name, Attributes attributes);

  std::string& out_;
  std::vector<std::string_view> open_;
};

}  // namespace candour::feed
