// An import in two passes over its files.
//
//   first pass    only what others point to: patients become referrals, and they, practitioners,
//                 organizations, places and medications are noted under each name they go by
//   second pass   everything else: its references are looked up, and it goes to its referral
//
// A resource may come before what it points to, in its file or in a file before it, and the files
// may be larger than memory. So names are kept in the database, in a table that is emptied when
// the import is done, and a bounded number of them here.
//
//   files -> cutter -> resource text -> reading -> batch -> the writer's transaction -> next batch
//
// All to the left of the batch runs on the caller's thread while the writer stores the batch
// before. Nothing holds more than a few batches, however long the files.
#include "stepwell/fhir/import.h"

#include <fmt/core.h>

#include <unordered_map>
#include <unordered_set>

#include "stepwell/base/hash.h"
#include "stepwell/base/limits.h"
#include "stepwell/fhir/batches.h"
#include "stepwell/fhir/cut.h"

namespace stepwell::fhir {
namespace {

constexpr std::string_view urn_uuid = "urn:uuid:";

// Where a sent resource is kept, as far as its Bundle says so.
Address address_of(const Sent& sent, const Reading& reading) {
  if (auto address = parse_address(sent.full_url)) {
    address->type = reading.type;
    if (!reading.id.empty()) address->id = reading.id;
    return *address;
  }
  if (sent.full_url.starts_with(urn_uuid))
    return {"", reading.type, sent.full_url.substr(urn_uuid.size())};
  return {"", reading.type, reading.id};
}

void add_names(Item& item, const Sent& sent, const Address& address) {
  const auto add = [&](std::string name) {
    if (std::ranges::find(item.names, name) == item.names.end())
      item.names.push_back(std::move(name));
  };
  add(name_at(address));
  if (!sent.full_url.empty()) add(sent.full_url);
  if (!item.reading.id.empty()) add(name_at({address.base, address.type, item.reading.id}));
  for (const people::Identifier& identifier : item.reading.identifiers)
    add(name_by_identifier(item.reading.type, identifier.system, identifier.value.reveal()));
}

// The caller's side of an import.
class Importer {
 public:
  Importer(db::Writers& writers, db::Readers& readers, const OrganizationId& organization,
           const Order& order, const Watch& watch)
      : readers_(readers),
        organization_(organization),
        order_(order),
        watch_(watch),
        batches_(writers, organization, order) {}

  // Returns how it ended.
  ImportState run(std::span<const File> files) {
    const bool all = pass(files, &Importer::find_targets) && pass(files, &Importer::take_rest);
    if (all) return ImportState::done;
    return batches_.cancelling() ? ImportState::cancelled : watch_.stopped_as;
  }

  const Tally& tally() const { return batches_.tally(); }

 private:
  using Step = void (Importer::*)(const Sent& sent);

  bool pass(std::span<const File> files, Step step) {
    first_pass_ = step == &Importer::find_targets;
    bool go_on = true;
    for (const File& file : files) {
      for_each_resource(file, {.take =
                                   [&](const Sent& sent) {
                                     (this->*step)(sent);
                                     return go_on = !stopped();
                                   },
                               .refuse =
                                   [&](Refusal refusal) {
                                     if (!first_pass_) batches_.add(std::move(refusal));
                                     return go_on = !stopped();
                                   },
                               .advance =
                                   [&](std::int64_t bytes) {
                                     batches_.advance(bytes);
                                     return go_on = !stopped();
                                   }});
      if (!go_on) break;
    }
    batches_.flush();
    return !stopped() && go_on;
  }

  bool stopped() {
    if (watch_.progress) watch_.progress(batches_.bytes_read(), batches_.tally());
    return watch_.cancelled() || batches_.cancelling();
  }

  // A patient is settled here. Whatever else is wrong is told in the second pass.
  void find_targets(const Sent& sent) {
    const std::string type = type_named(sent.text);
    if (!is_target(type)) {
      if (member_text(sent.text, "contained")) find_contained_patient(sent);
      return;
    }
    Item item = item_of(sent);
    const bool patient = type == "Patient";
    if (patient && item.reading.type != type)
      batches_.add(refusal_of(item, item.reading.problems.front().field,
                              item.reading.problems.front().text));
    else if (patient || item.reading.problems.empty())
      batches_.add(take_target, std::move(item));
  }

  void take_rest(const Sent& sent) {
    if (type_named(sent.text) == "Patient") return;
    Item item = item_of(sent);
    if (item.reading.problems.empty()) find_patient(item, sent);
    if (item.referral_id) find_mentions(item, sent);
    batches_.add(take_resource, std::move(item));
  }

  static std::string type_named(std::string_view text) {
    const std::string_view quoted = member_text(text, "resourceType").value_or("");
    return quoted.size() < 2 ? std::string() : std::string(quoted.substr(1, quoted.size() - 2));
  }

  Item item_of(const Sent& sent) {
    const std::string base = parse_address(sent.full_url).value_or(Address()).base;
    Item item{.reading = read_resource(
                  sent.text, [&](const Reference& pointer) { return label_of(pointer, base); }),
              .text = std::string(sent.text),
              .hash = sha256(sent.text),
              .file = sent.file->name,
              .line = sent.line};
    if (item.reading.type != type_named(sent.text) && item.reading.problems.empty())
      item.reading.problems.push_back({"not_fhir", "resourceType", "it is said twice"});
    Address address = address_of(sent, item.reading);
    if (address.id.empty()) address.id = item.hash.substr(0, 32);
    item.source = address.base.empty() ? order_.source : address.base;
    item.resource = address.type.empty() ? "" : address.resource();
    add_names(item, sent, address);
    return item;
  }

