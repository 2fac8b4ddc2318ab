import { useWords } from "../words/words";
import { Heading } from "./frame";
import { Meetings } from "./meetings";
import type { Arrival } from "./model";
import type { Step } from "./visit";
import { kioskWords } from "./words";

type GreetingProps = {
  arrival: Arrival;
  take: (step: Step) => void;
  timeZone: string;
};

export function Greeting({ arrival, take, timeZone }: GreetingProps) {
  const { greeting } = useWords(kioskWords);
  return (
    <>
      <Heading>{greeting.hello(arrival.first_name)}</Heading>
      <Meetings sessions={arrival.sessions} timeZone={timeZone} />
      <p className="note">{arrival.answered ? greeting.already : greeting.start_note}</p>
      <div className="actions">
        <button type="button" className="key primary" onClick={() => take({ did: "began" })}>
          {arrival.answered ? greeting.finish : greeting.start}
        </button>
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
