// HTTP/1.1 over TCP, with or without TLS.
//
// A few threads share one io_context; each connection has a strand, so nothing of it runs on two
// at once. A connection goes round:
//
//   idle ──> head ──> body ──> answer ──> idle      answers go back in the order of the requests:
//                                │                  the next one is read when one was sent
//                                └──> stream        for as long as its listener may listen
//
// A GET is answered on the spot. What needs the writer comes back on the writer's thread and is
// handed to the strand.
//
// Time. Each step has a deadline, set once when it begins, so a client that sends a byte a second
// holds its place no longer than one that sends nothing. A timer for each step would cost more
// than the step: one timer looks over all connections a few times a second instead.
//
// Parting. When an answer is the last (a refusal, often, of a request not read to its end), what
// the client still sends is read and forgotten for a moment before the socket is closed: a closed
// socket answers unread bytes with a reset, and a reset may overtake the answer.
//
// The one file that knows Asio. Completion handlers and no coroutines: GCC 12 can destroy a
// lambda's captures twice when it is passed to co_await.
#include "stepwell/http/server.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <deque>
#include <sstream>
#include <thread>

#include "stepwell/base/log.h"
#include "stepwell/http/guests.h"
#include "stepwell/http/intake.h"

namespace stepwell::http {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;
using Strand = net::strand<net::io_context::executor_type>;
using Socket = net::basic_stream_socket<tcp, Strand>;
using TlsSocket = net::ssl::stream<Socket>;
using SteadyTime = std::chrono::steady_clock::time_point;
using Text = std::shared_ptr<const std::string>;

constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";

SteadyTime now() { return std::chrono::steady_clock::now(); }

// What all connections share.
struct House {
  Front front;
  Live& live;
  const Patience patience;
  const Transport transport;
  Metrics* const metrics;
  Guests guests{patience.connections, patience.connections_per_address};
  Owed owed{};
  std::atomic<bool> stopping = false;
};

Answer refusal_at_the_door(Guests::Welcome welcome) {
  Answer answer = welcome == Guests::Welcome::too_many
                      ? refusal(503, Code::unavailable, "too_many_connections", "too busy just now")
                      : refusal(429, Code::throttled, "too_many_connections",
                                "too many connections from there");
  answer.headers += "Retry-After: 5\r\n";
  return last(std::move(answer));
}

template <class Line>
class Connection final : public Guest, public std::enable_shared_from_this<Connection<Line>> {
 public:
  template <class... More>
  Connection(House& house, std::string address, Socket socket, More&... more)
      : house_(house), address_(std::move(address)), line_(std::move(socket), more...) {}
  ~Connection() override { house_.guests.leave(this, address_); }

  void start() {
    house_.guests.stay(this);
    if constexpr (is_tls) {
      due_in(house_.patience.handshake);
      line_.async_handshake(net::ssl::stream_base::server, then([](auto& self) { self.listen(); }));
    } else {
      listen();
    }
  }

  void refuse(Answer answer) {
    house_.guests.stay(this);
    send(std::move(answer));
  }

  void end_if_late(SteadyTime at) override {
    if (at < due_.load(std::memory_order_relaxed)) return;
    later([at](auto& self) {
      if (at >= self.due_.load()) self.expire();
    });
  }

  void wind_up() override {
    later([](auto& self) {
      if (self.step_ == Step::idle || self.step_ == Step::streaming) self.close();
    });
  }

 private:
  static constexpr bool is_tls = std::is_same_v<Line, TlsSocket>;
  enum class Step { idle, head, body, answering, writing, streaming, parting, closed };

  // --- One request after the other ---

  void listen() {
    if (house_.stopping) return close();
    step_ = intake_.is_empty() ? Step::idle : Step::head;
    due_in(step_ == Step::idle ? house_.patience.idle : house_.patience.head);
    go_on();
  }

  void go_on() {
    switch (intake_.go_on()) {
      case Intake::Step::more:
        return read();
      case Intake::Step::head:
        return meet();
      case Intake::Step::whole:
        return answer();
      case Intake::Step::failed:
        return send(intake_.refusal_of_bytes());
    }
  }

