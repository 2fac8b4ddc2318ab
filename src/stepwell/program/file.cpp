#include "stepwell/program/file.h"

#include <cmath>

namespace stepwell::program {

Group group_of(const FileGroup& group) {
  Group made;
  made.name = group.name;
  made.modality = group.modality;
  made.capacity = group.capacity.value_or(made.capacity);
  made.minimum = group.minimum.value_or(made.minimum);
  made.credential_needed = group.credential_needed;
  return made;
}

int minutes_of(double hours) { return static_cast<int>(std::lround(hours * 60)); }

json::object program_file_schema() {
  json::object document{{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
  for (const auto& member : schema<ProgramFile>()) document.insert(member);
  return document;
}

ProgramFile read_program_file(std::string_view text) {
  if (text.size() > limits::program_file_bytes)
    refuse("too_large", "", "a program file has at most a megabyte");
  return from_json<ProgramFile>(parse_json(text));
}

}  // namespace stepwell::program
