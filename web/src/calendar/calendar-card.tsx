import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, type Schemas } from "../api/client";
import { dayOf, fullDay } from "../base/time";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { SecretLinkDialog } from "../ui/secret-link";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import { calendarWords } from "./words";

type CalendarLink = Schemas["CalendarLink"];

// One's own when no patient is given.
const calendarQuery = (patient?: string) =>
  queryOptions({
    queryKey: ["calendar", patient],
    queryFn: () =>
      answerOf(
        patient
          ? api.GET("/api/v1/patients/{patient}/calendar", { params: { path: { patient } } })
          : api.GET("/api/v1/account/calendar"),
      ),
  });

const make = (patient?: string) =>
  answerOf(
    patient
      ? api.POST("/api/v1/patients/{patient}/calendar", { params: { path: { patient } } })
      : api.POST("/api/v1/account/calendar"),
  );

const end = (patient?: string) =>
  answerOf(
    patient
      ? api.POST("/api/v1/patients/{patient}/calendar/end", { params: { path: { patient } } })
      : api.POST("/api/v1/account/calendar/end"),
  );

export function CalendarOf({ patient }: { patient?: string }) {
  const t = useWords(calendarWords);
  const say = useSay();
  const { site } = useSession();
  const queries = useQueryClient();
  const [token, setToken] = useState<string>();
  const calendar = useQuery(calendarQuery(patient));
  const onSettled = () => queries.invalidateQueries({ queryKey: calendarQuery(patient).queryKey });
  const making = useMutation({
    mutationFn: () => make(patient),
    onSuccess: (made) => setToken(made.token),
    onSettled,
  });
  const ending = useMutation({
    mutationFn: () => end(patient),
    onSuccess: () => say(t.ended),
    onSettled,
  });
  return (
    <>
      <CalendarCard
        calendar={calendar.data ?? (calendar.error ? "unavailable" : "loading")}
        hint={patient ? t.theirs : t.own}
        zone={site.time_zone}
        busy={making.isPending || ending.isPending}
        onMake={() => making.mutate()}
        onEnd={() => ending.mutate()}
      />
      {token && (
        <SecretLinkDialog
          title={t.linkTitle}
          hint={t.linkHint}
          link={`${location.origin}/api/v1/calendars/${token}/stepwell.ics`}
          words={t}
          onClose={() => setToken(undefined)}
        />
      )}
    </>
  );
}

export function CalendarCard({
  calendar,
  hint,
  zone,
  busy = false,
  onMake,
  onEnd,
}: {
  calendar: CalendarLink | "loading" | "unavailable";
  hint: string;
  zone: string;
  busy?: boolean;
  onMake: () => void;
  onEnd: () => void;
}) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  if (calendar === "loading") return <Card title={t.title} busy />;
  if (calendar === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const { link } = calendar;
  return (
    <Card title={t.title}>
      <p className="soft">{hint}</p>
      <p>{link ? t.since(fullDay(dayOf(link.created_at, zone), language)) : t.none}</p>
      <div className="row">
        <Button busy={busy} onClick={onMake}>
          {link ? t.again : t.make}
        </Button>
        {link && (
          <Button kind="quiet" busy={busy} onClick={onEnd}>
            {t.end}
          </Button>
        )}
      </div>
    </Card>
  );
}
