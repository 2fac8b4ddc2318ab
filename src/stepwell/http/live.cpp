// Live screens.
//
// A screen opens one stream and is told which things became different at its site; it fetches
// them by the ordinary way, through the gate. The promise: whatever was committed after a screen's
// last fetch, it hears of, or it is told to fetch everything again (a reset). Never neither.
//
//   a writer commits ──> publish ──> the organization's ring ──> each listener of the site
//
// Each text ends with where the listener now is: "id: <number>-<epoch>". The number is how long
// the organization's record was at the commit. All changes of one commit share it, so only the
// last of them carries it: a stream cut between two of them resumes before both. A browser sends
// the id back when it reconnects, and gets what the ring holds from there on.
//
// An epoch is a stretch of time for which the ring is known to be whole, and has a name that no
// other stretch has. It ends when the ring can't vouch for what came before:
//
//   the server started, or nobody listened for a while      there is no ring yet
//   another server, or a command, wrote to the record       its changes never came by here
//   a change was in no record                               it has no number to resume from
//
// An id of another epoch, or older than the ring, is answered with a reset.
//
// What others wrote is found by reading the record itself a few times a second, where someone
// listens. Reads of charts are on record too but change nothing: they are passed over, or else two
// servers would send each other's screens to fetch for ever.
#include "stepwell/http/live.h"

#include <charconv>
#include <random>

#include <fmt/format.h>

#include "stepwell/audit/traits.h"
#include "stepwell/base/json.h"
#include "stepwell/base/log.h"

namespace stepwell::http {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;
using Text = std::shared_ptr<const std::string>;

struct Recorded {
  std::int64_t number = 0;
  std::string event;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (number, event))

constexpr db::Sql record_length{R"(
  SELECT length FROM audit_chain WHERE organization_id = $1)"};
constexpr db::Sql recorded_after{R"(
  SELECT number, event FROM audit_event WHERE organization_id = $1 AND number > $2
  ORDER BY number LIMIT $3)"};

// Two events of one microsecond by one person on one thing are the same, for our purpose.
std::size_t mark_of(const db::Event& event) {
  return std::hash<std::string>()(fmt::format("{} {} {} {}", event.recorded_at.micros(),
                                              event.actor, event.action, event.subject));
}

bool changes_nothing(const db::Event& event) {
  return audit::kind_of(event.action) == audit::Kind::denied ||
         audit::route_of(event.action).starts_with("GET ");
}

std::string fresh_epoch() { return fmt::format("{:08x}", std::random_device()()); }

bool is_at(const db::Change& change, const SiteId& site) {
  return change.site_id == site || change.site_id == SiteId{};  // or at no site in particular
}

void write_event(std::string& into, const db::Change& change) {
  const LiveEvent said{change.topic, change.resource, change.id, change.version};
  into += "event: change\ndata: " + json_text(said) + "\n\n";
}

std::int64_t length_of(db::Tx& tx) {
  return tx.db.one<std::int64_t>(record_length, tx.organization).value_or(0);
}

Response grant_stream(db::Tx&, const Request&) { return {}; }

}  // namespace

void live_routes(Router& router) {
  router.get("/api/v1/live", at_site(Grant::read_today, site_in_query), grant_stream)
      .streams<LiveEvent>();
}

// One organization's part of the hub.
struct Live::Channel {
  std::string epoch = fresh_epoch();
  std::int64_t newest = 0;      // the number of the last change told
  std::int64_t ring_after = 0;  // every change of this epoch with a greater number is in the ring
  std::deque<db::Change> ring;
  std::optional<std::int64_t> read_to;           // of the record, for what others wrote
  std::unordered_map<std::size_t, int> written;  // marks of what we wrote since
  std::vector<Listening*> listeners;
  SteadyTime left_at = std::chrono::steady_clock::now();  // by the last of them

  std::string place() const { return fmt::format("{}-{}", newest, epoch); }

  Text heartbeat() const { return std::make_shared<const std::string>("id: " + place() + "\n\n"); }

  Text reset_text() const {
    return std::make_shared<const std::string>("event: reset\nid: " + place() + "\ndata: {}\n\n");
  }

  // Returns the number in `after` when the ring holds everything since then.
  std::optional<std::int64_t> resumable(std::string_view after) const {
    const auto dash = std::min(after.find('-'), after.size());
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(after.data(), after.data() + dash, number);
    if (failed != std::errc() || end != after.data() + dash) return std::nullopt;
    if (after.substr(std::min(dash + 1, after.size())) != epoch) return std::nullopt;
    if (number < ring_after) return std::nullopt;
    return number;
  }

  // Returns what a listener at `site` has not heard when it heard everything up to `number`.
  std::string since(std::int64_t number, const SiteId& site) const {
    std::string text;
    const db::Change* last = nullptr;
    for (const db::Change& change : ring) {
      if (change.number <= number || !is_at(change, site)) continue;
      if (last && last->number != change.number)
        text += fmt::format("id: {}-{}\n", last->number, epoch);
      if (last) write_event(text, *last);
      last = &change;
    }
    if (last) {
      text += "id: " + place() + "\n";
      write_event(text, *last);
    }
    return text;
  }

  void reset() {
    epoch = fresh_epoch();
    ring.clear();
    ring_after = newest;
    const Text text = reset_text();
    for (const Listening* listener : listeners) listener->deliver_(text);
  }

  // Takes in one commit's changes.
  void tell(std::span<const db::Change* const> changes) {
    const std::int64_t before = newest;
    newest = std::max(newest, changes.front()->number);
    if (newest == before) return reset();
    for (const db::Change* change : changes) ring.push_back(*change);
    for (; ring.size() > limits::live_ring; ring.pop_front()) ring_after = ring.front().number;
    std::map<SiteId, Text> texts;
    for (const Listening* listener : listeners) {
      Text& text = texts[listener->site_];
      if (!text) text = std::make_shared<const std::string>(since(before, listener->site_));
      if (!text->empty()) listener->deliver_(text);
    }
  }
};

