#pragma once

#include "stepwell/http/router.h"
#include "stepwell/outbox/store.h"

namespace stepwell::outbox {

// `channels` are those this server sends through.
void routes(http::Router& router, Channels channels);

}  // namespace stepwell::outbox
