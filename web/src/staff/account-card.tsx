import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answerOf, api, type Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { dayOf, fullDay } from "../base/time";
import { staffContactQuery } from "../outbox/queries";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { Checkbox, TextField } from "../ui/field";
import { SecretLinkDialog } from "../ui/secret-link";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useLanguage, useWords } from "../words/words";
import { useStaffChange } from "./queries";
import { linkOf, nameOf, type StaffCard, wayOf } from "./rules";
import { WayPill } from "./staff-page";
import { staffWords } from "./words";

type Act = "disable" | "enable" | "sign-out" | "second-factor/reset";

// How somebody signs in, and everything one may do about it.
export function AccountCard({ one, zone }: { one: StaffCard; zone: string }) {
  const t = useWords(staffWords);
  const [open, setOpen] = useState<"invite" | "disable">();
  const act = useAct(one);
  const way = wayOf(one);
  return (
    <Card title={t.account} action={<WayPill one={one} zone={zone} />}>
      <p className="soft">
        {one.way_in ? t.signsInAs(one.way_in.username) : t.noAccountHint}{" "}
        {way === "active" && (one.way_in?.second_factor ? t.secondFactor : t.noSecondFactor)}
      </p>
      {act.error && (
        <Banner tone="warn" role="alert">
          {wrongsOf(act.error, t.refusals)[0]?.text}
        </Banner>
      )}
      {one.in_reach && (
        <div className="row">
          {way === "disabled" ? (
            <Button kind="primary" busy={act.isPending} onClick={() => act.mutate("enable")}>
              {t.enable}
            </Button>
          ) : (
            <>
              <Button
                kind={way === "active" ? "plain" : "primary"}
                onClick={() => setOpen("invite")}
              >
                {way === "none" ? t.invite : way === "active" ? t.reset : t.inviteAgain}
              </Button>
              {way === "active" && (
                <Button busy={act.isPending} onClick={() => act.mutate("sign-out")}>
                  {t.signOut}
                </Button>
              )}
              {one.way_in?.second_factor && (
                <Button busy={act.isPending} onClick={() => act.mutate("second-factor/reset")}>
                  {t.resetSecondFactor}
                </Button>
              )}
              <Button onClick={() => setOpen("disable")}>{t.disable}</Button>
            </>
          )}
        </div>
      )}
      {open === "invite" && (
        <InviteDialog one={one} zone={zone} onClose={() => setOpen(undefined)} />
      )}
      {open === "disable" && (
        <DisableDialog
          one={one}
          onClose={() => setOpen(undefined)}
          onDisable={() => {
            setOpen(undefined);
            act.mutate("disable");
          }}
        />
      )}
    </Card>
  );
}

function useAct(one: StaffCard) {
  const t = useWords(staffWords);
  const say = useSay();
  const said: Record<Act, string> = {
    disable: t.disabled(nameOf(one)),
    enable: t.enabled(nameOf(one)),
    "sign-out": t.signedOut(nameOf(one)),
    "second-factor/reset": t.secondFactorReset,
  };
  return useStaffChange(async (act: Act) => {
    const params = { path: { staff: one.id } };
    await answerOf(api.POST(`/api/v1/staff/{staff}/${act}`, { params }));
    say(said[act]);
  });
}

export function DisableDialog({
  one,
  onClose,
  onDisable,
}: {
  one: StaffCard;
  onClose: () => void;
  onDisable: () => void;
}) {
  const t = useWords(staffWords);
  const ui = useWords(uiWords);
  const { sessions_to_come: sessions, appointments_to_come: appointments } = one;
  return (
    <Dialog title={t.disable} role="alertdialog" open onClose={onClose}>
      <p>{t.disableHint(nameOf(one))}</p>
      {sessions + appointments > 0 && (
        <Banner tone="warn">{t.stillLeads(sessions, appointments)}</Banner>
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="danger" onClick={onDisable}>
          {t.disable}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function InviteDialog({
  one,
  zone,
  onClose,
}: {
  one: StaffCard;
  zone: string;
  onClose: () => void;
}) {
  const t = useWords(staffWords);
  const ui = useWords(uiWords);
  const [missing, setMissing] = useState<Wrong[]>([]);
  const [send, setSend] = useState(false);
  const contact = useQuery(staffContactQuery(one.id));
  const reachable = Boolean(contact.data?.email || contact.data?.phone);
  const invite = useStaffChange((username: string) =>
    answerOf(
      api.POST("/api/v1/staff/{staff}/invitation", {
        params: { path: { staff: one.id } },
        body: { username, send },
      }),
    ),
  );
  if (invite.data)
    return <LinkDialog invitation={invite.data} name={nameOf(one)} zone={zone} onClose={onClose} />;
  const way = wayOf(one);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const username = String(new FormData(event.currentTarget).get("username")).trim();
    setMissing(username ? [] : [{ field: "username", text: t.needed(t.username) }]);
    if (username) invite.mutate(username);
  };
  const wrongs = missing.length > 0 ? missing : wrongsOf(invite.error, t.refusals);
  return (
    <Dialog title={way === "active" ? t.reset : t.invite} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        {way === "active" && <p>{t.resetHint}</p>}
        <TextField
          id="username"
          name="username"
          label={t.username}
          hint={t.usernameHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={one.way_in?.username ?? one.given_name.toLowerCase()}
          error={wrongs.find((wrong) => wrong.field === "username")?.text}
        />
        <Checkbox
          label={t.sendToo}
          hint={reachable ? t.sendTooHint : t.noAddress}
          checked={send}
          disabled={!reachable}
          onChange={(event) => setSend(event.target.checked)}
        />
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={invite.isPending}>
            {t.makeLink}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function LinkDialog({
  invitation,
  name,
  zone,
  onClose,
}: {
  invitation: Schemas["Invitation"];
  name: string;
  zone: string;
  onClose: () => void;
}) {
  const t = useWords(staffWords);
  const language = useLanguage();
  return (
    <SecretLinkDialog
      title={t.linkTitle}
      hint={t.linkHint(name, fullDay(dayOf(invitation.expires_at, zone), language))}
      link={linkOf(location.origin, invitation.token)}
      words={t}
      onClose={onClose}
    />
  );
}
