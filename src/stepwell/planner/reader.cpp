#include "stepwell/planner/reader.h"

#include "stepwell/base/json.h"
#include "stepwell/planner/sieve.h"

namespace stepwell::planner {
namespace {

template <class T>
T read(std::string_view text) {
  if (text.size() > limits::planner_file_bytes)
    throw Error(Code::too_large, "the file is larger than a planner's file may be: 64 MB");
  return from_json<T>(parse_json(text));
}

// A week nothing can be made of at all is refused, rather than planned as an empty one.
void check_whole(const Instance& instance) {
  const auto hours = open_hours(instance);
  if (hours == 0) refuse("nothing_open", "/open", "there is no hour in which anything may meet");
  if (hours > limits::planner_slots)
    refuse("too_many_hours", "/open", "a week has at most 64 open hours");
  if (instance.patients.size() > limits::planner_patients)
    refuse("too_many_patients", "/patients", "one programme has at most 2,000 patients");
  for (const auto& [count, field] : {std::pair(instance.groups.size(), "/groups"),
                                     std::pair(instance.clinicians.size(), "/clinicians"),
                                     std::pair(instance.rooms.size(), "/rooms"),
                                     std::pair(instance.modalities.size(), "/modalities")})
    if (count > limits::planner_list)
      refuse("list_too_long", field, "this has at most 500 entries");
}

}  // namespace

Reading read_instance(std::string_view text) {
  auto instance = read<Instance>(text);
  check_whole(instance);
  return sift(std::move(instance));
}

Programme read_programme(std::string_view text) { return read<Programme>(text); }

Reading sift(Instance instance) {
  Sieve sieve(std::move(instance));
  return sieve.sift();
}

}  // namespace stepwell::planner
