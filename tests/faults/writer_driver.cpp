// A program that does nothing but write down things and say so: what the fault tests torment.
//
//   writer_driver FOLDER KEY_FILE CLIENTS SECONDS [SYNCHRONOUS]
//
// Each client stores a thing, waits until it is durable, says "ack <its name>" and goes on; or says
// "error <why>" and tries again a little later. With SYNCHRONOUS, NORMAL or OFF, it commits like
// that: SQLite then keeps its files sound and loses what was acknowledged, which a test must
// notice.
#include <unistd.h>

#include <future>
#include <random>
#include <thread>

#include "stepwell/audit/chain.h"
#include "stepwell/db/database.h"
#include "stepwell/db/sqlite.h"

using namespace stepwell;

namespace {

constexpr db::Sql put_thing{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 0, 0))"};
const OrganizationId organization{{1}};

// One write, so that what two clients say never mixes.
void say(const std::string& line) {
  const std::string whole = line + "\n";
  if (write(STDOUT_FILENO, whole.data(), whole.size()) < 0) std::exit(1);
}

void store(db::Writers& writers, const std::string& name) {
  std::promise<void> stored;
  writers.submit({organization,
                  [&](db::Tx& tx) {
                    tx.db.run(put_thing, tx.organization, name);
                    tx.events.push_back({tx.organization, "program", "put", name, "", tx.now});
                  },
                  [&](std::exception_ptr error) {
                    error ? stored.set_exception(error) : stored.set_value();
                  }});
  stored.get_future().get();
}

void work(db::Writers& writers, int client, std::chrono::steady_clock::time_point until) {
  std::random_device seed;
  for (int i = 0; std::chrono::steady_clock::now() < until; ++i) {
    const std::string name = std::to_string(seed()) + "-" + std::to_string(client);
    try {
      store(writers, name);
      say("ack " + name);
    } catch (const Error& error) {
      say(std::string("error ") + error.what());
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
}

void drive(db::Writers& writers, int clients, int seconds) {
  say("ready");
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  std::vector<std::jthread> threads;
  for (int i = 0; i < clients; ++i)
    threads.emplace_back([&writers, i, until] { work(writers, i, until); });
}

void drive_carelessly(const db::Location& where, int clients, int seconds,
                      const std::string& synchronous) {
  const db::DataFolder folder(where.folder, where.key_file);
  auto connection = db::open_sqlite(db::database_in(where.folder), db::Access::write, folder.key());
  connection->script(("PRAGMA synchronous = " + synchronous).c_str());
  std::vector<std::unique_ptr<db::Connection>> connections;
  connections.push_back(std::move(connection));
  db::Writers writers(std::move(connections), {.seal = audit::seal});
  drive(writers, clients, seconds);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 2;
  const db::Location where{.folder = argv[1], .key_file = argv[2], .url = ""};
  const int clients = std::atoi(argv[3]);
  const int seconds = std::atoi(argv[4]);
  try {
    db::Database database(where, {.seal = audit::seal}, 1);
    if (argc == 5) drive(database.writers, clients, seconds);
  } catch (const Error& error) {
    say(std::string("error ") + error.what());
    return 1;
  }
  if (argc > 5) drive_carelessly(where, clients, seconds, argv[5]);
}
