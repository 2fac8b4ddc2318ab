import { useLanguage, useWords } from "../words/words";
import "./outcome.css";
import { programWords } from "./program-words";
import type { Came } from "./queries";

// A figure with the range that the true one may lie in.
function Ranged({ value, range }: { value: string; range: string }) {
  return (
    <span className="figure-lines numbers">
      <span>{value}</span>
      <span className="soft small">{range}</span>
    </span>
  );
}

const signed = (value: number, language: string, digits: number) =>
  value.toLocaleString(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "exceptZero",
  });

export function Change({ came }: { came: Came | null | undefined }) {
  const t = useWords(programWords);
  const language = useLanguage();
  if (!came) return null;
  const said = (value: number) => signed(value, language, 1);
  return (
    <Ranged
      value={said(came.change)}
      range={t.range(said(came.change_range.low), said(came.change_range.high))}
    />
  );
}

export function Effect({ came }: { came: Came | null | undefined }) {
  const t = useWords(programWords);
  const language = useLanguage();
  if (!came?.effect) return null;
  const said = (value: number) => signed(value, language, 2);
  const { g, low, high } = came.effect;
  return <Ranged value={said(g)} range={t.range(said(low), said(high))} />;
}

export function Rate({ share }: { share: Came["response"] }) {
  const t = useWords(programWords);
  const language = useLanguage();
  if (!share) return <span className="soft small">{t.noResponse}</span>;
  const percent = (value: number) => value.toLocaleString(language, { style: "percent" });
  return (
    <Ranged value={percent(share.rate)} range={t.range(percent(share.low), percent(share.high))} />
  );
}
