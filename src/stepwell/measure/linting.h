#pragma once

#include <algorithm>
#include <string>

#include "stepwell/measure/lint.h"

namespace stepwell::measure {

// What is found wrong, part by part of a definition. Each part may rely on those before it: names
// are looked into first, and when one means nothing the rest is not.
class Linting {
 public:
  explicit Linting(const Definition& definition) : definition_(definition) {}

  std::vector<Finding> run();

 private:
  void note(std::string code, std::string field, std::string text) {
    found_.push_back({std::move(code), std::move(field), std::move(text)});
  }

  // Names: lint_names.cpp.
  void lint_names();
  void lint_options();
  void lint_option_set(const OptionSet& set, const std::string& at);
  void lint_conditions();
  void lint_condition(const Condition& condition, const std::string& at, std::size_t items_before,
                      std::size_t scores_before);
  void lint_score_names();
  void lint_safety_names();
  template <class List>
  void lint_ids(const List& list, const std::string& at);
  void lint_known(const std::vector<std::string>& items, const std::string& at, std::size_t before);

  // Rights, codes and where facts come from: lint.cpp.
  void lint_wording();
  void lint_translations();
  void lint_codes();
  void lint_sources();

  // Scores: lint_scores.cpp.
  void lint_scores();
  void lint_shape(const Score& score, const std::string& at);
  void lint_levels(const Score& score, const std::string& at);
  void lint_recoding(const Score& score, const std::string& at);
  void lint_missing(const Score& score, const std::string& at);
  void lint_reach();
  void lint_table(const Score& score, const std::string& at);
  void lint_bands(const Score& score, const std::string& at);
  void lint_cuts(const Score& score, const std::string& at);
  void lint_safety_reach();
  void lint_counted_once();
  void lint_sub_scales(const std::vector<const Score*>& scales);
  void lint_never_counted();

  const Item& item(const std::string& id) const {
    return *std::ranges::find(definition_.items, id, &Item::id);
  }
  const OptionSet& options_of(const Item& item) const {
    return *std::ranges::find(definition_.option_sets, item.options, &OptionSet::id);
  }

  const Definition& definition_;
  std::vector<Finding> found_;
};

// Where something is in a definition's file: "/scores/2".
std::string at_place(const char* list, std::size_t place);

// What an optional list holds; nothing where there is none.
template <class T>
const std::vector<T>& list_of(const std::optional<std::vector<T>>& list) {
  static const std::vector<T> none;
  return list ? *list : none;
}

}  // namespace stepwell::measure