  void read() {
    const auto room = intake_.room();
    if (room.empty()) return send(intake_.refusal_of_bytes());
    line_.async_read_some(net::buffer(room.data(), room.size()),
                          [self = this->shared_from_this()](error_code failed, std::size_t n) {
                            self->on_read(failed, n);
                          });
  }

  void on_read(error_code failed, std::size_t count) {
    if (failed) return late_ ? refuse_late() : close();
    if (step_ == Step::idle) {
      step_ = Step::head;
      due_in(house_.patience.head);
    }
    intake_.arrived(count);
    go_on();
  }

  // The head is there. Not everybody's body is worth reading.
  void meet() {
    asked_at_ = now();
    if (auto refused = house_.front.refuse(intake_.incoming(address_)))
      return send(std::move(*refused));
    step_ = Step::body;
    due_in(house_.patience.body);
    if (!intake_.waits_for_continue()) return go_on();
    net::async_write(line_, net::buffer(go_ahead), then([](auto& self) { self.go_on(); }));
  }

  // Whoever answers may hold on to the callback long after; only the answer keeps us alive.
  void answer() {
    step_ = Step::answering;
    due_ = SteadyTime::max();
    house_.owed.borrow();
    answered_ = this->shared_from_this();
    house_.front.handle(intake_.incoming(address_), intake_.take_body(),
                        [this](Answer given) { reply(given); });
  }

  // Called on any thread.
  void reply(Answer& given) {
    Owed& owed = house_.owed;
    net::dispatch(line_.get_executor(),
                  [self = std::move(answered_), given = std::move(given)]() mutable {
                    self->send(std::move(given));
                  });
    owed.pay();
  }

  void send(Answer given) {
    if (step_ == Step::closed) return;
    answer_ = std::move(given);
    step_ = Step::writing;
    due_in(house_.patience.write);
    const bool goes_on =
        !answer_.last && !answer_.stream && intake_.keeps_alive() && !house_.stopping;
    answer_.last = !goes_on;
    head_ =
        head_of(answer_, goes_on ? Persistence::keep_alive : Persistence::close, house_.transport);
    note_answer();
    const auto content = is_head_only() ? std::string_view() : answer_.content();
    const std::array<net::const_buffer, 2> both{net::buffer(head_), net::buffer(content)};
    net::async_write(line_, both, then([](auto& self) { self.on_sent(); }));
  }

  void on_sent() {
    if (answer_.stream && !is_head_only()) return begin_stream();
    if (answer_.last) return part();
    intake_.next();
    listen();
  }

  bool is_head_only() const { return intake_.has_head() && intake_.is_head_only(); }

  void note_answer() const {
    if (!intake_.has_head()) return;
    const log::Exchange done{
        .method = known_method(intake_.incoming(address_).verb),
        .route = answer_.route,
        .status = answer_.status,
        .took = std::chrono::duration_cast<std::chrono::microseconds>(now() - asked_at_)};
    log::exchange(done);
    if (house_.metrics) house_.metrics->count(done);
  }

  // --- A stream ---

  void begin_stream() {
    step_ = Step::streaming;
    due_ = SteadyTime::max();
    const Stream& asked = *answer_.stream;
    try {
      listening_ = house_.live.listen(
          asked.request.credential.organization_id, asked.site, asked.after,
          [strand = line_.get_executor(), weak = this->weak_from_this()](const Text& text) {
            // Never the last to let go of the connection here: Live would be left from inside.
            if (auto self = weak.lock())
              net::post(strand, [self = std::move(self), text] { self->tell(text); });
          });
    } catch (const Error& error) {
      return part();
    }
    watch_for_leaving();
    wait_for_beat();
  }

  void watch_for_leaving() {
    line_.async_read_some(net::buffer(forgotten_),
                          then([](auto& self) { self.watch_for_leaving(); }));
  }

  void wait_for_beat() {
    beat_.expires_after(house_.patience.heartbeat);
    beat_.async_wait(then([](auto& self) { self.beat(); }));
  }

