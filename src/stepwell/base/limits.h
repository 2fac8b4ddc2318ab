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
inline constexpr int writer_tries = 3;                  // whoever was in the way is gone by then
inline constexpr std::int64_t log_pages = 1'000;        // 4 MB: worth a sync to move
inline constexpr std::int64_t log_pages_long = 4'000;   // 16 MB: time to begin it again
inline constexpr std::int64_t log_pages_most = 16'000;  // 64 MB: then the writer waits
inline constexpr std::int64_t log_bytes = 24 * 1024 * 1024;  // the log under load, and room
inline constexpr std::size_t postgres_writers = 4;      // measured: more than four gain nothing
inline constexpr std::chrono::seconds chore_every{60};  // what is left to tidy is not urgent
inline constexpr std::chrono::seconds chore_again{1};   // so that one step never fills the writer
inline constexpr std::chrono::hours answer_kept{24};    // no device repeats a request for longer
inline constexpr std::int64_t answers_forgotten = 200;  // at once: a few ms of the writer
inline constexpr std::chrono::seconds reader_wait{2};   // by then a person presses reload

inline constexpr std::size_t person_name_bytes = 200;   // the longest real names are under 100
inline constexpr std::size_t contact_line_bytes = 500;  // an address with all its lines

// A signing-in ends with the longest working day, and earlier when nothing is asked for an hour.
// That someone is there is noted every five minutes at most, not in each request.
inline constexpr std::chrono::hours sign_in_life{12};
inline constexpr std::chrono::minutes sign_in_rest{60};
inline constexpr std::chrono::minutes sign_in_step{5};
inline constexpr std::size_t worker_queue = 64;  // a password takes 50 ms: 3 s of patience

// The wire. What is over one of these is refused before it is read or kept.
inline constexpr std::size_t header_bytes = 16 * 1024;        // a browser's are 1-2 KB
inline constexpr std::size_t headers = 64;                    // a browser sends about 20
inline constexpr std::size_t target_bytes = 2048;             // our longest address has four UUIDs
inline constexpr std::size_t read_bytes = 16 * 1024;          // taken from a socket at a time
inline constexpr std::size_t connections = 8192;              // 100 sites with 80 screens each
inline constexpr std::size_t connections_per_address = 1024;  // a whole clinic behind one router
inline constexpr std::size_t refusals = 64;  // connections over the limit that are told so
inline constexpr std::chrono::seconds handshake_wait{10};     // of TLS, over the worst mobile line
inline constexpr std::chrono::seconds idle_wait{75};          // between requests; proxies keep 60
inline constexpr std::chrono::seconds head_wait{10};          // a head fits into a few packets
inline constexpr std::chrono::seconds body_wait{30};          // 256 KB at 10 KB/s
inline constexpr std::chrono::seconds write_wait{30};         // for a reader to take an answer
inline constexpr std::chrono::seconds farewell_wait{2};       // for a refusal to be read
inline constexpr std::chrono::seconds stop_wait{10};          // for answers under way at shutdown
inline constexpr std::chrono::milliseconds sweep_every{250};  // how late a deadline may strike

// Live streams.
inline constexpr std::size_t live_ring = 1024;                 // an organization's busiest minutes
inline constexpr std::size_t live_backlog_bytes = 256 * 1024;  // unread by one screen: it sleeps
inline constexpr std::size_t live_own_events = 65'536;     // of this server, not yet seen by a poll
inline constexpr std::int64_t live_poll_events = 8192;     // read by one poll; the next goes on
inline constexpr std::chrono::seconds live_linger{60};     // a reload or a tunnel, and no reset
inline constexpr std::chrono::seconds live_heartbeat{15};  // under the 30 s of common proxies
inline constexpr std::chrono::milliseconds live_poll{300};  // another desk within a second

inline constexpr std::size_t referral_text_bytes = 4'000;  // a reason, a history line: a page
inline constexpr std::size_t referral_lines = 500;         // more than anyone reads on one page
inline constexpr std::size_t history_lines = 1'500;        // of a chart: allergies come first
inline constexpr std::size_t intake_page = 50;             // a screen or two
inline constexpr std::size_t alike_people = 200;           // of one birthday, or of one name

