// JSON text (RFC 8259) written straight, without white space: for what is written on every page, where a tree of it first
// would cost several times as much.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace candour::json {

class Writer {
 public:
  enum class Place {
    file,
    script  // within a <script> element of HTML, which no "<" of a text must be able to end
  };

  // Appends to `out`, which must outlive the writer.
  explicit Writer(std::string& out, Place place = Place::file) : out_(out), place_(place) {}

  // Commas come by themselves. Whatever is begun must be ended, and in an object each value needs its name before it.
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void name(std::string_view name);
  // `value` is UTF-8.
  void string(std::string_view value);
  void number(std::size_t value);

  void member(std::string_view name_, std::string_view value) {
    name(name_);
    string(value);
  }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void quote(std::string_view text);

  std::string& out_;
  Place place_;
  bool first_ = true;  // what comes next has no comma before it
};

}  // namespace candour::json