  // A patient who is only known inside the resource that is about them.
  void find_contained_patient(const Sent& sent) {
    const Item owner = item_of(sent);
    if (!owner.reading.patient || !owner.reading.patient->text.starts_with('#')) return;
    const std::string id = owner.reading.patient->text.substr(1);
    const auto text = contained_text(sent.text, id);
    if (!text || type_named(*text) != "Patient") return;
    Item item = item_of({*text, "", sent.file, sent.line});
    item.resource = owner.resource + "#" + id;
    item.names = {owner.source + "|" + item.resource};
    item.counts = false;
    batches_.add(take_target, std::move(item));
  }

  std::vector<std::string> names_of_patient(const Item& item, const Sent& sent) const {
    const Reference& patient = *item.reading.patient;
    if (patient.text.starts_with('#')) return {item.source + "|" + item.resource + patient.text};
    return names_of(patient, parse_address(sent.full_url).value_or(Address()).base, "Patient");
  }

  void find_patient(Item& item, const Sent& sent) {
    Reading& reading = item.reading;
    if (!reading.patient) return;
    const auto target = find_any(names_of_patient(item, sent));
    const auto refuse = [&](const char* why) {
      reading.problems.push_back({"no_patient", reading.patient_element,
                                  fmt::format("points to {}, {}", shown(*reading.patient), why)});
    };
    if (!target) return refuse("which is not in what was sent");
    switch (target->standing) {
      case Standing::refused:
        return refuse("which was refused");
      case Standing::several:
        return refuse("which may be one or another person of what was sent");
      case Standing::kept:
        reading.kept_because = "its patient was kept and not read";
        reading.line.reset();
        return;
      case Standing::taken:
        item.referral_id = target->referral_id;
    }
  }

  void find_mentions(Item& item, const Sent& sent) {
    const std::string base = parse_address(sent.full_url).value_or(Address()).base;
    for (const Reference& pointer : item.reading.mentions) {
      const std::string type = type_of(pointer);
      if (type == "Patient" || (!type.empty() && !is_target(type))) continue;
      const auto target = find_any(names_of(pointer, base, type));
      if (!target || target->referral_id || target->standing == Standing::several) continue;
      if (first_mention(*item.referral_id, *target)) item.mentions.push_back(*target);
    }
  }

  bool first_mention(const ReferralId& referral, const Target& target) {
    if (mentioned_.size() >= limits::import_names) mentioned_.clear();
    return mentioned_
        .insert(fmt::format("{} {}|{}", referral.text(), target.source, target.resource))
        .second;
  }

  std::string label_of(const Reference& pointer, const std::string& base) {
    if (first_pass_) return {};
    for (const char* type : {"Practitioner", "Organization"})
      if (const auto target = find_any(names_of(pointer, base, type))) return target->label;
    return {};
  }

  std::optional<Target> find_any(const std::vector<std::string>& names) {
    for (const std::string& name : names)
      if (const auto& target = find(name)) return target;
    return std::nullopt;
  }

  // The first pass is over and stored when this is asked, so an answer stays true.
  const std::optional<Target>& find(const std::string& name) {
    const auto remembered = targets_.find(name);
    if (remembered != targets_.end()) return remembered->second;
    if (targets_.size() >= limits::import_names) targets_.clear();
    std::optional<Target> found;
    readers_.with(organization_, [&](db::Tx& tx) { found = find_target(tx, order_.id, name); });
    return targets_.emplace(name, std::move(found)).first->second;
  }

  db::Readers& readers_;
  const OrganizationId organization_;
  const Order& order_;
  const Watch& watch_;
  Batches batches_;
  bool first_pass_ = true;
  std::unordered_map<std::string, std::optional<Target>> targets_;
  std::unordered_set<std::string> mentioned_;
};

void end(db::Writers& writers, const OrganizationId& organization, const Order& order,
         ImportState state) {
  writers.write(organization, [&](db::Tx& tx) {
    move_import(tx, order.id, ImportState::running, ImportState::cancelling, state);
    tx.changes.push_back({tx.organization, order.site_id, "import", "import", order.id.text(), 1});
  });
}

void forget(db::Writers& writers, const OrganizationId& organization, const Order& order) {
  bool more = true;
  while (more) writers.write(organization, [&](db::Tx& tx) { more = clear_import(tx, order.id); });
}

}  // namespace

Tally run_import(db::Writers& writers, db::Readers& readers, const OrganizationId& organization,
                 const Order& order, std::span<const File> files, const Watch& watch) {
  Importer importer(writers, readers, organization, order, watch);
  try {
    const ImportState state = importer.run(files);
    if (state != ImportState::interrupted) forget(writers, organization, order);
    end(writers, organization, order, state);
  } catch (...) {
    end(writers, organization, order, ImportState::failed);
    throw;
  }
  return importer.tally();
}

std::int64_t size_of(std::span<const File> files) {
  std::int64_t bytes = 0;
  for (const File& file : files) bytes += file.bytes;
  return bytes;
}

}  // namespace stepwell::fhir
