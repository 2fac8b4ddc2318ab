import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleHelp, LogOut, UserRound } from "lucide-react";
import { useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import type { Me } from "../api/queries";
import { forgetKept, isKept } from "../note/kept";
import { LeaveDialog } from "../ui/leave-dialog";
import { type ItemGroup, Menu } from "../ui/menu";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { type Theme, usePreferences } from "./preferences";
import { UserFace } from "./user-face";
import { shellWords } from "./words";

// Under one's name: how the screen looks, help, the account, and the way out.
export default function UserMenu({
  me,
  opened,
  onHelp,
}: {
  me: Me;
  opened: boolean;
  onHelp: () => void;
}) {
  const t = useWords(shellWords);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  const likings = useLikings();
  const groups: ItemGroup[] = [
    ...likings,
    {
      items: [
        { id: "help", label: t.help, icon: <CircleHelp className="icon" />, onAction: onHelp },
        {
          id: "account",
          label: t.account,
          icon: <UserRound className="icon" />,
          onAction: () => void navigate({ to: "/account" }),
        },
        {
          id: "out",
          label: t.signOut,
          icon: <LogOut className="icon" />,
          onAction: () => (isKept(me.staff_id) ? setAsking(true) : void signOut()),
        },
      ],
    },
  ];
  return (
    <>
      <Menu label={t.settings} groups={groups} opened={opened} className="button button-quiet user">
        <UserFace me={me} />
        <span className="visually-hidden">{t.settings}</span>
      </Menu>
      {asking && <UnsavedDialog onStay={() => setAsking(false)} onLeave={() => void signOut()} />}
    </>
  );
}

// Signing out takes along what was written and is not on the server: a note without a network, a
// plan that was never saved.
function UnsavedDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useWords(shellWords);
  return (
    <LeaveDialog
      title={t.unsaved}
      hint={t.unsavedHint}
      leave={t.signOutAnyway}
      stay={t.staySignedIn}
      onLeave={onLeave}
      onStay={onStay}
    />
  );
}

// The language, the theme and the single letters, as parts of a menu.
function useLikings(): ItemGroup[] {
  const t = useWords(shellWords);
  const { language, theme, singleKeys, prefer } = usePreferences();
  const themes: [Theme, string][] = [
    ["auto", t.themeAuto],
    ["light", t.themeLight],
    ["dark", t.themeDark],
  ];
  return [
    {
      heading: t.language,
      items: (["en", "es"] as const).map((id) => ({
        id,
        label: id === "en" ? t.english : t.spanish,
        chosen: language === id,
        onAction: () => prefer({ language: id }),
      })),
    },
    {
      heading: t.theme,
      items: themes.map(([id, label]) => ({
        id,
        label,
        chosen: theme === id,
        onAction: () => prefer({ theme: id }),
      })),
    },
    {
      items: [
        {
          id: "keys",
          label: t.keys,
          chosen: singleKeys,
          onAction: () => prefer({ singleKeys: !singleKeys }),
        },
      ],
    },
  ];
}

function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  const t = useWords(shellWords);
  return async () => {
    try {
      await answerOf(api.POST("/api/v1/session/end"));
    } catch (error) {
      if (refusalOf(error).code !== "unauthenticated") return say(refusalOf(error).problem.title);
    }
    await navigate({ to: "/sign-in" });
    queries.clear();
    forgetKept();
    say(t.signedOut);
  };
}
