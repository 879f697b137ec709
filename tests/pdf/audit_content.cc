// Page content: every painting operator is in one piece of marked content or one artifact.
#include "audit_parts.h"

namespace audit {
namespace {

const std::set<std::string> kShowing = {"Tj", "TJ", "'", "\""};
const std::set<std::string> kPainting = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "ID", "EI"};
// Others that need no resources, so that nothing can come in by them.
const std::set<std::string> kHarmless = {"q",  "Q",  "cm", "w",  "J",  "j",  "M",  "d",  "i",  "m",  "l",   "c",   "v",
                                         "y",  "h",  "re", "n",  "W",  "W*", "BT", "ET", "Td", "TD", "Tm",  "T*",  "Tc",
                                         "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "rg", "RG", "g",  "G",  "BMC", "BDC", "EMC"};

class Reader : public Object::ParserCallbacks {
 public:
  Reader(Object resources, Fonts& fonts, Faults& faults) : resources_(std::move(resources)), fonts_(fonts), faults_(faults) {}

  Content content;

  void handleObject(Object object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    run(object.getOperatorValue());
    operands_.clear();
  }

  void handleEOF() override {
    if (!marks_.empty()) fault("pdf 14.6: marked content is left open");
    if (is_in_text_) fault("pdf 9.4: a text object is left open");
    if (depth_ != 0) fault("pdf 8.4.2: q without Q");
  }

 private:
  struct Mark {
    int mcid = -1;
    bool is_artifact = false;
    bool is_in_text = false;  // begun within a text object
    bool has_actual_text = false;
  };

  void fault(const std::string& what) { faults_.push_back(what); }

  bool any(bool (*holds)(const Mark&)) const {
    for (const Mark& mark : marks_) {
      if (holds(mark)) return true;
    }
    return false;
  }

  void run(const std::string& op) {
    const bool shows = kShowing.contains(op);
    if (!shows && !kPainting.contains(op) && !kHarmless.contains(op)) fault("a 6.2.2: the operator " + op);
    if (shows || kPainting.contains(op)) paint(op);
    if (shows) show();
    if (op == "BDC" || op == "BMC") begin_mark(op);
    if (op == "EMC") end_mark();
    if (op == "BT" || op == "ET") {
      if (is_in_text_ == (op == "BT")) fault("pdf 9.4: " + op + " out of place");
      is_in_text_ = op == "BT";
    }
    if (op == "Tf") font_ = resources_.getKey("/Font").getKey(operands_.at(0).getName()).getObjGen();
    if (op == "Do") check_picture();
    if (op == "q" && ++depth_ > 28) fault("a 6.1.13: q too deep");
    if (op == "Q") --depth_;
  }

  void paint(const std::string& op) {
    const bool is_owned = any([](const Mark& mark) { return mark.mcid >= 0 || mark.is_artifact; });
    if (!is_owned) fault("ua 7.1: " + op + " outside of marked content and artifacts");
  }

  void check_picture() {
    if (is_in_text_) fault("pdf 9.4: Do in a text object");
    Object named = resources_.getKey("/XObject");
    Object object = named.isDictionary() ? named.getKey(operands_.at(0).getName()) : Object::newNull();
    if (!object.isStream() || object.getDict().getKey("/Subtype").unparse() != "/Image") return fault("ua 7.20: an XObject that is no picture");
    Object picture = object.getDict();
    for (const std::string key : {"/Alternates", "/OPI", "/SMask", "/Mask", "/Intent", "/Decode"}) {
      if (picture.hasKey(key)) fault("a 6.2.8: a picture with " + key);
    }
    if (picture.getKey("/Interpolate").unparse() == "true") fault("a 6.2.8.1: an interpolated picture");
    const std::string space = picture.getKey("/ColorSpace").unparse();
    const std::size_t components = space == "/DeviceRGB" ? 3 : space == "/DeviceGray" ? 1 : 0;
    if (components == 0) return fault("a 6.2.4.3: a picture in " + space);
    if (picture.getKey("/BitsPerComponent").unparse() != "8") fault("a 6.2.8: a picture of so many bits");
    if (picture.getKey("/Filter").unparse() == "/DCTDecode") return;
    const auto dots = picture.getKey("/Width").getUIntValue() * picture.getKey("/Height").getUIntValue();
    if (object.getStreamData(qpdf_dl_all)->getSize() != dots * components) fault("pdf 8.9.3: a picture with too few dots, or too many");
  }

  void begin_mark(const std::string& op) {
    Mark mark;
    mark.is_in_text = is_in_text_;
    const std::string tag = operands_.at(0).unparse();
    Object properties = op == "BDC" ? operands_.at(1) : Object::newNull();
    mark.is_artifact = tag == "/Artifact";
    if (properties.isDictionary() && properties.hasKey("/MCID")) {
      mark.mcid = properties.getKey("/MCID").getIntValueAsInt();
      if (content.texts.contains(mark.mcid)) fault("pdf 14.7.4.2: an MCID twice on a page");
      content.texts[mark.mcid];
      content.tags[mark.mcid] = tag;
    }
    if (mark.is_artifact) {
      const std::string type = properties.isDictionary() ? properties.getKey("/Type").unparse() : "";
      if (type != "/Pagination" && type != "/Layout" && type != "/Page" && type != "/Background") {
        fault("pdf 14.8.2.2: an artifact without a type");
      }
      if (type == "/Background" && !properties.getKey("/BBox").isArray()) fault("pdf 14.8.2.2: a background without a box");
    }
    const bool is_within = any([](const Mark& one) { return one.mcid >= 0 || one.is_artifact; });
    if (is_within && (mark.mcid >= 0 || mark.is_artifact)) fault("ua 7.1: marked content within marked content or an artifact");
    if (properties.isDictionary() && properties.hasKey("/ActualText")) {
      mark.has_actual_text = true;
      say(properties.getKey("/ActualText").getUTF8Value());
    }
    marks_.push_back(mark);
  }

  void end_mark() {
    if (marks_.empty()) {
      fault("pdf 14.6: EMC without BDC");
      return;
    }
    if (marks_.back().is_in_text != is_in_text_) fault("pdf 14.6.1: marked content crosses a text object");
    marks_.pop_back();
  }

  void say(const std::string& text) {
    if (any([](const Mark& mark) { return mark.has_actual_text; })) return;
    for (const Mark& mark : marks_) {
      if (mark.mcid >= 0) content.texts[mark.mcid] += text;
    }
  }

  void show() {
    if (!is_in_text_) fault("pdf 9.4: text outside of a text object");
    if (!fonts_.contains(font_)) {
      fault("pdf 9.3: text without a font");
      return;
    }
    const auto shown = [&](const std::string& codes) {
      if (codes.size() % 2 != 0) fault("pdf 9.7: half a code");
      for (std::size_t i = 0; i + 1 < codes.size(); i += 2) {
        const unsigned code = static_cast<unsigned char>(codes[i]) * 256U + static_cast<unsigned char>(codes[i + 1]);
        Font& font = fonts_[font_];
        font.shown.insert(code);
        if (font.texts.contains(code)) say(font.texts[code]);
      }
    };
    Object last = operands_.back();
    if (last.isString()) shown(last.getStringValue());
    if (last.isArray()) {
      for (Object& item : last.getArrayAsVector()) {
        if (item.isString()) shown(item.getStringValue());
      }
    }
  }

  Object resources_;
  Fonts& fonts_;
  Faults& faults_;
  std::vector<Object> operands_;
  std::vector<Mark> marks_;
  QPDFObjGen font_;
  bool is_in_text_ = false;
  int depth_ = 0;
};

}  // namespace

Content audit_content(QPDFPageObjectHelper page, Fonts& fonts, Faults& faults) {
  Reader reader(page.getObjectHandle().getKey("/Resources"), fonts, faults);
  page.parseContents(&reader);
  return reader.content;
}

}  // namespace audit
