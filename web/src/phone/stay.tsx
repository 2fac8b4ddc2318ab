import { Heading } from "../kiosk/frame";
import { useWords } from "../words/words";
import { pageWords } from "./page-words";

// In the United States this line answers wherever someone is; a clinic's own takes its place.
const NATIONAL_LINE = "988";

// For somebody whose safety answer was not "no", who may not be at the clinic yet: one touch calls.
export function Stay({ told, crisisLine }: { told: boolean; crisisLine?: string | undefined }) {
  const { stay } = useWords(pageWords);
  const line = crisisLine || NATIONAL_LINE;
  return (
    <div className="stay">
      <Heading>{stay.title}</Heading>
      <p className="lead" role="alert">
        {told ? stay.told : stay.not_told}
      </p>
      <p>{stay.alone}</p>
      <p>{stay.line}</p>
      <p>
        <a className="crisis-line" href={`tel:${line.replace(/[^\d+]/g, "")}`}>
          {line}
        </a>
      </p>
      <p className="note">{stay.danger}</p>
    </div>
  );
}
