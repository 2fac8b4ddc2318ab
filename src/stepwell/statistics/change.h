#pragma once

#include <optional>

#include "stepwell/statistics/sample.h"

// Change: whether one person's score moved by more than the measure's own noise, and whether it
// came out of the range of people in care.
//
// N. S. Jacobson and P. Truax, "Clinical significance: a statistical approach to defining
// meaningful change in psychotherapy research", J. Consult. Clin. Psychol. 59, 1991.
namespace stepwell::statistics {

// Which way a score goes when somebody gets better.
enum class Better { lower, higher };
BOOST_DESCRIBE_ENUM(Better, lower, higher)

// How a measure scatters: `sd` among people at the beginning of care, `reliability` from 0 to 1
// (test-retest, or alpha). Nothing here can be worked out with an sd of 0 or less, or a reliability
// outside 0 to 1.
struct Precision {
  double sd = 0;
  double reliability = 0;
};

// Returns S_diff = sqrt(2) * sd * sqrt(1 - reliability): how far two scores of somebody who did not
// change lie apart. None as Precision says, and with a reliability of 1: then nothing is noise.
std::optional<double> standard_error_of_difference(const Precision& precision);

// Returns RC = (after - before) / S_diff, negative where the score fell.
std::optional<double> reliable_change_index(double before, double after,
                                            const Precision& precision);

// Returns the change, in points of the score, past which it is reliable: 1.96 * S_diff for 0.95.
std::optional<double> reliable_points(const Precision& precision,
                                      double confidence = usual_confidence);

// The cutoffs between people in care and others. `a` is two sd from the mean of people in care
// toward health, `b` two sd from the mean of others toward illness, `c` the point between both
// means that is as many of the one's sd from the one as of the other's from the other:
//   c = (sd_others * mean_in_care + sd_in_care * mean_others) / (sd_others + sd_in_care).
// `c` is to be used where the two overlap and both are known. None when an sd is not above 0.
std::optional<double> cutoff_a(const Moments& in_care, Better better);
std::optional<double> cutoff_b(const Moments& others, Better better);
std::optional<double> cutoff_c(const Moments& in_care, const Moments& others);

// What a measure's change is held against.
struct Thresholds {
  double reliable_points = 0;    // more than 0; this much is reliable
  std::optional<double> cutoff;  // a score at it is still among people in care
  Better better = Better::lower;
};

enum class Change {
  recovered,    // reliably better, and came across the cutoff
  improved,     // reliably better
  unchanged,    // within what the measure's noise can do
  deteriorated  // reliably worse
};
BOOST_DESCRIBE_ENUM(Change, recovered, improved, unchanged, deteriorated)

// Returns the class of a change. Who was across the cutoff before can't recover, only improve; nor
// can anybody where no cutoff is known.
Change change_of(double before, double after, const Thresholds& thresholds);

// Returns whether a score of which less is better and 0 is none fell by at least `share` of what it
// was, usually half. None when it was 0 or less, of which there is no half.
std::optional<bool> responded(double before, double after, double share = 0.5);

// Returns whether a score of which less is better came below `below`: for the PHQ-9 below 5. None
// when it was below before: then there is nothing to remit.
std::optional<bool> remitted(double before, double after, double below);

}  // namespace stepwell::statistics