inline constexpr std::size_t resource_bytes = 16 * 1024 * 1024;  // a scanned letter inside one
inline constexpr std::size_t resource_depth = 64;      // questionnaires nest, but not this deep
inline constexpr std::size_t resource_id_bytes = 128;  // FHIR allows 64; some servers more
inline constexpr std::size_t import_batch = 400;       // resources in one short transaction
inline constexpr std::size_t import_batch_bytes = 4 * 1024 * 1024;
inline constexpr std::size_t import_ahead = 2;          // batches read while the writer stores one
inline constexpr std::size_t import_names = 50'000;     // remembered; the rest is looked up
inline constexpr int bundle_depth = 4;                  // bundles inside bundles
inline constexpr std::size_t chunk_bytes = 256 * 1024;  // read from a file at a time
inline constexpr std::int64_t import_parts = 20'000;    // 4 GB of upload
inline constexpr std::size_t refusals_shown = 200;      // the rest is counted
inline constexpr std::chrono::seconds import_silence{60};   // then nobody is reading any more
inline constexpr std::size_t reference_bytes = 512;         // an address or an identifier
inline constexpr int room_capacity = 500;                   // a hall; more is a typing error
inline constexpr int group_capacity = 100;                  // a lecture; a therapy group has 12
inline constexpr std::size_t offer_name_bytes = 100;        // has to fit on a card
inline constexpr std::size_t program_file_bytes = 1 << 20;  // a site of 50 groups has 20 KB
inline constexpr std::size_t meetings = 2'000;              // a week of 100 groups has 500
inline constexpr int schedule_weeks = 8;                    // dated ahead: as long as people stay
inline constexpr int schedule_days = 100;                   // in one answer: a quarter and a bit
inline constexpr int appointment_times = 26;                // at once: half a year of weeks
inline constexpr std::size_t appointment_title_bytes = 60;  // has to fit on a card, with initials
inline constexpr std::size_t session_staff = 10;            // of one session; two is usual
inline constexpr int closure_days = 100;                    // a quarter; longer is no closure

inline constexpr std::size_t file_piece_bytes = 1 << 20;  // read of a large file at a time
inline constexpr std::int64_t copy_room = 16 << 20;       // left free beside a backup
inline constexpr std::chrono::minutes backup_again{10};   // after one that failed
inline constexpr std::chrono::minutes backup_often{5};    // more often is what a log is for

inline constexpr std::size_t metrics_token_bytes = 16;  // fewer characters can be guessed

// When the doctor worries.
inline constexpr std::int64_t disk_least = 256 << 20;       // the log at its longest, and room
inline constexpr std::chrono::days disk_days{30};           // to order a disk in
inline constexpr std::chrono::hours backup_age{36};         // a night was left out
inline constexpr std::chrono::days licence_notice{60};      // a renewal takes weeks
inline constexpr std::chrono::days certificate_notice{21};  // renewed at 30 days, usually
inline constexpr std::chrono::minutes clock_step{5};        // clocks of one house differ less
inline constexpr std::chrono::hours checkpoint_age{1};      // they are written every 10 minutes

inline constexpr std::size_t words_bytes = 500;  // a plan for the evening, a reason: a breath
inline constexpr int absence_days = 92;          // a season; past it the stay is on hold
inline constexpr std::size_t attempts = 50;      // to reach one person on one day
inline constexpr std::chrono::days next_try_within{14};  // later is another outreach
inline constexpr int plan_interval_days = 184;           // half a year: a stay is over by then
inline constexpr int review_days = 92;                   // as far as an absence reaches
inline constexpr int show_rate_days = 366;               // a year and its leap day

inline constexpr std::size_t flaws = 20;   // of one chain; a person looks into the first
inline constexpr int verify_page = 1'000;  // events at a time, so that memory stays small

// The record as people read it. A look at one event takes 2 us, so a step stays under a second.
inline constexpr std::int64_t audit_page = 50;            // a screen or two
inline constexpr std::int64_t audit_step = 200'000;       // events looked through for one page
inline constexpr std::int64_t audit_export = 20'000;      // lines of one file: 4 MB
inline constexpr std::chrono::minutes clock_slack{10};    // between servers that keep time
inline constexpr std::chrono::seconds check_silence{60};  // then nobody is verifying any more

