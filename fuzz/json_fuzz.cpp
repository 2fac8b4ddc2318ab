// JSON text into described records: whatever comes, it is a record or an Error, and a record
// written and read again is the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "stepwell/attendance/model.h"
#include "stepwell/base/json.h"
#include "stepwell/referral/model.h"

namespace {

using namespace stepwell;

template <class T>
void read_as(const json::value& value) {
  const auto text = [](const T& record) { return json_text(record); };
  std::string written;
  try {
    written = text(from_json<T>(value));
  } catch (const Error& error) {
    if (error.code != Code::invalid || error.findings.empty()) std::abort();
    return;
  }
  if (text(from_json<T>(parse_json(written))) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  json::value value;
  try {
    value = parse_json({reinterpret_cast<const char*>(data), size});
  } catch (const Error&) {
    return 0;
  }
  read_as<referral::NewReferral>(value);
  read_as<attendance::Answers>(value);
  return 0;
}
