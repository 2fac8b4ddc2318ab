import { useWords } from "../words/words";
import { Heading } from "./frame";
import { greetingWords } from "./greeting-words";
import { Meetings } from "./meetings";
import type { Arrival } from "./model";
import type { Step } from "./visit";

type GreetingProps = {
  arrival: Arrival;
  take: (step: Step) => void;
  leave: () => void;
  timeZone: string;
};

export default function Greeting({ arrival, take, leave, timeZone }: GreetingProps) {
  const greeting = useWords(greetingWords);
  const { stage, answered } = arrival;
  const leaving = stage === "leaving";
  const left = stage === "left";
  const note = left ? "left" : leaving ? "leaving" : answered ? "already" : "start_note";
  return (
    <>
      <Heading>{greeting.hello(arrival.first_name)}</Heading>
      <Meetings sessions={arrival.sessions} timeZone={timeZone} />
      <p className="note">{greeting[note]}</p>
      <div className="actions">
        {!leaving && (
          <button
            type="button"
            className="key primary"
            onClick={() => (left ? leave() : take({ did: "began" }))}
          >
            {left || answered ? greeting.finish : greeting.start}
          </button>
        )}
        {(leaving || stage === "here") && (
          <button
            type="button"
            className={leaving ? "key primary" : "key"}
            onClick={() => take({ did: "asked_to_leave" })}
          >
            {greeting.check_out}
          </button>
        )}
        <button
          type="button"
          className="key quiet"
          onClick={() => take({ did: "failed", trouble: "not_me" })}
        >
          {greeting.not_me}
        </button>
      </div>
    </>
  );
}
