#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "stepwell/db/readers.h"
#include "stepwell/db/writer.h"
#include "stepwell/http/router.h"

namespace stepwell::http {

// What a live screen is told: that something became different, never what.
struct LiveEvent {
  std::string topic;     // the room: "attendance"
  std::string resource;  // "check_in"
  std::string id;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(LiveEvent, (), (topic, resource, id, version))

// Adds GET /api/v1/live, whose stream the server takes from a Live.
void live_routes(Router& router);

// The hub between the writers and the screens that show what they write; live.cpp tells how.
class Live {
 public:
  // Takes events in their text form. Called with each text at once, one at a time; must be quick,
  // must not throw, and must not call back.
  using Deliver = std::function<void(const std::shared_ptr<const std::string>& text)>;

  // Ends when it goes.
  class Listening;

  // A `poll_every` of zero never polls by itself.
  explicit Live(db::Readers& readers, std::chrono::milliseconds poll_every = limits::live_poll);
  ~Live();

  // Tells the listeners: a writer's db::Publish. Any thread, one at a time for an organization.
  void publish(std::span<const db::Change> changes);

  // Takes note, before each commit, of the events that are sealed here: what a poll finds beside
  // them, another server wrote. Any thread.
  void note(std::span<const db::Event> events);

  // Delivers, from now on, what happens at `site`; first what happened since `after`, a
  // Last-Event-ID, or a reset when that can't be proven to be all. Any thread.
  std::unique_ptr<Listening> listen(const OrganizationId& organization, const SiteId& site,
                                    std::string_view after, Deliver deliver);

  std::size_t listeners();  // streams that are open just now. Any thread

  // Looks for what other servers wrote, and resets those who listen where there is any.
  void poll();

 private:
  struct Channel;

  void open(const OrganizationId& organization);
  void leave(Listening& listening);
  void read_on(const OrganizationId& organization);
  void keep_polling(std::chrono::milliseconds every);
  std::vector<OrganizationId> take_stock();  // drops who is long gone, returns who is not

  db::Readers& readers_;
  std::mutex mutex_;  // guards the next three, and every channel
  std::condition_variable stop_;
  std::map<OrganizationId, std::unique_ptr<Channel>> channels_;
  bool stopping_ = false;

  std::thread poller_;
};

class Live::Listening {
 public:
  Listening(Live& live, Channel& channel, const SiteId& site, Deliver deliver);
  ~Listening();

  // Delivers what keeps a silent stream open, and its listener's place known.
  void beat();

 private:
  friend class Live;

  Live& live_;
  Channel& channel_;
  const SiteId site_;
  const Deliver deliver_;
};

}  // namespace stepwell::http
