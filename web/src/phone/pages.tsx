import { Heading } from "../kiosk/frame";
import { Meetings } from "../kiosk/meetings";
import type { Arrival } from "../kiosk/model";
import QuestionPage from "../kiosk/question-page";
import { Sending } from "../kiosk/sending";
import type { Sender } from "../kiosk/use-sending";
import type { Step, Visit } from "../kiosk/visit";
import { AskDue } from "../questionnaire/ask-due";
import type { Questionnaire } from "../questionnaire/model";
import { useWords } from "../words/words";
import type { Door } from "./clinic";
import { pageWords } from "./page-words";
import { Stay } from "./stay";

type PageProps = {
  visit: Exclude<Visit, { at: "pin" | "birth_date" }>;
  take: (step: Step) => void;
  door: Door;
  over: boolean;
  onFinish: () => void;
  due?: Questionnaire[];
  outbox: Sender;
  waiting: number;
};

// Everything that comes after "who are you".
export default function Page({ visit, take, door, over, onFinish, ...asking }: PageProps) {
  switch (visit.at) {
    case "question":
      return <QuestionPage visit={visit} take={take} />;
    case "sending":
      return <Sending />;
    case "stay":
      return <Stay told={visit.told} crisisLine={visit.crisisLine ?? door.crisis_line} />;
    case "done":
      return (
        <Done
          {...asking}
          visit={visit}
          take={take}
          timeZone={door.time_zone}
          over={over}
          onFinish={onFinish}
        />
      );
    default:
      return <Greeting arrival={visit.arrival} take={take} timeZone={door.time_zone} />;
  }
}

type GreetingProps = { arrival: Arrival; take: (step: Step) => void; timeZone: string };

function Greeting({ arrival, take, timeZone }: GreetingProps) {
  const t = useWords(pageWords);
  return (
    <>
      <Heading>{t.hello(arrival.first_name)}</Heading>
      <Meetings sessions={arrival.sessions} timeZone={timeZone} />
      <p className="note">{arrival.answered ? t.already : t.start_note}</p>
      <div className="actions">
        <button type="button" className="key primary" onClick={() => take({ did: "began" })}>
          {arrival.answered ? t.finish : t.start}
        </button>
      </div>
    </>
  );
}

type DoneProps = Omit<PageProps, "visit" | "door"> & {
  visit: Visit & { at: "done" };
  timeZone: string;
};

// On one's own phone there is nobody to clear the page for: Finish puts the name and times away.
function Done({ visit, timeZone, over, onFinish, ...asking }: DoneProps) {
  const t = useWords(pageWords);
  const title = t.done(visit.arrival.first_name);
  const lead = t.answers[visit.answers];
  if (over) return <Heading>{t.bye}</Heading>;
  return (
    <AskDue {...asking} arrival={visit.arrival} title={title} lead={lead} onFinish={onFinish}>
      <Heading>{title}</Heading>
      <p className="lead">{lead}</p>
      <Meetings sessions={visit.arrival.sessions} timeZone={timeZone} />
      <div className="actions">
        <button type="button" className="key primary" onClick={onFinish}>
          {t.finish}
        </button>
      </div>
    </AskDue>
  );
}
