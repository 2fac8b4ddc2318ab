#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "stepwell/base/limits.h"
#include "stepwell/http/front.h"
#include "stepwell/http/live.h"

namespace stepwell::http {

// The certificate and its key, as PEM files. Without them the server speaks plain HTTP: on the
// machine itself, or behind a proxy.
struct Tls {
  std::string certificate_file;  // with the chain that leads to it
  std::string key_file;
};

// How long a server waits and how much it takes; the reasons are in base/limits.h.
struct Patience {
  std::chrono::milliseconds handshake = limits::handshake_wait;
  std::chrono::milliseconds idle = limits::idle_wait;
  std::chrono::milliseconds head = limits::head_wait;
  std::chrono::milliseconds body = limits::body_wait;
  std::chrono::milliseconds write = limits::write_wait;
  std::chrono::milliseconds farewell = limits::farewell_wait;
  std::chrono::milliseconds stop = limits::stop_wait;
  std::chrono::milliseconds heartbeat = limits::live_heartbeat;
  std::chrono::milliseconds sweep = limits::sweep_every;
  std::size_t connections = limits::connections;
  std::size_t connections_per_address = limits::connections_per_address;
};

struct Options {
  std::string host = "127.0.0.1";  // an address of this machine
  std::uint16_t port = 0;          // 0: any that is free
  int threads = 2;
  std::optional<Tls> tls{};
  Proxy proxy = Proxy::none;
  MetricsDoor metrics{};
  Patience patience{};
};

// HTTP/1.1 on a port of this machine; server.cpp tells how.
class Server {
 public:
  // Answers from here on. `app`, `live` and the writers behind them must outlive it. Throws
  // `unavailable` when the port can't be had, or the certificate can't be used.
  Server(App& app, Live& live, Assets assets, Options options);
  ~Server();  // stops

  std::string address() const;  // "http://127.0.0.1:8080", with the real port
  std::uint16_t port() const;

  // Takes no more requests, waits for the answers under way, and closes. Any thread but ours.
  void stop();

 private:
  class Engine;

  const std::unique_ptr<Engine> engine_;
};

}  // namespace stepwell::http
