import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import {
  consent,
  failedNotice,
  givenUpNotice,
  noticeRow,
  notices,
  queuedNotice,
} from "../testing/outbox-records";
import { zone } from "../testing/records";
import { draw } from "../testing/render";
import { ConsentCard } from "./consent-card";
import { NoticesCard } from "./notices-page";
import { StaffContactCard } from "./staff-contact-card";

const nothing = () => {};

test("messages on their way, and messages that could not be had", async () => {
  const first = await draw(<NoticesCard notices="loading" zone={zone} onAct={nothing} />);
  expect(screen.getByRole("article").getAttribute("aria-busy")).toBe("true");
  first.unmount();
  await draw(<NoticesCard notices="unavailable" zone={zone} onAct={nothing} />);
  screen.getByText("The messages could not be loaded.");
});

test("what failed says why, when it is tried again, and can be tried now or given up", async () => {
  const act = vi.fn();
  await draw(<NoticesCard notices={notices([noticeRow(failedNotice)])} zone={zone} onAct={act} />);
  screen.getByText(/nobody answers there; tried 3 times; again at/);
  fireEvent.click(screen.getByRole("button", { name: "Try again: Ada Hazel" }));
  fireEvent.click(screen.getByRole("button", { name: "Give up: Ada Hazel" }));
  expect(act.mock.calls.map(([, what]) => what)).toEqual(["try-again", "give-up"]);
});

test("what was sent is over, and what was given up can be tried again", async () => {
  await draw(
    <NoticesCard
      notices={notices([noticeRow(), noticeRow(givenUpNotice)])}
      zone={zone}
      onAct={nothing}
    />,
  );
  const [sent, over] = within(screen.getByRole("list")).getAllByRole("listitem");
  expect(within(sent as HTMLElement).queryAllByRole("button")).toHaveLength(0);
  expect(within(over as HTMLElement).getAllByRole("button")).toHaveLength(1);
});

test("whoever opens no chart sees that it is a patient, and no name", async () => {
  const row = noticeRow({}, { patient_name: null });
  await draw(<NoticesCard notices={notices([row])} zone={zone} onAct={nothing} />);
  screen.getByText("A patient");
  expect(screen.queryByRole("link")).toBeNull();
});

test("what this server can't send is said, in Spanish too", async () => {
  const none = notices([noticeRow(queuedNotice)], { sends_email: false, sends_text: false });
  const first = await draw(<NoticesCard notices={none} zone={zone} onAct={nothing} />);
  screen.getByText(/not set up on this server: messages wait here/);
  first.unmount();
  const noEmail = { ...none, sends_text: true };
  await draw(<NoticesCard notices={noEmail} zone={zone} onAct={nothing} />, "es");
  screen.getByText(/El correo no está configurado/);
});

test("nobody is written to who was not asked", async () => {
  const save = vi.fn();
  const never = consent({ may_text: false, noted_at: null, version: 0 });
  await draw(
    <ConsentCard consent={never} email="ada@example.org" phone="" zone={zone} onSave={save} />,
  );
  screen.getByText(/They were not asked yet/);
  screen.getByText("No phone number is on record.");
  fireEvent.click(screen.getByLabelText("By e-mail"));
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(save).toHaveBeenCalledWith({ may_email: true, may_text: false });
});

test("who may only read sees what they allow", async () => {
  await draw(<ConsentCard consent={consent()} email="" phone="555" zone={zone} />);
  expect(screen.queryByRole("button")).toBeNull();
  expect((screen.getByLabelText("By text message") as HTMLInputElement).disabled).toBe(true);
});

test("one's own address is kept as typed, without the blanks around it", async () => {
  const save = vi.fn();
  const contact = { email: "", phone: "", version: 0 };
  await draw(<StaffContactCard contact={contact} onSave={save} />);
  fireEvent.change(screen.getByLabelText(/E-mail/), { target: { value: " g@example.org " } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(save).toHaveBeenCalledWith({ email: "g@example.org", phone: "" });
});
