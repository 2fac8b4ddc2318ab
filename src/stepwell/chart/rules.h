#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stepwell/chart/model.h"

namespace stepwell::chart {

// How many moments a page of the timeline holds.
inline constexpr std::size_t page_size = 50;

// Where a page ended: the last moment on it. Moments are ordered by time, then by id, both falling.
struct Cursor {
  Instant at;
  std::string id;

  std::string text() const;  // "<microseconds>.<id>"
  static std::optional<Cursor> parse(const std::string& text);
};

// Merges what the rooms gave, each its newest first and each one more than a page, into a page.
TimelinePage page_of(std::vector<Moment> moments);

}  // namespace stepwell::chart
