import { addDays, shortDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "../chart/chart.css";
import "./careteam.css";
import type { CareTeam, TeamMember } from "./queries";
import { formerOf, type Seat, seatsOf } from "./rules";
import { careTeamWords } from "./words";

// Who answers for a person's care, who will, and who did.
export function TeamCard({
  team,
  onChange,
}: {
  team: CareTeam | "loading" | "unavailable";
  onChange: (() => void) | undefined;
}) {
  const t = useWords(careTeamWords);
  if (team === "loading") return <Card title={t.title} busy />;
  if (team === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const former = formerOf(team);
  return (
    <Card
      title={t.title}
      flush
      action={
        team.open &&
        onChange && (
          <Button size="grid" onClick={onChange}>
            {team.members.length === 0 ? t.nameTeam : t.change}
          </Button>
        )
      }
    >
      {!team.open && team.members.length === 0 ? (
        <p className="none soft">{t.none}</p>
      ) : (
        <List label={t.title}>
          {seatsOf(team).map((seat) => (
            <SeatLine key={seat.role} seat={seat} />
          ))}
        </List>
      )}
      {former.length > 0 && <Former members={former} />}
    </Card>
  );
}

function SeatLine({ seat: { role, now, coming } }: { seat: Seat }) {
  const t = useWords(careTeamWords);
  const language = useLanguage();
  const day = (on: string) => shortDay(on, language);
  const next = coming.map(({ name, from_on }) => t.from(name, day(from_on)));
  const leaves = now?.until_on && coming.length === 0 && t.leaves(day(addDays(now.until_on, -1)));
  return (
    <li className="team-seat">
      <span className="soft">{t.roles[role]}</span>
      <span className="team-who">
        <span className={now ? undefined : "soft"}>{now?.name ?? t.nobody}</span>
        {now && !now.works_here && <Pill tone="warn">{t.gone}</Pill>}
        <span className="soft small">
          {[now && t.since(day(now.from_on)), leaves, ...next].filter(Boolean).join(" · ")}
        </span>
      </span>
    </li>
  );
}

function Former({ members }: { members: readonly TeamMember[] }) {
  const t = useWords(careTeamWords);
  const language = useLanguage();
  return (
    <details className="team-former">
      <summary>{t.earlier}</summary>
      <List label={t.earlier}>
        {members.map(({ role, name, from_on, until_on }) => (
          <li key={`${role} ${from_on}`} className="team-seat">
            <span className="soft">{t.roles[role]}</span>
            <span className="team-who">
              {name}
              <span className="soft small">
                {t.days(
                  shortDay(from_on, language),
                  shortDay(addDays(until_on ?? from_on, -1), language),
                )}
              </span>
            </span>
          </li>
        ))}
      </List>
    </details>
  );
}
