import { useWords } from "../words/words";
import { doneWords } from "./done-words";
import { Heading } from "./frame";
import { Meetings } from "./meetings";
import type { Visit } from "./visit";

type DoneProps = {
  visit: Visit & { at: "done" };
  onFinish: () => void;
  timeZone: string;
};

export default function Done({ visit, onFinish, timeZone }: DoneProps) {
  const words = useWords(doneWords);
  return (
    <>
      <Heading>{(visit.leaving ? words.out : words.title)(visit.arrival.first_name)}</Heading>
      <p className="lead">{words[visit.answers]}</p>
      {!visit.leaving && <Meetings sessions={visit.arrival.sessions} timeZone={timeZone} />}
      <div className="actions">
        <button type="button" className="key primary" onClick={onFinish}>
          {words.finish}
        </button>
      </div>
    </>
  );
}
