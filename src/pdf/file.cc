#include "pdf/file.h"

#include <limits>
#include <stdexcept>

#include "files/content_hash.h"

namespace candour::pdf {
namespace {

// Readers unpack a whole object stream for one object of it; more objects compress better.
constexpr std::size_t kObjectsPerStream = 250;

// Bytes that three pages need: of the file, and of the objects in a stream.
constexpr std::size_t kUsualSize = 40'000;
constexpr std::size_t kUsualObjects = 30'000;

std::string hex(std::uint64_t number) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[number >> static_cast<unsigned>(shift) & 0xFU];
  return digits;
}

void put(std::string& out, std::uint32_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
    out += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
  }
}

}  // namespace

File::File(Deflate& deflate) : deflate_(deflate), places_(1) {
  out_.reserve(kUsualSize);
  objects_.reserve(kUsualObjects);
  out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
}

Ref File::reserve() { return reserve(1); }

Ref File::reserve(std::uint32_t count) {
  const auto first = static_cast<std::uint32_t>(places_.size());
  places_.resize(places_.size() + count);
  return {first};
}

File::Place& File::place_of_new(Ref ref) {
  Place& place = places_.at(ref.number);
  if (ref.number == 0 || place.kind != Place::Kind::none) {
    throw std::logic_error("an object of a PDF is added twice, or was not reserved");
  }
  return place;
}

void File::add(Ref ref, std::string_view value) {
  place_of_new(ref) = {Place::Kind::in_stream, 0, static_cast<std::uint32_t>(waiting_.size())};
  index_ << ref.number << ' ' << objects_.size() << ' ';
  objects_ += value;
  objects_ += '\n';
  waiting_.push_back(ref);
  if (waiting_.size() == kObjectsPerStream) write_object_stream();
}

Ref File::add(std::string_view value) {
  const Ref ref = reserve();
  add(ref, value);
  return ref;
}

void File::add_stream(Ref ref, std::string_view entries, std::string_view bytes, Filter filter) {
  const std::string_view written = filter == Filter::deflate ? deflate_.compress(bytes) : bytes;
  if (out_.size() > std::numeric_limits<std::uint32_t>::max() - written.size()) throw std::logic_error("a PDF of more than 4 GiB");
  place_of_new(ref) = {Place::Kind::in_file, static_cast<std::uint32_t>(out_.size()), 0};
  Syntax head;
  head << ref.number << " 0 obj\n<<" << entries << (filter == Filter::none ? "" : "/Filter/FlateDecode") << "/Length "
       << written.size() << ">>\nstream\n";
  out_ += head.str();
  out_ += written;
  out_ += "\nendstream\nendobj\n";
}

Ref File::add_stream(std::string_view entries, std::string_view bytes, Filter filter) {
  const Ref ref = reserve();
  add_stream(ref, entries, bytes, filter);
  return ref;
}

void File::write_object_stream() {
  if (waiting_.empty()) return;
  const Ref stream = reserve();
  for (const Ref ref : waiting_) places_[ref.number].where = stream.number;
  Syntax entries;
  entries << "/Type/ObjStm/N " << waiting_.size() << "/First " << index_.str().size();
  index_ << objects_;
  add_stream(stream, entries.str(), index_.str());
  index_.clear();
  objects_.clear();
  waiting_.clear();
}

// 7.5.8.3: one byte for the kind, four for an offset or a number, two for an index.
std::string File::cross_references() const {
  std::string table;
  for (std::size_t number = 0; number < places_.size(); ++number) {
    const Place& place = places_[number];
    if (number == 0) {
      put(table, 0, 1);
      put(table, 0, 4);
      put(table, 0xFFFF, 2);
      continue;
    }
    if (place.kind == Place::Kind::none) throw std::logic_error("an object of a PDF was never added");
    put(table, place.kind == Place::Kind::in_file ? 1 : 2, 1);
    put(table, place.where, 4);
    put(table, place.index, 2);
  }
  return table;
}

std::string File::finish(Ref catalog, Ref info) {
  write_object_stream();
  const std::string id = hex(files::content_hash(out_));
  const std::size_t start = out_.size();
  const Ref ref = reserve();
  places_[ref.number] = {Place::Kind::in_file, static_cast<std::uint32_t>(start), 0};
  const std::string table = cross_references();
  places_[ref.number] = {};
  Syntax entries;
  entries << "/Type/XRef/Size " << places_.size() << "/W[1 4 2]/Root " << catalog << "/Info " << info << "/ID[" << Bytes{id}
          << Bytes{id} << "]";
  add_stream(ref, entries.str(), table);
  Syntax end;
  end << "startxref\n" << start << "\n%%EOF\n";
  return std::move(out_) + end.str();
}

}  // namespace candour::pdf
