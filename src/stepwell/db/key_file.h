#pragma once

#include <filesystem>
#include <string>

namespace stepwell::db {

// The key that a data folder's database is encrypted with: 32 random bytes, as 64 hex digits, in
// a file of its own away from the data, so that a copied folder or a lost disk shows nothing.

// Returns where `folder`'s key is kept unless somebody says otherwise: in $XDG_CONFIG_HOME/stepwell
// or ~/.config/stepwell, named after the folder. Throws `invalid` when neither is known.
std::filesystem::path default_key_file(const std::filesystem::path& folder);

// Returns the key in `file`. Throws `invalid`, saying what to do, when it is missing, is no key, or
// may be read by others.
std::string read_key(const std::filesystem::path& file);

// Makes a key, durable before this returns. Never overwrites. Throws Unavailable when it can't.
std::string make_key(const std::filesystem::path& file);

}  // namespace stepwell::db
