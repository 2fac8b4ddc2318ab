#include "stepwell/letter/page.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

namespace stepwell::letter {
namespace {

Page short_page() {
  return {.title = "Letter of attendance",
          .made_at = *Instant::parse("2026-11-21T15:00:00.000000Z"),
          .letterhead = "Elm Street Services",
          .letterhead_lines = {"1 Elm Street", "Trenton, NJ 08608"},
          .date = "November 21, 2026",
          .recipient = {"Acme Printing"},
          .subject = "Attendance of Zoë Muñoz-Łukasz",
          .opening = {"To whom it may concern:", "Our records show:"},
          .rows = {{"Monday, November 16, 2026", "3 hours"},
                   {"Wednesday, November 18, 2026", "2 hours 30 minutes"}},
          .total = "2 days, 5 hours 30 minutes in all",
          .closing = {"This letter tells of days and hours alone."},
          .signature = {"Grace Okafor", "for Elm Street Services"},
          .small_print = {"42 CFR part 2 prohibits unauthorized use or disclosure."}};
}

// Returns what poppler's `command` says of a PDF.
std::string say(const std::string& command, const std::string& pdf, const char* rest) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("stepwell-page-" + std::to_string(::getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << pdf;
  const std::string line = command + " " + file.string() + " " + rest + " 2>&1";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(line.c_str(), "r"), pclose);
  std::string said;
  std::array<char, 4096> piece{};
  while (const auto count = fread(piece.data(), 1, piece.size(), pipe.get()))
    said.append(piece.data(), count);
  std::filesystem::remove(file);
  return said;
}

TEST(Page, IsTheWordsThatWereGivenInTheirOrder) {
  const std::string text = say("pdftotext -raw", draw(short_page()), "-");
  EXPECT_EQ(text,
            "Elm Street Services\n1 Elm Street\nTrenton, NJ 08608\nNovember 21, 2026\n"
            "Acme Printing\nAttendance of Zoë Muñoz-Łukasz\nTo whom it may concern:\n"
            "Our records show:\nMonday, November 16, 2026 3 hours\n"
            "Wednesday, November 18, 2026 2 hours 30 minutes\n"
            "2 days, 5 hours 30 minutes in all\nThis letter tells of days and hours alone.\n"
            "Grace Okafor\nfor Elm Street Services\n"
            "42 CFR part 2 prohibits unauthorized use or disclosure.\n\f");
}

TEST(Page, IsTheSameBytesEachTime) { EXPECT_EQ(draw(short_page()), draw(short_page())); }

TEST(Page, IsALetterSheetThatSaysWhatItIs) {
  const std::string about = say("pdfinfo", draw(short_page()), "");
  for (const char* line : {"Letter of attendance", "Elm Street Services", "612 x 792 pts (letter)",
                           "Tagged:          yes", "Pages:           1", "2026"})
    EXPECT_NE(about.find(line), std::string::npos) << line << "\n" << about;
}

TEST(Page, HoldsItsFonts) {
  const std::string fonts = say("pdffonts", draw(short_page()), "");
  EXPECT_NE(fonts.find("Carlito"), std::string::npos) << fonts;
  EXPECT_EQ(fonts.find(" no "), std::string::npos) << fonts;
}

// A year of evenings: every day is there once, and each sheet has its number.
TEST(Page, TurnsToTheNextSheet) {
  Page page = short_page();
  page.rows.clear();
  for (int day = 1; day <= 200; ++day)
    page.rows.push_back({"Day " + std::to_string(day) + ".", "1 hour"});
  const std::string pdf = draw(page);
  const std::string text = say("pdftotext -raw", pdf, "-");
  for (int day = 1; day <= 200; ++day) {
    const std::string line = "Day " + std::to_string(day) + ". 1 hour\n";
    const auto at = text.find(line);
    ASSERT_NE(at, std::string::npos) << line;
    EXPECT_EQ(text.find(line, at + 1), std::string::npos) << line;
  }
  EXPECT_NE(text.find("1 / "), std::string::npos);
  EXPECT_EQ(draw(page), pdf);
}

}  // namespace
}  // namespace stepwell::letter