  // Whoever may no longer listen is not told so here: the browser connects again, and is.
  void beat() {
    if (!listening_) return;
    if (!house_.front.may_go_on(*answer_.stream)) return close();
    listening_->beat();
    wait_for_beat();
  }

  void tell(const Text& text) {
    if (step_ != Step::streaming) return;
    untold_bytes_ += text->size();
    if (untold_bytes_ > limits::live_backlog_bytes) return close();
    untold_.push_back(text);
    if (untold_.size() == 1) tell_next();
  }

  void tell_next() {
    due_in(house_.patience.write);
    net::async_write(line_, net::buffer(*untold_.front()), then([](auto& self) {
                       self.untold_bytes_ -= self.untold_.front()->size();
                       self.untold_.pop_front();
                       if (!self.untold_.empty()) return self.tell_next();
                       self.due_ = SteadyTime::max();
                     }));
  }

  // --- The end ---

  // A client that began a request and can't finish it is told; one that said nothing is not.
  void expire() {
    if (is_tls || late_ || (step_ != Step::head && step_ != Step::body)) return close();
    late_ = true;
    error_code ignored;
    lowest().cancel(ignored);
  }

  void refuse_late() {
    send(last(refusal(408, Code::invalid, "too_slow", "the request took too long to arrive")));
  }

  void part() {
    step_ = Step::parting;
    due_in(house_.patience.farewell);
    error_code ignored;
    if constexpr (!is_tls) lowest().shutdown(tcp::socket::shutdown_send, ignored);
    forget();
  }

  void forget() {
    line_.async_read_some(net::buffer(forgotten_), then([](auto& self) { self.forget(); }));
  }

  void close() {
    if (step_ == Step::closed) return;
    step_ = Step::closed;
    due_ = SteadyTime::max();
    listening_.reset();
    beat_.cancel();
    error_code ignored;
    lowest().close(ignored);
  }

  // --- Small things ---

  // Returns a handler that goes on with `next`, or closes when what it waited for failed.
  template <class Next>
  auto then(Next next) {
    return [self = this->shared_from_this(), next](error_code failed, auto&&...) {
      if (failed || self->step_ == Step::closed) return self->close();
      next(*self);
    };
  }

  // Does `what` on the strand, if the connection is still there by then. Any thread.
  template <class What>
  void later(What what) {
    net::post(line_.get_executor(), [weak = this->weak_from_this(), what] {
      if (auto self = weak.lock()) what(*self);
    });
  }

  void due_in(std::chrono::milliseconds time) { due_ = now() + time; }

  Socket& lowest() {
    if constexpr (is_tls)
      return line_.next_layer();
    else
      return line_;
  }

  House& house_;
  const std::string address_;
  Line line_;
  Step step_ = Step::idle;
  std::atomic<SteadyTime> due_ = SteadyTime::max();
  bool late_ = false;

  Intake intake_;
  std::shared_ptr<Connection> answered_;  // ourselves, while an answer is owed
  SteadyTime asked_at_{};
  Answer answer_;
  std::string head_;

  std::unique_ptr<Live::Listening> listening_;
  net::steady_timer beat_{line_.get_executor()};
  std::deque<Text> untold_;
  std::size_t untold_bytes_ = 0;
  std::array<char, 1024> forgotten_;
};

// Throws what Asio and OpenSSL throw.
net::ssl::context tls_context(const Tls& tls) {
  net::ssl::context context(net::ssl::context::tls_server);
  context.set_options(net::ssl::context::default_workarounds | net::ssl::context::no_tlsv1 |
                      net::ssl::context::no_tlsv1_1 | SSL_OP_NO_RENEGOTIATION);
  context.use_certificate_chain_file(tls.certificate_file);
  context.use_private_key_file(tls.key_file, net::ssl::context::pem);
  SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);
  return context;
}

}  // namespace

