#pragma once

#include <cstddef>
#include <cstdint>

#include "stepwell/base/limits.h"

namespace stepwell::limits {

inline constexpr std::int64_t document_bytes = 20 * 1024 * 1024;  // forty scanned pages
inline constexpr std::size_t document_part_bytes = 168 * 1024;    // 224 KB in base 64: one body
inline constexpr std::int64_t document_parts = 512;       // a sender may cut smaller, not to crumbs
inline constexpr std::size_t document_title_bytes = 200;  // has to fit on a line
inline constexpr std::size_t file_name_bytes = 255;       // what file systems allow
inline constexpr std::int64_t documents_shown = 500;      // of one person; a long stay has thirty
inline constexpr std::int64_t uploads_under_way = 20;     // of one person at once
inline constexpr std::chrono::hours upload_life{24};      // then whoever began it has given up
inline constexpr std::size_t pdf_unpacked_bytes = 64 * 1024 * 1024;  // of its packed objects

}  // namespace stepwell::limits
