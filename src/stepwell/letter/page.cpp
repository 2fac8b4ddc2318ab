// The one file that draws.
#include "stepwell/letter/page.h"

#include <fmt/core.h>
#include <pango/pangocairo.h>

#include <cairo-pdf.h>
#include <memory>

#include "stepwell/base/error.h"

namespace stepwell::letter {
namespace {

// US letter, in points of 1/72 inch: an inch at its sides, less above and below.
constexpr double sheet_width = 612, sheet_height = 792, margin = 72;
constexpr double text_width = sheet_width - 2 * margin;
constexpr double top = 60, bottom = sheet_height - 54;
constexpr const char* families = "Carlito, Liberation Sans, DejaVu Sans, sans-serif";

struct Style {
  double size;  // of a letter, in points
  bool bold = false;
  double gap = 0;  // under it
  double ink = 0;  // 0 is black
  const char* tag = "P";
};
constexpr Style head{17, true, 2, 0, "H1"};
constexpr Style fine{9.5, false, 1, 0.35};
constexpr Style plain{11, false, 8};
constexpr Style line{11, false, 1};
constexpr Style strong{11, true, 8};
constexpr Style row{10.5, false, 2};
constexpr Style small{8.5, false, 5, 0.25};

// A file is marked as tagged when one tag is around all others.
constexpr const char* all_of_it = "Document";

template <class T>
using Held = std::unique_ptr<T, void (*)(T*)>;

void unref(PangoLayout* layout) { g_object_unref(layout); }

// One file being drawn: knows how far down its sheet it is, and turns to the next when that is
// full.
class Drawing {
 public:
  explicit Drawing(const Page& page)
      : surface_(cairo_pdf_surface_create_for_stream(keep, &bytes_, sheet_width, sheet_height),
                 cairo_surface_destroy),
        cairo_(cairo_create(surface_.get()), cairo_destroy) {
    cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_5);
    const std::string made = page.made_at.text();
    describe(CAIRO_PDF_METADATA_TITLE, page.title);
    describe(CAIRO_PDF_METADATA_AUTHOR, page.letterhead);
    describe(CAIRO_PDF_METADATA_CREATOR, "Stepwell");
    describe(CAIRO_PDF_METADATA_CREATE_DATE, made.substr(0, 19) + "Z");
    describe(CAIRO_PDF_METADATA_MOD_DATE, made.substr(0, 19) + "Z");
    cairo_tag_begin(cairo_.get(), all_of_it, nullptr);
  }

  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void text(const std::string& words, const Style& style) {
    const auto layout = lay_out(words, style, text_width);
    make_room(height_of(layout.get()));
    put(layout.get(), margin, style);
    y_ += height_of(layout.get()) + style.gap;
  }

  // Side by side, the first cell as wide as two of three.
  void cells(const std::vector<std::string>& words, const Style& style) {
    const double width = words.size() > 1 ? text_width * 2 / 3 : text_width;
    std::vector<Held<PangoLayout>> layouts;
    double height = 0;
    for (const std::string& cell : words) {
      layouts.push_back(lay_out(cell, style, layouts.empty() ? width : text_width - width));
      height = std::max(height, height_of(layouts.back().get()));
    }
    make_room(height);
    double x = margin;
    for (const auto& layout : layouts) {
      put(layout.get(), x, style);
      x += width;
    }
    y_ += height + style.gap;
  }

  void space(double height) { y_ += height; }

  // Turns to the next sheet unless `height` is left on this one.
  void make_room(double height) {
    if (y_ + height <= bottom) return;
    number_sheet();
    cairo_show_page(cairo_.get());
    y_ = top;
  }

  void rule(double width) {
    cairo_set_source_rgb(cairo_.get(), 0.6, 0.6, 0.6);
    cairo_set_line_width(cairo_.get(), 0.5);
    cairo_move_to(cairo_.get(), margin, y_);
    cairo_rel_line_to(cairo_.get(), width, 0);
    cairo_stroke(cairo_.get());
    y_ += 6;
  }

