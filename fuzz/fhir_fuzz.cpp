#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stepwell/fhir/files.h"
#include "stepwell/fhir/reading.h"

// Whatever bytes a file holds, it is cut and read without a crash, and each piece ends as a reading
// or as a refusal. The first byte chooses what the file is called, the second how it arrives.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwell::fhir;
  if (size < 2) return 0;
  const std::size_t chunk = data[1] == 0 ? size : data[1];
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const File file{.name = data[0] % 2 == 0 ? "a.ndjson" : "a.json",
                  .bytes = static_cast<std::int64_t>(text.size()),
                  .read = [&](const TakeBytes& take) {
                    for (std::size_t at = 0; at < text.size(); at += chunk)
                      if (!take(text.substr(at, chunk))) return;
                  }};
  const Reader reader{.take =
                          [](const Sent& sent) {
                            read_resource(sent.text, [](const Reference& pointer) {
                              names_of(pointer, "https://a.example/fhir", "Patient");
                              return shown(pointer);
                            });
                            return true;
                          },
                      .refuse = [](const stepwell::fhir::Refusal&) { return true; },
                      .advance = [](std::int64_t) { return true; }};
  for_each_resource(file, reader);
  return 0;
}