Live::Live(db::Readers& readers, std::chrono::milliseconds poll_every) : readers_(readers) {
  if (poll_every.count() > 0)
    poller_ = std::thread([this, poll_every] { keep_polling(poll_every); });
}

Live::~Live() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_one();
  if (poller_.joinable()) poller_.join();
}

void Live::publish(std::span<const db::Change> changes) {
  const std::lock_guard lock(mutex_);
  if (channels_.empty()) return;
  std::map<OrganizationId, std::vector<const db::Change*>> by_organization;
  for (const db::Change& change : changes)
    by_organization[change.organization_id].push_back(&change);
  for (const auto& [organization, its_changes] : by_organization) {
    const auto channel = channels_.find(organization);
    if (channel != channels_.end()) channel->second->tell(its_changes);
  }
}

// Before the commit, so that a poll can't find it first. What is then rolled back leaves a mark
// that nothing matches, which does no harm.
void Live::note(std::span<const db::Event> events) {
  const std::lock_guard lock(mutex_);
  if (channels_.empty()) return;
  for (const db::Event& event : events) {
    const auto channel = channels_.find(event.organization_id);
    if (channel == channels_.end() || changes_nothing(event)) continue;
    auto& written = channel->second->written;
    if (written.size() >= limits::live_own_events) written.clear();
    ++written[mark_of(event)];
  }
}

std::unique_ptr<Live::Listening> Live::listen(const OrganizationId& organization,
                                              const SiteId& site, std::string_view after,
                                              Deliver deliver) {
  open(organization);
  const std::lock_guard lock(mutex_);
  Channel& channel = *channels_.at(organization);
  auto listening = std::make_unique<Listening>(*this, channel, site, std::move(deliver));
  const auto number = channel.resumable(after);
  const std::string missed = number ? channel.since(*number, site) : "";
  if (!missed.empty())
    listening->deliver_(std::make_shared<const std::string>(missed));
  else
    listening->deliver_(number ? channel.heartbeat() : channel.reset_text());
  channel.listeners.push_back(listening.get());
  return listening;
}

// The channel is there before the record's length is read, so nothing falls in between.
void Live::open(const OrganizationId& organization) {
  {
    const std::lock_guard lock(mutex_);
    auto& channel = channels_[organization];
    if (!channel) channel = std::make_unique<Channel>();
    channel->left_at = std::chrono::steady_clock::now();
    if (channel->read_to) return;
  }
  std::int64_t length = 0;
  readers_.with(organization, [&](db::Tx& tx) { length = length_of(tx); });
  const std::lock_guard lock(mutex_);
  auto& read_to = channels_.at(organization)->read_to;
  if (!read_to) read_to = length;
}

void Live::leave(Listening& listening) {
  const std::lock_guard lock(mutex_);
  std::erase(listening.channel_.listeners, &listening);
  listening.channel_.left_at = std::chrono::steady_clock::now();
}

std::size_t Live::listeners() {
  const std::lock_guard lock(mutex_);
  std::size_t count = 0;
  for (const auto& [organization, channel] : channels_) count += channel->listeners.size();
  return count;
}

void Live::poll() {
  for (const OrganizationId& organization : take_stock()) read_on(organization);
}

std::vector<OrganizationId> Live::take_stock() {
  const std::lock_guard lock(mutex_);
  const auto long_ago = std::chrono::steady_clock::now() - limits::live_linger;
  std::erase_if(channels_, [&](const auto& entry) {
    return entry.second->listeners.empty() && entry.second->left_at < long_ago;
  });
  std::vector<OrganizationId> found;
  for (const auto& [organization, channel] : channels_)
    if (channel->read_to) found.push_back(organization);
  return found;
}

void Live::read_on(const OrganizationId& organization) {
  std::unique_lock lock(mutex_);
  const std::int64_t read_to = channels_.at(organization)->read_to.value();
  lock.unlock();
  std::vector<Recorded> news;
  readers_.with(organization, [&](db::Tx& tx) {
    if (length_of(tx) > read_to)
      news =
          tx.db.all<Recorded>(recorded_after, tx.organization, read_to, limits::live_poll_events);
  });
  if (news.empty()) return;
  lock.lock();
  Channel& channel = *channels_.at(organization);
  bool by_others = false;
  for (const Recorded& recorded : news) {
    const auto event = from_json<db::Event>(parse_json(recorded.event));
    if (changes_nothing(event)) continue;
    const auto ours = channel.written.find(mark_of(event));
    if (ours == channel.written.end())
      by_others = true;
    else if (--ours->second == 0)
      channel.written.erase(ours);
  }
  channel.read_to = news.back().number;
  if (by_others) channel.reset();
}

// A database that can't be read now is tried again; until then the listeners wait.
void Live::keep_polling(std::chrono::milliseconds every) {
  std::unique_lock lock(mutex_);
  while (!stop_.wait_for(lock, every, [&] { return stopping_; })) {
    lock.unlock();
    try {
      poll();
    } catch (const std::exception& error) {
      log::failure(error.what(), "live");
    }
    lock.lock();
  }
}

Live::Listening::Listening(Live& live, Channel& channel, const SiteId& site, Deliver deliver)
    : live_(live), channel_(channel), site_(site), deliver_(std::move(deliver)) {}

Live::Listening::~Listening() { live_.leave(*this); }

void Live::Listening::beat() {
  const std::lock_guard lock(live_.mutex_);
  deliver_(channel_.heartbeat());
}

}  // namespace stepwell::http
