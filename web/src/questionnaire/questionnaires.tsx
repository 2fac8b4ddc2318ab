import { type ReactNode, useState } from "react";
import { Heading } from "../kiosk/frame";
import { useLanguage, useWords } from "../words/words";
import { Asking, type Outcome, type Send } from "./asking";
import type { Questionnaire } from "./model";
import "./questionnaire.css";
import { foreignPart, minutesFor } from "./rules";
import { questionnaireWords } from "./words";

type QuestionnairesProps = {
  due?: Questionnaire[]; // nothing before it is known
  title: string;
  lead: string;
  name: string;
  send: Send;
  onStay: (told: boolean, crisisLine?: string) => void;
  onFinish: () => void;
  children: ReactNode; // the page of somebody who has nothing to answer
};

type At = "offer" | "asking" | "finished" | "kept" | "refused" | "later";

// Offers what is due to somebody who has checked in, and asks one after the other. Every answer is
// sent by itself, so that whoever stops goes on the next time from there.
export function Questionnaires(props: QuestionnairesProps) {
  const { due, send, onStay, onFinish, children } = props;
  const t = useWords(questionnaireWords);
  const [at, go] = useState<At>("offer");
  const [place, setPlace] = useState(0);
  const [progress, setProgress] = useState<Record<string, Partial<Questionnaire>>>({});
  const [kept, setKept] = useState(false);
  if (!due || due.length === 0) return children;

  const all = due.map((one) => ({ ...one, ...progress[one.instrument] }));
  const current = all[place];

  function over(outcome: Outcome) {
    if (outcome.is === "stay") return onStay(outcome.told, outcome.crisisLine);
    if (outcome.is === "left") return go("offer");
    if (outcome.is === "refused" || outcome.is === "later") return go(outcome.is);
    const anyKept = kept || outcome.is === "kept";
    setKept(anyKept);
    if (place + 1 < all.length) setPlace(place + 1);
    else go(anyKept ? "kept" : "finished");
  }

  if (at === "offer")
    return <Offer {...props} rest={all.slice(place)} onStart={() => go("asking")} />;
  if (at === "asking" && current)
    return (
      <Asking
        key={current.instrument}
        questionnaire={current}
        part={all.length > 1 ? t.part(place + 1, all.length) : undefined}
        send={send}
        onProgress={(asked, answered) =>
          setProgress({ ...progress, [current.instrument]: { asked, answered } })
        }
        onOver={over}
      />
    );
  return (
    <>
      <Heading>{t.thanks(props.name)}</Heading>
      <p className="lead">{t[LEAD[at === "asking" ? "finished" : at]]}</p>
      <div className="actions">
        <button type="button" className="key primary" onClick={onFinish}>
          {t.finish}
        </button>
      </div>
    </>
  );
}

const LEAD = {
  finished: "all_sent",
  kept: "all_kept",
  refused: "refused",
  later: "later_note",
} as const;

type OfferProps = Pick<QuestionnairesProps, "title" | "lead" | "onFinish"> & {
  rest: Questionnaire[];
  onStart: () => void;
};

function Offer({ title, lead, rest, onStart, onFinish }: OfferProps) {
  const t = useWords(questionnaireWords);
  const language = useLanguage();
  const foreign = foreignPart(rest, language);
  const begun = rest.some(({ answered }) => answered.length > 0);
  return (
    <>
      <Heading>{title}</Heading>
      <p className="lead">{lead}</p>
      <section className="offer" aria-labelledby="due">
        <h2 id="due">{t.due(rest.length)}</h2>
        <p className="minutes">{t.minutes(minutesFor(rest))}</p>
        <p>{t.why}</p>
        {foreign && <p className="only">{t.foreign[foreign]}</p>}
      </section>
      <div className="actions">
        <button type="button" className="key primary" onClick={onStart}>
          {begun ? t.go_on : t.start}
        </button>
        <button type="button" className="key quiet" onClick={onFinish}>
          {t.not_now}
        </button>
      </div>
    </>
  );
}
