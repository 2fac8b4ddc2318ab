import { KeyRound } from "lucide-react";
import { useEffect, useState } from "react";
import { Banner } from "../ui/banner";
import { useWords } from "../words/words";
import { minutesLeft } from "./rules";
import { breakglassWords } from "./words";

const tickMs = 5_000;

// Over a chart that is open for an hour: that it is, and for how much longer.
export function OpenBanner({ until, onOver }: { until: string; onOver: () => void }) {
  const t = useWords(breakglassWords);
  const [now, setNow] = useState(Date.now);
  const left = minutesLeft(until, now);
  const over = left === undefined;
  useEffect(() => {
    if (over) return onOver();
    const tick = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(tick);
  }, [over, onOver]);
  return (
    <Banner tone="warn" icon={KeyRound}>
      <strong>{t.banner}</strong>
      <span className="numbers">{left ? t.left(String(left)) : t.lastMinute}</span>
      <span>{t.recorded}</span>
    </Banner>
  );
}
