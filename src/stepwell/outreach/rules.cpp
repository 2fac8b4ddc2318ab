#include "stepwell/outreach/rules.h"

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::outreach {
namespace {

using task::Ending;

void check_open(std::vector<Finding>& findings, const task::Task& task) {
  if (task.closed_at) findings.push_back({"already_closed", "", "this task is closed already"});
}

void check_words(std::vector<Finding>& findings, const std::optional<Private<std::string>>& words,
                 const char* field) {
  if (words && words->reveal().size() > limits::words_bytes)
    findings.push_back({"too_long", field, "this has at most 500 bytes"});
}

bool was_reached(std::span<const Attempt> attempts) {
  return std::ranges::any_of(attempts, &Attempt::reached);
}

}  // namespace

std::vector<Finding> check_attempt(const task::Task& task, const NewAttempt& attempt,
                                   std::size_t made, Instant now) {
  std::vector<Finding> findings;
  check_open(findings, task);
  if (made >= limits::attempts)
    findings.push_back({"too_many_attempts", "", "an outreach has at most 50 attempts"});
  if (attempt.how == How::voicemail && attempt.reached)
    findings.push_back({"voicemail_reaches_nobody", "/reached", "a voicemail reaches nobody yet"});
  if (attempt.agreed && !attempt.agreed->reveal().empty() && !attempt.reached)
    findings.push_back({"agreed_with_nobody", "/agreed", "nobody was reached to agree with"});
  check_words(findings, attempt.agreed, "/agreed");
  if (attempt.next_try_at && *attempt.next_try_at <= now)
    findings.push_back({"in_the_past", "/next_try_at", "the next try lies ahead"});
  if (attempt.next_try_at && attempt.next_try_at->time > now.time + limits::next_try_within)
    findings.push_back({"too_far_ahead", "/next_try_at", "the next try is within 14 days"});
  return findings;
}

std::vector<Finding> check_end(const task::Task& task, const End& end,
                               std::span<const Attempt> attempts) {
  std::vector<Finding> findings;
  check_open(findings, task);
  const bool they_said_so = end.ended_as != Ending::not_reached && end.ended_as != Ending::came;
  if (end.ended_as == Ending::not_reached && attempts.empty())
    findings.push_back({"nobody_tried", "/ended_as", "log what was tried first"});
  if (end.ended_as == Ending::not_reached && was_reached(attempts))
    findings.push_back({"was_reached", "/ended_as", "an attempt says that they were reached"});
  if (they_said_so && !was_reached(attempts))
    findings.push_back({"nobody_reached", "/ended_as", "log the attempt that reached them first"});
  if (end.ended_as == Ending::excused && !end.reason_kind)
    findings.push_back({"missing", "/reason_kind", "an excuse has a reason"});
  if (end.ended_as != Ending::excused && (end.reason_kind || end.until_on))
    findings.push_back({"not_excused", "/reason_kind", "only an excuse has a reason and a day"});
  check_words(findings, end.outcome, "/outcome");
  return findings;
}

absence::NewAbsence absence_of(const End& end, Day today) {
  return {.from_on = today,
          .until_on = end.until_on.value_or(today),
          .reason_kind = end.reason_kind.value_or(absence::Reason::unknown),
          .reason = end.outcome};
}

}  // namespace stepwell::outreach
