// The words that the content streams of a PDF show, put together again from where they stand on the page.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "guard/listener.h"

class QPDFObjectHandle;

namespace candour::guard {

// The fonts of a document, each read once.
class PdfFonts;

class PdfText {
 public:
  explicit PdfText(Listener& listener);
  ~PdfText();
  PdfText(const PdfText&) = delete;
  PdfText& operator=(const PdfText&) = delete;

  // Reads a content stream (ISO 32000-1, 7.8.2), whose fonts `resources` names. Words that stand together on the page are heard
  // together, whatever pieces they were written in.
  void read(std::string_view content, QPDFObjectHandle resources);

 private:
  std::unique_ptr<PdfFonts> fonts_;
  Listener& listener_;
};

}  // namespace candour::guard
