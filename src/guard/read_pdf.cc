#include <algorithm>
#include <array>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>

#include "guard/hear_address.h"
#include "guard/pdf_text.h"
#include "guard/readers.h"

namespace candour::guard {
namespace {

using Object = QPDFObjectHandle;

// Strings of bytes, dates and names of machines: nobody's words.
constexpr std::array<std::string_view, 20> kWithoutWords = {"/ID", "/O", "/U", "/OE", "/UE", "/Perms", "/CheckSum", "/CreationDate", "/ModDate", "/M", "/DA", "/DS",
                                                            "/CharSet", "/Registry", "/Ordering", "/Lang", "/OutputConditionIdentifier", "/RegistryName", "/Lookup", "/ByteRange"};
// What the information dictionary and other parts say of the document as a whole.
constexpr std::array<std::string_view, 6> kOfDocument = {"/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer"};

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Reads every object of the file, whether a page leads to it or not: what nobody sees can be copied, too.
class Reader {
 public:
  Reader(QPDF& pdf, Listener& listener) : pdf_(pdf), listener_(listener), text_(listener) {}

  void read() {
    for (Object page : pdf_.getAllPages()) read_page(page);
    visit(pdf_.getTrailer(), 0);
    std::vector<Object> objects = pdf_.getAllObjects();
    for (const Object& object : objects) visit(object, 0);
    // By now all attachments are known.
    for (const Object& object : objects) {
      if (Object it = object; it.isStream()) read_stream(it);
    }
  }

 private:
  static constexpr int kMostDepth = 100;

  static std::string bytes_of(Object stream) {
    const auto buffer = stream.getStreamData(qpdf_dl_specialized);
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

  // Resources may stand in the node of the page tree above (ISO 32000-1, 7.7.3.4).
  static Object resources_of(Object page) {
    for (int depth = 0; page.isDictionary() && depth < kMostDepth; ++depth, page = page.getKey("/Parent")) {
      if (page.hasKey("/Resources")) return page.getKey("/Resources");
    }
    return Object::newNull();
  }

  void read_page(Object page) {
    // Parts of a page's content follow one another as if they were one (7.7.3.3).
    std::string content;
    Object contents = page.getKey("/Contents");
    if (contents.isStream()) content = bytes_of(contents);
    if (contents.isArray()) {
      for (Object& part : contents.getArrayAsVector()) {
        if (part.isStream()) content += bytes_of(part) + "\n";
      }
    }
    text_.read(content, resources_of(page));
  }

  void read_stream(Object stream) {
    Object dictionary = stream.getDict();
    const auto is = [&](const char* key, const char* name) { return dictionary.getKey(key).isNameAndEquals(name); };
    if (is("/Subtype", "/Form")) return text_.read(bytes_of(stream), dictionary.getKey("/Resources"));
    if (is("/Type", "/Metadata")) return read_metadata(bytes_of(stream));
    if (is("/Subtype", "/Image") && is("/Filter", "/DCTDecode")) {
      const auto buffer = stream.getRawStreamData();
      read_picture({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()}, listener_);
    }
    if (is("/Type", "/EmbeddedFile") && !attached_.contains(stream.getObjGen())) listener_.find(Rule::unreadable, Place::text, "it holds a file without a name");
  }

  void read_metadata(const std::string& xmp) {
    // Its words are heard as the document's own.
    class AsMetadata : public Listener {
     public:
      explicit AsMetadata(Listener& outer) : outer_(outer) {}
      void hear(Place place, std::string_view text) override {
        const bool is_data = place == Place::address || text.starts_with("uuid:") || text.starts_with("http");
        if (!is_data) outer_.hear(Place::metadata, text);
      }
      void find(Rule rule, Place place, std::string_view what) override { outer_.find(rule, place, what); }

     private:
      Listener& outer_;
    } metadata(listener_);
    read_markup(xmp, Markup::xml, metadata);
  }

  void read_attachment(Object specification) {
    Object files = specification.getKey("/EF");
    if (!files.isDictionary()) return;
    Object name = specification.hasKey("/UF") ? specification.getKey("/UF") : specification.getKey("/F");
    const std::string shown = name.isString() ? name.getUTF8Value() : "";
    listener_.hear(Place::file_name, shown);
    for (const std::string& key : files.getKeys()) {
      Object file = files.getKey(key);
      if (file.isStream() && attached_.insert(file.getObjGen()).second) read_file(shown, bytes_of(file), listener_);
    }
  }

  void visit(Object object, int depth) {
    if (depth > kMostDepth) return;
    if (object.isArray()) {
      for (Object& item : object.getArrayAsVector()) {
        if (!item.isIndirect()) visit(item, depth + 1);
        if (item.isString()) hear("", item);
      }
      return;
    }
    if (object.isStream()) object = object.getDict();
    if (!object.isDictionary()) return;
    if (object.hasKey("/EF")) read_attachment(object);
    for (const std::string& key : object.getKeys()) {
      if (is_one_of(key, kWithoutWords)) continue;
      Object value = object.getKey(key);
      if (value.isString()) hear(key, value);
      else if (!value.isIndirect()) visit(value, depth + 1);
    }
  }

  void hear(std::string_view key, Object value) {
    const std::string text = value.getUTF8Value();
    if (key == "/URI") hear_address(text, listener_);
    else listener_.hear(is_one_of(key, kOfDocument) ? Place::metadata : Place::attribute, text);
  }

  QPDF& pdf_;
  Listener& listener_;
  PdfText text_;
  std::set<QPDFObjGen> attached_;
};

void find_unreadable(Listener& listener, std::string_view why) { listener.find(Rule::unreadable, Place::text, why); }

}  // namespace

void read_pdf(std::string_view bytes, Listener& listener) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("", bytes.data(), bytes.size());
    Reader(pdf, listener).read();
    // Whatever could be mended was read; what was lost nobody knows.
    if (pdf.anyWarnings()) find_unreadable(listener, "the PDF is damaged");
  } catch (const QPDFExc& error) {
    find_unreadable(listener, error.getErrorCode() == qpdf_e_password ? "the PDF asks for a password" : "the PDF is damaged");
  } catch (const std::exception&) {
    find_unreadable(listener, "the PDF is damaged");
  }
}

}  // namespace candour::guard
