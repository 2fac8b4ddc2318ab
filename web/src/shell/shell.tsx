import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { FlaskConical, Search, WifiOff } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { refusalOf, type Schemas } from "../api/client";
import type { LiveState } from "../api/live";
import { type Me, meQuery } from "../api/queries";
import mark from "../mark.svg";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { EmptyState, ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import { useKeys } from "./keys";
import { type Page, pagesFor } from "./pages";
import { usePreferences } from "./preferences";
import { stepRow } from "./rows";
import { rememberSite, SessionContext, siteOf } from "./session";
import "./shell.css";
import { useLive } from "./use-live";
import { UserFace } from "./user-face";
import { shellWords } from "./words";

const UserMenu = lazy(() => import("./user-menu"));
const Palette = lazy(() => import("./palette"));
const ReviewNotice = lazy(() => import("../breakglass/notice"));
const KeyHelp = lazy(() => import("./key-help"));
const FirstRunPage = lazy(() => import("../setup/first-run-page"));

type Open = "palette" | "help" | undefined;

// The frame around every page: who is signed in, where one can go, and what the page is about.
export function Shell() {
  const me = useQuery(meQuery);
  if (me.isPending) return <Skeleton lines={4} />;
  if (me.error) {
    const refusal = refusalOf(me.error);
    if (refusal.code === "unauthenticated") return <Skeleton lines={4} />; // on the way to sign in
    return <ErrorState refusal={refusal} onRetry={() => void me.refetch()} />;
  }
  return <Frame me={me.data} />;
}

function Frame({ me }: { me: Me }) {
  const t = useWords(shellWords);
  const [chosen, setChosen] = useState<string>();
  const session = useMemo(() => {
    const site = me.sites.find(({ id }) => id === chosen) ?? siteOf(me);
    return site && { me, site, may: (grant: string) => me.grants.includes(grant) };
  }, [me, chosen]);
  if (!session && me.grants.includes("administer"))
    return (
      <Suspense fallback={<Skeleton lines={4} />}>
        <FirstRunPage />
      </Suspense>
    );
  if (!session) return <EmptyState title={t.noHome} hint={t.noHomeHint} />;
  const look = (id: string) => {
    rememberSite(id);
    setChosen(id);
  };
  return (
    <SessionContext.Provider value={session}>
      <Inside me={me} site={session.site} onSite={look} />
    </SessionContext.Provider>
  );
}

function Inside({
  me,
  site,
  onSite,
}: {
  me: Me;
  site: Schemas["Site"];
  onSite: (id: string) => void;
}) {
  const t = useWords(shellWords);
  const { singleKeys } = usePreferences();
  const [open, setOpen] = useState<Open>();
  const live = useLive(site.id, me.grants.includes("read_today"));
  const shown = pagesFor(me.grants);
  useShortcuts(shown, singleKeys, setOpen);
  const main = useFocusOnNewPage();
  const [asked, setAsked] = useState(false);
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t.skip}
      </a>
      <header className="side">
        <div className="side-top">
          <Link to="/" className="brand">
            <img src={mark} alt="" width="28" height="28" />
            <span>{t.product}</span>
          </Link>
          <SiteSwitch me={me} site={site} onSite={onSite} />
        </div>
        <Button
          kind="plain"
          className="side-search"
          aria-keyshortcuts="Control+K"
          onClick={() => setOpen("palette")}
          icon={<Search className="icon" aria-hidden="true" />}
        >
          <span className="side-search-text">{t.search}</span>
          <kbd>Ctrl K</kbd>
        </Button>
        <Pages shown={shown} />
        <div className="side-foot">
          <Suspense fallback={<UserButton me={me} onAsk={() => setAsked(true)} />}>
            <UserMenu me={me} opened={asked} onHelp={() => setOpen("help")} />
          </Suspense>
        </div>
      </header>
      <div className="body">
        <Notices demo={me.demo} live={live} officer={me.grants.includes("read_audit")} />
        <main id="page" tabIndex={-1} ref={main}>
          <Suspense fallback={<Skeleton lines={5} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        {open === "palette" && <Palette shown={shown} onClose={() => setOpen(undefined)} />}
        {open === "help" && <KeyHelp shown={shown} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  );
}

// What holds for every page: whose data this is, and whether it is fresh.
function Notices({ demo, live, officer }: { demo: boolean; live: LiveState; officer: boolean }) {
  const t = useWords(shellWords);
  return (
    <aside aria-label={t.notices}>
      {demo && (
        <Banner edge icon={FlaskConical}>
          {t.demo}
        </Banner>
      )}
      {live === "waiting" && (
        <Banner edge tone="warn" icon={WifiOff} role="status">
          {t.waiting}
        </Banner>
      )}
      <Suspense>{officer && <ReviewNotice />}</Suspense>
    </aside>
  );
}

function useShortcuts(shown: readonly Page[], singleKeys: boolean, setOpen: (open: Open) => void) {
  const navigate = useNavigate();
  const go = Object.fromEntries(
    shown.map(({ letter, path }) => [`g ${letter}`, () => void navigate({ to: path })]),
  );
  const keys = {
    ...go,
    "/": () => setOpen("palette"),
    "?": () => setOpen("help"),
    j: () => stepRow(1),
    k: () => stepRow(-1),
  };
  useKeys(keys, singleKeys, "frame");
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen("palette");
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [setOpen]);
}

// A reader of the screen is taken to the new page, as a pair of eyes would be.
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

// On a phone the bar may be longer than the screen: the page one is on is always in sight.
function Pages({ shown }: { shown: readonly Page[] }) {
  const t = useWords(shellWords);
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another link
  useEffect(() => {
    const here = bar.current?.querySelector("[aria-current]");
    here?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pathname]);
  return (
    <nav className="pages" aria-label={t.pages} ref={bar}>
      {shown.map(({ id, path, icon: Icon }) => (
        <Link key={id} to={path} className="page-link" activeProps={{ "aria-current": "page" }}>
          <Icon className="icon" aria-hidden="true" />
          <span>{t[id]}</span>
        </Link>
      ))}
    </nav>
  );
}

function SiteSwitch({
  me,
  site,
  onSite,
}: {
  me: Me;
  site: Schemas["Site"];
  onSite: (id: string) => void;
}) {
  const t = useWords(shellWords);
  if (me.sites.length < 2) return <p className="site-name">{site.name}</p>;
  return (
    <select
      className="site-switch"
      aria-label={t.site}
      value={site.id}
      onChange={(event) => onSite(event.target.value)}
    >
      {me.sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

// The menu's parts are heavy and seldom needed: until they are here, the button stands in for them,
// and remembers who asked.
function UserButton({ me, onAsk }: { me: Me; onAsk: () => void }) {
  return (
    <Button kind="quiet" className="user" aria-haspopup="menu" onClick={onAsk}>
      <UserFace me={me} />
    </Button>
  );
}
