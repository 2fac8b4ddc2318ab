import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { clockTime, dayOf, fullDay } from "../base/time";
import { SetupTabs } from "../setup/setup-tabs";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner, Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextField } from "../ui/field";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { uiWords } from "../ui/words";
import { useLanguage, useWords } from "../words/words";
import { devicesWords } from "./devices-words";
import "./sign-in.css";

const devicesKey = ["devices"];

// The kiosks of the organization: set up, seen, switched off.
export function DevicesPage() {
  const t = useWords(devicesWords);
  const { site } = useSession();
  const [adding, setAdding] = useState(false);
  usePageTitle(t.title);
  const devices = useQuery({
    queryKey: devicesKey,
    queryFn: () => answerOf(api.GET("/api/v1/devices")),
  });
  return (
    <div className="page devices">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
        <Button kind="primary" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      </header>
      <SetupTabs />
      {devices.error && !devices.data ? (
        <ErrorState refusal={refusalOf(devices.error)} onRetry={() => void devices.refetch()} />
      ) : (
        <DevicesCard devices={devices.data?.items ?? "loading"} zone={site.time_zone} />
      )}
      {adding && <AddDialog site={site} onClose={() => setAdding(false)} />}
    </div>
  );
}

export function DevicesCard({
  devices,
  zone,
}: {
  devices: readonly Schemas["Device"][] | "loading" | "unavailable";
  zone: string;
}) {
  const t = useWords(devicesWords);
  if (devices === "loading") return <Card title={t.kiosks} busy />;
  if (devices === "unavailable") return <Card title={t.kiosks} alert={t.unavailable} />;
  return (
    <Card title={t.kiosks} flush>
      {devices.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <List label={t.kiosks}>
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} zone={zone} />
          ))}
        </List>
      )}
    </Card>
  );
}

function DeviceRow({ device, zone }: { device: Schemas["Device"]; zone: string }) {
  const t = useWords(devicesWords);
  const language = useLanguage();
  const say = useSay();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/devices/{device}/revoke", { params: { path: { device: device.id } } }),
      ),
    onSuccess: () => say(t.revokedNow),
    onError: (error) => say(refusalOf(error).problem.title),
    onSettled: () => void queries.invalidateQueries({ queryKey: devicesKey }),
  });
  const dayAt = (instant: string) => fullDay(dayOf(instant, zone), language);
  return (
    <li className="device">
      <span>
        <strong>{device.name}</strong>{" "}
        <span className="soft small">
          {t.since(dayAt(device.created_at))}
          {device.seen_at &&
            ` · ${t.seen(dayAt(device.seen_at), clockTime(device.seen_at, zone, language))}`}
        </span>
      </span>
      {device.revoked_at ? (
        <Pill>{t.revoked(dayAt(device.revoked_at))}</Pill>
      ) : (
        <Button
          size="grid"
          busy={revoke.isPending}
          aria-label={t.revokeOne(device.name)}
          onClick={() => revoke.mutate()}
        >
          {t.revoke}
        </Button>
      )}
    </li>
  );
}

function AddDialog({ site, onClose }: { site: Schemas["Site"]; onClose: () => void }) {
  const t = useWords(devicesWords);
  const ui = useWords(uiWords);
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [asked, setAsked] = useState(false);
  const add = useMutation({
    mutationFn: () =>
      answerOf(api.POST("/api/v1/devices", { body: { site_id: site.id, name: name.trim() } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: devicesKey }),
  });
  if (add.data)
    return (
      <Dialog title={t.tokenTitle} open onClose={onClose}>
        <p>{t.tokenHint}</p>
        <textarea
          className="token"
          readOnly
          rows={3}
          aria-label={t.tokenTitle}
          value={add.data.token}
        />
        <DialogActions>
          <Button kind="primary" onClick={onClose}>
            {ui.close}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog title={t.add} open onClose={onClose}>
      <TextField
        label={t.name}
        hint={t.nameHint}
        value={name}
        error={asked && !name.trim() ? t.nameNeeded : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {add.error && (
        <Banner tone="risk" role="alert">
          {refusalOf(add.error).problem.title}
        </Banner>
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button
          kind="primary"
          busy={add.isPending}
          onClick={() => {
            setAsked(true);
            if (name.trim()) add.mutate();
          }}
        >
          {t.add}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
