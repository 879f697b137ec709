// The shell of a PDF file (ISO 32000-1, 7.5): header, objects, and the cross-reference stream that finds them. Objects that
// are no streams go together into object streams (7.5.7), which compress far better than one by one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/syntax.h"

namespace candour::pdf {

enum class Filter {
  none,  // to be found by programs that look for it in the raw bytes, as XMP is
  deflate,
  deflated,  // the bytes are compressed already
};

// Each object is reserved before something refers to it, and added once, in any order. The bytes of the file depend on that
// order and on nothing else.
class File {
 public:
  // The compressor is used for as long as the file is made.
  explicit File(Deflate& deflate);

  Ref reserve();
  // The first of `count` objects with consecutive numbers.
  Ref reserve(std::uint32_t count);

  // `value` is the syntax of one object.
  void add(Ref ref, std::string_view value);
  Ref add(std::string_view value);
  // `entries` is the inside of the stream's dictionary, without Length and Filter.
  void add_stream(Ref ref, std::string_view entries, std::string_view bytes, Filter filter = Filter::deflate);
  Ref add_stream(std::string_view entries, std::string_view bytes, Filter filter = Filter::deflate);

  // The whole file. Its ID (14.4) is a hash of all that stands before the cross-reference stream. Throws std::logic_error
  // when an object was reserved and never added.
  std::string finish(Ref catalog, Ref info);

 private:
  struct Place {
    enum class Kind : unsigned char { none, in_file, in_stream } kind = Kind::none;
    std::uint32_t where = 0;  // the offset in the file, or the number of the object stream
    std::uint32_t index = 0;  // in the object stream
  };

  Place& place_of_new(Ref ref);
  void write_object_stream();
  std::string cross_references() const;

  Deflate& deflate_;
  std::string out_;
  std::vector<Place> places_;  // by number; 0 is no object

  // The object stream that is being filled.
  Syntax index_;
  std::string objects_;
  std::vector<Ref> waiting_;
};

}  // namespace candour::pdf
