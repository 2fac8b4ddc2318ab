import { useState } from "react";
import { allFilters, type Filter } from "../intake/filter";
import { Filters } from "../intake/filters";
import { GroupChoice } from "../intake/group-choice";
import { HistoryCard } from "../intake/history-card";
import { ImportResult } from "../intake/import-result";
import "../intake/intake.css";
import { KeptCard } from "../intake/kept-card";
import { MatchCard } from "../intake/match-card";
import {
  groupOffer,
  importDetail,
  intakeRow,
  manyLines,
  referral,
  sentPerson,
  twoCandidates,
} from "../intake/records";
import { ReferralList } from "../intake/referral-list";
import { zone } from "../testing/records";
import { Card } from "../ui/card";
import { Shelf, State } from "./shelf";

const nothing = () => {};

export function IntakeStates() {
  return (
    <>
      <Lists />
      <Matches />
      <Histories />
      <Groups />
      <Results />
    </>
  );
}

function Lists() {
  const [filter, setFilter] = useState<Filter>("open");
  const counts = {
    open: { count: 3, atLeast: true },
    to_match: { count: 1, atLeast: false },
    urgent: { count: 1, atLeast: true },
  };
  const rows = [
    intakeRow({ id: "1", state: "to_match", urgency: "urgent" }),
    intakeRow({ id: "2", name: "Delgado-Fuentes de la Vega, María del Carmen", urgency: "soon" }),
    intakeRow({ id: "3", name: "", birth_date: null, source_kind: "self", source_name: "" }),
  ];
  return (
    <Shelf title="Intake: the list">
      <Filters filters={allFilters} chosen={filter} counts={counts} onChoose={setFilter} />
      <Card title="Referrals" flush>
        <ReferralList rows={rows} label="Referrals" zone={zone} may={() => true} />
      </Card>
    </Shelf>
  );
}

function Matches() {
  return (
    <Shelf title="Intake: who is this?">
      <State name="two candidates">
        <MatchCard referral={referral()} sent={sentPerson()} candidates={twoCandidates} />
      </State>
      <State name="nobody any more">
        <MatchCard referral={referral()} sent={sentPerson()} candidates={[]} />
      </State>
    </Shelf>
  );
}

function Histories() {
  return (
    <Shelf title="Intake: what was sent">
      <div className="state-grid">
        <State name="empty">
          <HistoryCard lines={[]} all={0} />
        </State>
        <State name="more than is shown">
          <HistoryCard lines={manyLines} all={412} />
        </State>
        <State name="kept as it came">
          <KeptCard
            kept={[
              { resource: "Immunization/1", type: "Immunization", reason: "kept and not read" },
            ]}
            all={37}
          />
        </State>
      </div>
    </Shelf>
  );
}

function Groups() {
  const [chosen, setChosen] = useState<readonly string[]>(["a"]);
  const groups = [groupOffer("a", 7), groupOffer("b", 11), groupOffer("c", 12)];
  const wrongs = [{ field: "at-groups-0", text: "this group is full" }];
  return (
    <Shelf title="Intake: groups with seats, nearly full, full, and refused">
      <Card title="Groups">
        <GroupChoice
          groups={groups}
          day="2026-11-16"
          chosen={chosen}
          wrongs={wrongs}
          onChange={setChosen}
        />
      </Card>
      <State name="empty">
        <GroupChoice groups={[]} day="2026-11-16" chosen={[]} wrongs={[]} onChange={setChosen} />
      </State>
    </Shelf>
  );
}

function Results() {
  return (
    <Shelf title="Intake: what came of a file">
      <State name="normal">
        <ImportResult detail={importDetail()} onAgain={nothing} />
      </State>
      <State name="worst: more refused than are shown">
        <ImportResult detail={importDetail({ refused_count: 1204 })} onAgain={nothing} />
      </State>
      <State name="interrupted">
        <ImportResult detail={importDetail({ state: "interrupted" }, [])} onAgain={nothing} />
      </State>
    </Shelf>
  );
}
