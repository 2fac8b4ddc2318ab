#pragma once

#include <filesystem>
#include <functional>

#include "stepwell/db/readers.h"
#include "stepwell/fhir/model.h"

// Where an import's resources come from: files of this machine, or an upload's parts.
namespace stepwell::fhir {

// Takes the next bytes of a file; returns false when it wants no more.
using TakeBytes = std::function<bool(std::string_view bytes)>;

// A file that can be read again and again. `read` throws Error when it can't be.
struct File {
  std::string name;  // as its refusals show it
  std::int64_t bytes = 0;
  std::function<void(const TakeBytes& take)> read;
};

// Returns the files at `path`: itself, or those of a folder and its folders that are named .json,
// .ndjson or .jsonl, in order of their names. Throws `not_found` when there is nothing at `path`.
std::vector<File> files_at(const std::filesystem::path& path);

// Returns the files of an upload. Their parts are read from `readers` one at a time.
std::vector<File> files_of_upload(db::Readers& readers, const OrganizationId& organization,
                                  const ImportId& import, const std::string& name);

// A resource as it stands in a file.
struct Sent {
  std::string_view text;  // until the next one
  std::string full_url;   // what its Bundle calls it; empty outside of one
  const File* file = nullptr;
  std::int64_t line = 1;
};

// What a file is read for. Each returns false to stop.
struct Reader {
  std::function<bool(const Sent& sent)> take;
  std::function<bool(Refusal refusal)> refuse;
  std::function<bool(std::int64_t bytes)> advance;  // so many more bytes were read
};

// Reads a file's resources in their order: NDJSON, a Bundle of any kind, or one resource. Holds one
// at a time.
void for_each_resource(const File& file, const Reader& reader);

}  // namespace stepwell::fhir
