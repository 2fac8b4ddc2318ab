#include "stepwell/document/routes.h"

#include "stepwell/base/base64.h"
#include "stepwell/base/hash.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/document/limits.h"
#include "stepwell/document/rules.h"
#include "stepwell/document/store.h"
#include "stepwell/http/part_number.h"
#include "stepwell/http/problem.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::document {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

using PartNumber = http::PartNumber<limits::document_parts>;

PatientId patient_in(const Request& request) { return request.path<PatientId>("patient"); }

Document document_in_path(Tx& tx, const Request& request) {
  return find_document(tx, patient_in(request), request.path<DocumentId>("document"));
}

// Throws `not_found` for what isn't on record yet.
Document kept_in_path(Tx& tx, const Request& request) {
  Document document = document_in_path(tx, request);
  if (!document.sha256) throw Error(Code::not_found, "there is no such document");
  return document;
}

// Throws `conflict` for what already is.
Document under_way_in_path(Tx& tx, const Request& request) {
  Document document = document_in_path(tx, request);
  if (document.sha256) throw Error(Code::conflict, "this document is on record already");
  return document;
}

Response list_documents(Tx& tx, const Request& request) {
  DocumentList list = documents_of(tx, patient_in(request));
  list.open_until = request.open_until;
  return http::ok(list);
}

Response begin_upload(Tx& tx, const Request& request) {
  const auto said = request.body_as<NewDocument>();
  const PatientId patient = patient_in(request);
  const SiteId site = people::site_of_patient(tx, patient);
  require(check_new(said, program::today_at(tx, site)));
  const Format format = format_of_name(said.file_name.reveal()).value();
  return http::versioned(begin_document(tx, patient, said, format, request.actor.staff_id));
}

Response take_part(Tx& tx, const Request& request) {
  const Document document = under_way_in_path(tx, request);
  const auto bytes = from_base64(request.body_as<DocumentPart>().bytes.reveal());
  require(check_part(bytes));
  return http::versioned(put_part(tx, document, request.path<PartNumber>("part").number, *bytes));
}

// What was found in the bytes that had come, and at which version of the document.
struct Look {
  int version = 1;
  std::string sha256;
  std::vector<Finding> findings;
};

// Twenty megabytes are hashed and searched beside the writer, not by it.
std::any look_into(Tx& tx, Request& request) {
  const Document document = document_in_path(tx, request);
  if (document.sha256) return {};
  const std::string bytes = bytes_of(tx, document.id);
  return Look{document.version, sha256(bytes), check_bytes(document, bytes)};
}

// What may not be kept is forgotten, and that it was refused stays on record.
Response refuse_upload(Tx& tx, const Document& document, std::vector<Finding> findings) {
  forget_document(tx, document.id);
  Error error(Code::invalid, findings.front().text);
  error.findings = std::move(findings);
  return http::refused(error);
}

Response keep_upload(Tx& tx, const Request& request) {
  const Document document = under_way_in_path(tx, request);
  const auto look = std::any_cast<Look>(request.prepared);
  if (look.version != document.version)
    throw Error(Code::conflict, "a part came while this was looked at");
  if (!look.findings.empty()) return refuse_upload(tx, document, look.findings);
  return http::versioned(keep_document(tx, document, look.sha256));
}

// What is gone already is as good as cancelled: an answer may have been lost.
Response cancel_upload(Tx& tx, const Request& request) {
  const auto id = request.path<DocumentId>("document");
  if (is_known(tx, patient_in(request), id)) forget_document(tx, under_way_in_path(tx, request).id);
  return {};
}

// Always as bytes to be saved: nothing that was sent to us is ever shown as a page of ours.
constexpr std::string_view as_bytes = "application/octet-stream";

Response read_content(Tx& tx, const Request& request) {
  const Document document = kept_in_path(tx, request);
  std::string bytes = bytes_of(tx, document.id);
  check(sha256(bytes) == document.sha256, "document " + document.id.text() + " is damaged");
  return {.body = std::move(bytes), .type = as_bytes};
}

Response take_back(Tx& tx, const Request& request) {
  const Document document = kept_in_path(tx, request);
  const auto said = request.body_as<TakeBackDocument>();
  request.require_match(document.version);
  require(check_take_back(document, said));
  return http::versioned(void_document(tx, document, said.reason, request.actor.staff_id));
}

}  // namespace

void routes(http::Router& router) {
  const auto read =
      http::at_site(Grant::read_chart, people::site_of_patient_in_path, breakglass::open_until);
  const auto write = http::at_site(Grant::write_chart, people::site_of_patient_in_path);
  const std::string all = "/api/v1/patients/{patient}/documents";
  const std::string one = all + "/{document}";

  router.get(all, read, list_documents).gives<DocumentList>();
  router.post(all, write, begin_upload).takes<NewDocument>().gives<Document>();
  // PUT, so that a part that is sent again after a lost answer is the same part.
  router.put(one + "/parts/{part}", write, take_part).takes<DocumentPart>().gives<Document>();
  router.post(one + "/keep", write, keep_upload).prepares(look_into).gives<Document>();
  router.post(one + "/cancel", write, cancel_upload);
  router.get(one + "/content", read, read_content).sends(as_bytes);
  router.post(one + "/void", write, take_back).takes<TakeBackDocument>().gives<Document>();
}

}  // namespace stepwell::document
