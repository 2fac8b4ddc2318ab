#include "stepwell/cli/said.h"

#include <fmt/format.h>

#include <algorithm>

namespace stepwell::cli {
namespace {

// Where on the bar each thing begins: reading all of it again takes as long as copying it.
constexpr double examining_from = 0.5, following_from = 0.8;

std::int64_t rows_of(const backup::Contents& contents, std::string_view table) {
  const auto found = std::ranges::find(contents.tables, table, &db::TableCount::table);
  return found == contents.tables.end() ? 0 : found->rows;
}

}  // namespace

std::string said(const backup::Contents& contents) {
  return fmt::format(
      "It holds {} organizations, {} patients, {} episodes and {} events, the last of {}.",
      rows_of(contents, "organization"), rows_of(contents, "patient"), rows_of(contents, "episode"),
      contents.events, contents.last_event_at ? contents.last_event_at->text() : "no moment");
}

backup::Waiting waiting_at(ProgressBar& bar, std::int64_t bytes) {
  return {.told =
              [&bar, bytes](backup::Doing doing, std::int64_t so_far) {
                switch (doing) {
                  case backup::Doing::copying:
                    return bar.show(examining_from * static_cast<double>(so_far) /
                                        static_cast<double>(std::max<std::int64_t>(1, bytes)),
                                    fmt::format("{} of {} MB copied", so_far >> 20, bytes >> 20));
                  case backup::Doing::examining:
                    return bar.show(examining_from, "looking through every page");
                  case backup::Doing::following:
                    return bar.show(following_from, fmt::format("{} events followed", so_far));
                }
              },
          .go_on = [] { return !interrupted(); }};
}

std::string without_password(const std::string& url) {
  const auto start = url.find("://");
  const auto at = url.find('@');
  if (start == url.npos || at == url.npos) return url;
  const auto colon = url.find(':', start + 3);
  return colon < at ? url.substr(0, colon) + url.substr(at) : url;
}

}  // namespace stepwell::cli
