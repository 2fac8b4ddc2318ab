import { useWords } from "../words/words";
import { Heading } from "./frame";
import { kioskWords } from "./words";

export function Sending() {
  const words = useWords(kioskWords);
  return (
    <div aria-busy="true">
      <Heading>{words.sending}</Heading>
    </div>
  );
}
