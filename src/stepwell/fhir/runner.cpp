#include "stepwell/fhir/runner.h"

#include "stepwell/base/limits.h"

namespace stepwell::fhir {

ImportRunner::ImportRunner(http::Bell& bell, db::Writers& writers, db::Readers& readers, bool alone)
    : bell_(bell), writers_(writers), readers_(readers) {
  interrupt_orphans(alone);
  thread_ = std::thread([this] {
    while (bell_.wait(stopping_)) {
      read_waiting();
      bell_.done();
    }
  });
}

ImportRunner::~ImportRunner() {
  stopping_ = true;
  bell_.wake();
  thread_.join();
}

std::vector<Unfinished> ImportRunner::unfinished_imports() {
  std::vector<Unfinished> found;
  readers_.with(OrganizationId(), [&](db::Tx& tx) { found = unfinished(tx.db); });
  return found;
}

void ImportRunner::interrupt_orphans(bool alone) {
  for (const Unfinished& import : unfinished_imports()) {
    if (import.state == ImportState::waiting) continue;
    writers_.write(import.organization_id, [&](db::Tx& tx) {
      if (alone || import.beat_at.time + limits::import_silence < tx.now.time)
        move_import(tx, import.id, ImportState::running, ImportState::cancelling,
                    ImportState::interrupted);
    });
  }
}

// What goes wrong with one import is told in its own row, and is no reason to read no other.
void ImportRunner::read_waiting() {
  for (const Unfinished& import : unfinished_imports()) {
    if (stopping_) return;
    if (import.state != ImportState::waiting) continue;
    try {
      read(import);
    } catch (const Error&) {
      continue;
    }
  }
}

void ImportRunner::read(const Unfinished& import) {
  const OrganizationId& organization = import.organization_id;
  bool ours = false;
  Order order;
  writers_.write(organization, [&](db::Tx& tx) {
    ours = move_import(tx, import.id, ImportState::waiting, ImportState::waiting,
                       ImportState::running);
    order = find_order(tx, import.id);
  });
  if (!ours) return;
  const auto files = files_of_upload(readers_, organization, import.id, order.name);
  Watch watch;
  watch.cancelled = [&] { return stopping_.load(); };
  watch.stopped_as = ImportState::interrupted;
  run_import(writers_, readers_, organization, order, files, watch);
}

}  // namespace stepwell::fhir
