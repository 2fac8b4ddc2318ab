#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

namespace stepwell {

using DocumentId = Id<struct DocumentKind>;

}  // namespace stepwell

// Document: a paper that belongs to somebody's record, as it came.
//
// Its bytes come in parts, and it is on record once all of them were looked at: what it claims to
// be is what it is, and nothing in it can act. From then on its bytes never change; each time they
// are read they are held against their hash.
namespace stepwell::document {

enum class Kind {
  referral_letter,
  insurance_card,
  identification,
  consent_form,
  legal_paper,  // of a court or an employer
  lab_result,
  other
};
BOOST_DESCRIBE_ENUM(Kind, referral_letter, insurance_card, identification, consent_form,
                    legal_paper, lab_result, other)

enum class Format { pdf, jpeg, png, heic, text };
BOOST_DESCRIBE_ENUM(Format, pdf, jpeg, png, heic, text)

struct NewDocument {
  Kind kind = Kind::other;
  Private<std::string> title;
  std::optional<Day> dated_on;     // what the paper says; none when it says none
  Private<std::string> file_name;  // with the ending that says what it is: "card.jpg"
  std::int64_t size_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(NewDocument, (), (kind, title, dated_on, file_name, size_bytes))

struct Document {
  DocumentId id;
  PatientId patient_id;
  SiteId site_id;
  Kind kind = Kind::other;
  Private<std::string> title;
  std::optional<Day> dated_on;
  Private<std::string> file_name;  // for whoever saves it; never a path of ours
  Format format = Format::pdf;
  std::int64_t size_bytes = 0;
  std::optional<std::string> sha256;  // none while it is on its way
  Instant added_at;
  std::optional<StaffId> added_by;
  std::optional<Instant> voided_at;
  std::optional<StaffId> voided_by;
  Private<std::string> void_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Document, (),
                      (id, patient_id, site_id, kind, title, dated_on, file_name, format,
                       size_bytes, sha256, added_at, added_by, voided_at, voided_by, void_reason,
                       version))

// A piece of the bytes, in base 64: at most limits::document_part_bytes of them.
struct DocumentPart {
  Private<std::string> bytes;
};
BOOST_DESCRIBE_STRUCT(DocumentPart, (), (bytes))

struct DocumentRow {
  Document document;
  std::string added_by_name;
  std::string voided_by_name;  // empty unless it was taken back
};
BOOST_DESCRIBE_STRUCT(DocumentRow, (), (document, added_by_name, voided_by_name))

// A document that came with a referral and is kept with it.
struct SentDocument {
  std::string id;
  ReferralId referral_id;
  std::string source_name;          // who sent the referral
  Private<std::string> text;        // what it is, in its sender's words
  std::optional<std::string> from;  // as precise as it was sent
};
BOOST_DESCRIBE_STRUCT(SentDocument, (), (id, referral_id, source_name, text, from))

struct DocumentList {
  std::vector<DocumentRow> items;  // newest first; those that were taken back, too
  std::vector<SentDocument> sent;
  std::optional<Instant> open_until;  // by break-glass; none for a role at its site
};
BOOST_DESCRIBE_STRUCT(DocumentList, (), (items, sent, open_until))

// Takes a document back. It stays on record and is not shown among the others.
struct TakeBackDocument {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(TakeBackDocument, (), (reason))

}  // namespace stepwell::document
