import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { phoneLink } from "../testing/outbox-records";
import { zone } from "../testing/records";
import { draw } from "../testing/render";
import { PhoneLinksCard } from "./links-card";

const nothing = () => {};
const rest = { zone, onMake: nothing, onRevoke: nothing };

test("links on their way, and links that could not be had", async () => {
  const first = await draw(<PhoneLinksCard links="loading" {...rest} />);
  expect(screen.getByRole("article").getAttribute("aria-busy")).toBe("true");
  first.unmount();
  await draw(<PhoneLinksCard links="unavailable" {...rest} />);
  screen.getByText("The links could not be loaded.");
});

test("without a date of birth there is no link to make", async () => {
  const links = { items: [], can_send: false, has_birth_date: false };
  await draw(<PhoneLinksCard links={links} {...rest} />);
  screen.getByText(/Write down their date of birth first/);
  expect(screen.queryByRole("button")).toBeNull();
});

test("each link says what it is for, and can be taken back by name", async () => {
  const revoke = vi.fn();
  const links = {
    items: [phoneLink(), phoneLink({ id: "2", valid_on: "2026-11-17", used_at: null })],
    can_send: true,
    has_birth_date: true,
  };
  await draw(<PhoneLinksCard links={links} {...rest} onRevoke={revoke} />);
  screen.getByText(/not used yet/);
  fireEvent.click(screen.getByRole("button", { name: "Take back the link: For Nov 17, 2026" }));
  expect(revoke).toHaveBeenCalledWith(links.items[1]);
});
