#pragma once

#include <array>
#include <functional>

namespace stepwell::statistics {

using Triple = std::array<double, 3>;

// Returns where `function` is least near `start`, to about six digits, by the simplex method (J. A.
// Nelder and R. Mead, Computer Journal 7, 1965). The function is continuous and finite everywhere,
// and bounded below.
Triple minimum_near(const Triple& start, const std::function<double(const Triple&)>& function);

}  // namespace stepwell::statistics
