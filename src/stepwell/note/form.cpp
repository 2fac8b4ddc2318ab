#include "stepwell/note/form.h"

#include <algorithm>
#include <tuple>

#include "stepwell/base/hash.h"
#include "stepwell/base/json.h"

namespace stepwell::note {
namespace {

std::vector<NoteForm> latest_forms() {
  std::vector<NoteForm> latest;
  for (const std::string_view text : form_texts()) {
    NoteForm form = read_form(text);
    const auto known = std::ranges::find(latest, form.id, &NoteForm::id);
    if (known == latest.end())
      latest.push_back(std::move(form));
    else if (known->version < form.version)
      *known = std::move(form);
  }
  std::ranges::sort(latest, [](const NoteForm& one, const NoteForm& other) {
    return std::tie(one.kind, one.id) < std::tie(other.kind, other.id);
  });
  return latest;
}

}  // namespace

NoteForm read_form(std::string_view text) { return from_json<NoteForm>(parse_json(text)); }

const std::vector<NoteForm>& forms() {
  static const std::vector<NoteForm> all = latest_forms();
  return all;
}

const NoteForm* form_by_id(std::string_view id) {
  const auto found = std::ranges::find(forms(), id, &NoteForm::id);
  return found == forms().end() ? nullptr : &*found;
}

std::string hash_of(const NoteForm& form) { return sha256(json_text(form)); }

}  // namespace stepwell::note