  // Numbers the sheets where there are to be several.
  void number_sheets(int count) { of_ = count; }
  int sheets() const { return sheet_; }

  std::string end() {
    number_sheet();
    cairo_tag_end(cairo_.get(), all_of_it);
    cairo_show_page(cairo_.get());
    cairo_surface_finish(surface_.get());
    check(cairo_surface_status(surface_.get()) == CAIRO_STATUS_SUCCESS &&
              cairo_status(cairo_.get()) == CAIRO_STATUS_SUCCESS,
          "a letter could not be drawn");
    return std::move(bytes_);
  }

 private:
  static cairo_status_t keep(void* into, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  }

  static double height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
  }

  void describe(cairo_pdf_metadata_t what, const std::string& words) {
    cairo_pdf_surface_set_metadata(surface_.get(), what, words.c_str());
  }

  Held<PangoLayout> lay_out(const std::string& words, const Style& style, double width) {
    Held<PangoLayout> layout(pango_cairo_create_layout(cairo_.get()), unref);
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout.get()), FALSE);
    const Held<PangoFontDescription> font(pango_font_description_from_string(families),
                                          pango_font_description_free);
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout.get(), 1.1F);
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    return layout;
  }

  void put(PangoLayout* layout, double x, const Style& style) {
    cairo_tag_begin(cairo_.get(), style.tag, nullptr);
    cairo_set_source_rgb(cairo_.get(), style.ink, style.ink, style.ink);
    cairo_move_to(cairo_.get(), x, y_);
    pango_cairo_show_layout(cairo_.get(), layout);
    cairo_tag_end(cairo_.get(), style.tag);
  }

  void number_sheet() {
    ++sheet_;
    if (of_ > 1) {
      const auto number = lay_out(fmt::format("{} / {}", sheet_, of_), fine, text_width);
      y_ = sheet_height - 30 - height_of(number.get());
      put(number.get(), margin, fine);
    }
  }

  std::string bytes_;  // first, so that it outlives the surface that writes into it
  Held<cairo_surface_t> surface_;
  Held<cairo_t> cairo_;
  double y_ = top;
  int sheet_ = 0;
  int of_ = 0;
};

void draw_all(Drawing& drawing, const std::vector<std::string>& words, const Style& style) {
  for (const std::string& each : words) drawing.text(each, style);
}

// What is summed up and signed stays together: nobody should sign an empty sheet.
constexpr double ending_room = 150;

void draw_table(Drawing& drawing, const Page& page) {
  drawing.space(2);
  drawing.rule(text_width);
  for (const auto& cells : page.rows) drawing.cells(cells, row);
  drawing.space(2);
  drawing.make_room(ending_room);
  drawing.rule(text_width);
  drawing.text(page.total, strong);
  drawing.space(2);
}

void draw_page(Drawing& drawing, const Page& page) {
  drawing.text(page.letterhead, head);
  draw_all(drawing, page.letterhead_lines, fine);
  drawing.space(20);
  drawing.text(page.date, plain);
  drawing.space(6);
  draw_all(drawing, page.recipient, line);
  drawing.space(18);
  drawing.text(page.subject, strong);
  draw_all(drawing, page.opening, plain);
  draw_table(drawing, page);
  draw_all(drawing, page.closing, plain);
  drawing.space(36);
  drawing.rule(220);
  draw_all(drawing, page.signature, line);
  drawing.space(16);
  draw_all(drawing, page.small_print, small);
}

}  // namespace

std::string draw(const Page& page) {
  Drawing counted(page);
  draw_page(counted, page);
  Drawing drawing(page);
  drawing.number_sheets(counted.sheets() + 1);
  draw_page(drawing, page);
  return drawing.end();
}

}  // namespace stepwell::letter
