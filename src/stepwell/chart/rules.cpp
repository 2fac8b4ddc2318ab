#include "stepwell/chart/rules.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace stepwell::chart {

std::string Cursor::text() const { return std::to_string(at.micros()) + "." + id; }

std::optional<Cursor> Cursor::parse(const std::string& text) {
  const auto dot = text.find('.');
  if (dot == text.npos) return std::nullopt;
  std::int64_t micros = 0;
  const auto read = std::from_chars(text.data(), text.data() + dot, micros);
  if (read.ec != std::errc() || read.ptr != text.data() + dot) return std::nullopt;
  return Cursor{Instant{decltype(Instant::time)(std::chrono::microseconds(micros))},
                text.substr(dot + 1)};
}

TimelinePage page_of(std::vector<Moment> moments) {
  std::ranges::sort(moments, [](const Moment& a, const Moment& b) {
    return std::tie(a.at, a.id) > std::tie(b.at, b.id);
  });
  TimelinePage page;
  if (moments.size() > page_size) {
    moments.resize(page_size);
    page.next = Cursor{moments.back().at, moments.back().id}.text();
  }
  page.items = std::move(moments);
  return page;
}

}  // namespace stepwell::chart
