#include "stepwell/document/rules.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "stepwell/document/limits.h"
#include "stepwell/document/pdf.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::document {
namespace {

using testing::day;

NewDocument card() {
  return {.kind = Kind::insurance_card,
          .title = Private<std::string>("Card, front"),
          .dated_on = day("2026-11-16"),
          .file_name = Private<std::string>("card.jpg"),
          .size_bytes = 1};
}

template <class Change>
NewDocument card_but(Change change) {
  NewDocument document = card();
  change(document);
  return document;
}

TEST(NewDocument, SaysEverythingThatIsWrong) {
  const auto titled = [](const std::string& title) {
    return card_but([&](NewDocument& d) { d.title = Private(title); });
  };
  const auto named = [](const std::string& name) {
    return card_but([&](NewDocument& d) { d.file_name = Private(name); });
  };
  const auto sized = [](std::int64_t bytes) {
    return card_but([&](NewDocument& d) { d.size_bytes = bytes; });
  };
  struct Case {
    const char* why;
    NewDocument document;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"a card photographed today", card(), {}},
      {"dated tomorrow",
       card_but([](NewDocument& d) { d.dated_on = day("2026-11-17"); }),
       {"in_the_future"}},
      {"without a date", card_but([](NewDocument& d) { d.dated_on.reset(); }), {}},
      {"a title of blanks", titled(" \n"), {"missing"}},
      {"the longest title", titled(std::string(200, 'a')), {}},
      {"a letter more", titled(std::string(201, 'a')), {"too_long"}},
      {"a program", named("card.exe"), {"unknown_format"}},
      {"a page", named("card.html"), {"unknown_format"}},
      {"an ending and no name", named(".pdf"), {"unknown_format"}},
      {"two endings: the last one counts", named("card.pdf.exe"), {"unknown_format"}},
      {"a path", named("../../etc/card.pdf"), {"bad_file_name"}},
      {"another system's path", named("C:\\card.pdf"), {"bad_file_name"}},
      {"a line break", named("card\r\n.pdf"), {"bad_file_name"}},
      {"the longest name", named(std::string(251, 'a') + ".pdf"), {}},
      {"a letter more of a name", named(std::string(252, 'a') + ".pdf"), {"too_long"}},
      {"no bytes", sized(0), {"empty_file"}},
      {"20 MB", sized(limits::document_bytes), {}},
      {"a byte more", sized(limits::document_bytes + 1), {"file_too_large"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_new(c.document, day("2026-11-16")))
      codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

TEST(Format, IsWhatTheBytesAreAndNotWhatTheNameSays) {
  struct Case {
    const char* why;
    std::string bytes;
    std::optional<Format> expected;
  };
  const Case cases[] = {
      {"a PDF", "%PDF-1.7\n", Format::pdf},
      {"a PDF behind something else", "GIF89a%PDF-1.7\n", Format::text},
      {"a JPEG", "\xFF\xD8\xFF\xE0....", Format::jpeg},
      {"a PNG", "\x89PNG\r\n\x1A\n....", Format::png},
      {"a PNG that went through text mode", "\x89PNG\n\x1A\n....", std::nullopt},
      {"a telephone's picture", std::string("\0\0\0\x18", 4) + "ftypheic....", Format::heic},
      {"a film", std::string("\0\0\0\x18", 4) + "ftypmp42....", std::nullopt},
      {"letters", "Seen on Monday.\r\n", Format::text},
      {"Spanish letters", "Visto el lunes, mañana\n", Format::text},
      {"Spanish letters in Latin-1",
       "ma\xF1"
       "ana",
       std::nullopt},
      {"a zero among letters", std::string("Seen\0on", 7), std::nullopt},
      {"a page", " \n<!DOCTYPE html>", std::nullopt},
      {"a page behind a byte order mark", "\xEF\xBB\xBF<html>", std::nullopt},
      {"a drawing", "<svg onload=alert(1)>", std::nullopt},
      {"a program in letters", "#!/bin/sh\n", std::nullopt},
      {"a program for Windows", "MZ\x90", std::nullopt},
      {"an archive", "PK\x03\x04", std::nullopt},
      {"blanks", " \n", std::nullopt},
      {"nothing", "", std::nullopt},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(format_of_bytes(c.bytes), c.expected);
  }
  EXPECT_EQ(format_of_name("Card.JPEG"), Format::jpeg);
  EXPECT_EQ(format_of_name("card"), std::nullopt);
}

std::string packed(const std::string& text) {
  std::string bytes(compressBound(text.size()), '\0');
  uLongf size = bytes.size();
  compress(reinterpret_cast<Bytef*>(bytes.data()), &size,
           reinterpret_cast<const Bytef*>(text.data()), text.size());
  bytes.resize(size);
  return bytes;
}

std::string pdf(const std::string& objects) {
  return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + objects + " >>\nendobj\n%%EOF\n";
}

std::string pdf_with_stream(const std::string& dictionary, const std::string& content) {
  return "%PDF-1.7\n1 0 obj\n<< " + dictionary + " >>\nstream\r\n" + content +
         "\nendstream\nendobj\n%%EOF\n";
}

TEST(Pdf, IsRefusedForWhatItCanDo) {
  const std::string objects = "1 0 << /S /JavaScript /JS (app.alert(1)) >>";
  const std::string type = "/Type /ObjStm /Filter /FlateDecode";
  struct Case {
    const char* why;
    std::string bytes;
    PdfFault expected;
  };
  const Case cases[] = {
      {"a plain one", pdf("/Pages 2 0 R"), PdfFault::none},
      {"a script", pdf("/OpenAction << /S /JavaScript /JS (x) >>"), PdfFault::acts},
      {"a script under a name with #", pdf("/OpenAction << /S /J#61va#53cript >>"), PdfFault::acts},
      {"a program", pdf("/A << /S /Launch /F (x.exe) >>"), PdfFault::acts},
      {"another file", pdf("/Names << /EmbeddedFiles 3 0 R >>"), PdfFault::acts},
      {"a form with scripts of its own", pdf("/AcroForm << /XFA 4 0 R >>"), PdfFault::acts},
      {"a name that only begins so", pdf("/LaunchPad 1 /JavaScripts 2"), PdfFault::none},
      {"the word in its text", pdf("(JavaScript and Launch)"), PdfFault::none},
      {"a lock", pdf("/Encrypt 5 0 R"), PdfFault::locked},
      {"a script among packed objects", pdf_with_stream(type, packed(objects)), PdfFault::acts},
      {"the same under a dictionary that says otherwise",
       pdf_with_stream("/Filter /FlateDecode /Subtype (obj endobj)", packed(objects)),
       PdfFault::acts},
      {"packed objects that do nothing", pdf_with_stream(type, packed("1 0 << /Type /Page >>")),
       PdfFault::none},
      {"a script across the seam of two pieces",
       pdf_with_stream(type, packed("1 0 " + std::string(65'525, ' ') + "/JavaScript ")),
       PdfFault::acts},
      {"a packed picture that happens to hold the letters",
       pdf_with_stream("/Subtype /Image", packed("\x80\x81/JavaScript ")), PdfFault::none},
      {"objects behind a predictor", pdf_with_stream(type, packed("\x02" + objects)),
       PdfFault::hidden},
      {"objects packed otherwise", pdf_with_stream("/Type /ObjStm /Filter /LZWDecode", "x"),
       PdfFault::hidden},
      {"objects that unpack to more than we read",
       pdf_with_stream(type, packed("1 0 " + std::string(limits::pdf_unpacked_bytes, ' '))),
       PdfFault::hidden},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(look_into_pdf(c.bytes), c.expected);
  }
}

TEST(Bytes, AreWhatWasAnnounced) {
  const auto codes = [](Format format, const std::string& bytes, std::int64_t said) {
    Document document{.format = format, .size_bytes = said};
    std::string found;
    for (const Finding& finding : check_bytes(document, bytes)) found += finding.code;
    return found;
  };
  EXPECT_EQ(codes(Format::text, "Seen", 4), "");
  EXPECT_EQ(codes(Format::text, "Seen", 5), "incomplete_upload");
  EXPECT_EQ(codes(Format::pdf, "\x89PNG\r\n\x1A\n", 8), "not_what_it_says");
  EXPECT_EQ(codes(Format::pdf, pdf("/Launch"), static_cast<std::int64_t>(pdf("/Launch").size())),
            "active_content");
  const Document document{.format = Format::pdf, .size_bytes = 8};
  EXPECT_EQ(check_bytes(document, "\x89PNG\r\n\x1A\n").at(0).text,
            "its name says it is a PDF, and it is a PNG picture");
}

}  // namespace
}  // namespace stepwell::document
