import { Link } from "@tanstack/react-router";
import { useWords } from "../words/words";
import { intakeWords } from "./words";

// Where somebody says whose record an imported referral is about.
export function DecideLink({ referral, name }: { referral: string; name: string }) {
  const t = useWords(intakeWords);
  return (
    <Link
      to="/intake/$referral"
      params={{ referral }}
      className="button button-grid button-primary intake-next"
      aria-label={t.decideFor(name)}
    >
      {t.decide}
    </Link>
  );
}
