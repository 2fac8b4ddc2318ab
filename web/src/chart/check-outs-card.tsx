import type { Schemas } from "../api/client";
import { clockTime, shortDay } from "../base/time";
import { checkOutWords } from "../today/check-out-words";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { useLanguage, useWords } from "../words/words";
import { ListCard } from "./lists";

type CheckOut = Schemas["CheckOut"];

const shown = 5; // a week of a daily program

// How somebody went home lately: how it was, what they meant to use, what they had planned.
export function CheckOutsCard({
  checkOuts,
  zone,
  onCheckOut,
}: {
  checkOuts: readonly CheckOut[] | "loading" | "unavailable";
  zone: string;
  onCheckOut?: (() => void) | undefined; // of somebody who is here and may leave
}) {
  const t = useWords(checkOutWords);
  return (
    <ListCard
      title={t.card}
      items={typeof checkOuts === "string" ? checkOuts : checkOuts.slice(0, shown)}
      unavailable={t.unavailable}
      none={t.none}
      action={
        onCheckOut && (
          <Button size="grid" onClick={onCheckOut}>
            {t.checkOut}
          </Button>
        )
      }
      idOf={({ id }) => id}
      line={(checkOut) => <Gone checkOut={checkOut} zone={zone} />}
    />
  );
}

function Gone({ checkOut, zone }: { checkOut: CheckOut; zone: string }) {
  const t = useWords(checkOutWords);
  const language = useLanguage();
  const { held_on, left_at, how_it_went, skill, own_skill, evening_plan, safety } = checkOut;
  const tonight = skill && t.tonight((own_skill || t.skills[skill]).toLowerCase());
  return (
    <>
      <span>
        {shortDay(held_on, language)}{" "}
        <span className="soft numbers">{t.leftAt(clockTime(left_at, zone, language))}</span>
        {how_it_went && <span>, {t.went[how_it_went].toLowerCase()}</span>}
      </span>
      <span className="soft">{[tonight, evening_plan].filter(Boolean).join(" · ")}</span>
      {safety && safety !== "no" && <Pill tone="risk">{t.safety}</Pill>}
    </>
  );
}
