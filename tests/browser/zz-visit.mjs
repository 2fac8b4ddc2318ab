import { openBrowser, openContext, settle, signIn } from "./browser.js";
import { Clinic } from "./clinic.js";
import { startDemo } from "./server.js";
const [server, browser] = await Promise.all([startDemo(), openBrowser()]);
try {
  const clinic = await Clinic.open(browser, server.address, "director");
  const { items } = await clinic.get(`/notes-due?site=${clinic.site.id}`);
  console.log("due", items.length, "appointments", items.filter((i) => i.session.patient_id).length);
  const draftsDue = (await clinic.get(`/notes-due?site=${clinic.site.id}`)).drafts;
  console.log("drafts", draftsDue.length);
  const { context } = await openContext(browser, server.address);
  await signIn(context, "therapist");
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 1000 });
  const draft = draftsDue[0].note;
  await page.goto(`/patients/${draft.patient_id}/visits/${draft.id}`);
  await settle(page); await page.waitForTimeout(800);
  await page.screenshot({ path: "/tmp/visit/crisis.png", fullPage: true });
  const due = items.find((i) => i.session.patient_id);
  if (due) {
    await page.goto(`/sessions/${due.session.id}/visit`);
    await page.waitForTimeout(2500);
    await page.screenshot({ path: "/tmp/visit/own.png", fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(300);
    await page.screenshot({ path: "/tmp/visit/own-phone.png", fullPage: true });
    await page.setViewportSize({ width: 1440, height: 1000 });
  }
  await page.goto(`/patients/${draft.patient_id}/notes`);
  await settle(page); await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/visit/list.png", fullPage: true });
  const all = await clinic.get(`/patients/${draft.patient_id}/notes`);
  const one = all.items.find((n) => n.kind === "intake") ?? all.items[0];
  await page.goto(`/patients/${draft.patient_id}/notes/${one.id}`);
  await settle(page);
  await page.screenshot({ path: "/tmp/visit/sheet.png", fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/`); await settle(page);
  await page.screenshot({ path: "/tmp/visit/today.png", fullPage: true });
} finally { await browser.close(); await server.stop(); }
