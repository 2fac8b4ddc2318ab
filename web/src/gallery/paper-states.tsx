import { DocumentsCard, SentCard } from "../document/documents-card";
import { UnderWay } from "../document/upload-dialog";
import { ConsentsCard, LetterheadLine, LettersCard } from "../letter/letters-card";
import { FieldsCard, HoldingsCard, KeepCard } from "../merge/compare-cards";
import { MergedCard, PairsCard } from "../merge/pairs-card";
import { usual } from "../merge/rules";
import { document, sentDocument, voidedDocument } from "../testing/documents";
import { letter, release } from "../testing/letters";
import { comparison, mergeRow, pair, side } from "../testing/merges";
import { at, day, uuid, zone } from "../testing/records";
import { Card } from "../ui/card";
import { Shelf, State } from "./shelf";

const nothing = () => {};

// What is on paper, documents and letters; and two records that may be one person's.
export default function PaperStates() {
  return (
    <>
      <Documents />
      <Letters />
      <TwoRecords />
    </>
  );
}

function Documents() {
  const rest = { zone, canWrite: true, onAdd: nothing, onSave: nothing, onTakeBack: nothing };
  const long =
    "Letter of the municipal court about attendance between the fourteenth of September and the end of the year";
  return (
    <Shelf title="Documents">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <DocumentsCard documents={state} {...rest} />
          </State>
        ))}
        <State name="empty">
          <DocumentsCard documents={[]} {...rest} />
        </State>
        <State name="empty, to read only">
          <DocumentsCard documents={[]} {...rest} canWrite={false} />
        </State>
        <State name="on its way, the network gone">
          <Card title="Add a document">
            <UnderWay upload={{ at: "sending", sent: 4_300_000, of: 12_000_000, waiting: true }} />
          </Card>
        </State>
        <State name="being looked into">
          <Card title="Add a document">
            <UnderWay upload={{ at: "checking" }} />
          </Card>
        </State>
      </div>
      <State name="normal">
        <DocumentsCard documents={[document(), voidedDocument()]} {...rest} />
        <SentCard sent={[sentDocument()]} canOpen />
      </State>
      <State name="worst: long titles, no date, somebody who left">
        <DocumentsCard
          documents={[
            document({ title: long, kind: "legal_paper", dated_on: null, size_bytes: 20_971_520 }),
            document({ id: uuid(502), kind: "lab_result", title: "a" }, { added_by_name: "" }),
            voidedDocument(),
          ]}
          {...rest}
          canWrite={false}
        />
        <SentCard
          sent={[sentDocument({ text: long, from: null, source_name: "" })]}
          canOpen={false}
        />
      </State>
    </Shelf>
  );
}

function Letters() {
  const house = { name: "Elm Street Services", lines: "", version: 1 };
  const rest = { zone, canWrite: true, onMake: nothing, onSave: nothing };
  const consents = { today: day, canWrite: true, onNote: nothing, onRevoke: nothing };
  const long = "Superior Court of New Jersey, Law Division, Mercer County, Probation Services";
  return (
    <Shelf title="Letters">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <LettersCard list={state} {...rest} />
            <ConsentsCard releases={state} {...consents} />
          </State>
        ))}
        <State name="empty, no letterhead yet">
          <LetterheadLine letterhead={null} onChoose={nothing} />
          <LettersCard list={{ letters: [], releases: [], letterhead: null }} {...rest} />
          <ConsentsCard releases={[]} {...consents} canWrite={false} />
        </State>
      </div>
      <State name="normal">
        <LetterheadLine letterhead={house} onChoose={nothing} />
        <LettersCard
          list={{ letters: [letter()], releases: [release()], letterhead: house }}
          {...rest}
        />
        <ConsentsCard releases={[release()]} {...consents} />
      </State>
      <State name="worst: a long recipient, consents that ended">
        <LettersCard
          list={{
            letters: [letter({ recipient: long, purpose: "court", days: 1, language: "es" })],
            releases: [],
            letterhead: house,
          }}
          {...rest}
        />
        <ConsentsCard
          releases={[
            release({
              recipient: long,
              purpose: "other",
              purpose_words: "Custody of the children",
            }),
            release({ id: uuid(521), revoked_on: day }, false),
            release({ id: uuid(522), expires_on: "2026-11-15" }, false),
          ]}
          {...consents}
        />
      </State>
    </Shelf>
  );
}

function TwoRecords() {
  const both = comparison();
  const rest = { zone, canUndo: true, onUndo: nothing };
  const long = side(
    {
      given_name: "Maximiliana Guadalupe de los Ángeles",
      family_name: "Fernández de Córdoba y Villanueva",
      address: "Apartment 1204\n200 North Harbor Road\nRiverton 55501",
      birth_date: null,
    },
    { holdings: [] },
  );
  return (
    <Shelf title="Two records, one person">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <PairsCard pairs={state} />
          </State>
        ))}
        <State name="empty">
          <PairsCard pairs={[]} />
          <MergedCard merged={[]} {...rest} />
        </State>
      </div>
      <State name="normal">
        <PairsCard pairs={[pair()]} />
        <MergedCard
          merged={[mergeRow(), mergeRow({ id: uuid(541), undone_at: at("16:00") })]}
          {...rest}
        />
        <KeepCard comparison={both} kept="one" onKeep={nothing} />
        <FieldsCard comparison={both} chosen={usual(both, "one")} onChoose={nothing} />
        <HoldingsCard comparison={both} kept="other" />
      </State>
      <State name="worst: long names, nothing on record">
        <KeepCard comparison={{ ...both, one: long }} kept="other" onKeep={nothing} />
        <FieldsCard
          comparison={{ ...both, one: long }}
          chosen={usual({ ...both, one: long }, "other")}
          onChoose={nothing}
        />
        <HoldingsCard comparison={{ ...both, one: long }} kept="other" />
      </State>
    </Shelf>
  );
}
