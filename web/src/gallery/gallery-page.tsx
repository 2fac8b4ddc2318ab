import { useQuery } from "@tanstack/react-query";
import { Inbox, ShieldAlert } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { offline, Refusal } from "../api/client";
import { welcomeQuery } from "../api/queries";
import { usePageTitle } from "../shell/page-title";
import { type Theme, usePreferences } from "../shell/preferences";
import { Banner, Count, Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { Checkbox, Choices, SelectField, TextArea, TextField } from "../ui/field";
import { Menu } from "../ui/menu";
import { Meter, Progress } from "../ui/meter";
import { SaveLine } from "../ui/saving";
import { Skeleton } from "../ui/skeleton";
import { Conflict, EmptyState, ErrorState, NoPermission, Offline } from "../ui/states";
import { useSay } from "../ui/status-line";
import { Table } from "../ui/table";
import "./gallery.css";
import { Shelf } from "./shelf";

const CardStates = lazy(() => import("./card-states"));
const NoteStates = lazy(() => import("./note-states"));
const PlanStates = lazy(() => import("./plan-states"));
const PaperStates = lazy(() => import("./paper-states"));

// The gallery: every part and every card, in every state, with made-up people. For whoever builds
// or translates; it is not part of a real clinic's pages.
export function GalleryPage() {
  usePageTitle("Gallery");
  const welcome = useQuery(welcomeQuery);
  const shown = import.meta.env.DEV || welcome.data?.demo;
  if (!shown) return welcome.isPending ? <Skeleton /> : <NotHere />;
  return (
    <main className="gallery">
      <header className="page-head">
        <h1>Gallery</h1>
        <Looks />
      </header>
      <Parts />
      <States />
      <Suspense fallback={<Skeleton />}>
        <CardStates />
        <NoteStates />
        <PlanStates />
        <PaperStates />
      </Suspense>
    </main>
  );
}

function NotHere() {
  return (
    <ErrorState
      refusal={new Refusal({ code: "not_found", title: "", status: 404, findings: [] })}
    />
  );
}

function Looks() {
  const { language, theme, prefer } = usePreferences();
  const themes: readonly Theme[] = ["auto", "light", "dark"];
  return (
    <div className="row">
      {themes.map((one) => (
        <Button
          key={one}
          size="grid"
          aria-pressed={theme === one}
          onClick={() => prefer({ theme: one })}
        >
          {one}
        </Button>
      ))}
      <Button size="grid" onClick={() => prefer({ language: language === "en" ? "es" : "en" })}>
        {language === "en" ? "Español" : "English"}
      </Button>
    </div>
  );
}

function Parts() {
  return (
    <>
      <Shelf title="Button">
        <div className="row">
          <Button kind="primary">Check in</Button>
          <Button>Cancel</Button>
          <Button kind="quiet">Open chart</Button>
          <Button kind="danger">Discharge</Button>
          <Button kind="primary" busy>
            Saving
          </Button>
          <Button disabled>Not now</Button>
          <Button size="grid">In a grid</Button>
        </div>
      </Shelf>
      <Shelf title="Pill, count, meter">
        <div className="row">
          <Pill>Expected</Pill>
          <Pill tone="info">Now</Pill>
          <Pill tone="good">Here</Pill>
          <Pill tone="warn">Late</Pill>
          <Pill tone="risk" icon={ShieldAlert}>
            Needs to be seen
          </Pill>
          <Count>{12}</Count>
        </div>
        <div className="stack">
          <Meter value={0} coming={540} max={540} />
          <Meter value={360} coming={120} max={540} />
          <Meter value={600} max={540} />
        </div>
        <Progress label="Reading the file" value={1250} max={5000} />
        <Progress label="Starting" value={undefined} max={1} />
      </Shelf>
      <Shelf title="Severity bands">
        <div className="row">
          {["minimal", "mild", "moderate", "moderately-severe", "severe"].map((band, index) => (
            <span key={band} className={`pill band-${band}`}>
              {index * 5} {band.replace("-", " ")}
            </span>
          ))}
        </div>
      </Shelf>
      <Fields />
      <Overlays />
      <Shelf title="Table">
        <Table
          caption="People"
          rows={[
            { id: "1", name: "Rivera, Ana", minutes: 540 },
            { id: "2", name: "Beaumont-Vanderhoeven, Alexandria Jacqueline", minutes: 0 },
          ]}
          idOf={({ id }) => id}
          columns={[
            { id: "name", head: "Name", rowHead: true, cell: ({ name }) => name },
            { id: "minutes", head: "Minutes", numeric: true, cell: ({ minutes }) => minutes },
          ]}
        />
      </Shelf>
    </>
  );
}

function Fields() {
  const [choice, setChoice] = useState<"yes" | "no">();
  return (
    <Shelf title="Fields">
      <TextField label="Name" hint="As on the card." />
      <TextField label="Record number" optional />
      <TextField label="Minutes" error="Minutes must fit inside the session" />
      <SelectField label="Group">
        <option>DBT skills</option>
      </SelectField>
      <TextArea label="What you found and did" />
      <Choices
        label="Substance use since last time"
        choices={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
        value={choice}
        onChange={setChoice}
      />
      <Checkbox label="Include people on hold" hint="They keep their seat." />
      <ErrorSummary
        wrongs={[{ field: "gallery", text: "Enter a name" }, { text: "This group is full" }]}
      />
    </Shelf>
  );
}

function Overlays() {
  const [open, setOpen] = useState(false);
  const say = useSay();
  return (
    <Shelf title="Dialog, menu, status line">
      <div className="row">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Menu
          label="Actions"
          groups={[
            {
              heading: "Theme",
              items: [
                { id: "light", label: "Light", chosen: true, onAction: () => say("Light.") },
                { id: "dark", label: "Dark", onAction: () => say("Dark.") },
              ],
            },
            {
              items: [{ id: "end", label: "Discharge", danger: true, onAction: () => say("No.") }],
            },
          ]}
        >
          Open a menu
        </Menu>
        <Button onClick={() => say("Checked in.")}>Say something</Button>
      </div>
      <Dialog title="Discharge from the program" open={open} onClose={() => setOpen(false)}>
        <TextArea label="Note" />
        <DialogActions>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button kind="danger" onClick={() => setOpen(false)}>
            Discharge
          </Button>
        </DialogActions>
      </Dialog>
    </Shelf>
  );
}

const refused = (code: string) => new Refusal({ code, title: code, status: 0, findings: [] });

function States() {
  const nothing = () => {};
  return (
    <>
      <Shelf title="Banner">
        <Banner>Demo data. Nobody here is real.</Banner>
        <Banner tone="good">Everyone is marked.</Banner>
        <Banner tone="warn">Reconnecting. What you see may be old.</Banner>
        <Banner tone="risk">A safety check is open.</Banner>
      </Shelf>
      <Shelf title="Saving">
        <SaveLine saving={{ state: "saving" }} />
        <SaveLine saving={{ state: "saved", at: new Date() }} />
        <SaveLine saving={{ state: "kept" }} />
        <SaveLine saving={{ state: "conflict" }} />
        <SaveLine
          saving={{ state: "refused", code: "not_begun", text: "the session has not begun" }}
        />
      </Shelf>
      <Shelf title="Conflict">
        <Conflict
          mine="Late, 2 h 30 min"
          theirs="Present, 3 h"
          onKeepMine={nothing}
          onKeepTheirs={nothing}
        />
      </Shelf>
      <Shelf title="Where an answer should be">
        <div className="state-grid">
          <Card title="Loading" busy />
          <Card title="Unavailable" alert="This week's hours could not be loaded." />
          <Card title="Empty">
            <EmptyState icon={Inbox} title="Nobody is expected today." hint="They appear here." />
          </Card>
          <Card title="Error">
            <ErrorState refusal={refused("internal")} onRetry={nothing} />
          </Card>
          <Card title="Busy server">
            <ErrorState refusal={refused("unavailable")} onRetry={nothing} />
          </Card>
          <Card title="Offline">
            <Offline onRetry={nothing} />
          </Card>
          <Card title="Offline, from a refusal">
            <ErrorState refusal={offline()} />
          </Card>
          <Card title="No permission">
            <NoPermission />
          </Card>
          <Card title="Not found">
            <ErrorState refusal={refused("not_found")} />
          </Card>
        </div>
      </Shelf>
    </>
  );
}
