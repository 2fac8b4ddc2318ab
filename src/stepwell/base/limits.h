#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

// Every buffer, list, depth and wait has a limit, and each limit its reason.
namespace stepwell::limits {

inline constexpr std::size_t body_bytes = 256 * 1024;   // a long note is tens of KB
inline constexpr std::size_t json_depth = 32;           // no record of ours nests half as deep
inline constexpr std::size_t findings = 50;             // a hostile body could have thousands
inline constexpr std::size_t name_bytes = 64;           // of an unknown field we quote back
inline constexpr std::size_t key_bytes = 128;           // an Idempotency-Key: a UUID, and room
inline constexpr std::size_t token_bytes = 128;         // an organization, a dot, 43 characters
inline constexpr std::size_t writer_queue = 10'000;     // about a second of commits
inline constexpr std::size_t writer_batch = 512;        // past this a commit's p99 suffers
inline constexpr std::int64_t log_pages = 1'000;        // 4 MB: worth a sync to move
inline constexpr std::int64_t log_pages_long = 4'000;   // 16 MB: time to begin it again
inline constexpr std::int64_t log_pages_most = 60'000;  // 240 MB: then the writer waits
inline constexpr std::int64_t log_bytes = 24 * 1024 * 1024;  // the log under load, and room
inline constexpr std::size_t postgres_writers = 4;      // measured: more than four gain nothing
inline constexpr std::chrono::seconds chore_every{60};  // what is left to tidy is not urgent
inline constexpr std::chrono::seconds chore_again{1};   // so that one step never fills the writer
inline constexpr std::chrono::seconds reader_wait{2};   // by then a person presses reload

inline constexpr std::size_t person_name_bytes = 200;   // the longest real names are under 100
inline constexpr std::size_t contact_line_bytes = 500;  // an address with all its lines


// A signing-in ends with the longest working day, and earlier when nothing is asked for an hour.
// That someone is there is noted every five minutes at most, not in each request.
inline constexpr std::chrono::hours sign_in_life{12};
inline constexpr std::chrono::minutes sign_in_rest{60};
inline constexpr std::chrono::minutes sign_in_step{5};

}  // namespace stepwell::limits
