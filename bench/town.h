#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "stepwell/base/id.h"

namespace stepwell::bench {

// Adds a site with `patients` people to the clinic in `folder`, straight through the stores, and
// lets every director work there. Nobody else may be using the folder.
std::vector<PatientId> settle(const std::filesystem::path& folder,
                              const std::filesystem::path& key_file,
                              const OrganizationId& organization, std::size_t patients);

// Writes `people` people's records as a bulk export has them: ten resources each, a line a
// resource, one file a kind. Returns how many resources that is.
std::size_t write_export(const std::filesystem::path& folder, std::size_t people);

}  // namespace stepwell::bench