// A chart opened without a role at its site.
inline constexpr std::chrono::minutes break_glass_life{60};  // an emergency, not a habit
inline constexpr std::size_t break_glass_reason = 10;        // characters: a few words
inline constexpr std::size_t break_glass_bytes = 2'000;      // half a page, of reason or review
inline constexpr std::int64_t openings_shown = 200;          // a busy year of them

inline constexpr std::size_t patient_page = 50;  // a screen or two

inline constexpr std::size_t username_bytes = 100;      // an e-mail address, mostly
inline constexpr std::size_t password_bytes = 1'000;    // argon2 takes more, a person doesn't
inline constexpr std::size_t password_alone = 15;       // characters; NIST SP 800-63B-4, 3.1.1.2
inline constexpr std::size_t password_with_factor = 8;  // the same, beside a second factor
inline constexpr std::size_t device_name_bytes = 100;   // "Front desk tablet"
inline constexpr std::chrono::days invitation_life{7};  // a week off, and no longer
inline constexpr std::size_t staff_roles = 50;          // a few jobs at each of several sites
inline constexpr std::size_t staff_hours = 35;          // five stretches a day
inline constexpr std::size_t staff_away = 200;          // a dozen a year, for a career
inline constexpr std::size_t staff_credentials = 50;    // a career's licences in several states

// What is told to people outside. A gateway that is down for a night is waited for.
inline constexpr int notice_tries = 10;                  // then a person decides
inline constexpr std::chrono::minutes notice_again{1};   // after the first failure; then double
inline constexpr std::chrono::hours notice_longest{4};   // between two tries
inline constexpr std::chrono::minutes notice_gather{2};  // so that five moves are told once
inline constexpr std::chrono::minutes notice_claim{5};   // longer than any carrier may take
inline constexpr std::chrono::days notice_stale{3};      // old news of a schedule is no news
inline constexpr std::size_t notices_at_once = 50;       // of one organization in one round
inline constexpr std::int64_t notices_shown = 200;       // the newest; more is no reading
inline constexpr std::chrono::seconds mail_wait{60};     // for one mail, start to end
inline constexpr std::chrono::hours mail_trouble{1};     // of failing: then the doctor worries
inline constexpr std::size_t mail_address_bytes = 254;   // RFC 5321, 4.5.3.1.3, less its <>

// Checking in by phone.
inline constexpr int phone_opens_minutes = 60;            // before the first session, unless set
inline constexpr int phone_opens_most = 240;              // earlier nobody is on their way
inline constexpr std::chrono::days phone_link_life{180};  // of a standing one, discharge aside
inline constexpr std::size_t phone_key_bytes = 64;        // what a phone calls itself: 22, and room

// Calendars that other programs read.
inline constexpr int feed_days_back = 30;    // a cancelled session is still seen to be so
inline constexpr int feed_days_ahead = 100;  // as far as sessions are made, and some

// Failures in a row before there is a wait, which then doubles with each: a person mistypes, and
// an address can be a whole clinic's. An hour without a failure forgives them all.
inline constexpr int person_failures = 5;
inline constexpr int address_failures = 20;
inline constexpr std::chrono::minutes longest_block{15};
inline constexpr std::chrono::hours failures_kept{1};

// The weekly planner. A site has 20 to 60 patients; a large one some hundred.
inline constexpr std::size_t planner_file_bytes = 64 << 20;  // 2,000 patients with all their hours
inline constexpr std::size_t planner_slots = 64;             // hours of a week: one machine word
inline constexpr std::size_t planner_patients = 2'000;       // past this a site is several
inline constexpr std::size_t planner_list = 500;          // groups, rooms, clinicians, modalities
inline constexpr int planner_seconds = 3'600;             // nobody waits longer for a week
inline constexpr std::size_t timetable_events = 10'000;   // the competition's have 600 at most
inline constexpr int timetable_rooms = 64;                // a set of them is one word
inline constexpr std::size_t timetable_cells = 64 << 20;  // of one of its matrices

}  // namespace stepwell::limits
