import { AskDue } from "../questionnaire/ask-due";
import type { Questionnaire } from "../questionnaire/model";
import { useWords } from "../words/words";
import { doneWords } from "./done-words";
import { Heading } from "./frame";
import { Meetings } from "./meetings";
import type { Sender } from "./use-sending";
import type { Step, Visit } from "./visit";

type DoneProps = {
  visit: Visit & { at: "done" };
  take: (step: Step) => void;
  onFinish: () => void;
  timeZone: string;
  due?: Questionnaire[];
  outbox: Sender;
  waiting: number;
};

export default function Done({ visit, onFinish, timeZone, due, ...rest }: DoneProps) {
  const words = useWords(doneWords);
  const title = (visit.leaving ? words.out : words.title)(visit.arrival.first_name);
  const lead = words[visit.answers];
  return (
    <AskDue
      {...rest}
      arrival={visit.arrival}
      due={visit.leaving ? [] : due}
      title={title}
      lead={lead}
      onFinish={onFinish}
    >
      <Heading>{title}</Heading>
      <p className="lead">{lead}</p>
      {!visit.leaving && <Meetings sessions={visit.arrival.sessions} timeZone={timeZone} />}
      <div className="actions">
        <button type="button" className="key primary" onClick={onFinish}>
          {words.finish}
        </button>
      </div>
    </AskDue>
  );
}
