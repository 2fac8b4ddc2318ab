import { useWords } from "../words/words";
import { Heading } from "./frame";
import { Meetings } from "./meetings";
import type { Visit } from "./visit";
import { kioskWords } from "./words";

type DoneProps = {
  visit: Visit & { at: "done" };
  onFinish: () => void;
  timeZone: string;
};

export function Done({ visit, onFinish, timeZone }: DoneProps) {
  const words = useWords(kioskWords);
  return (
    <>
      <Heading>
        {(visit.leaving ? words.done.out : words.done.title)(visit.arrival.first_name)}
      </Heading>
      <p className="lead">{words.done[visit.answers]}</p>
      {!visit.leaving && <Meetings sessions={visit.arrival.sessions} timeZone={timeZone} />}
      <div className="actions">
        <button type="button" className="key primary" onClick={onFinish}>
          {words.done.finish}
        </button>
      </div>
    </>
  );
}
