#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/measure/compiled.h"
#include "stepwell/outcome/rules.h"

namespace stepwell::outcome {

// What an instrument's scores at a site are held against.
struct SiteCourse {
  std::optional<Held> held;
  statistics::Course course;
};

// Returns it for the site's latest stays.
SiteCourse course_at(db::Tx& tx, const SiteId& site, const measure::Definition& instrument);

// Returns the series of one instrument, judged.
Series series_of(const measure::Definition& instrument, std::vector<CoursePoint> points,
                 const SiteCourse& known);

}  // namespace stepwell::outcome
