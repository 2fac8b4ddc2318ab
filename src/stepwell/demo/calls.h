#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/referral/model.h"

namespace stepwell::demo {

// How it went to reach somebody who was referred.
enum class Reaching { reached, tried_once, asked_back, never };

// Notes intake's calls after a referral up to tx.now. Of those who were reached, most are within
// the hour and some after two tries or a day: which, goes by `number`.
void call_after(db::Tx& tx, const referral::Referral& referral, int number, Reaching reaching);

}  // namespace stepwell::demo
