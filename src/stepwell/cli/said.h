#pragma once

#include <string>

#include "stepwell/backup/model.h"
#include "stepwell/cli/progress.h"

namespace stepwell::cli {

// Returns what a backup holds, in a sentence for the terminal.
std::string said(const backup::Contents& contents);

// Returns somebody who watches `bar` while `bytes` are copied and examined, until Ctrl-C.
backup::Waiting waiting_at(ProgressBar& bar, std::int64_t bytes);

// Returns a PostgreSQL address without the password that may be in it.
std::string without_password(const std::string& url);

}  // namespace stepwell::cli
