import { Meter } from "../ui/meter";
import { useWords } from "../words/words";
import { makeUpWords } from "./make-up-words";

type Words = (typeof makeUpWords)["en"];

// Returns a chance as people say it: "2 in 10". Only what is certain is called so.
export function chanceWords(chance: number | null | undefined, t: Words): string {
  if (chance === undefined || chance === null) return t.unknown;
  if (chance <= 0) return t.none;
  if (chance >= 1) return t.sure;
  const tenths = Math.round(10 * chance);
  if (tenths === 0) return t.hardly;
  return tenths === 10 ? t.nearlySure : t.inTen(tenths);
}

export function Chance({ chance }: { chance: number | null | undefined }) {
  const t = useWords(makeUpWords);
  if (chance === undefined || chance === null)
    return (
      <span className="soft small" title={t.unknownHint}>
        {t.unknown}
      </span>
    );
  return (
    <div className="hours-meter hours-chance numbers">
      <span>{chanceWords(chance, t)}</span>
      <Meter value={Math.round(100 * chance)} max={100} met={chance >= 1} />
    </div>
  );
}