class Server::Engine {
 public:
  Engine(App& app, Live& live, Assets assets, const Options& options)
      : house_{Front(app, std::move(assets), options.proxy, options.metrics), live,
               options.patience, options.tls ? Transport::tls : Transport::plain,
               options.metrics.metrics},
        io_(options.threads) {
    if (options.tls) tls_.emplace(tls_context(*options.tls));
    open_port(options.host, options.port);
    accept();
    sweep();
    for (int i = 0; i < options.threads; ++i) threads_.emplace_back([this] { io_.run(); });
  }

  ~Engine() { stop(); }

  void stop() {
    if (threads_.empty()) return;
    house_.stopping = true;
    net::post(acceptor_.get_executor(), [this] { acceptor_.close(); });
    house_.guests.for_each([](Guest& guest) { guest.wind_up(); });
    house_.owed.wait_until_all_paid();
    house_.guests.wait_until_all_left(house_.patience.stop);
    io_.stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

  std::uint16_t port() const { return endpoint_.port(); }

  std::string address() const {
    std::ostringstream text;
    text << (tls_ ? "https://" : "http://") << endpoint_;
    return text.str();
  }

 private:
  void open_port(const std::string& host, std::uint16_t port) {
    const auto found = tcp::resolver(io_).resolve(host, std::to_string(port));
    acceptor_.open(found.begin()->endpoint().protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    acceptor_.bind(found.begin()->endpoint());
    acceptor_.listen();
    endpoint_ = acceptor_.local_endpoint();
  }

  void accept() {
    acceptor_.async_accept(net::make_strand(io_), [this](error_code failed, Socket socket) {
      if (!acceptor_.is_open()) return;
      if (failed) return accept_later();
      welcome(std::move(socket));
      accept();
    });
  }

  // Out of file descriptors, most likely: some will be back in a moment.
  void accept_later() {
    pause_.expires_after(house_.patience.sweep);
    pause_.async_wait([this](error_code) { accept(); });
  }

  void welcome(Socket socket) {
    error_code failed;
    const std::string address = socket.remote_endpoint(failed).address().to_string();
    socket.set_option(tcp::no_delay(true), failed);
    if (failed) return;  // it has left already
    const auto welcome = house_.guests.enter(address);
    if (welcome == Guests::Welcome::not_even_that) return;
    if (tls_)
      receive<TlsSocket>(welcome, address, std::move(socket), *tls_);
    else
      receive<Socket>(welcome, address, std::move(socket));
  }

  template <class Line, class... More>
  void receive(Guests::Welcome welcome, const std::string& address, Socket socket, More&... more) {
    const auto connection =
        std::make_shared<Connection<Line>>(house_, address, std::move(socket), more...);
    if (welcome == Guests::Welcome::come_in)
      connection->start();
    else if (!tls_)
      connection->refuse(refusal_at_the_door(welcome));
  }

  void sweep() {
    sweeper_.expires_after(house_.patience.sweep);
    sweeper_.async_wait([this](error_code failed) {
      if (failed) return;
      house_.guests.for_each([at = now()](Guest& guest) { guest.end_if_late(at); });
      sweep();
    });
  }

  House house_;  // first: connections that go down with io_ still need it
  net::io_context io_;
  std::optional<net::ssl::context> tls_;
  net::basic_socket_acceptor<tcp, Strand> acceptor_{net::make_strand(io_)};
  net::steady_timer pause_{acceptor_.get_executor()};
  net::steady_timer sweeper_{io_};
  tcp::endpoint endpoint_;
  std::vector<std::thread> threads_;
};

Server::Server(App& app, Live& live, Assets assets, Options options) try
    : engine_(std::make_unique<Engine>(app, live, std::move(assets), options)) {
} catch (const boost::system::system_error& error) {
  throw Error(Code::unavailable, "can't answer on " + options.host + ":" +
                                     std::to_string(options.port) + ": " + error.what());
}

Server::~Server() = default;

std::string Server::address() const { return engine_->address(); }

std::uint16_t Server::port() const { return engine_->port(); }

void Server::stop() { engine_->stop(); }

}  // namespace stepwell::http
